import type { Job } from '../job.js';
import * as lifecycle from '../lifecycle.js';
import { ranFor } from '../progress.js';
import type { JobState } from '../states.js';
import { stopJob } from './control-job.js';
import { fireJob } from './fire-job.js';
import type { JobWork } from './job-work.js';
import { completeJob, endPosting, failJob, startJob, writeLog } from './run-job.js';

/** What a test does to jobs, past the waiting times and outcomes that they would have. */

/** An end that a test can force on a job. */
export type ForcedEnd = 'complete' | 'fail' | 'fatal' | 'stall';

/**
 * Brings an unfinished job to an end now: it completes, its other items fail, it has a fatal error, or it makes no more progress.
 *
 * @param message for the fatal error, or for the items that fail
 * @throws Error for a job that is stopping or done
 */
export function forceEnd(work: JobWork, job: Job, forced: ForcedEnd, message: string | null, at: number): Job {
  const { changes, plans } = work;
  const running = run(work, job, at);
  switch (forced) {
    case 'complete':
      return completeJob(work, running, at);
    case 'fail': {
      const failing = changes.save(running, failingFromHere(running, message));
      plans.invalidate(job.id);
      return completeJob(work, failing, at);
    }
    case 'fatal':
      return failJob(work, changes.save(running, { ...running, endMessage: message ?? running.endMessage }), at);
    case 'stall':
      return changes.save(running, { ...running, ending: 'Never', runLimit: ranFor(running, at), dueAt: null });
  }
}

/** A running job all of whose remaining items fail. */
function failingFromHere(job: Job, message: string | null): Job {
  if (job.planInput === null) throw new Error(`Job ${job.id} has no plan: it has not fired`);
  const planInput = { ...job.planInput, failFrom: job.loggedItems };
  return { ...job, planInput: message === null ? planInput : { ...planInput, script: { ...planInput.script, message } } };
}

/**
 * Takes a job on to a later state, through those in between, all of them now.
 *
 * @param progress of a running job, percent
 * @throws Error for a job that is stopping or done
 */
export function takeTo(work: JobWork, job: Job, state: JobState, progress: number, at: number): Job {
  const { changes } = work;
  if (job.state === state) return job;
  if (state === 'New') return fireJob(work, job, at);
  if (state === 'WaitingCoordinator') {
    const fired = job.state === 'Scheduled' ? fireJob(work, job, at) : job;
    return fired.state === 'New' ? changes.move(fired, lifecycle.coordinate(fired, at), at) : fired;
  }
  const running = run(work, job, at);
  if (state === 'Done') return completeJob(work, running, at);
  const ran = Math.floor((running.totalTime * progress) / 100);
  const advanced = {
    ...running,
    ranFor: ran,
    dueAt: running.dueAt === null ? null : running.dueAt - ran,
    progress: Math.floor(progress),
    progressAt: at,
  };
  const logged = writeLog(work, changes.save(running, advanced), at);
  return state === 'Stopping' ? stopJob(work, logged, at) : logged;
}

/** Takes an unfinished job to where it runs, whatever it waits for, and writes its log up to now. */
function run(work: JobWork, job: Job, at: number): Job {
  const { changes } = work;
  let current = job.state === 'Scheduled' ? fireJob(work, job, at) : job;
  if (current.state === 'WaitingClient') current = endPosting(work, current, at, false);
  if (current.state === 'New') current = changes.move(current, lifecycle.coordinate(current, at), at);
  if (current.state === 'WaitingCoordinator') current = startJob(work, changes.save(current, { ...current, paused: false }), at);
  if (current.state !== 'Running')
    throw new Error(`The job "${job.originalName}" is ${job.state}: an end can be forced on one that is scheduled, waiting or running`);
  return writeLog(work, current, at);
}
