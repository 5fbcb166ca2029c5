import { formatDuration, parseDuration } from '../clock.js';
import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import type { Job, JobOutcome } from '../jobs/job.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { assetNameOf, logMessage, wholeLog } from '../jobs/job-log.js';
import { JOB_KINDS } from '../jobs/kinds.js';
import { logLanguage } from '../jobs/languages.js';
import { progressOf } from '../jobs/progress.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { JobState } from '../jobs/states.js';
import { globMatches } from '../overrides/glob.js';
import type { Store } from '../store/store.js';
import { findJob } from './find-job.js';

/** A job as a test sees it. */
export interface JobView {
  /** The number in its handle. */
  readonly id: number;
  /** As the newest version that is not a beta writes it. */
  readonly jobHandle: string;
  readonly company: string;
  readonly name: string;
  readonly originalName: string;
  readonly type: string;
  /** `Scheduled` before it fires, `Expired` for a schedule that will not fire again, else a state of the API. */
  readonly state: JobState;
  readonly outcome: JobOutcome | null;
  readonly paused: boolean;
  readonly description: string | null;
  /** E-mail address of its user. */
  readonly user: string;
  /** What decided what comes of it: words of its request, the rule with a number, or nobody but the mock. */
  readonly scriptedBy: 'directive' | number | null;
  /** The rules that did not hold for it, and why. */
  readonly misses: readonly { readonly rule: number; readonly why: string }[];
  readonly progress: number;
  readonly counts: {
    readonly total: number;
    readonly success: number;
    readonly warning: number;
    readonly error: number;
    readonly duplicate: number;
    readonly update: number;
  };
  readonly transitions: readonly { readonly at: Date; readonly state: JobState }[];
  readonly log: readonly { readonly date: Date; readonly logType: string; readonly message: string; readonly assetName: string | null }[];
}

/** Which jobs are asked for; every condition must hold. */
export interface JobFilter {
  readonly company?: string;
  readonly originalName?: string;
  readonly state?: JobState;
  /** Pattern for the name as submitted. */
  readonly name?: string;
  /** The API's name of the kind, such as `UrlUpload`, or of its element, such as `uploadUrlsJob`. */
  readonly type?: string;
}

/** A file that was posted to an upload. */
export interface PostedFileView {
  /** Folders and file name. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Null for one that is larger than the mock keeps. */
  readonly content: Uint8Array | null;
}

/** The jobs, as a test asks for them. */
export interface JobsControl {
  /** Jobs that fit, by number. */
  list(filter?: JobFilter): JobView[];
  /** The job with a handle of any version, or a number; undefined where there is none. */
  find(handle: string | number): JobView | undefined;
  /** The files that were posted to an upload, in the order in which they came; none where there is no such job. */
  files(handle: string | number): PostedFileView[];
  /**
   * Waits until a job is in a state. On a manual clock somebody has to move it meanwhile.
   *
   * @param timeout real time to wait at most, such as `5s`; 30 s by default
   * @throws Error that says in which state the job is, when time is up or the state can no longer come
   */
  waitFor(handle: string | number, state: JobState, options?: { readonly timeout?: string | number }): Promise<JobView>;
}

/** Where the mock is, and what it speaks. */
export interface Place {
  /** Scheme, host and port. */
  readonly origin: () => string;
  /** Locale of messages about a job that has none. */
  readonly locale: string;
}

/** What a test can do with jobs. */
export function jobsControl(store: Store, scheduler: Scheduler, place: Place): JobsControl {
  const view = (job: Job, now: number): JobView => viewOf(scheduler.writeLog(job, now), now, store, scheduler, place);
  const find = (handle: string | number): JobView | undefined => {
    const now = scheduler.now();
    const job = findJob(store, handle);
    return job && view(job, now);
  };
  return {
    list({ company, originalName, state, name, type } = {}) {
      const now = scheduler.now();
      const companyId = company === undefined ? null : (store.accounts.companyByName(company)?.id ?? -1);
      return store.jobs
        .list({ companyId, originalName: originalName ?? null, state: state ?? null })
        .filter((job) => name === undefined || globMatches(name, job.originalName))
        .filter((job) => type === undefined || type === job.kind || type === JOB_KINDS[job.kind].type)
        .map((job) => view(job, now));
    },
    find,
    files(handle) {
      const job = findJob(store, handle);
      return job ? store.postedFiles.withContent(job.id).map(({ path, bytes, sha256, content }) => ({ path, bytes, sha256, content })) : [];
    },
    async waitFor(handle, state, { timeout = '30s' } = {}) {
      const look = (): JobView | undefined => {
        const job = find(handle);
        if (!job) throw new Error(`There is no job ${handle}`);
        if (job.state !== state && (job.state === 'Done' || job.state === 'Expired'))
          throw new Error(`Job ${handle} is ${job.state}: it will not be ${state} any more`);
        return job.state === state ? job : undefined;
      };
      const at = look();
      if (at) return at;
      return new Promise((resolve, reject) => {
        const end = (settle: () => void): void => {
          clearTimeout(timer);
          off();
          settle();
        };
        const limit = parseDuration(timeout);
        const giveUp = (): void => {
          end(() => reject(new Error(`Job ${handle} is ${find(handle)?.state ?? 'gone'} after ${formatDuration(limit)}: it was to be ${state}`)));
        };
        // No timer can be set to longer, and no test lasts as long.
        const timer = limit > LONGEST_TIMER ? undefined : setTimeout(giveUp, limit);
        const off = scheduler.onChange(() => {
          try {
            scheduler.throwIfClosed();
            const job = look();
            if (job) end(() => resolve(job));
          } catch (error) {
            end(() => reject(error));
          }
        });
      });
    },
  };
}

/** The longest that a timer can be set to, 24.8 days. */
const LONGEST_TIMER = 2 ** 31 - 1;

function scriptOf(job: Job): Pick<JobView, 'scriptedBy' | 'misses'> {
  return { scriptedBy: job.planInput?.scriptedBy ?? null, misses: job.planInput?.misses ?? [] };
}

function viewOf(job: Job, now: number, store: Store, scheduler: Scheduler, { origin, locale }: Place): JobView {
  const language = logLanguage(job, locale);
  return {
    id: job.id,
    jobHandle: formatJobHandle(job, apiVersion(defaultVersionIndex())),
    company: store.accounts.companyById(job.companyId)?.name ?? '',
    name: job.name,
    originalName: job.originalName,
    type: JOB_KINDS[job.kind].type,
    state: job.state,
    outcome: job.outcome,
    paused: job.paused,
    description: job.description,
    user: store.accounts.userById(job.userId)?.email ?? '',
    ...scriptOf(job),
    progress: progressOf(job, now).percent,
    counts: {
      total: job.itemCount,
      success: job.successCount,
      warning: job.warningCount,
      error: job.errorCount,
      duplicate: job.duplicateCount,
      update: job.updateCount,
    },
    transitions: scheduler.transitions(job).map(({ at, state }) => ({ at: new Date(at), state })),
    log: wholeLog(job, store.jobs.details(job.id)).map((row) => ({
      date: new Date(row.dateCreated),
      logType: row.logType,
      message: logMessage(job, row, language),
      assetName: assetNameOf(row, origin()),
    })),
  };
}
