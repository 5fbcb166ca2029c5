import { IpsApiFault } from '../../contract/faults.js';
import type { Job } from '../../jobs/job.js';
import { findJobOfHandle, jobOfHandle, withRuns } from '../../jobs/job-handle.js';
import { isUnfinished } from '../../jobs/states.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Parameters of an operation that acts on one job. */
interface JobParams {
  readonly jobHandle: string;
}

/**
 * The job that a call names.
 *
 * @param fits which of several unfinished jobs with one name to take if possible
 * @throws IpsApiFault 30001 naming the handle, if it is malformed or names no job of the company
 */
export function jobOfCall(call: AuthorizedCall<JobParams>, context: OperationContext, fits?: (job: Job) => boolean): Job {
  return jobOfHandle(context.store.jobs, companyOfCall(call).id, call.params.jobHandle, fits);
}

/** The unfinished jobs among the one that a call names and, if that is a recurring one, its runs. @throws the faults of `jobOfCall` */
export function unfinishedJobsOfCall(call: AuthorizedCall<JobParams>, context: OperationContext): Job[] {
  const job = jobOfCall(call, context);
  return withRuns(context.store.jobs, job).filter((each) => isUnfinished(each.state));
}

/**
 * The job that a handle names, with its runs if it is a recurring one (c); empty if there is none.
 *
 * @throws IpsApiFault 30001 for a malformed handle
 */
export function jobAndRuns(handle: string, companyId: number, context: OperationContext): Job[] {
  const job = findJobOfHandle(context.store.jobs, companyId, handle);
  return job ? withRuns(context.store.jobs, job) : [];
}

/** The fault for a job whose state does not allow an operation (c). @param expected the jobs that the operation takes */
export function wrongState(job: Job, handle: string, expected: string, { operation }: AuthorizedCall<unknown>): IpsApiFault {
  return new IpsApiFault('invalidParameter', `jobHandle: the job "${handle}" is ${job.state}: ${operation.name} takes ${expected}`);
}
