import type { Store } from '../store/store.js';
import { type CallFacts, type CallMatch, differences } from './call-match.js';

/** An answer that a test has set up for an operation. */
export interface Stub {
  readonly label?: string | undefined;
  readonly operation: string;
  /** Which of its calls it is for. */
  readonly match?: Omit<CallMatch, 'operation'> | undefined;
  /** For how many calls it holds; for all unless it says so. */
  readonly times?: number | undefined;
  /** The …Return as a plain object; moments in ISO 8601. */
  readonly answer: object;
}

/** The answer of the first stub that holds for a call, if one does. Counts it. Most often there are none: `store.overrides.has` says so before. */
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
