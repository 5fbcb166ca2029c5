import { LRUCache } from 'lru-cache';
import { type ApiVersion, allVersions, expectedIds, versionsOfNamespace } from '../contract/api-version.js';
import { type DecodedObject, decodeElement } from '../contract/decode.js';
import { decodePlain } from '../contract/decode-plain.js';
import { explainViolation } from '../contract/explain-violation.js';
import { faultOfCode, IpsApiFault, IpsFault } from '../contract/faults.js';
import { loadContract } from '../contract/load-contract.js';
import type { Operation } from '../contract/model.js';
import { type MessageElement, PlainElement } from '../contract/plain-element.js';
import { validateElement } from '../contract/validate.js';
import type { AnswerFormat } from './answer-format.js';
import type { AuthHeader } from './auth-header.js';
import { withXml } from './parse-xml.js';

/** What the bytes of a request say, whatever HTTP adds to them. */
export interface ParsedMessage {
  /** The bytes; of a form, those of its documents. Equal small messages share those of the first, so the journal keeps them once. */
  readonly bytes: Uint8Array;
  /** How its answer is written, where the message says so. */
  readonly format: AnswerFormat | undefined;
  readonly auth: AuthHeader;
  readonly payload: ParsedPayload;
}

/** What a message calls, or why it calls nothing. */
export type ParsedPayload =
  | { readonly kind: 'call'; readonly version: ApiVersion; readonly operation: Operation; readonly params: DecodedObject }
  /** An operation whose parameters break their schema: told once the caller is known. */
  | { readonly kind: 'invalid'; readonly version: ApiVersion; readonly operation: Operation; readonly fault: IpsFault }
  | { readonly kind: 'unknown'; readonly element: string | undefined; readonly fault: IpsFault };

/** The largest message that is cached, bytes, and how many are. */
const LARGEST_CACHED = 4096;
const MESSAGES_CACHED = 200;

/**
 * Makes the reader of a transport's messages: bytes to a message, parsed, validated, decoded. A client that polls sends the same bytes again
 * and again: the last messages are cached as read, which makes such a call twice as fast (docs/contributing/decisions/fast-calls.md).
 *
 * @param read reads the root element of a body
 * @returns a function that throws IpsApiFault 30003 for what is not XML
 */
export function messageReader(read: (root: MessageElement, body: Uint8Array) => ParsedMessage): (body: Uint8Array) => Promise<ParsedMessage> {
  const cache = new LRUCache<string, ParsedMessage>({ max: MESSAGES_CACHED });
  const readBody = (body: Uint8Array): Promise<ParsedMessage> => withXml(body, (root) => read(root, body));
  return async (body) => {
    if (body.length > LARGEST_CACHED) return readBody(body);
    const key = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
    const cached = cache.get(key);
    if (cached) return cached;
    const message = await readBody(body);
    cache.set(key, message);
    return message;
  };
}

/** Reads a parameter element: its namespace is the version, its name the operation (o). */
export function parsePayload(payload: MessageElement): ParsedPayload {
  const [version, other] = versionsOfNamespace(payload.namespaceUri);
  if (!version) return unknownPayload(payload.name, unknownNamespace(payload));
  const parsed = parseAs(version, payload);
  if (!other || parsed.kind === 'call') return parsed;
  const parsedAsOther = parseAs(other, payload);
  return parsedAsOther.kind === 'call' ? parsedAsOther : { ...parsed, fault: withReading(parsed.fault, version, other) };
}

function parseAs(version: ApiVersion, payload: MessageElement): ParsedPayload {
  const operation = version.operationsByInput.get(payload.name);
  if (!operation) return unknownPayload(payload.name, unknownElement(payload.name, version));
  if (payload instanceof PlainElement) return { kind: 'call', version, operation, params: decodePlain(version, operation.input, payload) };
  try {
    const violations = validateElement(version, payload);
    if (violations.length > 0) throw explainViolation(version, payload, violations);
    return { kind: 'call', version, operation, params: decodeElement(version, operation.input, payload) };
  } catch (error) {
    if (error instanceof IpsFault) return { kind: 'invalid', version, operation, fault: error };
    throw error;
  }
}

/** The fault of a request in a version that is not in the contract, with the versions as which it was read. */
function withReading(fault: IpsFault, version: ApiVersion, other: ApiVersion): IpsFault {
  return faultOfCode(fault.code, `${fault.reason} (${version.id} is read as ${version.readAs}, or as ${other.readAs}: this is what the first says)`);
}

/** The payload of a message that calls nothing. @param element name of what stands in the place of a parameter element, if anything does */
export function unknownPayload(element: string | undefined, fault: IpsFault): ParsedPayload {
  return { kind: 'unknown', element, fault };
}

function unknownNamespace({ name, namespaceUri }: MessageElement): IpsApiFault {
  return new IpsApiFault(
    'invalidXml',
    `${name}: the namespace "${namespaceUri}" is no version's: expected "${loadContract().baseNamespace}" alone, or with / and a version behind it: ${expectedIds()}`,
  );
}

function unknownElement(name: string, version: ApiVersion): IpsApiFault {
  const elsewhere: Operation | undefined = loadContract().operations.find((operation) => operation.input === name);
  const versions = allVersions();
  const hint = elsewhere
    ? `the operation ${elsewhere.name} exists from version ${versions[elsewhere.since]?.id} to ${versions[elsewhere.until]?.id}`
    : 'expected the name of an operation with Param behind it, such as submitJobParam';
  return new IpsApiFault('invalidXml', `${name}: version ${version.id} has no operation with this element: ${hint}`);
}
