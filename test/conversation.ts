import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { expect } from 'vitest';
import type { Health } from '../src/admin/health.js';
import { type ApiVersion, versionById, versionsOfNamespace } from '../src/contract/api-version.js';
import { decodeElement } from '../src/contract/decode.js';
import { validateElement } from '../src/contract/validate.js';

/** How a request is to be written; what is left out is what most clients do. */
export interface RequestOptions {
  readonly version?: string;
  readonly user?: string;
  readonly password?: string;
  /** Replaces the whole Header; the empty text: none. */
  readonly header?: string;
  readonly httpHeaders?: Record<string, string>;
  readonly soapVersion?: '1.1' | '1.2';
  /** The way in: SOAP unless it says otherwise. */
  readonly transport?: 'soap' | 'xml';
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
  /** The fault in it, if any. */
  readonly fault: { readonly name: string; readonly code: number; readonly reason: string } | undefined;
  /** The decoded return element; empty for a fault. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
  readonly value: any;
}

const ENVELOPES = { '1.1': 'http://schemas.xmlsoap.org/soap/envelope/', '1.2': 'http://www.w3.org/2003/05/soap-envelope' };

/** A version that a test names. */
export function knownVersion(id: string): ApiVersion {
  const version = versionById(id);
  if (!version) throw new Error(`no version ${id}`);
  return version;
}

/** Who calls, as a header block. */
export function authHeaderOf({ user = 'admin@example.com', password = 'secret' }: RequestOptions = {}): string {
  return `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>${user}</user><password>${password}</password><appName>tests</appName><appVersion>1</appVersion></authHeader>`;
}

/** An envelope around `<operationParam>` with these children, in a version's namespace. */
export function envelopeOf(operation: string, params: string, options: RequestOptions = {}): string {
  const { version = '2014-04-03', soapVersion = '1.1' } = options;
  const header = options.header ?? authHeaderOf(options);
  const { namespace } = knownVersion(version);
  return `<e:Envelope xmlns:e="${ENVELOPES[soapVersion]}">${header === '' ? '' : `<e:Header>${header}</e:Header>`}<e:Body><${operation}Param xmlns="${namespace}">${params}</${operation}Param></e:Body></e:Envelope>`;
}

/** A plain XML document that asks the same. */
export function plainRequestOf(operation: string, params: string, options: RequestOptions = {}): string {
  const { version = '2014-04-03' } = options;
  const { namespace } = knownVersion(version);
  return `<Request xmlns="${namespace}">${options.header ?? authHeaderOf(options)}<${operation}Param xmlns="${namespace}">${params}</${operation}Param></Request>`;
}

/** Posts a body to the SOAP endpoint and reads the answer, which must be valid by its version's schema. */
export async function post(url: string, body: string | Uint8Array<ArrayBuffer>, httpHeaders: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}/scene7/services/IpsApiService`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml; charset=utf-8', ...httpHeaders },
    body,
  });
  const text = await response.text();
  return { status: response.status, contentType: response.headers.get('content-type'), text, ...readAnswer(text) };
}

/** Posts a body to a transport without envelopes and reads the answer, which must be valid by its version's schema. */
export async function postPlain(
  url: string,
  path: string,
  body: string | Uint8Array<ArrayBuffer> | FormData,
  httpHeaders: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: httpHeaders, body });
  const text = await response.text();
  return { status: response.status, contentType: response.headers.get('content-type'), text, ...readBareAnswer(text) };
}

/** Calls an operation and reads the answer, which must be valid by its version's schema. */
export function call(url: string, operation: string, params: string, options: RequestOptions = {}): Promise<Answer> {
  if (options.transport === 'xml') {
    const headers = { 'Content-Type': 'text/xml', ...options.httpHeaders };
    return postPlain(url, '/scene7/api/IpsApiService', plainRequestOf(operation, params, options), headers);
  }
  const contentType = options.soapVersion === '1.2' ? { 'Content-Type': 'application/soap+xml; charset=utf-8' } : {};
  return post(url, envelopeOf(operation, params, options), { SOAPAction: operation, ...contentType, ...options.httpHeaders });
}

/** Calls an operation that must not end in a fault. @returns the decoded return element */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
export async function ask(url: string, operation: string, params: string, options: RequestOptions = {}): Promise<any> {
  const answer = await call(url, operation, params, options);
  expect(answer.fault).toBeUndefined();
  expect(answer.status).toBe(200);
  return answer.value;
}

/** What the health of a mock is. */
export async function healthOf(url: string): Promise<Health> {
  const response = await fetch(`${url}/__admin/health`);
  expect(response.status).toBe(200);
  // What health answers is checked by its own test.
  return (await response.json()) as Health;
}

function readAnswer(text: string): Pick<Answer, 'fault' | 'value'> {
  const document = XmlDocument.fromString(text);
  try {
    const body = document.root.firstChild;
    expect(text.match(/<soapenv:Body>/g), 'exactly one <soapenv:Body>').toHaveLength(1);
    const payload = body instanceof XmlElement ? body.firstChild : null;
    if (!(payload instanceof XmlElement)) throw new Error(`no payload in ${text}`);
    if (payload.name === 'Fault') {
      const element = payload.get('.//*[local-name()="detail" or local-name()="Detail"]/*');
      if (!(element instanceof XmlElement)) throw new Error('a fault without detail');
      return { fault: readFault(element), value: {} };
    }
    return { fault: undefined, value: readReturn(payload) };
  } finally {
    document.dispose();
  }
}

/** The answer of a transport without envelopes: nothing but the element. */
function readBareAnswer(text: string): Pick<Answer, 'fault' | 'value'> {
  const document = XmlDocument.fromString(text);
  try {
    const { root } = document;
    if (root.name.endsWith('Fault')) return { fault: readFault(root), value: {} };
    return { fault: undefined, value: readReturn(root) };
  } finally {
    document.dispose();
  }
}

function readReturn(payload: XmlElement): object {
  expect(payload.prefix, 'the payload has no prefix').toBe('');
  const versions = versionsOfNamespace(payload.namespaceUri);
  // A version that is not in the contract has the schema of one of its neighbors.
  const version = versions.find((each) => validateElement(each, payload).length === 0) ?? versions[0];
  if (!version) throw new Error(`${payload.namespaceUri} is no version's namespace`);
  expect(validateElement(version, payload), `${payload.name} is valid by ${version.id}`).toEqual([]);
  return decodeElement(version, payload.name, payload);
}

function readFault(element: XmlElement): Answer['fault'] {
  expect(validateElement(knownVersion('2014-04-03'), element), 'the fault is valid').toEqual([]);
  const text = (name: string): string => element.get(`*[local-name()="${name}"]`)?.content ?? '';
  return { name: element.name, code: Number(text('code')), reason: text('reason') };
}
