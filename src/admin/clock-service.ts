import { type ExchangeableClock, parseDuration } from '../clock.js';
import type { Scheduler } from '../jobs/scheduler.js';
import { parseClock, parseMoment } from '../settings.js';
import type { Store } from '../store/store.js';
import { changeClock, MANUAL_CLOCK } from '../store/stored-clock.js';
import type { AdminContext } from './admin-context.js';
import { MockError, refusing } from './mock-error.js';
import { type SettleOptions, settle } from './settle.js';

/** What the clock shows, and how it runs. */
export interface ClockView {
  readonly mode: 'real' | 'scaled' | 'manual';
  readonly factor?: number;
  readonly now: Date;
}

/** Time, as a test sees and moves it. */
export interface ClockControl {
  readonly mode: 'real' | 'scaled' | 'manual';
  /** The current time of the mock. */
  now(): Date;
  /**
   * Changes how time passes from now on.
   *
   * @param mode `real`, `x60` (any factor), `manual`, or `manual@2027-01-31T08:00:00Z`, which also moves the clock there
   * @returns the current time afterwards
   * @throws Error for an unknown mode, or if time would go back
   */
  set(mode: string): Date;
  /**
   * Advances a manual clock; whatever falls due on the way happens in order.
   *
   * @param duration such as `90s`, `2h`, `P1D`, or milliseconds
   * @returns the current time afterwards
   * @throws Error for a clock that is not manual, or a text that is no duration
   */
  advance(duration: string | number): Date;
  /**
   * Advances a manual clock to a point in time.
   *
   * @param moment a `Date`, or a text in ISO 8601
   * @throws Error for a point in time that has passed
   */
  advanceTo(moment: Date | string): Date;
  /** Advances a manual clock to the next event; if nothing is due, it stays where it is. */
  next(): Date;
  /** Lets time pass until no job is active. @throws Error that lists the jobs that still run at the limit, or that will never end */
  settle(options?: SettleOptions): Promise<void>;
}

/** The clock service: what a test in this process uses, and how the clock runs. */
export interface ClockService extends ClockControl {
  read(): Promise<ClockView>;
}

/** The last point in time that a response can express. */
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** Reads, changes and moves the clock. */
export function clockService({ clock, scheduler, store }: Pick<AdminContext, 'clock' | 'scheduler' | 'store'>): ClockService {
  const advanceTo = (moment: number, target: string): Date => {
    if (clock.mode.kind === 'manual' && moment > LAST_MOMENT)
      throw new MockError(`${target} is beyond the year 9999, the last that the API can express`, 409);
    moveClock(clock, moment, scheduler, store);
    return new Date(clock.now());
  };
  return {
    get mode() {
      return clock.mode.kind;
    },
    now: () => new Date(clock.now()),
    async read() {
      const { mode } = clock;
      return { mode: mode.kind, ...(mode.kind === 'scaled' ? { factor: mode.factor } : {}), now: new Date(clock.now()) };
    },
    set(text) {
      const mode = parseClock(text);
      scheduler.now();
      refusing(() => changeClock(clock, mode, store));
      scheduler.renew();
      if (mode.kind === 'manual' && mode.start !== undefined) advanceTo(mode.start, text);
      return new Date(clock.now());
    },
    advance: (duration) => advanceTo(clock.now() + parseDuration(duration), `"${duration}" from now`),
    advanceTo(moment) {
      const at = typeof moment === 'string' ? parseMoment(moment) : moment.getTime();
      if (Number.isNaN(at)) throw new MockError(`"${moment}" is no moment: expected one in ISO 8601, such as 2027-01-31T08:00:00Z`, 400);
      if (at < clock.now())
        throw new MockError(`It is ${new Date(clock.now()).toISOString()}, and time does not go back to ${new Date(at).toISOString()}`, 409);
      return advanceTo(at, String(moment));
    },
    next() {
      const due = scheduler.nextDueAt();
      return advanceTo(due === Number.POSITIVE_INFINITY ? clock.now() : due, 'the next event');
    },
    settle: (options) => settle({ clock, scheduler, store }, (moment) => moveClock(clock, moment, scheduler, store), options),
  };
}

/** Moves the clock and carries out what is due by then. @throws MockError 409 for a clock that is not manual */
function moveClock(clock: ExchangeableClock, moment: number, scheduler: Scheduler, store: Store): void {
  // Stored first: a process that is killed on the way continues from there, with the same log.
  if (clock.mode.kind === 'manual') store.transaction(() => store.setNumber(MANUAL_CLOCK, moment));
  refusing(() => clock.moveTo(moment));
  scheduler.runUntil(moment);
}
