import type { ScheduledJob } from '../../contract/generated-types.js';
import type { Job } from '../../jobs/job.js';
import { findJobOfHandle } from '../../jobs/job-handle.js';
import { companiesOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { jobFields, withDetail } from './active-job.js';

/** Lists jobs that have yet to fire, recurring ones among them. Without a company: those of all the caller's (d). */
export const getScheduledJobs = operation('getScheduledJobs', (call, context) => {
  const { jobHandle, originalName } = call.params;
  const jobs = companiesOfCall(call, context).flatMap((company): Job[] => {
    if (jobHandle === undefined) return context.store.jobs.scheduled(company.id, originalName);
    const job = findJobOfHandle(context.store.jobs, company.id, jobHandle);
    return job?.state === 'Scheduled' && (originalName === undefined || job.originalName === originalName) ? [job] : [];
  });
  return { jobArray: { items: jobs.map((job) => scheduledJob(job, call, context)) } };
});

function scheduledJob(job: Job, call: AuthorizedCall<unknown>, context: OperationContext): ScheduledJob {
  // A paused schedule shows when it would fire if it were resumed now.
  const next = job.dueAt ?? (job.execSchedule === null ? job.execTime : context.scheduler.nextFireOf(job.execSchedule, call.now));
  const scheduled = {
    execSchedule: job.execSchedule ?? undefined,
    nextFireTime: next === null || next === undefined ? undefined : new Date(next),
    timeZone: context.settings.timeZone,
    triggerState: job.paused ? 'Paused' : 'Normal',
    // Last: Node takes a microsecond for each field that a literal has behind a spread.
    ...jobFields(job, call, context),
  };
  return withDetail(scheduled, job);
}
