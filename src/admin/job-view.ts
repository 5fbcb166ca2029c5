import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import type { JobLogType, JobType, RecordedJobType } from '../contract/names.js';
import type { Job, JobOutcome } from '../jobs/job.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { assetNameOf, logMessage, wholeLog } from '../jobs/job-log.js';
import { kindOf } from '../jobs/kinds.js';
import { logLanguage } from '../jobs/languages.js';
import { progressOf } from '../jobs/progress.js';
import type { ItemOutcome } from '../jobs/script-outcomes.js';
import type { JobState } from '../jobs/states.js';
import type { AdminContext } from './admin-context.js';

/** A job as a test sees it. */
export interface JobView {
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
  /** E-mail address of its user. */
  readonly user: string;
  /** Who decided how it goes: a directive in its request, the rule with this number, or only the mock. */
  readonly scriptedBy: 'directive' | number | null;
  /** The first 20 rules that did not apply to it, and why. */
  readonly misses: readonly { readonly rule: number; readonly why: string }[];
  /** How many more rules did not. */
  readonly missesLeftOut: number;
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
  readonly transitions: readonly { readonly at: Date; readonly state: JobState }[];
  readonly log: readonly { readonly date: Date; readonly logType: JobLogType; readonly message: string; readonly assetName: string | null }[];
}

/** A job with the items of its plan. */
export interface InspectedJob extends JobView {
  readonly plan: readonly { readonly name: string | null; readonly type: string | null; readonly outcome: ItemOutcome }[];
}

/** A job as it is now, its log written up to now. */
export function jobView({ store, scheduler, settings, origin }: AdminContext, stored: Job, now: number): JobView {
  const job = scheduler.writeLog(stored, now);
  const language = logLanguage(job, settings.locale);
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
    user: store.accounts.userById(job.userId)?.email ?? '',
    scriptedBy: job.planInput?.scriptedBy ?? null,
    misses: job.planInput?.misses ?? [],
    missesLeftOut: job.planInput?.missesLeftOut ?? 0,
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
