import { operation } from '../operation.js';
import { jobOfCall, wrongState } from './resolve.js';

/** Runs a scheduled job now, paused or not. A one-off job is used up, a recurring one goes on (c). */
export const executeJob = operation('executeJob', (call, context) => {
  const job = jobOfCall(call, context, ({ state }) => state === 'Scheduled');
  if (job.state !== 'Scheduled') throw wrongState(job, call.params.jobHandle, 'a job that getScheduledJobs lists', call);
  context.scheduler.execute(job, call.now);
  return {};
});
