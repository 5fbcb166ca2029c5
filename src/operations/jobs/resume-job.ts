import { operation } from '../operation.js';
import { jobOfCall, unfit } from './job-of-call.js';

/** Undoes pauseJob; a schedule skips what it missed (c). Resuming what is not paused changes nothing. */
export const resumeJob = operation('resumeJob', (call, context) => {
  const job = jobOfCall(call, context);
  if (job.state === 'Done' || job.state === 'Stopping' || job.state === 'Expired') throw unfit(call, job, 'a job that was paused');
  if (job.paused) context.scheduler.resume(job, call.now);
  return {};
});
