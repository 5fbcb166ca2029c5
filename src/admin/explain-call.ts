import { type ExplainedOverride, explainFaults, explainRules, explainStubs, noneApplies } from '../overrides/explain-overrides.js';
import type { AdminContext } from './admin-context.js';
import type { NumberedRecord } from './journal.js';

/** What would apply to a call, were it to come again now. */
export interface CallExplanation {
  /** Number of the call. */
  readonly call: number;
  /** Rules, by which the job goes that the call submitted. */
  readonly rules: readonly ExplainedOverride[];
  readonly faults: readonly ExplainedOverride[];
  readonly stubs: readonly ExplainedOverride[];
}

/** Says of each rule, fault and stub whether it would apply to a call that came, and why not. */
export function explainCall({ store, scheduler, settings }: AdminContext, { id, record }: NumberedRecord): CallExplanation {
  const { transport, operation, version, caller, params, companyId, jobId } = record;
  const now = scheduler.now();
  const call = { facts: { transport, operation, version, caller, params }, companyId };
  const isCall = transport !== 'none';
  const nothing = `request ${id} reached nothing that takes calls`;
  const job = jobId === undefined ? undefined : store.jobs.byId(jobId);
  const noJob = isCall ? `call ${id} ${jobId === undefined ? 'submitted no job' : `submitted job ${jobId}, which is gone`}` : nothing;
  return {
    call: id,
    rules: !job
      ? noneApplies(store, 'rule', noJob)
      : job.planInput?.scriptedBy === 'directive'
        ? noneApplies(store, 'rule', 'a directive in the request decides')
        : explainRules(store, job, store.accounts.userById(job.userId)?.email ?? '', now),
    faults: isCall ? explainFaults(store, call, settings) : noneApplies(store, 'fault', nothing),
    stubs: isCall ? explainStubs(store, call) : noneApplies(store, 'stub', nothing),
  };
}
