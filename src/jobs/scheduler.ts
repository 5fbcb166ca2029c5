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
import { timeSlice } from './execution/time-slice.js';
import type { UnfinishedWatch } from './execution/unfinished-watch.js';
import { UnitOfWork } from './execution/unit-of-work.js';
import type { Job, NewJob } from './job.js';
import type { PlannedItem } from './planned-item.js';
import type { RecordedJob } from './recorded-job.js';
import type { JobState } from './states.js';
import { StoppedError } from './stopped-error.js';
import type { VideoItem } from './task-progress.js';

/** How many due jobs are read and carried out together: larger windows were no faster. */
const WINDOW_SIZE = { smallest: 16, largest: 512 };

/** How far a run of the scheduler may go. Everything is asked between two jobs. */
export interface RunLimits {
  /** The greatest number of due moments that are carried out. */
  readonly most: number;
  /** Whether its time is up. */
  readonly isOver: () => boolean;
  /** Whether no more is needed: asked whenever everything of a due moment is carried out. */
  readonly isEnough: () => boolean;
}

/** How far a run of the scheduler came. */
export interface Run {
  /** Why it ended: all that is due was carried out; no more was needed; there were more due moments than it may carry out; its time was up. */
  readonly end: 'through' | 'enough' | 'most' | 'over';
  /** The latest due moment that was carried out; negative infinity for none. */
  readonly reached: number;
  /** How many due moments were carried out: a job has one for each thing that happens to it by itself. */
  readonly carriedOut: number;
}

/** How many jobs to read next: a slice must not be spent on reading jobs that it has no time for. @param carriedOut of the last window */
function nextWindowSize(size: number, end: Run['end'], carriedOut: number): number {
  const { smallest, largest } = WINDOW_SIZE;
  if (end !== 'over') return Math.min(largest, size * 2);
  return carriedOut < size / 2 ? Math.max(smallest, size >> 1) : size;
}

/**
 * How long the work after a start or a reset may take in one go, real milliseconds: far longer than that of the fixtures' past jobs, so that what
 * is seen then is settled.
 */
const FIRST_SLICE = 500;

/** Runs to the end. */
const UNLIMITED: RunLimits = { most: Number.POSITIVE_INFINITY, isOver: () => false, isEnough: () => false };

/** What a scheduler is made with. */
export interface SchedulerOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: SchedulerSettings;
  /** A test's say in how a job goes that fires. */
  readonly chooseScript: ChooseScript;
  /** Told of what a timer's work throws, which nobody else could catch. */
  readonly onError: (error: unknown) => void;
  /** How many due jobs are carried out together, instead of as many as there is time for: affects speed only. */
  readonly windowSize?: number | undefined;
  /** Begins a slice of work, and gives whether it is over: affects only who has a turn meanwhile. */
  readonly slice?: (() => () => boolean) | undefined;
  /** Whether the trash is cleaned up every night, and old jobs are erased; true unless the past is made up. */
  readonly cleansUp?: boolean | undefined;
  /** Real time, as a test has it. */
  readonly timers?: RealTimers | undefined;
}

/**
 * Carries out what is due, in order of due moment, all or nothing, each stamped with its own due moment.
 * Nothing ticks: it sleeps until the next due moment, and whoever asks for a job first lets it catch up with the clock.
 * Where that takes long, it goes on a slice at a time, and the present moment is the one that it has come to.
 * What happens to jobs is in `execution/`; this class decides when, and notifies those who wait for changes.
 */
export class Scheduler {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #fixedWindowSize: number | undefined;
  #windowSize = WINDOW_SIZE.smallest;
  readonly #cleansUp: boolean;
  readonly #slice: () => () => boolean;
  readonly #timer: SchedulerTimer;
  readonly #work: JobWork;
  readonly #listeners = new Set<() => void>();
  /** The earliest due moment; undefined if it has to be looked up. */
  #nextDueAt: number | undefined;
  /** The present moment as it was last told. */
  #told = Number.NEGATIVE_INFINITY;
  #isBehind = false;
  #renewals = 0;

  constructor({ store, clock, settings, chooseScript, onError, windowSize, slice = timeSlice, cleansUp = true, timers }: SchedulerOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#fixedWindowSize = windowSize;
    this.#cleansUp = cleansUp;
    this.#slice = slice;
    this.#work = { store, settings, chooseScript, plans: new JobPlans(store), changes: new UnitOfWork(store, !cleansUp) };
    const onDue = (): void => {
      this.#catchUp();
      this.#timer.set(() => this.nextDueAt());
    };
    this.#timer = new SchedulerTimer(clock, onDue, onError, timers);
  }

  /** The present moment, with everything carried out that is due by then: the clock's, unless more is due by it than a slice of work can do. */
  now(): number {
    if (!this.#isBehind) this.#catchUp();
    return this.#told;
  }

  /** The present moment, without carrying out anything. */
  presentMoment(): number {
    return this.#isBehind ? this.#told : this.#clock.now();
  }

  /** How many milliseconds of the clock's time are yet to be carried out. */
  backlog(): number {
    return this.#isBehind ? this.#clock.now() - this.#told : 0;
  }

  /** Carries out what is due by the clock's time: all of it before the timer may be set, a slice from then on. */
  #catchUp(limits = this.#timer.isRunning ? { ...UNLIMITED, isOver: this.#slice() } : UNLIMITED): void {
    const now = this.#clock.now();
    if (this.nextDueAt() > now) {
      this.#tell(now, false);
      return;
    }
    const { end, reached } = this.run(now, limits);
    if (end === 'through') this.#tell(now, false);
    else {
      this.#tell(reached, true);
      this.#timer.goOnSoon();
    }
  }

  #tell(moment: number, isBehind: boolean): void {
    // A job may be due since long before it was stored.
    this.#told = Math.max(this.#told, moment);
    this.#isBehind = isBehind;
  }

  /** Carries out everything that is due by a moment, in order of due moment. */
  runUntil(moment: number): void {
    this.run(moment, UNLIMITED);
  }

  /**
   * Carries out what is due by a moment, in order of due moment, as far as the limits allow.
   * Many jobs share a transaction: on a file, one for each came to 7,100 a second and one for many to 27,300.
   */
  run(moment: number, limits: RunLimits): Run {
    let run: Run = { end: 'through', reached: Number.NEGATIVE_INFINITY, carriedOut: 0 };
    if (this.nextDueAt() > moment) return run;
    for (;;) {
      const cleanupAt = this.#nextCleanupAt();
      run = this.#runJobs(Math.min(moment, cleanupAt), limits, run);
      if (run.end !== 'through' || cleanupAt > moment) break;
      if (run.reached < cleanupAt && run.carriedOut > 0 && limits.isEnough()) {
        run = { ...run, end: 'enough' };
        break;
      }
      // After the jobs that are due by then: one of them may have restored an asset by a new file.
      this.#orForgetPlans(() => this.#store.transaction(() => cleanUpTrash(this.#work, cleanupAt)));
      run = { ...run, reached: cleanupAt, carriedOut: run.carriedOut + 1 };
    }
    this.#timer.succeeded();
    this.#work.changes.markChanged();
    this.flush();
    return run;
  }

  #nextCleanupAt(): number {
    return this.#cleansUp ? nextCleanupAt(this.#work) : Number.POSITIVE_INFINITY;
  }

  /** Carries out the jobs that are due by a moment, after an earlier run. @returns both runs as one */
  #runJobs(moment: number, limits: RunLimits, earlier: Run): Run {
    const { jobs } = this.#store;
    const run = { ...earlier };
    while (run.end === 'through') {
      const size = this.#fixedWindowSize ?? this.#windowSize;
      const due = jobs.due(moment, size);
      if (due.length === 0) break;
      const window = new DueWindow(due, moment, due.length < size);
      const before = run.carriedOut;
      this.#orForgetPlans(() => this.#store.transaction(() => this.#work.changes.within(window, () => this.#runWindow(window, moment, limits, run))));
      this.#eraseOldJobs();
      this.#windowSize = nextWindowSize(size, run.end, run.carriedOut - before);
    }
    return run;
  }

  /** Carries out the jobs of a window as far as the limits allow. @param run counted on */
  #runWindow(window: DueWindow, moment: number, limits: RunLimits, run: { end: Run['end']; reached: number; carriedOut: number }): void {
    for (let job = window.next(); job; job = window.next()) {
      const at = job.dueAt ?? moment;
      if (at > run.reached && run.carriedOut > 0 && limits.isEnough()) run.end = 'enough';
      else if (run.carriedOut >= limits.most) run.end = 'most';
      else if (run.carriedOut > 0 && limits.isOver()) run.end = 'over';
      if (run.end !== 'through') return;
      carryOut(this.#work, job, at);
      run.reached = Math.max(run.reached, at);
      run.carriedOut++;
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
    this.#timer.start();
    this.#catchUp({ ...UNLIMITED, isOver: timeSlice(FIRST_SLICE) });
    const now = this.now();
    this.#store.transaction(() => startQueued(this.#work, now));
    this.#work.changes.markChanged();
    this.flush();
  }

  /** Clears the timer, and tells listeners that there will be no more changes. */
  close(): void {
    this.#timer.close();
    for (const listener of this.#listeners) listener();
  }

  /** @throws StoppedError once it is closed: jobs do not change any more */
  throwIfClosed(): void {
    if (this.#timer.isClosed) throw new StoppedError('The mock was stopped: its jobs do not go on');
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

  /** To be called when changes were rolled back that had counted as stored. */
  forget(): void {
    this.#work.plans.clear();
    this.#nextDueAt = undefined;
    this.#work.changes.markChanged();
  }

  /** To be called when the clock is set, or when the store was filled with other jobs. */
  renew(): void {
    this.#renewals++;
    this.#told = Number.NEGATIVE_INFINITY;
    this.#isBehind = false;
    this.#work.plans.clear();
    this.#work.changes.markChanged();
    this.flush();
    if (!this.#timer.isRunning) return;
    try {
      this.#catchUp({ ...UNLIMITED, isOver: timeSlice(FIRST_SLICE) });
    } catch {
      // What is to be renewed is renewed; the timer tries again, and reports why it could not go on.
    }
  }

  /** How often it was renewed: what began before does not go on. */
  get renewals(): number {
    return this.#renewals;
  }

  /** Counts unfinished jobs while they change, from here on. @returns the counts, and a function that ends that */
  watchUnfinished(): { readonly watch: UnfinishedWatch; readonly end: () => void } {
    return this.#work.changes.watchUnfinished();
  }

  /** The items of a job; none before it fires. */
  plan(job: Job): readonly PlannedItem[] {
    return this.#work.plans.of(job);
  }

  /** The videos among the items of a job. */
  videos(job: Job): readonly VideoItem[] {
    return this.#work.plans.videosOf(job);
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
