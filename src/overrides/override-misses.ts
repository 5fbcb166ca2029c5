import type { Store } from '../store/store.js';
import { type CallFacts, differences } from './call-match.js';
import type { OverrideHit } from './override-hit.js';

/** A fault or a stub that did not apply to a call, and why. */
export interface OverrideMiss extends OverrideHit {
  readonly why: readonly string[];
}

/** How many faults and stubs are told that did not apply. */
const MOST_MISSES = 20;

/** The first faults and stubs that are for other calls than this one, and why they are. Looks at all of them: for the log of those who wonder. */
export function overrideMisses({ overrides }: Store, call: CallFacts, companyId: number | undefined): OverrideMiss[] {
  const misses: OverrideMiss[] = [];
  for (const kind of ['fault', 'stub'] as const) {
    if (!overrides.has(kind)) continue;
    for (const { id, companyId: ownCompany, definition } of overrides.list(kind)) {
      // What the admin API has checked and stored as a fault or a stub.
      const { label, operation, match = {} } = definition as { label?: string; operation?: string; match?: object };
      const why = differences(operation === undefined ? match : { ...match, operation }, call);
      if (ownCompany !== null && ownCompany !== companyId) why.unshift(`company: ${companyId ?? 'none'}, not ${ownCompany}`);
      if (why.length > 0) misses.push({ kind, id, label, why });
      if (misses.length === MOST_MISSES) return misses;
    }
  }
  return misses;
}
