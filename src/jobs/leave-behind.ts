import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import type { Store } from '../store/store.js';
import { aftermathOf, completionCallUrl, type FollowOn } from './aftermath.js';
import type { Job } from './job.js';
import { storeEffects } from './job-effects.js';
import { formatJobHandle } from './job-handle.js';
import { meetAssets } from './met-assets.js';
import type { PlannedItem } from './plan.js';

/**
 * Stores what a job leaves behind when it is done: what it did to assets, a completion call to make, a mail.
 *
 * @param items all its items
 * @param at when it was done
 * @returns the job that starts now, if one does
 */
export function leaveBehind(store: Store, job: Job, items: readonly PlannedItem[], at: number): FollowOn | undefined {
  storeEffects(store, job, items, at);
  const { completionUrl, isMailDue, followOn } = aftermathOf(job);
  if (completionUrl !== undefined) {
    const jobHandle = formatJobHandle(job, apiVersion(defaultVersionIndex()));
    store.callbacks.add(job.id, completionCallUrl(completionUrl, job, jobHandle), at);
  }
  if (isMailDue) store.mails.add(job.id, store.people.userById(job.userId)?.email ?? '', at);
  return followOn;
}

/** JSON of what the files of an upload that begins to run meet; null where they meet nothing. */
export function metAssets(store: Store, job: Job, items: readonly PlannedItem[]): string | null {
  const company = store.people.companyById(job.companyId);
  const met = company ? meetAssets(store, company, items) : [];
  return met.length === 0 ? null : JSON.stringify(met);
}
