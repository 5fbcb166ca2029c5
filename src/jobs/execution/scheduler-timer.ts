// Node's own functions: a test that fakes the global timers leaves them alone.
import { clearImmediate, setImmediate } from 'node:timers';
import { backOff, type Clock } from '../../clock.js';

/** The longest delay that setTimeout takes: 24.8 days. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** Real time: a test that does not want to wait for it has its own. */
export interface RealTimers {
  set(work: () => void, milliseconds: number): NodeJS.Timeout;
  clear(timer: NodeJS.Timeout | undefined): void;
}

const REAL_TIMERS: RealTimers = {
  set(work, milliseconds) {
    const timer = setTimeout(work, milliseconds);
    // Not this, but the mock's servers keep the process alive. In a browser's environment, as test runners imitate it, a timer is a number.
    timer.unref?.();
    return timer;
  },
  clear: (timer) => clearTimeout(timer),
};

/** One timer for the next due moment of a clock. It is set only between `start` and `close`. */
export class SchedulerTimer {
  readonly #clock: Clock;
  readonly #onDue: () => void;
  readonly #timers: RealTimers;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  /** How often in a row what was due could not be carried out. */
  #failures = 0;
  #stage: 'new' | 'started' | 'closed' = 'new';

  /**
   * @param onDue called at the due moment, or earlier if that is further away than a timer can be set: it sets the timer again. Where it throws,
   *   it is called again later, each time twice as late
   * @param onError told of what it throws
   * @param timers real time
   */
  constructor(clock: Clock, onDue: () => void, onError: (error: unknown) => void, timers: RealTimers = REAL_TIMERS) {
    this.#clock = clock;
    this.#timers = timers;
    this.#onDue = () => {
      try {
        onDue();
      } catch (error) {
        this.#failures++;
        onError(error);
        if (this.#stage === 'started') this.#start(backOff(this.#failures));
      }
    };
  }

  /** Whether it may be set: it was started and not closed. */
  get isRunning(): boolean {
    return this.#stage === 'started';
  }

  /** Whether it was closed. */
  get isClosed(): boolean {
    return this.#stage === 'closed';
  }

  /** Lets the timer be set from here on. */
  start(): void {
    this.#stage = 'started';
  }

  /**
   * Sets the timer again: to no moment if nothing is due, or if the clock is set by hand.
   *
   * @param nextDueAt looks up the next due moment, infinite if there is none; not called unless the timer may be set
   */
  set(nextDueAt: () => number): void {
    this.#timers.clear(this.#timer);
    if (this.#stage !== 'started' || this.#soon) return;
    const dueAt = nextDueAt();
    const delay = dueAt === Number.POSITIVE_INFINITY ? undefined : this.#clock.realDelayUntil(dueAt);
    if (delay === undefined) return;
    this.#start(Math.max(delay, this.#failures > 0 ? backOff(this.#failures) : 0));
  }

  /** What was due has been carried out, by the timer or by somebody who asked: there is nothing to wait for any more. */
  succeeded(): void {
    this.#failures = 0;
  }

  #start(delay: number): void {
    this.#timers.clear(this.#timer);
    this.#timer = this.#timers.set(this.#onDue, Math.min(delay, LONGEST_DELAY));
  }

  /** Lets others have their turn and then goes on, whatever is due: setting the timer again does not put it off. */
  goOnSoon(): void {
    if (this.#stage !== 'started' || this.#soon) return;
    this.#timers.clear(this.#timer);
    this.#soon = setImmediate(() => {
      this.#soon = undefined;
      this.#onDue();
    });
  }

  /** Clears the timer for good. */
  close(): void {
    this.#stage = 'closed';
    clearImmediate(this.#soon);
    this.#timers.clear(this.#timer);
  }
}
