import { operation } from '../operation.js';
import { jobOfCall, wrongState } from './resolve.js';

/** Stops a schedule from firing, or holds a job (c). Pausing a paused job changes nothing. */
export const pauseJob = operation('pauseJob', (call, context) => {
  const job = jobOfCall(call, context);
  if (job.state === 'Done' || job.state === 'Stopping' || job.state === 'Expired' || job.state === 'WaitingClient')
    throw wrongState(job, call.params.jobHandle, 'a job that is scheduled, waiting for a server or running', call);
  if (!job.paused) context.scheduler.pause(job, call.now);
  return {};
});
