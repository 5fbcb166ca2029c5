import { JOB_COMMANDS } from '../../jobs/job-commands.js';
import { operation } from '../operation.js';
import { jobOfCall, unfinishedJobsOfCall, wrongState } from './resolve.js';

/** Stops a job: it is Stopping, then Done, and its log says so (c). Stopping a job that is Stopping changes nothing. */
export const stopJob = operation('stopJob', (call, context) => {
  const jobs = unfinishedJobsOfCall(call, context);
  if (jobs.length === 0) {
    const expected = `${JOB_COMMANDS.stop.expected}; deleteJob removes a schedule`;
    throw wrongState(jobOfCall(call, context), call.params.jobHandle, expected, call);
  }
  for (const job of jobs) if (job.state !== 'Stopping') context.scheduler.stop(job, call.now);
  return {};
});
