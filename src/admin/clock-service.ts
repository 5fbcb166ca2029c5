import { type ClockText, type Duration, isAtEnd, LAST_MOMENT, manualClock, parseDuration } from '../clock.js';
import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { parseClock, parseMoment } from '../settings.js';
import { changeClock } from '../store/stored-clock.js';
import type { AdminContext } from './admin-context.js';
import { type AdvanceView, ClockAdvances } from './advance.js';
import { MockError, refusing } from './mock-error.js';
import { type SettleOptions, settle } from './settle.js';

/** What happens next by itself. */
export interface NextDue {
  readonly at: Date;
  /** Something happens to a job, or the trash is cleaned up. */
  readonly what: 'job' | 'cleanup';
  /** The job; of several, the first. */
  readonly jobHandle?: string;
}

/** What the clock shows, and how it runs. */
export interface ClockView {
  readonly mode: 'real' | 'scaled' | 'manual';
  readonly factor?: number;
  readonly now: Date;
  /** The advance of a manual clock that is under way. */
  readonly advance?: AdvanceView;
  /** How many milliseconds of its own time a real or scaled clock has yet to carry out: it shows the moment that has come so far. */
  readonly backlog?: number;
  /** Whether time stands, as it is the end of year 9999. */
  readonly atEnd?: true;
  /** What happens next by itself; null where nothing ever does. */
  readonly nextDue: NextDue | null;
}

/** Time, as a test sees and moves it. */
export interface ClockControl {
  readonly mode: 'real' | 'scaled' | 'manual';
  /** The current time of the mock. */
  now(): Date;
  /**
   * Changes how time passes from now on.
   *
   * @param mode `real`, `x60` (any factor from x0.001 to x100000), `manual`, or `manual@2027-01-31T08:00:00Z`, which also moves the clock there
   * @returns the current time afterwards
   * @throws Error for an unknown mode, or if time would go back
   */
  set(mode: ClockText): Date;
  /**
   * Advances a manual clock; whatever falls due on the way happens in order.
   *
   * @param duration such as `90s`, `2h`, `P1D`, or milliseconds
   * @returns the current time afterwards
   * @throws Error for a clock that is not manual, or a text that is no duration
   */
  advance(duration: Duration): Date;
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
  /** How the clock runs, at once. */
  view(): ClockView;
  /** `set`, `advance`, `advanceTo` and `next` a slice at a time, between which others have their turn. */
  readonly inSlices: {
    set(mode: string): Promise<void>;
    advance(duration: string | number): Promise<void>;
    advanceTo(moment: Date): Promise<void>;
    next(): Promise<void>;
    /** Ends the advance that is under way where it has come to. @throws MockError 404 if there is none */
    end(): void;
  };
}

/** Reads, changes and moves the clock. */
export function clockService(context: Pick<AdminContext, 'clock' | 'scheduler' | 'store' | 'settings'>): ClockService {
  const { clock, scheduler, store } = context;
  const advances = new ClockAdvances(context);
  const now = (): number => scheduler.presentMoment();

  /** Sets the clock. @returns the moment that it is still to go to, if any */
  const set = (text: string): number | undefined => {
    const mode = parseClock(text);
    const present = scheduler.now();
    refusing(() => {
      // What is yet to be carried out by a clock that is too fast is left to the new one.
      if (scheduler.backlog() > 0) clock.exchange(manualClock(present));
      changeClock(clock, mode, store);
    });
    scheduler.renew();
    return mode.kind === 'manual' ? mode.start : undefined;
  };
  const checked = (moment: number, target: string): number => {
    if (clock.mode.kind === 'manual' && moment > LAST_MOMENT)
      throw new MockError(`${target} is beyond the year 9999, the last that the API can express`, 409);
    return moment;
  };
  const momentAfter = (duration: string | number): number => checked(now() + parseDuration(duration), `"${duration}" from now`);
  const momentAt = (moment: Date | string): number => {
    const at = typeof moment === 'string' ? parseMoment(moment) : moment.getTime();
    if (Number.isNaN(at)) throw new MockError(`"${moment}" is no moment: expected one in ISO 8601, such as 2027-01-31T08:00:00Z`, 400);
    if (at < now()) throw new MockError(`It is ${new Date(now()).toISOString()}, and time does not go back to ${new Date(at).toISOString()}`, 409);
    return checked(at, String(moment));
  };
  const momentOfNext = (): number => {
    const due = scheduler.nextDueAt();
    return due === Number.POSITIVE_INFINITY ? now() : checked(due, 'the next event');
  };
  const atOnce = (moment: number): Date => {
    advances.atOnce(moment);
    return new Date(now());
  };
  const nextDue = (): NextDue | null => {
    const due = scheduler.nextDueAt();
    if (due > LAST_MOMENT) return null;
    const [job] = store.jobs.due(due, 1);
    const at = new Date(due);
    return job ? { at, what: 'job', jobHandle: formatJobHandle(job, apiVersion(defaultVersionIndex())) } : { at, what: 'cleanup' };
  };
  const view = (): ClockView => {
    const { mode } = clock;
    const backlog = scheduler.backlog();
    return {
      mode: mode.kind,
      ...(mode.kind === 'scaled' ? { factor: mode.factor } : {}),
      now: new Date(now()),
      ...(advances.underWay ? { advance: advances.underWay } : {}),
      ...(backlog > 0 ? { backlog } : {}),
      ...(isAtEnd(clock) ? { atEnd: true as const } : {}),
      nextDue: nextDue(),
    };
  };
  return {
    get mode() {
      return clock.mode.kind;
    },
    now: () => new Date(now()),
    view,
    read: async () => view(),
    set(text) {
      const moment = set(text);
      return moment === undefined ? new Date(now()) : atOnce(moment);
    },
    advance: (duration) => atOnce(momentAfter(duration)),
    advanceTo: (moment) => atOnce(momentAt(moment)),
    next: () => atOnce(momentOfNext()),
    settle: (options) => settle(context, advances, options),
    inSlices: {
      async set(text) {
        const moment = set(text);
        if (moment !== undefined) await advances.inSlices(() => moment);
      },
      advance: (duration) => advances.inSlices(() => momentAfter(duration)),
      advanceTo: (moment) => advances.inSlices(() => momentAt(moment)),
      next: () => advances.inSlices(momentOfNext),
      end: () => advances.end(),
    },
  };
}
