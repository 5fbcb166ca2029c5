import type { GetActiveJobsParam, GetActiveJobsReturn } from '../contract/generated-types.js';
import type { Job } from '../jobs/job.js';
import { isWaiting } from '../jobs/states.js';
import { activeJob } from './active-job.js';
import { type Call, type Ips, operation } from './call.js';
import { companiesOfCall } from './companies-of-call.js';
import { jobAndRuns } from './job-and-runs.js';

/** Lists jobs that have fired and are not done, or not for long. Without a company: those of all the caller's (d). */
export const getActiveJobs = operation((call: Call<GetActiveJobsParam>, ips: Ips): GetActiveJobsReturn => {
  const { jobHandle, originalName, includeWaitingJobs } = call.params;
  const jobs = companiesOfCall(call, ips).flatMap((company): Job[] => {
    if (jobHandle === undefined) return ips.store.jobs.listed(company.id, originalName);
    return jobAndRuns(ips, company.id, jobHandle).filter((job) => job.listed && (originalName === undefined || job.originalName === originalName));
  });
  const shown = includeWaitingJobs === false ? jobs.filter((job) => !isWaiting(job.state)) : jobs;
  return { jobArray: { items: shown.map((job) => activeJob(job, call, ips)) } };
});
