import { apiVersion, defaultVersionIndex } from '../../contract/api-version.js';
import type { Store } from '../../store/store.js';
import { completionActionsOf, completionCallUrl } from '../completion-actions.js';
import type { Job } from '../job.js';
import type { SubmittedDetail } from '../job-detail.js';
import { formatJobHandle } from '../job-handle.js';
import type { PlannedItem } from '../planned-item.js';
import { applyJobResults } from './apply-job-results.js';

/**
 * Stores what follows from a job that is done: its results, the completion call to make, the mail.
 *
 * @param items all its items
 * @param at when it was done
 * @returns the job that starts now, if one does
 */
export function finalizeJob(store: Store, job: Job, items: readonly PlannedItem[], at: number): SubmittedDetail | undefined {
  applyJobResults(store, job, items, at);
  if (job.kind === 'uploadPostJob') store.postedFiles.close(job.id);
  const { completionUrl, isMailDue, followOn } = completionActionsOf(job);
  if (completionUrl !== undefined) {
    const jobHandle = formatJobHandle(job, apiVersion(defaultVersionIndex()));
    store.callbacks.add(job.id, completionCallUrl(completionUrl, job, jobHandle), at);
  }
  if (isMailDue) store.mails.add(job.id, store.accounts.userById(job.userId)?.email ?? '', at);
  return followOn;
}
