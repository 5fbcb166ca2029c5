import { operation } from '../operation.js';
import { jobOfCall, unfit } from './job-of-call.js';

/** Removes a schedule, or stops a current job, which leaves getActiveJobs at once (c). Logs stay. */
export const deleteJob = operation('deleteJob', (call, context) => {
  const job = jobOfCall(call, context);
  if (job.state !== 'Scheduled' && !job.listed) throw unfit(call, job, 'a job that getScheduledJobs or getActiveJobs lists');
  context.scheduler.remove(job, call.now);
  return {};
});
