import { operation } from '../operation.js';
import { jobOfCall, unfit } from './job-of-call.js';

/** Runs a scheduled job now, paused or not; a one-off is used up, a recurring one goes on (c). */
export const executeJob = operation('executeJob', (call, context) => {
  const job = jobOfCall(call, context);
  if (job.state !== 'Scheduled') throw unfit(call, job, 'a job that getScheduledJobs lists');
  context.scheduler.execute(job, call.now);
  return {};
});
