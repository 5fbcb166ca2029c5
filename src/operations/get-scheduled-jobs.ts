import type { GetScheduledJobsParam, GetScheduledJobsReturn, ScheduledJob } from '../contract/generated-types.js';
import type { Job } from '../jobs/job.js';
import { findJobOfHandle } from '../jobs/job-handle.js';
import { jobFields, withDetail } from './active-job.js';
import { type Call, type Ips, operation } from './call.js';
import { companiesOfCall } from './companies-of-call.js';

/** Lists jobs that have yet to fire, recurring ones among them. Without a company: those of all the caller's (d). */
export const getScheduledJobs = operation((call: Call<GetScheduledJobsParam>, ips: Ips): GetScheduledJobsReturn => {
  const { jobHandle, originalName } = call.params;
  const jobs = companiesOfCall(call, ips).flatMap((company): Job[] => {
    if (jobHandle === undefined) return ips.store.jobs.scheduled(company.id, originalName);
    const job = findJobOfHandle(ips.store.jobs, company.id, jobHandle);
    return job?.state === 'Scheduled' && (originalName === undefined || job.originalName === originalName) ? [job] : [];
  });
  return { jobArray: { items: jobs.map((job) => scheduledJob(job, call, ips)) } };
});

function scheduledJob(job: Job, call: Call<unknown>, ips: Ips): ScheduledJob {
  // A paused schedule shows when it would fire if it were resumed now.
  const next = job.dueAt ?? (job.execSchedule === null ? job.execTime : ips.scheduler.nextFireOf(job.execSchedule, call.now));
  const scheduled = {
    execSchedule: job.execSchedule ?? undefined,
    nextFireTime: next === null || next === undefined ? undefined : new Date(next),
    timeZone: ips.settings.timeZone,
    triggerState: job.paused ? 'Paused' : 'Normal',
    // Last: Node takes a microsecond for each field that a literal has behind a spread.
    ...jobFields(job, call, ips),
  };
  return withDetail(scheduled, job);
}
