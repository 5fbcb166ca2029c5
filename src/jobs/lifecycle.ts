import type { Job, JobProgress, Submission } from './job.js';
import type { JobDetail } from './job-detail.js';
import type { JobScript } from './job-script.js';
import type { PlanInput } from './plan-input.js';
import { progressOf, ranFor } from './progress.js';

/**
 * The events of a job's life, each a pure function of the job and the moment it happens; used as `lifecycle.start(job, at)`.
 * They do not check whether the change of state is legal: callers check `LIFE_CYCLE` and the job's state.
 */

/** How long an upload waits for its client's next POST, milliseconds (d). */
const POST_TIME_OUT = 30 * 60_000;

/** Percent of the run at which a script's `fatal` or `never` takes effect by default. */
const DEFAULT_ENDING_AT = 50;

/** A new job, without a number yet, to which nothing has happened. */
export function submit(submission: Submission & Pick<JobProgress, 'name'>, { kind, detail }: JobDetail): Job {
  // Written out: Node takes a microsecond for each field that a literal has behind a spread.
  const job = {
    id: 0,
    companyId: submission.companyId,
    userId: submission.userId,
    name: submission.name,
    originalName: submission.originalName,
    scheduleName: submission.scheduleName,
    scheduleId: submission.scheduleId,
    kind,
    detail,
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
    paused: false,
    listed: false,
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
    timedOut: false,
    runLimit: null,
    ending: null,
    endMessage: null,
  };
  // Kind and detail come from one JobDetail; the type checker cannot see that they still match.
  return job as Job;
}

/** The job fires, which fixes how it will go. It spends half of its waiting time as `New`. */
export function fire(job: Job, at: number, planInput: PlanInput, itemCount: number): Job {
  const waiting = waitingTime(planInput);
  return {
    ...job,
    state: 'New',
    paused: false,
    listed: true,
    triggeredAt: at,
    progressAt: at,
    planInput,
    itemCount,
    ...runOf(planInput, itemCount),
    dueAt: at + Math.floor(waiting / 2),
    waitLeft: Math.ceil(waiting / 2),
  };
}

/** How long a job with so many items runs, and what cuts it short. */
function runOf({ script, itemTime }: PlanInput, itemCount: number): Pick<Job, 'totalTime' | 'runLimit' | 'ending' | 'endMessage'> {
  const totalTime = script?.duration ?? itemCount * itemTime;
  return { totalTime, ...endingOf(script, totalTime) };
}

function endingOf(script: JobScript | undefined, totalTime: number): Pick<Job, 'runLimit' | 'ending' | 'endMessage'> {
  if (script?.outcome !== 'fatal' && script?.outcome !== 'never') return { runLimit: null, ending: null, endMessage: null };
  return {
    runLimit: Math.floor((totalTime * (script.at ?? DEFAULT_ENDING_AT)) / 100),
    ending: script.outcome === 'fatal' ? 'Fatal' : 'Never',
    endMessage: script.message ?? null,
  };
}

function waitingTime({ script, waitTime }: PlanInput): number {
  return script?.waiting ?? waitTime;
}

/** An upload fires whose client posts the files: it waits for them. */
export function open(job: Job, at: number, planInput: PlanInput): Job {
  return {
    ...job,
    state: 'WaitingClient',
    listed: true,
    triggeredAt: at,
    progressAt: at,
    planInput,
    dueAt: at + POST_TIME_OUT,
  };
}

/** Files were posted to an upload, which goes on waiting. @param itemCount how many it has now */
export function addFiles(job: Job, at: number, itemCount: number): Job {
  return { ...job, itemCount, dueAt: at + POST_TIME_OUT };
}

/** No more files will be posted, because the client said so (d) or none came for too long: the upload waits to run. */
export function endPosting(job: Job, at: number, planInput: PlanInput, timedOut: boolean): Job {
  const scripted = planInput.script?.items;
  const itemCount = scripted === undefined ? job.itemCount : typeof scripted === 'number' ? scripted : scripted.length;
  return {
    ...job,
    state: 'WaitingCoordinator',
    itemCount,
    ...runOf(planInput, itemCount),
    dueAt: at + waitingTime(planInput),
    timedOut,
  };
}

/** A `New` job goes on to wait for a server. */
export function coordinate(job: Job, at: number): Job {
  return { ...job, state: 'WaitingCoordinator', dueAt: at + job.waitLeft, waitLeft: 0 };
}

/** The job is ready to run, but all places are taken: it gets one in order of `queuedAt`. */
export function queue(job: Job, at: number): Job {
  return { ...job, dueAt: null, queuedAt: at };
}

/** The job runs, for the first time or again. */
export function start(job: Job, at: number): Job {
  return {
    ...job,
    state: 'Running',
    startedAt: job.startedAt ?? at,
    runningSince: at,
    queuedAt: null,
    dueAt: job.ending === 'Never' ? null : at + (job.runLimit ?? job.totalTime) - job.ranFor,
  };
}

/** The job has run to its end. @param doneTime how long it stays listed, milliseconds */
export function complete(job: Job, at: number, doneTime: number): Job {
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

/** The job ends with a fatal error; what it has done is kept. @param doneTime how long it stays listed, milliseconds */
export function fail(job: Job, at: number, doneTime: number): Job {
  return { ...freeze(job, at), state: 'Done', outcome: 'Fatal', startedAt: job.startedAt ?? at, endedAt: at, dueAt: at + doneTime };
}

/** getActiveJobs no longer lists the job. */
export function unlist(job: Job): Job {
  return { ...job, listed: false, dueAt: null };
}

/** The job makes no progress until it is resumed. */
export function pause(job: Job, at: number): Job {
  const waitLeft = job.startedAt === null && job.dueAt !== null ? job.dueAt - at + (job.state === 'New' ? job.waitLeft : 0) : 0;
  return { ...freeze(job, at), state: 'WaitingCoordinator', paused: true, dueAt: null, queuedAt: null, waitLeft };
}

/** The job goes on: it waits for what was left of its waiting time, or runs again at once. */
export function resume(job: Job, at: number): Job {
  return { ...job, paused: false, dueAt: at + job.waitLeft, waitLeft: 0 };
}

/** The job is told to stop. @param stopTime how long that takes, milliseconds */
export function beginStop(job: Job, at: number, stopTime: number): Job {
  return { ...freeze(job, at), state: 'Stopping', paused: false, queuedAt: null, waitLeft: 0, dueAt: at + stopTime };
}

/** The job has stopped. One that never ran still gets a log, which says so. @param doneTime how long it stays listed, milliseconds */
export function stop(job: Job, at: number, doneTime: number): Job {
  return { ...job, state: 'Done', outcome: 'Stopped', startedAt: job.startedAt ?? at, endedAt: at, dueAt: at + doneTime };
}

function freeze(job: Job, at: number): Job {
  const { percent, changedAt } = progressOf(job, at);
  return { ...job, ranFor: ranFor(job, at), runningSince: null, progress: percent, progressAt: changedAt };
}
