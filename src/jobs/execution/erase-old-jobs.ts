import type { JobWork } from './job-work.js';

/**
 * Erases the oldest finished jobs beyond those that are to be kept, with all that is known of them. What they made stays: assets with their files,
 * and the last publication of each asset.
 */
export function eraseOldJobs({ store, settings, plans }: JobWork): void {
  const old = store.finishedJobs.beyond(settings.keepJobs);
  if (old.length === 0) return;
  store.transaction(() => {
    for (const id of old) {
      store.publications.forget(id);
      store.jobs.remove(id);
      plans.invalidate(id);
    }
  });
}
