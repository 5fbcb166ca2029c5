import type { Asset } from '../assets/asset.js';
import type { Clock } from '../clock.js';
import { chooseScript } from '../overrides/choose-script.js';
import type { Settings } from '../settings.js';
import type { Transition } from '../store/job-store.js';
import type { JobTarget } from '../store/job-target-store.js';
import type { PostedFile } from '../store/posted-file-store.js';
import type { Store } from '../store/store.js';
import { DueWindow } from './due-window.js';
import { finalizeJob, resolvedOverwrites } from './finalize-job.js';
import type { Job, NewJob } from './job.js';
import { storedDetail } from './job-detail.js';
import { countItemOutcomes, itemRows } from './job-log.js';
import { uniqueJobName } from './job-name.js';
import { problemOf, targetsOf } from './job-targets.js';
import * as life from './lifecycle.js';
import { countItems, isUpload, type PlanInput, type PlannedItem, planItems, type Source } from './plan.js';
import { itemsDoneAfter, ranFor } from './progress.js';
import { nextFire } from './schedule.js';
import { isUnfinished, type JobState, LIFE_CYCLE } from './states.js';

/** What the scheduler needs to know of the settings. */
export type SchedulerSettings = Pick<
  Settings,
  'seed' | 'waitTime' | 'itemTime' | 'items' | 'stopTime' | 'doneTime' | 'maxRunning' | 'timeZone' | 'directives'
>;

/** An end that a test forces on a job. */
export type ForcedEnd = 'complete' | 'fail' | 'fatal' | 'stall';

/** How many plans are kept at hand for jobs whose log or tasks are asked for again and again. */
const PLANS_KEPT = 500;

/** How many due jobs are carried out in one go: some 50 MB while it lasts. */
const WINDOW = 32_768;

/**
 * Carries out what is due, in order of due time, all or nothing, and each thing stamped with its own due time.
 * Nothing ticks: between due moments it sleeps, and whoever asks for a job first lets it catch up with the clock.
 */
export class Scheduler {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #settings: SchedulerSettings;
  readonly #plans = new Map<number, readonly PlannedItem[]>();
  readonly #listeners = new Set<() => void>();
  /** The earliest due moment; undefined where it must be looked up. */
  #nextDueAt: number | undefined;
  /** The jobs at hand while due things are carried out: changes are stored at its end. */
  #window: DueWindow | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Timers are set between `start` and `close` alone. */
  #stage: 'new' | 'started' | 'closed' = 'new';
  /** Whether jobs were stored since `flush` last ran. */
  #dirty = false;
  readonly #onError: (error: unknown) => void;
  readonly #windowSize: number;

  /**
   * @param onError told of what a timer's work throws, which nobody else could catch
   * @param windowSize how many due jobs are carried out in one go: a matter of speed alone
   */
  constructor(store: Store, clock: Clock, settings: SchedulerSettings, onError: (error: unknown) => void, windowSize = WINDOW) {
    this.#windowSize = windowSize;
    this.#store = store;
    this.#clock = clock;
    this.#settings = settings;
    this.#onError = onError;
  }

  /** The present moment, with everything carried out that is due by then. */
  now(): number {
    const now = this.#clock.now();
    this.runUntil(now);
    return now;
  }

  /**
   * Carries out everything that is due up to a moment, in order of due moments.
   * Many things go into one transaction: on a file, one for each came to 7,100 a second and one for many to 27,300 when this was
   * changed, and all or nothing holds all the same.
   */
  runUntil(moment: number): void {
    if (this.nextDueAt() > moment) return;
    const { jobs } = this.#store;
    for (let due = jobs.due(moment, this.#windowSize); due.length > 0; due = jobs.due(moment, this.#windowSize)) {
      const window = new DueWindow(due, moment, due.length < this.#windowSize);
      try {
        this.#window = window;
        this.#store.transaction(() => {
          for (let job = window.next(); job; job = window.next()) this.#carryOut(job, job.dueAt ?? moment);
          this.#storeWindow();
        });
      } catch (error) {
        // Plans of jobs that were rolled back: others will get their numbers.
        this.#plans.clear();
        throw error;
      } finally {
        this.#window = undefined;
      }
    }
    this.#dirty = true;
    this.flush();
  }

  /** The earliest due moment of all jobs; infinite where nothing is due ever. */
  nextDueAt(): number {
    this.#nextDueAt ??= this.#store.jobs.nextDueAt() ?? Number.POSITIVE_INFINITY;
    return this.#nextDueAt;
  }

  /** To be called after a transaction: if it changed jobs, looks again what is due next, sets the timer, tells those who wait. */
  flush(): void {
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#nextDueAt = undefined;
    this.#arm();
    for (const listener of this.#listeners) listener();
  }

  /** Has a function called after every change. @returns a function that ends that */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sets the timer for the first time, and gives free places to jobs that were waiting for them in an earlier process. */
  start(): void {
    const now = this.now();
    this.#store.transaction(() => this.#startQueued(now));
    this.#stage = 'started';
    this.#dirty = true;
    this.flush();
  }

  /** Ends all timers, and tells those who wait for a change that there will be none. */
  close(): void {
    this.#stage = 'closed';
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener();
  }

  /** @throws Error once it was closed: whoever waits for jobs waits in vain */
  throwIfClosed(): void {
    if (this.#stage === 'closed') throw new Error('The mock was stopped: its jobs do not go on');
  }

  /** Stores a new job. Without a schedule it fires at `at`; one with a schedule waits for its first moment. */
  submit(newJob: NewJob, at: number): Job {
    const { execSchedule, execTime } = newJob;
    const first = execTime ?? (execSchedule === null ? undefined : this.nextFireOf(execSchedule, at));
    const job = this.#submitted(newJob, at, null, first !== undefined);
    return first === undefined ? this.#insertFired(job, at) : this.#insert({ ...job, dueAt: first });
  }

  /** Stores a new upload, which waits for its client to post files. */
  openUpload(newJob: NewJob, at: number): Job {
    const job = this.#submitted(newJob, at, null, false);
    const opened = this.#insert(life.opened(job, at, this.#planInputOf(job, at)));
    this.#store.jobs.addTransition(opened.id, at, opened.state);
    return opened;
  }

  /** Adds files to an upload that waits for its client. */
  post(job: Job, files: readonly PostedFile[], at: number): Job {
    this.#store.postedFiles.add(job.id, files);
    this.#plans.delete(job.id);
    return this.#save(job, life.postedTo(job, at, job.itemCount + files.length));
  }

  /** Lets an upload go on that waits for its client. */
  endPosting(job: Job, at: number, timedOut = false): Job {
    this.#plans.delete(job.id);
    return this.#move(job, life.endedPosting(job, at, planInputOf(job), timedOut), at);
  }

  /** The first moment after `at` at which a schedule fires, or undefined. */
  nextFireOf(execSchedule: string, at: number): number | undefined {
    return nextFire(execSchedule, this.#settings.timeZone, at);
  }

  /** Fires a scheduled job now. A one-off is used up; of a recurring one it makes a run, whose schedule goes on. @returns what runs */
  execute(job: Job, at: number): Job {
    return job.execSchedule === null ? this.#fire(job, at) : this.#fireRun(job, at);
  }

  /** Lets a job stand still, or keeps a schedule from firing. */
  pause(job: Job, at: number): Job {
    if (job.state === 'Scheduled') return this.#save(job, { ...job, paused: 1, dueAt: null });
    const logged = this.writeLog(job, at);
    const paused = this.#move(logged, life.paused(logged, at), at);
    this.#fillPlaces(at);
    return paused;
  }

  /** Undoes `pause`. A schedule skips what it missed; a one-off whose moment has gone by has expired. */
  resume(job: Job, at: number): Job {
    if (job.state !== 'Scheduled') return this.#save(job, life.resumed(job, at));
    const next = job.execSchedule === null ? (job.execTime ?? at) : this.nextFireOf(job.execSchedule, at);
    if (next === undefined || next < at) return this.#move(job, { ...job, state: 'Expired', paused: 0 }, at);
    return this.#save(job, { ...job, paused: 0, dueAt: next });
  }

  /** Tells an unfinished job to stop. */
  stop(job: Job, at: number): Job {
    const logged = this.writeLog(job, at);
    const stopping = this.#move(logged, life.stopping(logged, at, this.#settings.stopTime), at);
    this.#fillPlaces(at);
    return stopping;
  }

  /** Stops an unfinished job at once and takes it from the list; a schedule is removed. */
  remove(job: Job, at: number): void {
    if (job.state === 'Scheduled') {
      this.#store.jobs.remove(job.id);
      this.#dirty = true;
      return;
    }
    const stopping = job.state === 'Stopping' || !isUnfinished(job.state) ? job : this.stop(job, at);
    const done = stopping.state === 'Stopping' ? this.#halt(stopping, at) : stopping;
    this.#save(done, life.unlisted(done));
  }

  /**
   * Brings about an end of an unfinished job now: it completes, its other items fail, it dies of a fatal error, or it stands still for ever.
   *
   * @param message for the fatal error or the items that fail
   */
  force(job: Job, forced: ForcedEnd, message: string | null, at: number): Job {
    const running = this.#run(job, at);
    switch (forced) {
      case 'complete':
        return this.#complete(running, at);
      case 'fail': {
        const basis = { ...planInputOf(running), failFrom: running.loggedItems };
        const script = message === null ? basis.script : { ...basis.script, message };
        const failing = this.#save(running, { ...running, planInput: JSON.stringify({ ...basis, script }) });
        this.#plans.delete(job.id);
        return this.#complete(failing, at);
      }
      case 'fatal':
        return this.#die(this.#save(running, { ...running, endMessage: message ?? running.endMessage }), at);
      case 'stall':
        return this.#save(running, { ...running, ending: 'Never', runLimit: ranFor(running, at), dueAt: null });
    }
  }

  /** Takes an unfinished job to where it runs, whatever it waits for, and writes its log up to now. */
  #run(job: Job, at: number): Job {
    let current = job.state === 'Scheduled' ? this.execute(job, at) : job;
    if (current.state === 'WaitingClient') current = this.endPosting(current, at);
    if (current.state === 'New') current = this.#move(current, life.coordinated(current, at), at);
    if (current.state === 'WaitingCoordinator') current = this.#start(this.#save(current, { ...current, paused: 0 }), at);
    if (current.state !== 'Running')
      throw new Error(`The job "${job.name}" is ${job.state}: an end can be forced on one that is scheduled, waiting or running`);
    return this.writeLog(current, at);
  }

  /**
   * Takes a job on to a state, through those on the way, all of them now.
   *
   * @param progress of a running one, percent
   */
  take(job: Job, state: JobState, progress: number, at: number): Job {
    if (job.state === state) return job;
    if (state === 'New') return this.execute(job, at);
    if (state === 'WaitingCoordinator') {
      const fired = job.state === 'Scheduled' ? this.execute(job, at) : job;
      return fired.state === 'New' ? this.#move(fired, life.coordinated(fired, at), at) : fired;
    }
    const running = this.#run(job, at);
    if (state === 'Done') return this.#complete(running, at);
    const ran = Math.floor((running.totalTime * progress) / 100);
    const done = {
      ...running,
      ranFor: ran,
      dueAt: running.dueAt === null ? null : running.dueAt - ran,
      progress: Math.floor(progress),
      progressAt: at,
    };
    const logged = this.writeLog(this.#save(running, done), at);
    return state === 'Stopping' ? this.stop(logged, at) : logged;
  }

  /** Removes a job with all that is known of it; of a recurring one the schedule, not its runs. */
  erase(job: Job): void {
    this.#store.jobs.remove(job.id);
    this.#plans.delete(job.id);
    this.#dirty = true;
  }

  /** To be called when the clock runs another way from here on, or the store holds other jobs: nothing that was known holds. */
  renew(): void {
    this.#plans.clear();
    this.#dirty = true;
    this.flush();
  }

  /** The items of a job that has fired. */
  plan(job: Job): readonly PlannedItem[] {
    let items = this.#plans.get(job.id);
    if (!items) {
      items = job.planInput === null ? [] : planItems(job, planInputOf(job), job.itemCount, this.#given(job));
      if (this.#plans.size >= PLANS_KEPT) this.#plans.clear();
      this.#plans.set(job.id, items);
    }
    return items;
  }

  /** Writes the log of a job up to a moment: what is not stored yet follows from its plan. @returns the job with its counts */
  writeLog(job: Job, at: number): Job {
    const upTo = itemsDoneAfter(job, ranFor(job, at));
    if (job.state !== 'Running' || upTo <= job.loggedItems) return job;
    return this.#store.transaction(() => this.#save(job, this.#logItems(job, upTo, at)));
  }

  /**
   * An asset was deleted, or is back, and is stored so: the jobs that have yet to come to it fail at it, or do not any more.
   * What was done by now is in their logs.
   */
  assetChanged(asset: Asset, at: number): void {
    const assetId = asset.id;
    for (const jobId of this.#store.jobTargets.unfinishedJobs(assetId)) {
      const job = this.#store.jobs.byId(jobId);
      if (!job) continue;
      const { loggedItems } = this.writeLog(job, at);
      this.#store.jobTargets.setProblem(jobId, assetId, loggedItems, problemOf(asset, job.kind));
      this.#plans.delete(jobId);
    }
  }

  /** A job's changes of state, oldest first. */
  transitions(job: Job): Transition[] {
    return this.#store.jobs.transitions(job.id);
  }

  #carryOut(job: Job, at: number): void {
    switch (job.state) {
      case 'Scheduled':
        if (job.execSchedule === null) this.#fire(job, at);
        else this.#fireRun(job, at);
        break;
      case 'New':
        this.#move(job, life.coordinated(job, at), at);
        break;
      case 'WaitingClient':
        this.endPosting(job, at, true);
        break;
      case 'WaitingCoordinator':
        this.#startOrQueue(job, at);
        break;
      case 'Running':
        if (job.ending === 'Fatal') this.#die(job, at);
        else this.#complete(job, at);
        break;
      case 'Stopping':
        this.#halt(job, at);
        break;
      case 'Done':
        this.#save(job, life.unlisted(job));
        break;
      default:
        // Nothing falls due in the other states; a row that says so is left where it is instead of being met for ever.
        this.#save(job, { ...job, dueAt: null });
    }
  }

  #fire(job: Job, at: number): Job {
    const targets = targetsOf(this.#store, job, at);
    this.#store.jobTargets.add(job.id, targets ?? []);
    return this.#move(job, this.#fired(job, at, targets), at);
  }

  /** A job as it is once it has fired. */
  #fired(job: Job, at: number, targets: readonly JobTarget[] | undefined): Job {
    const basis = this.#planInputOf(job, at);
    return life.fired(job, at, basis, countItems(job, basis, targets));
  }

  /** What a job that fires now is planned from. */
  #planInputOf(job: Job, at: number): PlanInput {
    const company = this.#store.accounts.companyById(job.companyId)?.name ?? '';
    const { seed, waitTime, itemTime, items, directives } = this.#settings;
    const chosen = chooseScript(this.#store, job, at, directives);
    return { key: `${company}\n${seed}|${job.ordinal}|${job.originalName}`, waitTime, itemTime, items, ...chosen };
  }

  /** What a job works on, where its request does not hold it: files that were posted, or assets as they were when it fired. */
  #given(job: Job): readonly Source[] | undefined {
    if (job.kind === 'uploadPostJob') return this.#store.postedFiles.ofJob(job.id);
    const targets = isUpload(job.kind) ? [] : this.#store.jobTargets.ofJob(job.id);
    return targets.length > 0 ? targets : undefined;
  }

  /** A job as it is before anything happens to it. */
  #submitted(newJob: NewJob, at: number, initiatorName: string | null, isScheduled: boolean): Job {
    const name = this.#freeName(newJob.companyId, newJob.originalName, at, false);
    return life.submitted(0, {
      name,
      scheduleName: isScheduled ? name : '',
      scheduleId: null,
      initiatorName,
      ordinal: this.#store.accounts.takeOrdinal(newJob.companyId),
      submittedAt: at,
      // Last: Node takes a microsecond for each field that a literal has behind a spread.
      ...newJob,
      ...storedDetail(newJob.kind, newJob.detail),
    });
  }

  #fireRun(schedule: Job, at: number): Job {
    const next = schedule.paused ? undefined : this.nextFireOf(schedule.execSchedule ?? '', at);
    if (next === undefined && !schedule.paused) this.#move(schedule, { ...schedule, state: 'Expired', dueAt: null }, at);
    else this.#save(schedule, { ...schedule, dueAt: next ?? null });
    const run = life.submitted(0, {
      ...schedule,
      name: this.#freeName(schedule.companyId, schedule.originalName, at, true),
      scheduleName: schedule.name,
      scheduleId: schedule.id,
      execSchedule: null,
      ordinal: this.#store.accounts.takeOrdinal(schedule.companyId),
      submittedAt: at,
    });
    return this.#insertFired(run, at);
  }

  #insertFired(job: Job, at: number): Job {
    const targets = targetsOf(this.#store, job, at);
    const fired = this.#insert(this.#fired(job, at, targets));
    this.#store.jobTargets.add(fired.id, targets ?? []);
    this.#store.jobs.addTransition(fired.id, at, fired.state);
    return fired;
  }

  /** Stores a new job, which may fall due while due things are carried out. */
  #insert(job: Job): Job {
    const inserted = this.#store.jobs.insert(job);
    this.#window?.put(inserted, inserted);
    this.#dirty = true;
    return inserted;
  }

  #freeName(companyId: number, originalName: string, at: number, isRun: boolean): string {
    return uniqueJobName(originalName, at, this.#settings.timeZone, isRun, (name) => this.#store.jobs.isNameTaken(companyId, name));
  }

  #startOrQueue(job: Job, at: number): void {
    if (this.#settings.maxRunning === Number.POSITIVE_INFINITY || this.#hasPlace()) this.#start(job, at);
    else this.#save(job, life.queued(job, at));
  }

  #start(job: Job, at: number): Job {
    const begins = job.startedAt === null && isUpload(job.kind);
    const existing = begins ? resolvedOverwrites(this.#store, job, this.plan(job)) : job.existing;
    if (existing !== job.existing) this.#plans.delete(job.id);
    return this.#move(job, life.started(job, at, existing), at);
  }

  #complete(job: Job, at: number): Job {
    const completed = this.#move(job, life.completed(this.#logItems(job, job.itemCount, at), at, this.#settings.doneTime), at);
    this.#done(completed, at);
    return completed;
  }

  #die(job: Job, at: number): Job {
    const logged = this.#logItems(job, itemsDoneAfter(job, ranFor(job, at)), at);
    const died = this.#move(job, life.died(logged, at, this.#settings.doneTime), at);
    this.#done(died, at);
    return died;
  }

  #halt(job: Job, at: number): Job {
    const halted = this.#move(job, life.stopped(job, at, this.#settings.doneTime), at);
    this.#done(halted, at);
    return halted;
  }

  /** What a job leaves behind when it is done, and the job that starts then. */
  #done(job: Job, at: number): void {
    const followOn = finalizeJob(this.#store, job, job.loggedItems > 0 ? this.plan(job) : [], at);
    this.#plans.delete(job.id);
    if (followOn) {
      const { companyId, userId, originalName, locale, client, clientLocale } = job;
      const newJob = {
        companyId,
        userId,
        originalName,
        locale,
        client,
        clientLocale,
        description: null,
        execSchedule: null,
        execTime: null,
        ...followOn,
      };
      this.#insertFired(this.#submitted(newJob, at, job.name, false), at);
    }
    this.#fillPlaces(at);
  }

  /** Starts queued jobs while there are places; without a limit nothing is ever queued. */
  #fillPlaces(at: number): void {
    if (this.#settings.maxRunning !== Number.POSITIVE_INFINITY) this.#startQueued(at);
  }

  #startQueued(at: number): void {
    while (this.#hasPlace()) {
      const next = this.#store.jobs.nextQueued();
      if (!next) return;
      this.#start(next, at);
    }
  }

  #hasPlace(): boolean {
    const { maxRunning } = this.#settings;
    // What is counted, and who waits, is what is stored.
    this.#storeWindow();
    return maxRunning === Number.POSITIVE_INFINITY || this.#store.jobs.occupiedPlaces() < maxRunning;
  }

  #storeWindow(): void {
    for (const [stored, current] of this.#window?.takeChanges() ?? []) this.#store.jobs.update(stored, current);
  }

  /** Stores the rows of the items that were done with since the last ones. */
  #logItems(job: Job, upTo: number, at: number): Job {
    const items = this.plan(job);
    this.#store.jobs.addDetails(job.id, job.loggedItems, itemRows(job, items, upTo, at));
    return countItemOutcomes(job, items, upTo);
  }

  /** Stores a change of state, and that it happened. A waiting job that is paused is waiting still: that is no change. */
  #move(from: Job, to: Job, at: number): Job {
    if (from.state === to.state) return this.#save(from, to);
    if (!LIFE_CYCLE[from.state].includes(to.state)) {
      throw new Error(`Job ${from.id} cannot go from ${from.state} to ${to.state}`);
    }
    this.#store.jobs.addTransition(to.id, at, to.state);
    return this.#save(from, to);
  }

  /** @param from what is stored of the job */
  #save(from: Job, to: Job): Job {
    if (this.#window) this.#window.put(from, to);
    else this.#store.jobs.update(from, to);
    this.#dirty = true;
    return to;
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#stage !== 'started') return;
    const due = this.nextDueAt();
    if (due === Number.POSITIVE_INFINITY) return;
    const delay = this.#clock.realDelayUntil(due);
    if (delay === undefined) return;
    // setTimeout takes 24.8 days at most; a timer that fires early finds nothing due and is set again.
    this.#timer = setTimeout(() => this.#wake(), Math.min(delay, 2 ** 31 - 1));
  }

  #wake(): void {
    try {
      this.now();
      this.#arm();
    } catch (error) {
      this.#onError(error);
    }
  }
}

function planInputOf(job: Job): PlanInput {
  if (job.planInput === null) throw new Error(`Job ${job.id} has no plan: it has not fired`);
  return JSON.parse(job.planInput);
}
