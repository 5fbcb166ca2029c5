import type { Job } from '../jobs/job.js';
import type { Settings } from '../settings.js';
import type { Override, OverrideKind } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import { type CallFacts, differences } from './call-match.js';
import { type InjectedFault, spared } from './injected-fault.js';
import { type JobRule, mismatch, nthMismatch } from './job-rule.js';
import type { Stub } from './stub.js';

/** Whether a rule, a fault or a stub would apply to a call, were it to come now, and why not. */
export interface ExplainedOverride {
  readonly id: number;
  /** What its author calls it. */
  readonly label: string | null;
  /** Whether it would apply. */
  readonly applies: boolean;
  /** Why it would not, a reason for each condition; empty if it would. */
  readonly why: readonly string[];
}

/** A call that came. */
export interface ExplainedCall {
  readonly facts: CallFacts;
  readonly companyId: number | undefined;
}

/** The faults in their order, and whether each would apply to a call. Counts nothing. */
export function explainFaults(store: Store, call: ExplainedCall, { seed }: Pick<Settings, 'seed'>): ExplainedOverride[] {
  return explain(store, 'fault', call.companyId, (override) => {
    // What the admin API has checked and stored as a fault.
    const fault = override.definition as InjectedFault;
    const why = [...differences(fault.match ?? {}, call.facts), ...usedUp(fault.times, override, 'call')];
    const sparing = why.length === 0 ? spared(fault, override, seed) : undefined;
    return sparing === undefined ? why : [sparing];
  });
}

/** The same of stubs. */
export function explainStubs(store: Store, call: ExplainedCall): ExplainedOverride[] {
  return explain(store, 'stub', call.companyId, (override) => {
    // What the admin API has checked and stored as a stub.
    const { operation, match, times } = override.definition as Stub;
    return [...differences({ ...match, operation }, call.facts), ...usedUp(times, override, 'call')];
  });
}

/** The same of rules, were a job to fire now. @param user e-mail address of the job's user */
export function explainRules(store: Store, job: Job, user: string, at: number): ExplainedOverride[] {
  return explain(store, 'rule', job.companyId, (override) => {
    // What the admin API has checked and stored as a rule.
    const rule = override.definition as JobRule;
    const why = mismatch(rule, job, user, at, override.hits) ?? nthMismatch(rule, override.seen + 1);
    return why === undefined ? [] : [why];
  });
}

/** All of a kind, none of which applies for one reason. */
export function noneApplies({ overrides }: Store, kind: OverrideKind, why: string): ExplainedOverride[] {
  return overrides.list(kind).map((override) => ({ id: override.id, label: labelOf(override), applies: false, why: [why] }));
}

function explain(
  { overrides }: Store,
  kind: OverrideKind,
  companyId: number | undefined,
  reasons: (override: Override) => readonly string[],
): ExplainedOverride[] {
  let first: number | undefined;
  return overrides.list(kind).map((override) => {
    const { id, companyId: own } = override;
    const why = [...(own === null || own === companyId ? [] : [`company: ${companyId ?? 'none'}, not ${own}`]), ...reasons(override)];
    if (why.length === 0 && first !== undefined) why.push(`${kind} ${first} applies first`);
    if (why.length === 0) first = id;
    return { id, label: labelOf(override), applies: why.length === 0, why };
  });
}

function labelOf({ definition }: Override): string | null {
  // Rules, faults and stubs all have one, if their author gave it.
  return (definition as { readonly label?: string }).label ?? null;
}

function usedUp(times: number | undefined, { hits }: Override, what: string): string[] {
  return times !== undefined && hits >= times ? [`it was for ${times} ${times === 1 ? what : `${what}s`} and is used up`] : [];
}
