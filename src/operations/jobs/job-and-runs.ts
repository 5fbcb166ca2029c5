import type { Job } from '../../jobs/job.js';
import { findJobOfHandle } from '../../jobs/job-handle.js';
import type { OperationContext } from '../operation.js';

/**
 * The job that a handle names, and its runs where it is a recurring one (c); empty where there is none.
 *
 * @throws IpsApiFault 30001 for a malformed handle
 */
export function jobAndRuns(context: OperationContext, companyId: number, jobHandle: string): Job[] {
  const job = findJobOfHandle(context.store.jobs, companyId, jobHandle);
  if (!job) return [];
  return job.execSchedule === null ? [job] : [job, ...context.store.jobs.runsOf(job.id)];
}
