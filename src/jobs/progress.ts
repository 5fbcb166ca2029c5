import type { Job, JobOutcome } from './job.js';
import { isUpload } from './kinds.js';
import type { MessageKey } from './messages.js';

/** A job's progress at a moment. */
export interface Progress {
  /** Percent, 0 to 100. */
  readonly percent: number;
  /** When the percentage last changed. */
  readonly changedAt: number;
  /** Items that are processed. */
  readonly itemsDone: number;
  readonly message: MessageKey;
}

/** What the progress of a job follows from. */
export type ProgressingJob = Pick<
  Job,
  | 'kind'
  | 'state'
  | 'outcome'
  | 'paused'
  | 'submittedAt'
  | 'triggeredAt'
  | 'startedAt'
  | 'itemCount'
  | 'totalTime'
  | 'ranFor'
  | 'runningSince'
  | 'runLimit'
  | 'ending'
  | 'progress'
  | 'progressAt'
>;

/** How long a job has run by a moment, milliseconds. */
export function ranFor(job: ProgressingJob, at: number): number {
  return job.runningSince === null ? job.ranFor : Math.min(job.runLimit ?? job.totalTime, job.ranFor + Math.max(0, at - job.runningSince));
}

/** A job's progress at a moment: a pure function of the stored job and the time. */
export function progressOf(job: ProgressingJob, at: number): Progress {
  const ran = ranFor(job, at);
  const percent = job.state === 'Running' ? Math.max(job.progress, percentAfter(job, ran)) : job.progress;
  const changedAt =
    percent > job.progress && job.runningSince !== null
      ? job.runningSince + Math.ceil((percent * job.totalTime) / 100) - job.ranFor
      : (job.progressAt ?? job.triggeredAt ?? job.submittedAt);
  return { percent, changedAt, itemsDone: itemsDoneAfter(job, ran), message: progressMessage(job, percent) };
}

/** How many items are processed after running for a time, milliseconds: all take equally long. */
export function itemsDoneAfter(job: ProgressingJob, ran: number): number {
  if (job.startedAt === null) return 0;
  return job.totalTime === 0 ? job.itemCount : Math.floor((ran * job.itemCount) / job.totalTime);
}

/** How long a job has run when the item with this index is processed, milliseconds. */
export function itemDoneAfter(job: Job, index: number): number {
  return Math.ceil(((index + 1) * job.totalTime) / job.itemCount);
}

function percentAfter(job: ProgressingJob, ran: number): number {
  if (job.totalTime === 0) return job.ending === null ? 100 : 0;
  return Math.floor((100 * ran) / job.totalTime);
}

const OUTCOMES: Readonly<Record<JobOutcome, MessageKey>> = {
  Completed: 'progressDone',
  Stopped: 'progressStopped',
  Fatal: 'progressFatal',
};

/** What a running job says: an upload always the same, an image serving publish at its beginning (t); nothing else is known (c). */
function runningMessage({ kind }: ProgressingJob, percent: number): MessageKey {
  if (isUpload(kind)) return 'progressOptimizing';
  return kind === 'imageServingPublishJob' && percent === 0 ? 'progressManifest' : 'progressRunning';
}

function progressMessage(job: ProgressingJob, percent: number): MessageKey {
  switch (job.state) {
    case 'New':
      return 'progressNew';
    case 'WaitingClient':
      return 'progressWaitingClient';
    case 'Running':
      return runningMessage(job, percent);
    case 'Stopping':
      return 'progressStopping';
    case 'Done':
      return OUTCOMES[job.outcome ?? 'Completed'];
    default:
      return job.paused ? 'progressPaused' : 'progressWaiting';
  }
}
