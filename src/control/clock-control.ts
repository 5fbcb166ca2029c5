import { type Clock, formatDuration, type ManualClock, parseDuration } from '../clock.js';
import type { Job } from '../jobs/job.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { Store } from '../store/store.js';

/** Time, as a test sees and moves it. */
export interface ClockControl {
  readonly mode: 'real' | 'scaled' | 'manual';
  /** The present moment. */
  now(): Date;
  /**
   * Moves a manual clock on, carrying out in order what falls due on the way.
   *
   * @param duration such as `90s`, `2h`, or milliseconds
   * @returns the present moment after it
   * @throws Error for another clock than a manual one, or a text that is no duration
   */
  advance(duration: string | number): Date;
}

/** Name under which a store keeps where a manual clock stands. */
export const MANUAL_CLOCK = 'manualClock';

/** The last moment that a document can hold. */
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** How far ahead `settle` looks before it gives up: 10 years of the mock's time. */
const SETTLE_LIMIT = 3_650 * 86_400_000;

/** What a test can do with the clock. */
export function clockControl(clock: Clock | ManualClock, scheduler: Scheduler, store: Store): ClockControl {
  return {
    mode: clock.mode.kind,
    now: () => new Date(clock.now()),
    advance(duration) {
      if (!('moveTo' in clock)) {
        throw new Error(`The clock is ${clock.mode.kind} and moves by itself: start the mock with the clock "manual" to advance it`);
      }
      const moment = clock.now() + parseDuration(duration);
      if (moment > LAST_MOMENT) throw new Error(`"${duration}" from now is beyond the year 9999, the last that the API can write`);
      moveTo(clock, moment, scheduler, store);
      return new Date(clock.now());
    },
  };
}

/** After how many due moments `settle` lets others have their turn. */
const STEPS_AT_ONCE = 1000;

/**
 * Lets time pass until no job is active: a manual clock is moved from due moment to due moment, any other is waited for.
 *
 * @throws Error that lists the jobs that will not end by themselves: paused ones, and recurring ones that fire before their last run is done
 */
export async function settle(clock: Clock | ManualClock, scheduler: Scheduler, store: Store): Promise<void> {
  const limit = scheduler.now() + SETTLE_LIMIT;
  const awaited = new Set(store.jobs.unfinished().map(({ id }) => id));
  let stepsOfRuns = 0;
  for (let step = 1; store.jobs.isAnyUnfinished(); step++) {
    const due = scheduler.nextDueAt();
    const active = store.jobs.unfinished();
    if (active.every((job) => job.paused)) throw new Error(`These jobs are paused and do not end by themselves: ${namesOf(active)}`);
    if (due > limit) throw new Error(`These jobs do not end within ${formatDuration(SETTLE_LIMIT)}: ${namesOf(active)}`);
    if (active.every((job) => job.scheduleId !== null && !awaited.has(job.id)) && ++stepsOfRuns > STEPS_AT_ONCE) {
      throw new Error(`New runs start before the last ones are done, and always will: ${namesOf(active)}. Pause or delete their schedule first`);
    }
    if ('moveTo' in clock) {
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
function moveTo(clock: ManualClock, moment: number, scheduler: Scheduler, store: Store): void {
  store.setNumber(MANUAL_CLOCK, moment);
  clock.moveTo(moment);
  scheduler.runUntil(moment);
}

function namesOf(jobs: readonly Job[]): string {
  const names = jobs.slice(0, 10).map((job) => `"${job.name}" (${job.state})`);
  return jobs.length > names.length ? `${names.join(', ')} and ${jobs.length - names.length} more` : names.join(', ');
}
