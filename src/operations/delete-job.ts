import type { DeleteJobReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { type JobParams, jobOfCall, unfit } from './job-of-call.js';

/** Removes a schedule, or stops a current job, which leaves getActiveJobs at once (c). Logs stay. */
export const deleteJob = operation((call: Call<JobParams>, ips: Ips): DeleteJobReturn => {
  const job = jobOfCall(call, ips);
  if (job.state !== 'Scheduled' && !job.listed) throw unfit(call, job, 'a job that getScheduledJobs or getActiveJobs lists');
  ips.scheduler.remove(job, call.now);
  return {};
});
