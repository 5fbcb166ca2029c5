import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import type { Store } from '../store/store.js';
import { aftermathOf, completionCallUrl, type FollowOn } from './aftermath.js';
import type { Job } from './job.js';
import { formatJobHandle } from './job-handle.js';
import type { PlannedItem } from './plan.js';

/**
 * Stores what a job leaves behind when it is done: assets, a completion call to make, a mail.
 *
 * @param items of an upload, all its items
 * @param at when it was done
 * @returns the job that starts now, if one does
 */
export function leaveBehind(store: Store, job: Job, items: readonly PlannedItem[], at: number): FollowOn | undefined {
  storeAssets(store, job, items, at);
  const { completionUrl, isMailDue, followOn } = aftermathOf(job);
  if (completionUrl !== undefined) {
    const jobHandle = formatJobHandle(job, apiVersion(defaultVersionIndex()));
    store.callbacks.add(job.id, completionCallUrl(completionUrl, job, jobHandle), at);
  }
  if (isMailDue) store.mails.add(job.id, store.people.userById(job.userId)?.email ?? '', at);
  return followOn;
}

/** JSON of those names of an upload's items that its company has assets with; null where it has none of them. */
export function existingNames(store: Store, job: Job, items: readonly PlannedItem[]): string | null {
  const names = new Set(items.flatMap(({ assetName }) => (assetName === null ? [] : [assetName])));
  const existing = [...names].filter((name) => store.assets.exists(job.companyId, name));
  return existing.length === 0 ? null : JSON.stringify(existing);
}

/** Stores what an upload has brought in, as far as it got. */
function storeAssets(store: Store, job: Job, items: readonly PlannedItem[], at: number): void {
  for (const { outcome, assetName, assetType, assetId, arguments: values } of items.slice(0, job.loggedItems)) {
    if (outcome === 'error' || outcome === 'duplicate' || assetName === null || assetId === null) continue;
    const bytes = Number(values.bytes ?? 0);
    store.assets.put({ companyId: job.companyId, name: assetName, assetId, assetType: assetType ?? 'Asset', bytes, uploadedAt: at });
  }
}
