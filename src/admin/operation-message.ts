import type { ApiVersion } from '../contract/api-version.js';
import { indentedXml } from '../contract/indent-xml.js';
import type { Operation } from '../contract/model.js';
import { escapeAttribute } from '../contract/xml-text.js';
import { writeAuthHeader, writeParams } from '../ips-client/write-params.js';
import type { Transport } from '../operations/operation-call.js';
import { hash } from '../random/hash.js';
import { PLAIN_XML_PATH, SERVICE_PATH, UPLOAD_PATH } from '../transports/paths.js';
import { fieldError } from './mock-error.js';

/** An HTTP request. */
export interface OperationMessage {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A call to write. */
export interface OperationCallInput {
  readonly version: ApiVersion;
  readonly operation: Operation;
  readonly params: unknown;
  readonly user: string | undefined;
  readonly password: string | undefined;
}

/** The operation whose parameters come with files. */
const UPLOAD = 'uploadPost';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const XML = 'text/xml; charset=utf-8';

const WRITERS: { readonly [Name in Transport]: (call: OperationCallInput) => OperationMessage } = {
  soap(call) {
    const header = authHeaderOf(call);
    const body = `<soapenv:Body>${paramsOf(call)}</soapenv:Body>`;
    return {
      method: 'POST',
      path: SERVICE_PATH,
      headers: { 'Content-Type': XML, SOAPAction: call.operation.name },
      body: document(
        `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">${header && `<soapenv:Header>${header}</soapenv:Header>`}${body}</soapenv:Envelope>`,
      ),
    };
  },
  xml(call) {
    const body = `<Request xmlns="${escapeAttribute(call.version.namespace)}">${authHeaderOf(call)}${paramsOf(call)}</Request>`;
    return { method: 'POST', path: PLAIN_XML_PATH, headers: { 'Content-Type': XML }, body: document(body) };
  },
  upload(call) {
    if (call.operation.name !== UPLOAD) {
      throw fieldError('transport', `upload takes ${UPLOAD} alone: expected soap or xml for ${call.operation.name}`);
    }
    const documents = [
      ['auth', authHeaderOf(call)],
      ['uploadParams', paramsOf(call)],
    ].flatMap(([name = '', xml = '']): [string, string][] => (xml === '' ? [] : [[name, document(xml)]]));
    // What a text can hold of its own hash is for a search of years.
    const boundary = `ips-mock-${hash(documents.join()).toString(36)}`;
    const parts = documents.map(([name, xml]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${xml}\r\n`);
    return {
      method: 'POST',
      path: UPLOAD_PATH,
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
      body: `${parts.join('')}--${boundary}--\r\n`,
    };
  },
};

/**
 * The very request that calls an operation by a transport. A required parameter that is missing stays missing: the mock says so in a fault.
 *
 * @throws IpsClientError for params that the version does not have or its types do not hold; MockError 400 for a transport that does not take it
 */
export function operationMessage(transport: Transport, call: OperationCallInput): OperationMessage {
  return WRITERS[transport](call);
}

function paramsOf({ version, operation, params }: OperationCallInput): string {
  return writeParams(version, operation.input, params);
}

/** Who calls; empty where nobody is named. */
function authHeaderOf({ version, user, password }: OperationCallInput): string {
  return user === undefined && password === undefined ? '' : writeAuthHeader(version, { user, password });
}

function document(xml: string): string {
  return `${DECLARATION}\n${indentedXml(xml)}\n`;
}
