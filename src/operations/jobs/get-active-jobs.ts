import type { Job } from '../../jobs/job.js';
import { isWaiting } from '../../jobs/states.js';
import { companiesOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { jobAndRuns } from './resolve.js';
import { toActiveJob } from './views.js';

/** Lists jobs that have fired and are not done, or were done a moment ago; without a company, those of all the caller's companies (d). */
export const getActiveJobs = operation('getActiveJobs', (call, context) => {
  const { jobHandle, originalName, includeWaitingJobs } = call.params;
  const jobs = companiesOfCall(call, context).flatMap((company): Job[] => {
    if (jobHandle === undefined) return context.store.jobs.listed(company.id, originalName);
    return jobAndRuns(jobHandle, company.id, context).filter(
      (job) => job.listed && (originalName === undefined || job.originalName === originalName),
    );
  });
  const shown = includeWaitingJobs === false ? jobs.filter((job) => !isWaiting(job.state)) : jobs;
  return { jobArray: { items: shown.map((job) => toActiveJob(job, call, context)) } };
});
