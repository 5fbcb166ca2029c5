import type { Job } from './job.js';
import type { JobHandle } from './job-handle.js';

/**
 * What a job brings about when it is done, as far as its detail element asks for it.
 * Pure functions of the job as it is at its end.
 */

/** A job that starts when another is done. */
export interface FollowOn {
  readonly kind: string;
  readonly detail: object;
}

/** The kinds of follow-on jobs, by the element that asks for one (d). */
const FOLLOW_ONS = {
  postImageServingPublishJob: 'imageServingPublishJob',
  postImageRenderingPublishJob: 'imageRenderingPublishJob',
  postVideoPublishJob: 'videoPublishJob',
} as const;

interface AskedFor extends Partial<Record<keyof typeof FOLLOW_ONS, object>> {
  readonly postJobOnlyIfFiles?: boolean;
  readonly httpCompletionUrl?: string;
  readonly postHttpUrl?: string;
  readonly emailSetting?: string;
}

/** What is to be done once a job is done. */
export interface CompletionActions {
  readonly followOn: FollowOn | undefined;
  /** The URL to request, as it was given. */
  readonly completionUrl: string | undefined;
  /** Whether its user is told. */
  readonly isMailDue: boolean;
}

/** What a job that is done brings about. */
export function completionActionsOf(job: Job): CompletionActions {
  const asked: AskedFor = JSON.parse(job.detail);
  return {
    followOn: followOnOf(job, asked),
    completionUrl: (asked.httpCompletionUrl ?? asked.postHttpUrl)?.trim() || undefined,
    isMailDue: isMailDue(job, asked.emailSetting),
  };
}

/**
 * A completion URL as it is requested: its own query stays as it is (o); `jobHandle`, `jobName` and `status` are added to it (c).
 */
export function completionCallUrl(completionUrl: string, job: Job, jobHandle: JobHandle): string {
  const [address = ''] = completionUrl.split('#', 1);
  const query = address.indexOf('?');
  const separator = query < 0 ? '?' : query === address.length - 1 || address.endsWith('&') ? '' : '&';
  return `${address}${separator}${new URLSearchParams({ jobHandle, jobName: job.name, status: job.outcome ?? '' })}`;
}

/** The job that starts when this one completes (d): not when it was stopped (c), nor, if `postJobOnlyIfFiles` says so, when nothing came of it. */
function followOnOf(job: Job, asked: AskedFor): FollowOn | undefined {
  if (job.outcome !== 'Completed') return undefined;
  if (asked.postJobOnlyIfFiles && job.successCount + job.warningCount + job.updateCount === 0) return undefined;
  for (const [element, kind] of Object.entries(FOLLOW_ONS)) {
    // The entries' keys are those of FOLLOW_ONS.
    const detail = asked[element as keyof typeof FOLLOW_ONS];
    if (detail) return { kind, detail };
  }
  return undefined;
}

/**
 * Whom `emailSetting` tells (d): `All` in every case, `JobCompletion` where the job completes, `Error` where it or items failed,
 * `ErrorAndWarning` where they failed or had warnings (c).
 */
function isMailDue(job: Job, emailSetting: string | undefined): boolean {
  switch (emailSetting) {
    case 'All':
      return true;
    case 'JobCompletion':
      return job.outcome === 'Completed';
    case 'Error':
      return job.errorCount > 0 || job.outcome === 'Fatal';
    case 'ErrorAndWarning':
      return job.errorCount + job.warningCount > 0 || job.outcome === 'Fatal';
    default:
      return false;
  }
}
