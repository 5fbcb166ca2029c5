import type { PauseJobReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { type JobParams, jobOfCall, unfit } from './job-of-call.js';

/** Keeps a schedule from firing, or lets a job stand still (c). Pausing what is paused changes nothing. */
export const pauseJob = operation((call: AuthorizedCall<JobParams>, context: OperationContext): PauseJobReturn => {
  const job = jobOfCall(call, context);
  if (job.state === 'Done' || job.state === 'Stopping' || job.state === 'Expired' || job.state === 'WaitingClient')
    throw unfit(call, job, 'a job that is scheduled, waiting for a server or running');
  if (!job.paused) context.scheduler.pause(job, call.now);
  return {};
});
