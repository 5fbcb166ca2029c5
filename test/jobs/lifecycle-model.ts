import type { JobState } from '../../src/jobs/states.js';

/** Times of the model, milliseconds. */
export interface ModelTimes {
  readonly waitTime: number;
  readonly itemTime: number;
  readonly stopTime: number;
}

/**
 * A job as a person would keep it on paper: what it is doing, and for how long it still will.
 * It ticks where the mock derives, so that the two are wrong in different ways.
 */
export interface ModelJob {
  readonly isRecurring: boolean;
  readonly items: number;
  state: JobState;
  paused: boolean;
  /** Until what it is doing ends; infinite where that is not up to time. */
  left: number;
  /** Waiting still to come after `left`, in `New`. */
  waitingLeft: number;
  /** Running still to come. */
  runningLeft: number;
  outcome: 'Completed' | 'Stopped' | null;
}

/** A job that fires after a time: 0 is now. */
export function modelJob(after: number, items: number, times: ModelTimes, isRecurring = false): ModelJob {
  const job: ModelJob = {
    isRecurring,
    items,
    state: 'Scheduled',
    paused: false,
    left: after,
    waitingLeft: Math.ceil(times.waitTime / 2),
    runningLeft: items * times.itemTime,
    outcome: null,
  };
  if (after === 0) fire(job, times);
  return job;
}

/** Lets time pass for one job that is no recurring one. */
export function tick(job: ModelJob, time: number, times: ModelTimes): void {
  if (job.paused) {
    if (job.state === 'Scheduled') job.left -= time;
    return;
  }
  let rest = time;
  while (job.state !== 'Done' && job.state !== 'Expired') {
    if (job.state === 'Running') job.runningLeft -= Math.min(rest, job.left);
    if (job.left > rest) {
      job.left -= rest;
      return;
    }
    rest -= job.left;
    next(job, times);
  }
}

/** What `executeJob` does to a job that runs once. */
export function fire(job: ModelJob, times: ModelTimes): void {
  job.state = 'New';
  job.paused = false;
  job.left = Math.floor(times.waitTime / 2);
}

/** What `pauseJob` does. */
export function pause(job: ModelJob): void {
  if (job.paused || job.state === 'Stopping' || job.state === 'Done' || job.state === 'Expired') return;
  job.paused = true;
  if (job.state === 'Scheduled') return;
  // What is left of `New` and of waiting is waited for together.
  if (job.state === 'New') job.left += job.waitingLeft;
  if (job.state === 'Running') job.left = 0;
  job.waitingLeft = 0;
  job.state = 'WaitingCoordinator';
}

/** What `resumeJob` does. */
export function resume(job: ModelJob): void {
  if (!job.paused) return;
  job.paused = false;
  if (job.state === 'Scheduled' && job.left < 0) job.state = 'Expired';
}

/** What `stopJob` does. */
export function stop(job: ModelJob, times: ModelTimes): void {
  if (job.state !== 'New' && job.state !== 'WaitingCoordinator' && job.state !== 'Running') return;
  job.state = 'Stopping';
  job.paused = false;
  job.left = times.stopTime;
}

/** Percent done, of a job whose items all take the same time. */
export function percent(job: ModelJob, times: ModelTimes): number {
  if (job.state === 'Done' && job.outcome === 'Completed') return 100;
  const total = job.items * times.itemTime;
  return total === 0 ? 0 : Math.floor((100 * (total - job.runningLeft)) / total);
}

function next(job: ModelJob, times: ModelTimes): void {
  switch (job.state) {
    case 'Scheduled':
      fire(job, times);
      break;
    case 'New':
      job.state = 'WaitingCoordinator';
      job.left = job.waitingLeft;
      job.waitingLeft = 0;
      break;
    case 'WaitingCoordinator':
      job.state = 'Running';
      job.left = job.runningLeft;
      break;
    case 'Running':
      job.state = 'Done';
      job.outcome = 'Completed';
      break;
    default:
      job.state = 'Done';
      job.outcome = 'Stopped';
  }
}
