import type { Job } from '../job.js';
import { countItemOutcomes, itemRows } from '../job-log.js';
import { isUpload } from '../kinds.js';
import * as lifecycle from '../lifecycle.js';
import { logTallies } from '../log-tally.js';
import { itemsDoneAfter, ranFor } from '../progress.js';
import { finalizeJob } from './finalize-job.js';
import { fireJob, submitFollowOn } from './fire-job.js';
import type { JobWork } from './job-work.js';
import { resolveOverwrites } from './overwrite-resolution.js';

/** How jobs go on by themselves: waiting, queued for a place, running, done. */

/** Carries out what a job is due for. */
export function carryOut(work: JobWork, job: Job, at: number): void {
  const { changes } = work;
  switch (job.state) {
    case 'Scheduled':
      fireJob(work, job, at);
      break;
    case 'New':
      changes.move(job, lifecycle.coordinate(job, at), at);
      break;
    case 'WaitingClient':
      endPosting(work, job, at, true);
      break;
    case 'WaitingCoordinator':
      if (hasPlace(work)) startJob(work, job, at);
      else changes.save(job, lifecycle.queue(job, at));
      break;
    case 'Running':
      if (job.ending === 'Fatal') failJob(work, job, at);
      else completeJob(work, job, at);
      break;
    case 'Stopping':
      endStop(work, job, at);
      break;
    case 'Done':
      changes.save(job, lifecycle.unlist(job));
      break;
    default:
      // Nothing falls due in other states: without this, a row that says so would be met for ever.
      changes.save(job, { ...job, dueAt: null });
  }
}

/** No more files will be posted to an upload. @param timedOut whether the client said so, or none came for too long */
export function endPosting({ changes, plans }: JobWork, job: Job, at: number, timedOut: boolean): Job {
  if (job.planInput === null) throw new Error(`Job ${job.id} has no plan: it has not fired`);
  plans.invalidate(job.id);
  return changes.move(job, lifecycle.endPosting(job, at, job.planInput, timedOut), at);
}

/** Starts a waiting job. */
export function startJob(work: JobWork, job: Job, at: number): Job {
  if (job.startedAt === null && isUpload(job.kind)) storeOverwrites(work, job);
  return work.changes.move(job, lifecycle.start(job, at), at);
}

/** Decides which assets the files of an upload become, now that it begins to run. */
function storeOverwrites({ store, plans }: JobWork, job: Job): void {
  const company = store.accounts.companyById(job.companyId);
  const overwrites = company ? resolveOverwrites(store, company, plans.of(job)) : [];
  if (overwrites.length === 0) return;
  store.jobs.setResolvedOverwrites(job.id, overwrites);
  plans.invalidate(job.id);
}

/** Completes a running job, all of its items logged. */
export function completeJob(work: JobWork, job: Job, at: number): Job {
  const logged = logItems(work, job, job.itemCount, at);
  return finish(work, job, lifecycle.complete(logged, at, work.settings.doneTime), at);
}

/** Ends a running job with a fatal error. */
export function failJob(work: JobWork, job: Job, at: number): Job {
  const logged = logItems(work, job, itemsDoneAfter(job, ranFor(job, at)), at);
  return finish(work, job, lifecycle.fail(logged, at, work.settings.doneTime), at);
}

/** A job that was told to stop has stopped. */
export function endStop(work: JobWork, job: Job, at: number): Job {
  return finish(work, job, lifecycle.stop(job, at, work.settings.doneTime), at);
}

/** Stores that a job is done, and all that this causes. */
function finish(work: JobWork, from: Job, to: Job, at: number): Job {
  const { store, changes, plans } = work;
  const done = changes.move(from, to, at);
  const followOn = finalizeJob(store, done, done.loggedItems > 0 ? plans.of(done) : [], at);
  plans.invalidate(done.id);
  if (followOn) submitFollowOn(work, followOn, done, at);
  fillPlaces(work, at);
  return done;
}

/** Starts queued jobs while there are places. */
export function fillPlaces(work: JobWork, at: number): void {
  // Without a limit nothing is ever queued.
  if (work.settings.maxRunning !== Number.POSITIVE_INFINITY) startQueued(work, at);
}

/** Starts queued jobs while there are places, whatever limit there was when they were queued. */
export function startQueued(work: JobWork, at: number): void {
  while (hasPlace(work)) {
    // The queue is looked up in the store.
    work.changes.storeChanges();
    const next = work.store.jobs.nextQueued();
    if (!next) return;
    startJob(work, next, at);
  }
}

function hasPlace({ store, settings, changes }: JobWork): boolean {
  if (settings.maxRunning === Number.POSITIVE_INFINITY) return true;
  // Places are counted in the store.
  changes.storeChanges();
  return store.jobs.occupiedPlaces() < settings.maxRunning;
}

/** Writes a running job's log up to a moment; it follows from the plan. @returns the job with its counts */
export function writeLog(work: JobWork, job: Job, at: number): Job {
  const upTo = itemsDoneAfter(job, ranFor(job, at));
  if (job.state !== 'Running' || upTo <= job.loggedItems) return job;
  return work.store.transaction(() => work.changes.save(job, logItems(work, job, upTo, at)));
}

/** Stores the rows of the items processed since the last ones. @returns the job with its counts, not stored yet */
function logItems({ store, plans }: JobWork, job: Job, upTo: number, at: number): Job {
  const items = plans.of(job);
  const rootPath = store.accounts.companyById(job.companyId)?.rootPath ?? '';
  store.jobLogs.add(job.id, job.loggedItems, itemRows(job, items, upTo, rootPath, at), logTallies(job, items, upTo, store.jobLogs.tallyStep));
  return countItemOutcomes(job, items, upTo);
}
