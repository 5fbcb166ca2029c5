import { IpsApiFault } from '../contract/faults.js';
import type { NewJob } from '../jobs/job.js';
import type { Call } from './call.js';

/**
 * Refuses what is no name for a job.
 *
 * @throws IpsApiFault 30002 for an empty one, 30001 for one that handles cannot hold (c)
 */
export function checkJobName(call: Call<unknown>, jobName: string): void {
  if (jobName.trim() === '') throw new IpsApiFault('missingParameter', `${call.operation.input}/jobName is empty: expected a name`);
  if (jobName.includes('|'))
    throw new IpsApiFault('invalidParameter', `jobName: "${jobName}" holds a "|", which separates the parts of handles: leave it out`);
}

/** What a new job keeps of the request that submits it. */
export function submittedBy({ client, locale }: Call<unknown>): Pick<NewJob, 'client' | 'clientLocale'> {
  return { client, clientLocale: locale.named ?? locale.accepted[0] ?? null };
}
