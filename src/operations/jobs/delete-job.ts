import type { DeleteJobReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { type JobParams, jobOfCall, unfit } from './job-of-call.js';

/** Removes a schedule, or stops a current job, which leaves getActiveJobs at once (c). Logs stay. */
export const deleteJob = operation((call: AuthorizedCall<JobParams>, context: OperationContext): DeleteJobReturn => {
  const job = jobOfCall(call, context);
  if (job.state !== 'Scheduled' && !job.listed) throw unfit(call, job, 'a job that getScheduledJobs or getActiveJobs lists');
  context.scheduler.remove(job, call.now);
  return {};
});
