import { IpsApiFault } from '../../contract/faults.js';
import type { Job } from '../../jobs/job.js';
import { jobOfHandle } from '../../jobs/job-handle.js';
import { isUnfinished } from '../../jobs/states.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Parameters of the operations that do something to one job. */
export interface JobParams {
  readonly companyHandle: string;
  readonly jobHandle: string;
}

/**
 * The job that a call names.
 *
 * @throws IpsApiFault 30001 naming the handle, where it is malformed or names no job of the company
 */
export function jobOfCall(call: AuthorizedCall<JobParams>, context: OperationContext): Job {
  return jobOfHandle(context.store.jobs, companyOfCall(call).id, call.params.jobHandle);
}

/** The jobs that a call can stop or remove: the one it names, or the unfinished runs where that is a recurring one. */
export function unfinishedJobsOfCall(call: AuthorizedCall<JobParams>, context: OperationContext): Job[] {
  const job = jobOfCall(call, context);
  return [job, ...(job.execSchedule === null ? [] : context.store.jobs.runsOf(job.id))].filter((each) => isUnfinished(each.state));
}

/** The fault for a job that is in no state for what is asked (c). */
export function unfit(call: AuthorizedCall<Pick<JobParams, 'jobHandle'>>, job: Job, expected: string): IpsApiFault {
  return new IpsApiFault(
    'invalidParameter',
    `jobHandle: the job "${call.params.jobHandle}" is ${job.state}: ${call.operation.name} takes ${expected}`,
  );
}
