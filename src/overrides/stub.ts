import type { z } from 'zod';
import type { Store } from '../store/store.js';
import { type CallFacts, differences } from './call-match.js';
import type { stub as stubSchema } from './override-schemas.js';

/** A response that a test sets up for an operation. */
export interface Stub extends Omit<z.output<typeof stubSchema>, 'company' | 'version' | 'answer'> {
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
