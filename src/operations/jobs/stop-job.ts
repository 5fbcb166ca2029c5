import { operation } from '../operation.js';
import { jobOfCall, unfinishedJobsOfCall, unfit } from './job-of-call.js';

/** Stops a job: it is Stopping, then Done with a log that says so (c). Stopping what is stopping changes nothing. */
export const stopJob = operation('stopJob', (call, context) => {
  const jobs = unfinishedJobsOfCall(call, context);
  if (jobs.length === 0) throw unfit(call, jobOfCall(call, context), 'a job that has fired and is not done; deleteJob removes a schedule');
  for (const job of jobs) if (job.state !== 'Stopping') context.scheduler.stop(job, call.now);
  return {};
});
