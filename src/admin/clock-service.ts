import { type ClockMode, type ExchangeableClock, formatDuration, parseDuration } from '../clock.js';
import type { Job } from '../jobs/job.js';
import type { Scheduler } from '../jobs/scheduler.js';
import { parseClock, parseMoment } from '../settings.js';
import type { Store } from '../store/store.js';
import { changeClock, MANUAL_CLOCK } from '../store/stored-clock.js';

/** How far `settle` may go. */
export interface SettleOptions {
  /** How much of the mock's time may pass, such as `1h`; 10 years unless it says so. */
  readonly limit?: string | number | undefined;
}

/** Time, as a test sees and moves it. */
export interface ClockControl {
  readonly mode: 'real' | 'scaled' | 'manual';
  /** The present moment. */
  now(): Date;
  /**
   * Lets time pass another way from now on.
   *
   * @param mode `real`, `x60` (any factor), `manual`, or `manual@2027-01-31T08:00:00Z`, which also moves it there
   * @returns the present moment after it
   * @throws Error for a text that is no mode, or where time would go back
   */
  set(mode: string): Date;
  /**
   * Moves a manual clock on, carrying out in order what falls due on the way.
   *
   * @param duration such as `90s`, `2h`, `P1D`, or milliseconds
   * @returns the present moment after it
   * @throws Error for another clock than a manual one, or a text that is no duration
   */
  advance(duration: string | number): Date;
  /**
   * Moves a manual clock on to a moment.
   *
   * @param moment a `Date`, or a text in ISO 8601
   * @throws Error for a moment that has gone by
   */
  advanceTo(moment: Date | string): Date;
  /** Moves a manual clock on to the next thing that happens; where nothing is due, it stays where it is. */
  next(): Date;
  /** Lets time pass until no job is active. @throws Error that lists what still runs at the limit, or will never end */
  settle(options?: SettleOptions): Promise<void>;
}

/** The last moment that a document can hold. */
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** How far ahead `settle` looks before it gives up: 10 years of the mock's time. */
const SETTLE_LIMIT = 3_650 * 86_400_000;

/** After how many due moments `settle` lets others have their turn. */
const STEPS_AT_ONCE = 1000;

/** What a test can do with the clock. */
export function clockControl(clock: ExchangeableClock, scheduler: Scheduler, store: Store): ClockControl {
  const advanceTo = (moment: number, asked: string): Date => {
    if (clock.mode.kind === 'manual' && moment > LAST_MOMENT) throw new Error(`${asked} is beyond the year 9999, the last that the API can write`);
    moveTo(clock, moment, scheduler, store);
    return new Date(clock.now());
  };
  return {
    get mode() {
      return clock.mode.kind;
    },
    now: () => new Date(clock.now()),
    set(text) {
      const mode: ClockMode = parseClock(text);
      scheduler.now();
      changeClock(clock, mode, store);
      scheduler.renew();
      if (mode.kind === 'manual' && mode.start !== undefined) advanceTo(mode.start, text);
      return new Date(clock.now());
    },
    advance: (duration) => advanceTo(clock.now() + parseDuration(duration), `"${duration}" from now`),
    advanceTo(moment) {
      const at = typeof moment === 'string' ? parseMoment(moment) : moment.getTime();
      if (Number.isNaN(at)) throw new Error(`"${moment}" is no moment: expected one in ISO 8601, such as 2027-01-31T08:00:00Z`);
      if (at < clock.now())
        throw new Error(`It is ${new Date(clock.now()).toISOString()}, and time does not go back to ${new Date(at).toISOString()}`);
      return advanceTo(at, String(moment));
    },
    next() {
      const due = scheduler.nextDueAt();
      return advanceTo(due === Number.POSITIVE_INFINITY ? clock.now() : due, 'the next thing that happens');
    },
    settle: (options) => settle(clock, scheduler, store, options),
  };
}

/**
 * Lets time pass until no job is active: a manual clock is moved from due moment to due moment, any other is waited for.
 *
 * @throws Error that lists the jobs that will not end by themselves: paused ones, those that never end, and recurring ones that fire
 *   before their last run is done; or those that still run at the limit
 */
async function settle(clock: ExchangeableClock, scheduler: Scheduler, store: Store, { limit }: SettleOptions = {}): Promise<void> {
  const time = limit === undefined ? SETTLE_LIMIT : parseDuration(limit);
  const end = scheduler.now() + time;
  const awaited = new Set(store.jobs.unfinished().map(({ id }) => id));
  let stepsOfRuns = 0;
  for (let step = 1; store.jobs.isAnyUnfinished(); step++) {
    const due = scheduler.nextDueAt();
    const active = store.jobs.unfinished();
    if (active.every((job) => job.paused)) throw new Error(`These jobs are paused and do not end by themselves: ${namesOf(active)}`);
    if (active.every((job) => job.paused || (job.state === 'Running' && job.ending === 'Never'))) {
      throw new Error(`These jobs never end: ${namesOf(active)}. Complete, fail or stop them`);
    }
    if (due > end || scheduler.now() > end) throw new Error(`These jobs do not end within ${formatDuration(time)}: ${namesOf(active)}`);
    if (active.every((job) => job.scheduleId !== null && !awaited.has(job.id)) && ++stepsOfRuns > STEPS_AT_ONCE) {
      throw new Error(`New runs start before the last ones are done, and always will: ${namesOf(active)}. Pause or delete their schedule first`);
    }
    if (clock.mode.kind === 'manual') {
      moveTo(clock, due, scheduler, store);
      if (step % STEPS_AT_ONCE === 0) await new Promise((turn) => setImmediate(turn));
    } else await changeOf(scheduler);
    scheduler.throwIfClosed();
  }
}

/** The next change of any job. */
function changeOf(scheduler: Scheduler): Promise<void> {
  return new Promise((resolve) => {
    const off = scheduler.onChange(() => {
      off();
      resolve();
    });
  });
}

/** The moment is stored first: a process killed on the way goes on from there, with the same log. */
function moveTo(clock: ExchangeableClock, moment: number, scheduler: Scheduler, store: Store): void {
  if (clock.mode.kind === 'manual') store.setNumber(MANUAL_CLOCK, moment);
  clock.moveTo(moment);
  scheduler.runUntil(moment);
}

/** The jobs that an error is about: at most ten by name. */
export function namesOf(jobs: readonly Job[]): string {
  const names = jobs.slice(0, 10).map((job) => `"${job.name}" (${job.state})`);
  return jobs.length > names.length ? `${names.join(', ')} and ${jobs.length - names.length} more` : names.join(', ');
}
