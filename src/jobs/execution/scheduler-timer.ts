// Node's own functions: a test that fakes the global timers leaves them alone.
import { clearImmediate, setImmediate } from 'node:timers';
import type { Clock } from '../../clock.js';

/** The longest delay that setTimeout takes: 24.8 days. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** One timer for the next due moment of a clock. It is set only between `start` and `close`. */
export class SchedulerTimer {
  readonly #clock: Clock;
  readonly #onDue: () => void;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #stage: 'new' | 'started' | 'closed' = 'new';

  /** @param onDue called at the due moment, or earlier if that is further away than a timer can be set: it sets the timer again */
  constructor(clock: Clock, onDue: () => void) {
    this.#clock = clock;
    this.#onDue = onDue;
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
    clearTimeout(this.#timer);
    if (this.#stage !== 'started' || this.#soon) return;
    const dueAt = nextDueAt();
    const delay = dueAt === Number.POSITIVE_INFINITY ? undefined : this.#clock.realDelayUntil(dueAt);
    if (delay === undefined) return;
    this.#timer = setTimeout(this.#onDue, Math.min(delay, LONGEST_DELAY));
  }

  /** Lets others have their turn and then goes on, whatever is due: setting the timer again does not put it off. */
  goOnSoon(): void {
    if (this.#stage !== 'started' || this.#soon) return;
    clearTimeout(this.#timer);
    this.#soon = setImmediate(() => {
      this.#soon = undefined;
      this.#onDue();
    });
  }

  /** Clears the timer for good. */
  close(): void {
    this.#stage = 'closed';
    clearImmediate(this.#soon);
    clearTimeout(this.#timer);
  }
}
