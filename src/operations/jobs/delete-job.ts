import { operation } from '../operation.js';
import { jobOfCall, wrongState } from './resolve.js';

/** Removes a schedule, or stops a job, which leaves getActiveJobs at once (c). Logs stay. */
export const deleteJob = operation('deleteJob', (call, context) => {
  const job = jobOfCall(call, context);
  if (job.state !== 'Scheduled' && !job.listed)
    throw wrongState(job, call.params.jobHandle, 'a job that getScheduledJobs or getActiveJobs lists', call);
  context.scheduler.remove(job, call.now);
  return {};
});
