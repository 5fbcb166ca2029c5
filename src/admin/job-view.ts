import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import type { JobLogType, JobType, RecordedJobType } from '../contract/names.js';
import type { Job, JobOutcome } from '../jobs/job.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { assetNameOf, logMessage } from '../jobs/job-log.js';
import { kindOf } from '../jobs/kinds.js';
import { CATALOGUES, type Language, languageOf, logLanguage } from '../jobs/languages.js';
import { logLength, logRows } from '../jobs/log-page.js';
import { progressOf } from '../jobs/progress.js';
import type { ItemOutcome } from '../jobs/script-outcomes.js';
import type { JobState } from '../jobs/states.js';
import type { ListedJobRow } from '../store/job-list.js';
import type { AdminContext } from './admin-context.js';

/** A job in a list: what is told of it in short. */
export interface JobSummary {
  /** The number in its handle. */
  readonly id: number;
  /** As the newest version that is not a beta writes it. */
  readonly jobHandle: string;
  readonly company: string;
  readonly name: string;
  readonly originalName: string;
  readonly type: JobType | RecordedJobType;
  /** `Scheduled` before it fires, `Expired` for a schedule that will not fire again, otherwise a state of the API. */
  readonly state: JobState;
  readonly outcome: JobOutcome | null;
  readonly paused: boolean;
  readonly description: string | null;
  readonly submittedAt: Date;
  /** When it began to run; null before. */
  readonly startedAt: Date | null;
  /** When it was done; null before. */
  readonly endedAt: Date | null;
  /** When it fires, while it is scheduled and not paused; null otherwise. */
  readonly dueAt: Date | null;
  /** E-mail address of its user. */
  readonly user: string;
  /** Who decided how it goes: a directive in its request, the rule with this number, or only the mock. */
  readonly scriptedBy: 'directive' | number | null;
  /** Percent. */
  readonly progress: number;
  readonly counts: {
    readonly total: number;
    readonly success: number;
    readonly warning: number;
    readonly error: number;
    readonly duplicate: number;
    readonly update: number;
  };
}

/** A job as a test sees it. */
export interface JobView extends JobSummary {
  /** The first 20 rules that did not apply to it, and why. */
  readonly misses: readonly { readonly rule: number; readonly why: string }[];
  /** How many more rules did not. */
  readonly missesLeftOut: number;
  readonly transitions: readonly { readonly at: Date; readonly state: JobState }[];
  readonly log: readonly { readonly date: Date; readonly logType: JobLogType; readonly message: string; readonly assetName: string | null }[];
}

/** A job with the items of its plan. */
export interface InspectedJob extends JobView {
  readonly plan: readonly { readonly name: string | null; readonly type: string | null; readonly outcome: ItemOutcome }[];
}

/** The log of a job in a language. */
export interface JobLogView {
  readonly language: Language;
  /** The languages that there are. */
  readonly languages: readonly Language[];
  readonly log: JobView['log'];
  /** How many rows the log has in all. */
  readonly total: number;
  /** Where the next page begins: its `after`; null where this is the last. */
  readonly next: number | null;
}

/** Which part of a log is read, and in which language. */
export interface LogPart {
  /** In whose language; that of its submission by default. */
  readonly locale?: string | undefined;
  /** How many rows at most; all by default. */
  readonly limit?: number | undefined;
  /** How many rows are passed over. */
  readonly after?: number | undefined;
}

/** What a list of jobs can have of each besides the short description. `misses` brings `missesLeftOut` along. */
export type JobPart = 'log' | 'transitions' | 'plan' | 'misses';
/** All parts. */
export const JOB_PARTS = ['log', 'transitions', 'plan', 'misses'] as const satisfies readonly JobPart[];

/** A job in a list, with the parts that were asked for. */
export type ListedJob<Part extends JobPart = never> = JobSummary & Pick<InspectedJob, Part | ('misses' extends Part ? 'missesLeftOut' : never)>;

/** A job at a moment, in short. Its items are counted as far as its log is written. */
export function jobSummary({ store }: Pick<AdminContext, 'store'>, job: Job | ListedJobRow, now: number): JobSummary {
  return {
    id: job.id,
    jobHandle: formatJobHandle(job, apiVersion(defaultVersionIndex())),
    company: store.accounts.companyById(job.companyId)?.name ?? '',
    name: job.name,
    originalName: job.originalName,
    type: kindOf(job).type,
    state: job.state,
    outcome: job.outcome,
    paused: job.paused,
    description: job.description,
    submittedAt: new Date(job.submittedAt),
    startedAt: dateOf(job.startedAt),
    endedAt: dateOf(job.endedAt),
    dueAt: job.state === 'Scheduled' ? dateOf(job.dueAt) : null,
    user: store.accounts.userById(job.userId)?.email ?? '',
    scriptedBy: job.planInput?.scriptedBy ?? null,
    progress: progressOf(job, now).percent,
    counts: {
      total: job.itemCount,
      success: job.successCount,
      warning: job.warningCount,
      error: job.errorCount,
      duplicate: job.duplicateCount,
      update: job.updateCount,
    },
  };
}

function dateOf(moment: number | null): Date | null {
  return moment === null ? null : new Date(moment);
}

/** A part of a job, as it is now. The log is written up to now for it. */
const PARTS: { readonly [Part in JobPart]: (context: AdminContext, job: Job) => Pick<InspectedJob, Part> } = {
  log: (context, job) => ({ log: logIn(context, job, logLanguage(job, context.settings.locale)) }),
  transitions: ({ scheduler }, job) => ({ transitions: scheduler.transitions(job).map(({ at, state }) => ({ at: new Date(at), state })) }),
  plan: ({ scheduler }, job) => ({
    plan: scheduler.plan(job).map(({ assetName, assetType, outcome }) => ({ name: assetName, type: assetType, outcome })),
  }),
  misses: (_context, job) => ({ misses: job.planInput?.misses ?? [], missesLeftOut: job.planInput?.missesLeftOut ?? 0 }),
};

function logIn({ store, origin }: AdminContext, job: Job, language: Language, from = 0, to = Number.POSITIVE_INFINITY): JobView['log'] {
  return logRows(job, {}, from, to, store.jobLogs).map((row) => ({
    date: new Date(row.dateCreated),
    logType: row.logType,
    message: logMessage(job, row, language),
    assetName: assetNameOf(row, origin()),
  }));
}

/** The log of a job up to now, of which no more is read than is asked for. */
export function jobLogView(context: AdminContext, stored: Job, now: number, { locale, limit, after = 0 }: LogPart): JobLogView {
  const job = context.scheduler.writeLog(stored, now);
  const language = (locale === undefined ? undefined : languageOf(locale)) ?? logLanguage(job, context.settings.locale);
  // Object.keys loses the type of the keys.
  const languages = Object.keys(CATALOGUES) as Language[];
  const total = logLength(job);
  const end = limit === undefined ? total : after + limit;
  return { language, languages, log: logIn(context, job, language, after, end), total, next: end < total ? end : null };
}

/** A job as it is now, with parts. */
export function jobWith(context: AdminContext, stored: Job, now: number, parts: readonly JobPart[]): JobSummary & Partial<InspectedJob> {
  // A job counts its items, and has a log, as far as the log is written.
  const job = context.scheduler.writeLog(stored, now);
  return Object.assign(jobSummary(context, job, now), ...parts.map((part) => PARTS[part](context, job)));
}

/** Jobs as they are now, in short, of which no more is read than is told. Only of one that runs may more of the log have to be written. */
export function jobSummaries(context: AdminContext, ids: readonly number[], now: number): JobSummary[] {
  const { store, scheduler } = context;
  return store.jobList.rows(ids).map((row) => {
    const running = row.state === 'Running' ? store.jobs.byId(row.id) : undefined;
    return jobSummary(context, running ? scheduler.writeLog(running, now) : row, now);
  });
}

/** A job as it is now, its log written up to now. */
export function jobView(context: AdminContext, stored: Job, now: number): JobView {
  const job = context.scheduler.writeLog(stored, now);
  return {
    ...jobSummary(context, job, now),
    ...PARTS.transitions(context, job),
    ...PARTS.log(context, job),
    misses: job.planInput?.misses ?? [],
    missesLeftOut: job.planInput?.missesLeftOut ?? 0,
  };
}

/** The same with its plan. */
export function inspectedJob(context: AdminContext, stored: Job, now: number): InspectedJob {
  return { ...jobView(context, stored, now), ...PARTS.plan(context, stored) };
}
