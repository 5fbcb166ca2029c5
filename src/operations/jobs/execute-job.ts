import type { ExecuteJobReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { type JobParams, jobOfCall, unfit } from './job-of-call.js';

/** Runs a scheduled job now, paused or not; a one-off is used up, a recurring one goes on (c). */
export const executeJob = operation((call: AuthorizedCall<JobParams>, context: OperationContext): ExecuteJobReturn => {
  const job = jobOfCall(call, context);
  if (job.state !== 'Scheduled') throw unfit(call, job, 'a job that getScheduledJobs lists');
  context.scheduler.execute(job, call.now);
  return {};
});
