import { type ApiVersion, versionById } from '../contract/api-version.js';
import { loadContract } from '../contract/load-contract.js';
import type { Operation } from '../contract/model.js';
import type { OperationName } from '../contract/names.js';
import { StubError } from '../overrides/stub-answer.js';
import { jsonOfAnswer, simpleParams } from '../overrides/stub-of-answer.js';
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
  const json = answerOf(operation, version, answer, refused);
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

function answerOf(operation: Operation, version: ApiVersion, text: string, refused: (why: string) => MockError): Readonly<Record<string, unknown>> {
  try {
    return jsonOfAnswer(operation, version, text);
  } catch (error) {
    throw error instanceof StubError ? refused(error.reason) : error;
  }
}
