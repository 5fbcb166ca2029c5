import type { Job } from './job.js';
import type { DetailFields, SubmittedDetail } from './job-detail.js';
import type { JobHandle } from './job-handle.js';

/** What a job causes when it is done, as its detail asks for: pure functions of the job at its end. */

/** What is to happen once a job is done. */
export interface CompletionActions {
  /** The job that starts now. */
  readonly followOn: SubmittedDetail | undefined;
  /** The URL to request, as it was given. */
  readonly completionUrl: string | undefined;
  /** Whether its user gets a mail. */
  readonly isMailDue: boolean;
}

/** What a job that is done causes. */
export function completionActionsOf(job: Job): CompletionActions {
  const requested: DetailFields = job.detail;
  return {
    followOn: followOnOf(job, requested),
    completionUrl: (requested.httpCompletionUrl ?? requested.postHttpUrl)?.trim() || undefined,
    isMailDue: isMailDue(job, requested.emailSetting),
  };
}

/**
 * A completion URL as it is requested: its own query stays as it is (o); `jobHandle`, `jobName` and `status` are added to it (c).
 */
export function completionCallUrl(completionUrl: string, job: Job, jobHandle: JobHandle): string {
  const [address = ''] = completionUrl.split('#', 1);
  const query = address.indexOf('?');
  const separator = query < 0 ? '?' : query === address.length - 1 || address.endsWith('&') ? '' : '&';
  return `${address}${separator}${new URLSearchParams({ jobHandle, jobName: job.originalName, status: job.outcome ?? '' })}`;
}

/** The job that starts when this one completes (d): none if it was stopped (c), or if `postJobOnlyIfFiles` is set and no file came in. */
function followOnOf(job: Job, requested: DetailFields): SubmittedDetail | undefined {
  const { postImageServingPublishJob, postImageRenderingPublishJob, postVideoPublishJob, postJobOnlyIfFiles } = requested;
  if (job.outcome !== 'Completed') return undefined;
  if (postJobOnlyIfFiles && job.successCount + job.warningCount + job.updateCount === 0) return undefined;
  if (postImageServingPublishJob) return { kind: 'imageServingPublishJob', detail: postImageServingPublishJob };
  if (postImageRenderingPublishJob) return { kind: 'imageRenderingPublishJob', detail: postImageRenderingPublishJob };
  if (postVideoPublishJob) return { kind: 'videoPublishJob', detail: postVideoPublishJob };
  return undefined;
}

/**
 * Whether `emailSetting` asks for a mail (d): `All` always, `JobCompletion` if the job completed, `Error` if it or an item failed,
 * `ErrorAndWarning` if it or an item failed or an item had a warning (c).
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
