import { operation } from '../operation.js';
import { jobOfCall, wrongState } from './resolve.js';

/** Undoes pauseJob. A schedule skips what it missed (c). Resuming a job that is not paused changes nothing. */
export const resumeJob = operation('resumeJob', (call, context) => {
  const job = jobOfCall(call, context, ({ paused }) => paused);
  if (job.state === 'Done' || job.state === 'Stopping' || job.state === 'Expired')
    throw wrongState(job, call.params.jobHandle, 'a job that was paused', call);
  if (job.paused) context.scheduler.resume(job, call.now);
  return {};
});
