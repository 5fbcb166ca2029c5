import type { Asset } from '../../assets/asset.js';
import type { PostedFile } from '../../store/posted-file-store.js';
import type { Job } from '../job.js';
import * as lifecycle from '../lifecycle.js';
import { isUnfinished } from '../states.js';
import { nextFireOf } from './fire-job.js';
import { problemOf } from './job-targets.js';
import type { JobWork } from './job-work.js';
import { endStop, fillPlaces, writeLog } from './run-job.js';

/** What clients do to jobs that exist. */

/** Adds files to an upload that waits for its client. */
export function addFiles({ store, changes, plans }: JobWork, job: Job, files: readonly PostedFile[], at: number): Job {
  store.postedFiles.add(job.id, files);
  plans.invalidate(job.id);
  return changes.save(job, lifecycle.addFiles(job, at, job.itemCount + files.length));
}

/** Pauses an unfinished job, or keeps a schedule from firing. */
export function pauseJob(work: JobWork, job: Job, at: number): Job {
  const { changes } = work;
  if (job.state === 'Scheduled') return changes.save(job, { ...job, paused: true, dueAt: null });
  const logged = writeLog(work, job, at);
  const paused = changes.move(logged, lifecycle.pause(logged, at), at);
  fillPlaces(work, at);
  return paused;
}

/** Resumes a paused job. A schedule skips what it missed; a job that was to run once, at a moment that has gone by, has expired. */
export function resumeJob(work: JobWork, job: Job, at: number): Job {
  const { changes } = work;
  if (job.state !== 'Scheduled') return changes.save(job, lifecycle.resume(job, at));
  const next = job.execSchedule === null ? (job.execTime ?? at) : nextFireOf(work, job.execSchedule, at);
  if (next === undefined || next < at) return changes.move(job, { ...job, state: 'Expired', paused: false }, at);
  return changes.save(job, { ...job, paused: false, dueAt: next });
}

/** Tells an unfinished job to stop. */
export function stopJob(work: JobWork, job: Job, at: number): Job {
  const logged = writeLog(work, job, at);
  const stopping = work.changes.move(logged, lifecycle.beginStop(logged, at, work.settings.stopTime), at);
  fillPlaces(work, at);
  return stopping;
}

/** Stops an unfinished job at once and takes it off the list of active jobs; removes a schedule. */
export function removeJob(work: JobWork, job: Job, at: number): void {
  if (job.state === 'Scheduled') {
    work.changes.remove(job);
    return;
  }
  const stopping = job.state === 'Stopping' || !isUnfinished(job.state) ? job : stopJob(work, job, at);
  const done = stopping.state === 'Stopping' ? endStop(work, stopping, at) : stopping;
  work.changes.save(done, lifecycle.unlist(done));
}

/**
 * Tells jobs that an asset was deleted or restored: those that have yet to work on it fail at it, or no longer do.
 * Call it once the asset is stored. What was done before `at` is in the logs.
 */
export function assetChanged(work: JobWork, asset: Asset, at: number): void {
  const { store, plans } = work;
  for (const jobId of store.jobTargets.unfinishedJobs(asset.id)) {
    const job = store.jobs.byId(jobId);
    if (!job) continue;
    const { loggedItems } = writeLog(work, job, at);
    store.jobTargets.setProblem(jobId, asset.id, loggedItems, problemOf(asset, job.kind));
    plans.invalidate(jobId);
  }
}
