import type { Job } from '../jobs/job.js';
import { findJobOfHandle } from '../jobs/job-handle.js';
import type { Ips } from './call.js';

/**
 * The job that a handle names, and its runs where it is a recurring one (c); empty where there is none.
 *
 * @throws IpsApiFault 30001 for a malformed handle
 */
export function jobAndRuns(ips: Ips, companyId: number, jobHandle: string): Job[] {
  const job = findJobOfHandle(ips.store.jobs, companyId, jobHandle);
  if (!job) return [];
  return job.execSchedule === null ? [job] : [job, ...ips.store.jobs.runsOf(job.id)];
}
