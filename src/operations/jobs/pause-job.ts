import { operation } from '../operation.js';
import { jobOfCall, unfit } from './job-of-call.js';

/** Keeps a schedule from firing, or lets a job stand still (c). Pausing what is paused changes nothing. */
export const pauseJob = operation('pauseJob', (call, context) => {
  const job = jobOfCall(call, context);
  if (job.state === 'Done' || job.state === 'Stopping' || job.state === 'Expired' || job.state === 'WaitingClient')
    throw unfit(call, job, 'a job that is scheduled, waiting for a server or running');
  if (!job.paused) context.scheduler.pause(job, call.now);
  return {};
});
