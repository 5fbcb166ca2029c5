import { DiskError } from '../../store/disk-state.js';
import type { JobWork } from './job-work.js';

/**
 * Erases the oldest finished jobs beyond those that are to be kept, with all that is known of them. What they made stays: assets with their files,
 * and the last publication of each asset. Where the disk has no room even for that, they are erased later: the call that is under way has done its own.
 */
export function eraseOldJobs({ store, settings, plans }: JobWork): void {
  const old = store.finishedJobs.beyond(settings.keepJobs);
  if (old.length === 0) return;
  try {
    store.transaction(() => {
      for (const id of old) {
        store.publications.forget(id);
        store.jobs.remove(id);
        plans.invalidate(id);
      }
    });
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
  }
}
