import { ParseOption, XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { ApiVersion } from '../contract/api-version.js';
import { childElements } from '../contract/child-elements.js';
import { type DecodedObject, decodeElement } from '../contract/decode.js';
import type { Operation } from '../contract/model.js';
import { maskedText } from '../contract/secrets.js';
import { IpsClientError, IpsFault } from './errors.js';

/** What came back over HTTP. */
export interface HttpAnswer {
  readonly text: string;
  /** HTTP status, where it is known. */
  readonly status: number | undefined;
  readonly url: string;
}

/** How much of what is no SOAP a message shows. */
const LONGEST_EXCERPT = 200;

/**
 * The return of an operation: typed as the contract says, an array wherever an element may repeat.
 *
 * @throws IpsFault for a fault of the service
 * @throws IpsClientError for anything else
 */
export function readAnswer(version: ApiVersion, operation: Operation, answer: HttpAnswer): DecodedObject {
  const document = parsed(answer);
  try {
    const body = childElements(document.root).find(({ name }) => name === 'Body');
    const payload = body && childElements(body)[0];
    if (document.root.name !== 'Envelope' || !payload) throw notSoap(answer);
    if (payload.name === 'Fault') throw faultOf(payload, operation, answer);
    if (answer.status !== undefined && answer.status >= 400) {
      throw new IpsClientError('http-status', `${answer.url} answered ${operation.name} with HTTP ${answer.status}, and with no fault`);
    }
    if (payload.name !== operation.output) {
      throw new IpsClientError('not-soap', `${answer.url} answered ${operation.name} with ${payload.name}: expected ${operation.output}`);
    }
    return withArrays(version, operation.output, decoded(version, operation, payload));
  } finally {
    document.dispose();
  }
}

function parsed(answer: HttpAnswer): XmlDocument {
  try {
    return XmlDocument.fromString(answer.text, { option: ParseOption.XML_PARSE_NO_XXE });
  } catch {
    throw notSoap(answer);
  }
}

function decoded(version: ApiVersion, { name, output }: Operation, payload: XmlElement): DecodedObject {
  try {
    return decodeElement(version, output, payload);
  } catch (error) {
    throw new IpsClientError('not-soap', `The answer to ${name} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** An element that may repeat and does not stand there is an empty array. */
function withArrays(version: ApiVersion, definitionName: string, object: DecodedObject): DecodedObject {
  for (const { name, type, max } of version.definitions.get(definitionName)?.fields ?? []) {
    const value = object[name];
    if (value === undefined) {
      if (max !== 1) object[name] = [];
    } else if (!type.startsWith('xsd:')) {
      for (const each of Array.isArray(value) ? value : [value]) {
        // decodeElement made objects of all that is of no simple type.
        withArrays(version, type, each as DecodedObject);
      }
    }
  }
  return object;
}

function faultOf(fault: XmlElement, { name: operation }: Operation, { status = 200, url }: HttpAnswer): Error {
  const fields = childElements(fault);
  const textOf = (elements: readonly XmlElement[], ...names: string[]): string | undefined =>
    elements.find(({ name }) => names.includes(name))?.content.trim();
  const detail = fields.find(({ name }) => name === 'detail' || name === 'Detail');
  for (const own of detail ? childElements(detail) : []) {
    const parts = childElements(own);
    const code = Number(textOf(parts, 'code') ?? Number.NaN);
    if (!Number.isInteger(code)) continue;
    return new IpsFault({ faultName: own.name, code, reason: maskedText(textOf(parts, 'reason') ?? ''), operation, status });
  }
  const said = [textOf(fields, 'faultcode', 'Code'), textOf(fields, 'faultstring', 'Reason')].filter((each) => each !== undefined).join(': ');
  return new IpsClientError('soap-fault', `${url} answered ${operation} with a SOAP fault that is none of IPS: ${maskedText(said)}`);
}

function notSoap({ text, status, url }: HttpAnswer): IpsClientError {
  const excerpt = maskedText(text.slice(0, 10 * LONGEST_EXCERPT))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_EXCERPT);
  const found = excerpt === '' ? 'nothing' : `"${excerpt}"`;
  return new IpsClientError(
    'not-soap',
    `${url} did not answer with SOAP but ${status === undefined ? '' : `with HTTP ${status} and `}${found}: is it the address of an IPS service, such as http://127.0.0.1:8780/scene7/services/IpsApiService?`,
  );
}
