import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { literalPattern, patternMistake } from '../collections/glob.js';
import { isError } from '../collections/is-error.js';
import { type ApiVersion, versionById } from '../contract/api-version.js';
import { childElements } from '../contract/child-elements.js';
import { decodeElement } from '../contract/decode.js';
import { loadContract } from '../contract/load-contract.js';
import type { OperationName } from '../contract/names.js';
import { isSecretField } from '../contract/secrets.js';
import { checkedAnswer, StubError } from '../overrides/stub-answer.js';
import type { Store } from '../store/store.js';
import type { NumberedRecord } from './journal.js';
import { MockError } from './mock-error.js';
import type { AnyApiVersionId } from './patterns.js';

/** A stub that answers a call as it was answered, as it can be added. */
export interface StubOfCall {
  /** Name of the company that the call named; missing where it named none. */
  readonly company?: string;
  readonly operation: OperationName;
  readonly version: AnyApiVersionId;
  /** The simple parameters of the call that are no secrets. */
  readonly match: { readonly params: Readonly<Record<string, string | number | boolean>> };
  readonly answer: { readonly json: Readonly<Record<string, unknown>> };
}

/**
 * A stub with which a call that came is answered again as it was.
 *
 * @throws MockError 409 where there is no such answer: a fault, one that is not kept any more, one that is not well-formed
 */
export function stubOfCall({ accounts }: Pick<Store, 'accounts'>, { id, record }: NumberedRecord): StubOfCall {
  const { operation: name, version: versionId, params = {}, outcome, answer, companyId } = record;
  const refused = (why: string): MockError => new MockError(`There is no stub to be made of call ${id}: ${why}`, 409);
  const operation = loadContract().operations.find((each) => each.name === name);
  const version = versionId === undefined ? undefined : versionById(versionId);
  if (!operation || !version) throw refused('it called no operation');
  if (outcome !== 'ok') throw refused(`it was answered with ${outcome}: a fault is injected for that (POST /__admin/faults)`);
  if (answer === '') throw refused('its answer is empty, or not kept any more');
  const document = parsed(answer, refused);
  const json = decoded(document.root, operation.output, version);
  document.dispose();
  if (!json) throw refused(`its answer has no ${operation.output}`);
  try {
    checkedAnswer(operation.name, { json }, version.id);
  } catch (error) {
    throw error instanceof StubError ? refused(`its answer does not fit: ${error.reason}`) : error;
  }
  const company = companyId === undefined ? undefined : accounts.companyById(companyId)?.name;
  return {
    ...(company === undefined ? {} : { company }),
    // A name of the contract's.
    operation: operation.name as OperationName,
    // A version that requests may name.
    version: version.id as AnyApiVersionId,
    match: { params: simpleParams(params) },
    answer: { json },
  };
}

/** The answer's …Return, by itself or in an envelope, as plain JSON. */
function decoded(root: XmlElement, output: string, version: ApiVersion): Readonly<Record<string, unknown>> | undefined {
  const [payload] = root.name === output ? [root] : childElements(root).flatMap((each) => (each.name === 'Body' ? childElements(each) : []));
  if (payload?.name !== output) return undefined;
  return JSON.parse(JSON.stringify(decodeElement(version, output, payload)));
}

function parsed(text: string, refused: (why: string) => MockError): XmlDocument {
  try {
    return XmlDocument.fromString(text);
  } catch (error) {
    throw refused(`its answer is not well-formed XML: ${isError(error) ? error.message.trim().split('\n', 1)[0] : String(error)}`);
  }
}

/** The texts, numbers and truth values among parameters, for calls that have the same. */
function simpleParams(params: object): Record<string, string | number | boolean> {
  const simple: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(params)) {
    if (isSecretField(name)) continue;
    if (typeof value === 'number' || typeof value === 'boolean') simple[name] = value;
    const pattern = typeof value === 'string' ? literalPattern(value) : undefined;
    // A text can be too long for a pattern.
    if (pattern !== undefined && patternMistake(pattern) === undefined) simple[name] = pattern;
  }
  return simple;
}
