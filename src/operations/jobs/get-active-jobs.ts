import type { Job } from '../../jobs/job.js';
import { isWaiting } from '../../jobs/states.js';
import { companiesOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { activeJob } from './active-job.js';
import { jobAndRuns } from './job-and-runs.js';

/** Lists jobs that have fired and are not done, or not for long. Without a company: those of all the caller's (d). */
export const getActiveJobs = operation('getActiveJobs', (call, context) => {
  const { jobHandle, originalName, includeWaitingJobs } = call.params;
  const jobs = companiesOfCall(call, context).flatMap((company): Job[] => {
    if (jobHandle === undefined) return context.store.jobs.listed(company.id, originalName);
    return jobAndRuns(context, company.id, jobHandle).filter(
      (job) => job.listed && (originalName === undefined || job.originalName === originalName),
    );
  });
  const shown = includeWaitingJobs === false ? jobs.filter((job) => !isWaiting(job.state)) : jobs;
  return { jobArray: { items: shown.map((job) => activeJob(job, call, context)) } };
});
