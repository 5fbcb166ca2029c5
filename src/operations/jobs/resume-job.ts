import type { ResumeJobReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { type JobParams, jobOfCall, unfit } from './job-of-call.js';

/** Undoes pauseJob; a schedule skips what it missed (c). Resuming what is not paused changes nothing. */
export const resumeJob = operation((call: AuthorizedCall<JobParams>, context: OperationContext): ResumeJobReturn => {
  const job = jobOfCall(call, context);
  if (job.state === 'Done' || job.state === 'Stopping' || job.state === 'Expired') throw unfit(call, job, 'a job that was paused');
  if (job.paused) context.scheduler.resume(job, call.now);
  return {};
});
