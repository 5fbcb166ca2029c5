import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import type { JobType, RecordedJobType } from '../contract/names.js';
import { maskedValue } from '../contract/secrets.js';
import type { Job } from '../jobs/job.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { kindOf } from '../jobs/kinds.js';
import type { JobState } from '../jobs/states.js';
import type { AdminContext } from './admin-context.js';

/** A job that another is connected with. */
export interface JobReference {
  readonly id: number;
  readonly jobHandle: string;
  readonly name: string;
  readonly type: JobType | RecordedJobType;
  readonly state: JobState;
}

/** What a job is to do, where it comes from, and what it brought about. */
export interface JobDetailView {
  /** Name of its detail element, such as `uploadUrlsJob`. */
  readonly element: string;
  /** Content of that element, as it was submitted. */
  readonly detail: object;
  /** appName of the request that submitted it. */
  readonly client: string | null;
  /** Locale that it was submitted with. */
  readonly locale: string | null;
  readonly execSchedule: string | null;
  readonly execTime: Date | null;
  /** The call that submitted it, by its number and as it was sent: null where there was none, or where it is not kept any more. */
  readonly call: { readonly id: number | null; readonly request: string | null };
  /** The job that brought it about: by being done, or as the repeated job that it is a run of. */
  readonly cause: (JobReference & { readonly by: 'done' | 'schedule' }) | null;
  /** The jobs that it brought about by being done. */
  readonly followOns: readonly JobReference[];
  /** The last 20 runs of a repeated job, newest first. */
  readonly runs: readonly JobReference[];
}

/** How many runs of a repeated job are told. */
const MOST_RUNS = 20;

/** What a job is to do, where it comes from, and what it brought about. */
export function jobDetailView({ store: { jobs }, journal }: Pick<AdminContext, 'store' | 'journal'>, job: Job): JobDetailView {
  const { companyId, initiatorName, scheduleId, execTime } = job;
  const initiator = initiatorName === null ? undefined : jobs.byName(companyId, initiatorName);
  const schedule = scheduleId === null ? undefined : jobs.byId(scheduleId);
  const sources = jobs.sourcesOf(job.id);
  const submission = journal.submissionOf(job.id);
  return {
    element: job.kind,
    detail: maskedValue(sources ? { ...job.detail, urlArray: { items: sources } } : job.detail),
    client: job.client,
    locale: job.locale ?? job.clientLocale,
    execSchedule: job.execSchedule,
    execTime: execTime === null ? null : new Date(execTime),
    call: { id: submission?.id ?? null, request: submission?.record.request ?? null },
    cause: schedule ? { ...reference(schedule), by: 'schedule' } : initiator ? { ...reference(initiator), by: 'done' } : null,
    followOns: jobs.followOns(job).map(reference),
    runs: job.execSchedule === null ? [] : jobs.newestRuns(job.id, MOST_RUNS).map(reference),
  };
}

function reference(job: Job): JobReference {
  return { id: job.id, jobHandle: formatJobHandle(job, apiVersion(defaultVersionIndex())), name: job.name, type: kindOf(job).type, state: job.state };
}
