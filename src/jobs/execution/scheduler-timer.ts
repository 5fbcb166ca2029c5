import type { Clock } from '../../clock.js';

/** The longest delay that setTimeout takes: 24.8 days. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** One timer for the next due moment of a clock. It is set only between `start` and `close`. */
export class SchedulerTimer {
  readonly #clock: Clock;
  readonly #onDue: () => void;
  #timer: NodeJS.Timeout | undefined;
  #stage: 'new' | 'started' | 'closed' = 'new';

  /** @param onDue called at the due moment, or earlier if that is further away than a timer can be set: it sets the timer again */
  constructor(clock: Clock, onDue: () => void) {
    this.#clock = clock;
    this.#onDue = onDue;
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
    if (this.#stage !== 'started') return;
    const dueAt = nextDueAt();
    const delay = dueAt === Number.POSITIVE_INFINITY ? undefined : this.#clock.realDelayUntil(dueAt);
    if (delay === undefined) return;
    this.#timer = setTimeout(this.#onDue, Math.min(delay, LONGEST_DELAY));
  }

  /** Clears the timer for good. */
  close(): void {
    this.#stage = 'closed';
    clearTimeout(this.#timer);
  }
}
