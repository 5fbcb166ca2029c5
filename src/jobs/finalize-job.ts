import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import type { Store } from '../store/store.js';
import { applyJobResults } from './apply-job-results.js';
import { completionActionsOf, completionCallUrl, type FollowOn } from './completion-actions.js';
import type { Job } from './job.js';
import { formatJobHandle } from './job-handle.js';
import { resolveOverwrites } from './overwrite-resolution.js';
import type { PlannedItem } from './plan.js';

/**
 * Stores what a job leaves behind when it is done: what it did to assets, a completion call to make, a mail.
 *
 * @param items all its items
 * @param at when it was done
 * @returns the job that starts now, if one does
 */
export function finalizeJob(store: Store, job: Job, items: readonly PlannedItem[], at: number): FollowOn | undefined {
  applyJobResults(store, job, items, at);
  const { completionUrl, isMailDue, followOn } = completionActionsOf(job);
  if (completionUrl !== undefined) {
    const jobHandle = formatJobHandle(job, apiVersion(defaultVersionIndex()));
    store.callbacks.add(job.id, completionCallUrl(completionUrl, job, jobHandle), at);
  }
  if (isMailDue) store.mails.add(job.id, store.accounts.userById(job.userId)?.email ?? '', at);
  return followOn;
}

/** JSON of what the files of an upload that begins to run meet; null where they meet nothing. */
export function resolvedOverwrites(store: Store, job: Job, items: readonly PlannedItem[]): string | null {
  const company = store.accounts.companyById(job.companyId);
  const met = company ? resolveOverwrites(store, company, items) : [];
  return met.length === 0 ? null : JSON.stringify(met);
}
