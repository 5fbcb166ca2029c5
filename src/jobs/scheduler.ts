import type { Asset } from '../assets/asset.js';
import type { Clock } from '../clock.js';
import type { Transition } from '../store/job-store.js';
import type { PostedFile } from '../store/posted-file-store.js';
import type { Store } from '../store/store.js';
import { cleanUpTrash, nextCleanupAt } from './execution/clean-up-trash.js';
import { addFiles, assetChanged, pauseJob, removeJob, resumeJob, stopJob } from './execution/control-job.js';
import { DueWindow } from './execution/due-window.js';
import { eraseOldJobs } from './execution/erase-old-jobs.js';
import { fireJob, nextFireOf, openUpload, submitJob } from './execution/fire-job.js';
import { type ForcedEnd, forceEnd, takeTo } from './execution/force-job.js';
import { JobPlans } from './execution/job-plans.js';
import type { ChooseScript, JobWork, SchedulerSettings } from './execution/job-work.js';
import { recordJob } from './execution/record-job.js';
import { carryOut, endPosting, startQueued, writeLog } from './execution/run-job.js';
import { type RealTimers, SchedulerTimer } from './execution/scheduler-timer.js';
import { UnitOfWork } from './execution/unit-of-work.js';
import type { Job, NewJob } from './job.js';
import type { PlannedItem } from './planned-item.js';
import type { RecordedJob } from './recorded-job.js';
import type { JobState } from './states.js';

/** How many due jobs are carried out together: some 50 MB while it lasts. */
const WINDOW_SIZE = 32_768;

/** What a scheduler is made with. */
export interface SchedulerOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: SchedulerSettings;
  /** A test's say in how a job goes that fires. */
  readonly chooseScript: ChooseScript;
  /** Told of what a timer's work throws, which nobody else could catch. */
  readonly onError: (error: unknown) => void;
  /** How many due jobs are carried out together: affects speed only. */
  readonly windowSize?: number | undefined;
  /** Whether the trash is cleaned up every night, and old jobs are erased; true unless the past is made up. */
  readonly cleansUp?: boolean | undefined;
  /** Real time, as a test has it. */
  readonly timers?: RealTimers | undefined;
}

/**
 * Carries out what is due, in order of due moment, all or nothing, each stamped with its own due moment.
 * Nothing ticks: it sleeps until the next due moment, and whoever asks for a job first lets it catch up with the clock.
 * What happens to jobs is in `execution/`; this class decides when, and notifies those who wait for changes.
 */
export class Scheduler {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #windowSize: number;
  readonly #cleansUp: boolean;
  readonly #timer: SchedulerTimer;
  readonly #work: JobWork;
  readonly #listeners = new Set<() => void>();
  /** The earliest due moment; undefined if it has to be looked up. */
  #nextDueAt: number | undefined;

  constructor({ store, clock, settings, chooseScript, onError, windowSize = WINDOW_SIZE, cleansUp = true, timers }: SchedulerOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#windowSize = windowSize;
    this.#cleansUp = cleansUp;
    this.#work = { store, settings, chooseScript, plans: new JobPlans(store), changes: new UnitOfWork(store) };
    const onDue = (): void => {
      this.now();
      this.#timer.set(() => this.nextDueAt());
    };
    this.#timer = new SchedulerTimer(clock, onDue, onError, timers);
  }

  /** The present moment, with everything carried out that is due by then. */
  now(): number {
    const now = this.#clock.now();
    this.runUntil(now);
    return now;
  }

  /**
   * Carries out everything that is due by a moment, in order of due moment.
   * Many jobs share a transaction: on a file, one for each came to 7,100 a second and one for many to 27,300.
   */
  runUntil(moment: number): void {
    if (this.nextDueAt() > moment) return;
    for (let cleanupAt = this.#nextCleanupAt(); cleanupAt <= moment; cleanupAt = this.#nextCleanupAt()) this.#cleanUpAt(cleanupAt);
    this.#runJobsUntil(moment);
    this.#timer.succeeded();
    this.#work.changes.markChanged();
    this.flush();
  }

  /** Cleans up the trash, after the jobs that are due by then: one of them may have restored an asset by a new file. */
  #cleanUpAt(moment: number): void {
    this.#runJobsUntil(moment);
    this.#orForgetPlans(() => this.#store.transaction(() => cleanUpTrash(this.#work, moment)));
  }

  #nextCleanupAt(): number {
    return this.#cleansUp ? nextCleanupAt(this.#work) : Number.POSITIVE_INFINITY;
  }

  #runJobsUntil(moment: number): void {
    const { jobs } = this.#store;
    for (let due = jobs.due(moment, this.#windowSize); due.length > 0; due = jobs.due(moment, this.#windowSize)) {
      const window = new DueWindow(due, moment, due.length < this.#windowSize);
      this.#orForgetPlans(() =>
        this.#store.transaction(() =>
          this.#work.changes.within(window, () => {
            for (let job = window.next(); job; job = window.next()) carryOut(this.#work, job, job.dueAt ?? moment);
          }),
        ),
      );
      this.#eraseOldJobs();
    }
  }

  /** Not while the past is made up. */
  #eraseOldJobs(): void {
    this.#store.finishedJobs.committed();
    if (this.#cleansUp) eraseOldJobs(this.#work);
  }

  /** If a transaction is rolled back, other jobs will get the numbers of those that it stored. */
  #orForgetPlans(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#work.plans.clear();
      throw error;
    }
  }

  /** The earliest due moment of all jobs, and of a cleanup that finds something in the trash; infinite if nothing is due ever. */
  nextDueAt(): number {
    this.#nextDueAt ??= Math.min(this.#store.jobs.nextDueAt() ?? Number.POSITIVE_INFINITY, this.#nextCleanupAt());
    return this.#nextDueAt;
  }

  /** To be called after a transaction: if it changed jobs, looks up what is due next, sets the timer and notifies listeners. */
  flush(): void {
    if (!this.#work.changes.takeHasChanges()) return;
    this.#eraseOldJobs();
    this.#nextDueAt = undefined;
    this.#timer.set(() => this.nextDueAt());
    for (const listener of this.#listeners) listener();
  }

  /** Calls a function after every change. @returns a function that ends that */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sets the timer for the first time, and gives free places to jobs that an earlier process left queued. */
  start(): void {
    const now = this.now();
    this.#store.transaction(() => startQueued(this.#work, now));
    this.#timer.start();
    this.#work.changes.markChanged();
    this.flush();
  }

  /** Clears the timer, and tells listeners that there will be no more changes. */
  close(): void {
    this.#timer.close();
    for (const listener of this.#listeners) listener();
  }

  /** @throws Error once it is closed: jobs do not change any more */
  throwIfClosed(): void {
    if (this.#timer.isClosed) throw new Error('The mock was stopped: its jobs do not go on');
  }

  /** Stores a new job. Without a schedule it fires at `at`; with one it waits for its first moment. */
  submit(newJob: NewJob, at: number): Job {
    return submitJob(this.#work, newJob, at);
  }

  /** Stores a new upload whose client posts the files. */
  openUpload(newJob: NewJob, at: number): Job {
    return openUpload(this.#work, newJob, at);
  }

  /** Stores a job that a call has done, with its log; one without items leaves nothing. */
  record(recorded: RecordedJob, at: number): void {
    recordJob(this.#work, recorded, at);
  }

  /** Adds files to an upload that waits for its client. */
  post(job: Job, files: readonly PostedFile[], at: number): Job {
    return addFiles(this.#work, job, files, at);
  }

  /** The client of an upload has posted all files. */
  endPosting(job: Job, at: number): Job {
    return endPosting(this.#work, job, at, false);
  }

  /** The first moment after `at` at which a schedule fires, or undefined. @throws IpsApiFault 30001 for a text that cannot be read */
  nextFireOf(execSchedule: string, at: number): number | undefined {
    return nextFireOf(this.#work, execSchedule, at);
  }

  /** Fires a scheduled job now. A job that runs once fires itself; of a recurring one a run is stored. @returns what runs */
  execute(job: Job, at: number): Job {
    return fireJob(this.#work, job, at);
  }

  /** Pauses an unfinished job, or keeps a schedule from firing. */
  pause(job: Job, at: number): Job {
    return pauseJob(this.#work, job, at);
  }

  /** Resumes a paused job. A schedule skips what it missed; a job that was to run once, at a moment that has gone by, has expired. */
  resume(job: Job, at: number): Job {
    return resumeJob(this.#work, job, at);
  }

  /** Tells an unfinished job to stop. */
  stop(job: Job, at: number): Job {
    return stopJob(this.#work, job, at);
  }

  /** Stops an unfinished job at once and takes it off the list of active jobs; removes a schedule. */
  remove(job: Job, at: number): void {
    removeJob(this.#work, job, at);
  }

  /** Brings an unfinished job to an end now. @param message for the fatal error, or for the items that fail */
  force(job: Job, forced: ForcedEnd, message: string | null, at: number): Job {
    return forceEnd(this.#work, job, forced, message, at);
  }

  /** Takes a job on to a later state, through those in between, all of them now. @param progress of a running job, percent */
  take(job: Job, state: JobState, progress: number, at: number): Job {
    return takeTo(this.#work, job, state, progress, at);
  }

  /** Removes a job with all that is known of it; of a recurring one the schedule, not its runs. */
  erase(job: Job): void {
    this.#work.changes.remove(job);
    this.#work.plans.invalidate(job.id);
  }

  /** To be called when the clock is set, or when the store was filled with other jobs. */
  renew(): void {
    this.#work.plans.clear();
    this.#work.changes.markChanged();
    this.flush();
  }

  /** The items of a job; none before it fires. */
  plan(job: Job): readonly PlannedItem[] {
    return this.#work.plans.of(job);
  }

  /** Writes a running job's log up to a moment. @returns the job with its counts */
  writeLog(job: Job, at: number): Job {
    return writeLog(this.#work, job, at);
  }

  /** Tells jobs that an asset was deleted or restored. Call it once the asset is stored. */
  assetChanged(asset: Asset, at: number): void {
    assetChanged(this.#work, asset, at);
  }

  /** A job's changes of state, oldest first. */
  transitions(job: Job): Transition[] {
    return this.#store.jobs.transitions(job.id);
  }
}
