import type { Job, Submission } from './job.js';
import { cutShort } from './job-script.js';
import type { PlanInput } from './plan.js';
import { progressOf, ranFor } from './progress.js';

/**
 * What happens in a job's life, each as a pure function of the job and the moment at which it happens.
 * None of them looks whether the arrow is legal: the callers ask `LIFE_CYCLE` and the job's state.
 */

/** A job as it is before anything happened to it. */
export function submitted(id: number, submission: Submission): Job {
  // Written out: Node takes a microsecond for each field that a literal has behind a spread.
  return {
    id,
    companyId: submission.companyId,
    userId: submission.userId,
    name: submission.name,
    originalName: submission.originalName,
    scheduleName: submission.scheduleName,
    scheduleId: submission.scheduleId,
    kind: submission.kind,
    detail: submission.detail,
    sources: submission.sources,
    description: submission.description,
    locale: submission.locale,
    client: submission.client,
    clientLocale: submission.clientLocale,
    initiatorName: submission.initiatorName,
    ordinal: submission.ordinal,
    execSchedule: submission.execSchedule,
    execTime: submission.execTime,
    submittedAt: submission.submittedAt,
    state: 'Scheduled',
    outcome: null,
    paused: 0,
    listed: 0,
    dueAt: null,
    queuedAt: null,
    triggeredAt: null,
    startedAt: null,
    endedAt: null,
    planInput: null,
    itemCount: 0,
    totalTime: 0,
    waitLeft: 0,
    ranFor: 0,
    runningSince: null,
    progress: 0,
    progressAt: null,
    loggedItems: 0,
    successCount: 0,
    errorCount: 0,
    warningCount: 0,
    duplicateCount: 0,
    updateCount: 0,
    existing: null,
    timedOut: 0,
    runLimit: null,
    ending: null,
    endMessage: null,
  };
}

/** The job fires: what becomes of it is decided now. Half of its waiting it is `New`. */
export function fired(job: Job, at: number, basis: PlanInput, itemCount: number): Job {
  return {
    ...job,
    state: 'New',
    paused: 0,
    listed: 1,
    triggeredAt: at,
    progressAt: at,
    planInput: JSON.stringify(basis),
    itemCount,
    ...runOf(basis, itemCount),
    dueAt: at + Math.floor(waitOf(basis) / 2),
    waitLeft: Math.ceil(waitOf(basis) / 2),
  };
}

/** How long a job with so many items runs, and what cuts it short. */
function runOf({ script, itemTime }: PlanInput, itemCount: number): Pick<Job, 'totalTime' | 'runLimit' | 'ending' | 'endMessage'> {
  const totalTime = script?.duration ?? itemCount * itemTime;
  return { totalTime, ...cutShort(script, totalTime) };
}

function waitOf({ script, waitTime }: PlanInput): number {
  return script?.waiting ?? waitTime;
}

/** How long an upload waits for the next POST, milliseconds (d). */
export const POST_TIME_OUT = 30 * 60_000;

/** An upload that its client posts files to opens: it fires, and waits for more. */
export function opened(job: Job, at: number, basis: PlanInput): Job {
  return {
    ...job,
    state: 'WaitingClient',
    listed: 1,
    triggeredAt: at,
    progressAt: at,
    planInput: JSON.stringify(basis),
    dueAt: at + POST_TIME_OUT,
  };
}

/** More was posted to it: so many files in all. It goes on waiting. */
export function postedTo(job: Job, at: number, itemCount: number): Job {
  return { ...job, itemCount, dueAt: at + POST_TIME_OUT };
}

/** No more will be posted to it: told so by its client (d), or because nothing came for too long. It waits for a server. */
export function endedPosting(job: Job, at: number, basis: PlanInput, timedOut: boolean): Job {
  const shaped = basis.script?.items;
  const itemCount = shaped === undefined ? job.itemCount : typeof shaped === 'number' ? shaped : shaped.length;
  return {
    ...job,
    state: 'WaitingCoordinator',
    itemCount,
    ...runOf(basis, itemCount),
    dueAt: at + waitOf(basis),
    timedOut: timedOut ? 1 : 0,
  };
}

/** From `New` it goes on to wait for a server. */
export function coordinated(job: Job, at: number): Job {
  return { ...job, state: 'WaitingCoordinator', dueAt: at + job.waitLeft, waitLeft: 0 };
}

/** It is ready to run and finds no place; it gets the next one in the order of queueing. */
export function queued(job: Job, at: number): Job {
  return { ...job, dueAt: null, queuedAt: at };
}

/**
 * It runs, for the first time or again.
 *
 * @param existing what its `existing` is from here on
 */
export function started(job: Job, at: number, existing: string | null): Job {
  return {
    ...job,
    state: 'Running',
    startedAt: job.startedAt ?? at,
    existing,
    runningSince: at,
    queuedAt: null,
    dueAt: job.ending === 'Never' ? null : at + (job.runLimit ?? job.totalTime) - job.ranFor,
  };
}

/** It has run to its end, and stays listed for a time. */
export function completed(job: Job, at: number, doneTime: number): Job {
  return {
    ...job,
    state: 'Done',
    outcome: 'Completed',
    ranFor: job.totalTime,
    runningSince: null,
    progress: 100,
    progressAt: job.progress === 100 ? job.progressAt : at,
    endedAt: at,
    dueAt: at + doneTime,
  };
}

/** It dies of a fatal error, what it has done kept. */
export function died(job: Job, at: number, doneTime: number): Job {
  return { ...frozen(job, at), state: 'Done', outcome: 'Fatal', startedAt: job.startedAt ?? at, endedAt: at, dueAt: at + doneTime };
}

/** It is gone from the list of active jobs. */
export function unlisted(job: Job): Job {
  return { ...job, listed: 0, dueAt: null };
}

/** It stands still, what it has done kept. */
export function paused(job: Job, at: number): Job {
  const waits = job.startedAt === null && job.dueAt !== null ? job.dueAt - at + (job.state === 'New' ? job.waitLeft : 0) : 0;
  return { ...frozen(job, at), state: 'WaitingCoordinator', paused: 1, dueAt: null, queuedAt: null, waitLeft: waits };
}

/** It goes on: what was left of its waiting first. Falls due at once where it had run before. */
export function resumed(job: Job, at: number): Job {
  return { ...job, paused: 0, dueAt: at + job.waitLeft, waitLeft: 0 };
}

/** It is told to stop and takes a time to do so. */
export function stopping(job: Job, at: number, stopTime: number): Job {
  return { ...frozen(job, at), state: 'Stopping', paused: 0, queuedAt: null, waitLeft: 0, dueAt: at + stopTime };
}

/** It has stopped. A job that never ran gets a log all the same, which says so. */
export function stopped(job: Job, at: number, doneTime: number): Job {
  return { ...job, state: 'Done', outcome: 'Stopped', startedAt: job.startedAt ?? at, endedAt: at, dueAt: at + doneTime };
}

function frozen(job: Job, at: number): Job {
  const { percent, changedAt } = progressOf(job, at);
  return { ...job, ranFor: ranFor(job, at), runningSince: null, progress: percent, progressAt: changedAt };
}
