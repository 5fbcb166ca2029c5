import type { Store } from '../store/store.js';
import { type CallFacts, type CallMatch, differences } from './call-match.js';

/** A response that a test sets up for an operation. */
export interface Stub {
  readonly label?: string | undefined;
  readonly operation: string;
  /** Which of its calls it applies to. */
  readonly match?: Omit<CallMatch, 'operation'> | undefined;
  /** For how many calls it applies; for all by default. */
  readonly times?: number | undefined;
  /** The …Return as a plain object; dates in ISO 8601. */
  readonly answer: object;
}

/**
 * The answer of the first stub that applies to a call, if one does. Counts it.
 * Usually there are none: ask `store.overrides.has` before putting together `call`.
 *
 * @param companyId the company that the call names
 */
export function stubbedAnswer(store: Store, call: CallFacts, companyId: number | undefined): object | undefined {
  for (const { id, companyId: scope, definition, hits } of store.overrides.list('stub')) {
    if (scope !== null && scope !== companyId) continue;
    const stub: Stub = JSON.parse(definition);
    if (stub.operation !== call.operation || (stub.times !== undefined && hits >= stub.times)) continue;
    if (differences(stub.match ?? {}, call).length > 0) continue;
    store.overrides.count(id, true);
    return stub.answer;
  }
  return undefined;
}
