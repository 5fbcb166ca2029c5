import { SHARED_COMPANY } from '../../accounts/shared-company.js';
import type { Job } from '../../jobs/job.js';
import { findJobOfHandle } from '../../jobs/job-handle.js';
import { companiesOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { isCleanupJob, toCleanupJob } from './cleanup-view.js';
import { toScheduledJob } from './views.js';

/** Lists jobs that have yet to fire, recurring ones included; without a company, those of all the caller's companies (d). */
export const getScheduledJobs = operation('getScheduledJobs', (call, context) => {
  const { jobHandle, originalName } = call.params;
  if (call.company?.id === SHARED_COMPANY.id) return { jobArray: { items: isCleanupJob(call.params) ? [toCleanupJob(call, context)] : [] } };
  const jobs = companiesOfCall(call, context).flatMap((company): Job[] => {
    if (jobHandle === undefined) return context.store.jobs.scheduled(company.id, originalName);
    const job = findJobOfHandle(context.store.jobs, company.id, jobHandle, ({ state }) => state === 'Scheduled');
    return job?.state === 'Scheduled' && (originalName === undefined || job.originalName === originalName) ? [job] : [];
  });
  return { jobArray: { items: jobs.map((job) => toScheduledJob(job, call, context)) } };
});
