import type { z } from 'zod';
import type { OverrideScope } from '../store/override-index.js';
import type { Override } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import { type CallFacts, furtherDifferences } from './call-match.js';
import type { OverrideHit } from './override-hit.js';
import type { stub as stubSchema } from './override-schemas.js';

/** A response that a test sets up for an operation. */
export interface Stub extends Omit<z.output<typeof stubSchema>, 'company' | 'version' | 'answer'> {
  /** The …Return as a plain object; dates in ISO 8601. */
  readonly answer: object;
}

/** What stubs are looked up by. */
function scopeOf(override: Override): OverrideScope {
  const { operation, match, times } = stubOf(override);
  return { name: operation, transport: match?.transport, times };
}

function stubOf({ definition }: Override): Stub {
  // What the admin API has checked and stored as a stub.
  return definition as Stub;
}

/** An answer, and the stub that it is of. */
export interface StubbedAnswer {
  readonly answer: object;
  readonly by: OverrideHit;
}

/**
 * The answer of the first stub that applies to a call, if one does. Counts it.
 * Usually there are none: ask `store.overrides.has` before putting together `call`.
 *
 * @param companyId the company that the call names
 */
export function stubbedAnswer(store: Store, call: CallFacts, companyId: number | undefined): StubbedAnswer | undefined {
  const override = stubFor(store, call, companyId);
  if (!override) return undefined;
  store.overrides.count(override, true);
  const { answer, label } = stubOf(override);
  return { answer, by: { kind: 'stub', id: override.id, label } };
}

/** Whether a stub applies to a call. */
export function hasStubFor(store: Store, call: CallFacts, companyId: number | undefined): boolean {
  return store.overrides.has('stub') && stubFor(store, call, companyId) !== undefined;
}

function stubFor({ overrides }: Store, call: CallFacts, companyId: number | undefined): Override | undefined {
  const occasion = { names: [call.operation ?? ''], transport: call.transport, companyId: companyId ?? null };
  for (const override of overrides.candidates('stub', scopeOf, occasion)) {
    if (furtherDifferences(stubOf(override).match ?? {}, call).length === 0) return override;
  }
  return undefined;
}
