import ms, { type StringValue } from 'ms';
import { parse as parseIsoDuration } from 'tinyduration';

/** How time passes. */
export type ClockMode =
  | { readonly kind: 'real' }
  /** `factor` times as fast as real time. */
  | { readonly kind: 'scaled'; readonly factor: number }
  /** Only when moved; `start` is where the clock of a new database starts, in milliseconds since 1970. */
  | { readonly kind: 'manual'; readonly start: number | undefined };

/** Unit of a duration. */
export type DurationUnit =
  | 'ms'
  | 's'
  | 'm'
  | 'h'
  | 'd'
  | 'w'
  | 'milliseconds'
  | 'second'
  | 'seconds'
  | 'minute'
  | 'minutes'
  | 'hour'
  | 'hours'
  | 'day'
  | 'days'
  | 'week'
  | 'weeks';

/** How long something takes: milliseconds, or a text such as `500ms`, `90s`, `5m`, `2h` or `1d`, or `P1D` or `PT2H` as in ISO 8601. */
export type Duration = number | `${number}` | `${number}${DurationUnit}` | `${number} ${DurationUnit}` | `P${string}`;

/** How time passes, as a text: as it does, so many times as fast, or only when moved, from some moment on such as `manual@2027-01-31T08:00:00Z`. */
export type ClockText = 'real' | 'manual' | `x${number}` | `manual@${string}`;

/** The last moment that answers can express: time stands there. */
export const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** How much slower and faster than real time a scaled clock may go: more is of no use, and brings the end of time near. */
export const CLOCK_FACTORS = { least: 0.001, most: 100_000 } as const;

/** A moment within the time that there is: from 1970 to the end of year 9999; NaN counts as 1970. */
export function withinTime(moment: number): number {
  return Number.isNaN(moment) ? 0 : Math.min(Math.max(Math.floor(moment), 0), LAST_MOMENT);
}

/** Whether a clock stands at the end of year 9999, where none goes on. */
export function isAtEnd(clock: Pick<Clock, 'now'>): boolean {
  return clock.now() >= LAST_MOMENT;
}

/** The only source of the current time. All times are whole milliseconds since 1970, until the end of year 9999. */
export interface Clock {
  readonly mode: ClockMode;
  now(): number;
  /** Real milliseconds until the clock reaches the moment, 0 if it has; undefined if it never will by itself. */
  realDelayUntil(moment: number): number | undefined;
  /** Calls `listener` after each move. Time that passes by itself is not a move. */
  onMove(listener: () => void): void;
}

/** A clock that stops until it is moved. */
export interface ManualClock extends Clock {
  /** Moves forward to a moment; ignores one in the past. Listeners are called either way. */
  moveTo(moment: number): void;
}

/** A clock of real time. If the machine's clock is set back, it stops until that has caught up. */
export function realClock(): Clock {
  const now = neverBack(() => Date.now());
  return {
    mode: { kind: 'real' },
    now,
    realDelayUntil: (moment) => (moment > LAST_MOMENT ? undefined : Math.max(0, moment - now())),
    onMove: () => {},
  };
}

/**
 * A clock `factor` times as fast as real time.
 *
 * @param start its time at the real time `realStart`, so that it continues after a restart
 */
export function scaledClock(factor: number, start: number, realStart = start): Clock {
  const now = neverBack(() => Math.floor(start + (Date.now() - realStart) * factor));
  return {
    mode: { kind: 'scaled', factor },
    now,
    realDelayUntil: (moment) => (moment > LAST_MOMENT ? undefined : Math.max(0, Math.ceil((moment - now()) / factor))),
    onMove: () => {},
  };
}

function neverBack(read: () => number): () => number {
  let latest = Number.NEGATIVE_INFINITY;
  return () => {
    latest = Math.max(latest, withinTime(read()));
    return latest;
  };
}

/** A manual clock at `start`, milliseconds since 1970. */
export function manualClock(start: number): ManualClock {
  let present = withinTime(start);
  const listeners: (() => void)[] = [];
  return {
    mode: { kind: 'manual', start },
    now: () => present,
    realDelayUntil: () => undefined,
    onMove: (listener) => {
      listeners.push(listener);
    },
    moveTo(moment) {
      present = Math.max(present, withinTime(moment));
      for (const listener of listeners) listener();
    },
  };
}

/** A clock whose mode can be changed: it delegates to another clock, which can be exchanged. */
export class ExchangeableClock implements Clock {
  readonly #listeners: (() => void)[] = [];
  #clock: Clock | ManualClock;

  constructor(clock: Clock | ManualClock) {
    this.#clock = clock;
    clock.onMove(() => this.#moved());
  }

  get mode(): ClockMode {
    return this.#clock.mode;
  }

  now(): number {
    return this.#clock.now();
  }

  realDelayUntil(moment: number): number | undefined {
    return this.#clock.realDelayUntil(moment);
  }

  onMove(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Moves a manual clock forward. @throws Error for other clocks, which says what to do */
  moveTo(moment: number): void {
    if (!('moveTo' in this.#clock)) {
      throw new Error(`The clock is ${this.mode.kind} and moves by itself: start the mock with the clock "manual", or set it so, to advance it`);
    }
    this.#clock.moveTo(moment);
  }

  /** Continues as another clock, and calls the listeners. */
  exchange(clock: Clock | ManualClock): void {
    this.#clock = clock;
    clock.onMove(() => this.#moved());
    this.#moved();
  }

  #moved(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** From 1970 to the end of time, in whole days. */
const LONGEST_DURATION = Math.floor(LAST_MOMENT / 86_400_000) * 86_400_000;

/**
 * Parses a duration into milliseconds: a number of milliseconds, or a text such as `500ms`, `90s`, `5m`, `2h`, `1d`, `P1D`, `PT2H`.
 *
 * @throws Error that says which forms are valid, and for a duration that is longer than the time that a clock can show
 */
export function parseDuration(duration: string | number): number {
  const milliseconds = typeof duration === 'string' && /^\s*P/i.test(duration) ? isoDuration(duration) : plainDuration(duration);
  if (milliseconds > LONGEST_DURATION)
    throw new Error(`"${duration}" is longer than ${formatDuration(LONGEST_DURATION)}, which is all the time that a clock can show`);
  return milliseconds;
}

function plainDuration(duration: string | number): number {
  const milliseconds =
    typeof duration === 'number'
      ? duration
      : /^\d+(?:\.\d+)?\s*[a-z]*$/i.test(duration.trim())
        ? // The pattern leaves a number and letters: for letters that are not a unit, ms returns undefined.
          ms(duration.trim() as StringValue)
        : Number.NaN;
  if (typeof milliseconds !== 'number' || !Number.isFinite(milliseconds) || milliseconds < 0) {
    throw noDuration(duration);
  }
  return Math.round(milliseconds);
}

/** Parses a duration of ISO 8601. Months and years are rejected, since their length varies. */
function isoDuration(text: string): number {
  try {
    const { negative, years, months, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parseIsoDuration(text.trim().toUpperCase());
    if (!negative && !years && !months) return Math.round(((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  } catch {
    // The error below says what is expected.
  }
  throw noDuration(text);
}

function noDuration(duration: string | number): Error {
  return new Error(`"${duration}" is no duration: expected a number with a unit, such as 500ms, 90s, 5m, 2h or 1d, or P1D, PT2H as in ISO 8601`);
}

/** Formats milliseconds as a text that `parseDuration` accepts, in the largest unit that divides them. */
export function formatDuration(milliseconds: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
  ] as const;
  for (const [unit, size] of units) if (milliseconds >= size && milliseconds % size === 0) return `${milliseconds / size}${unit}`;
  return `${milliseconds}ms`;
}

/** How long to wait after failures in a row before the next attempt, real milliseconds: a second, and twice as long each time, up to a minute. */
export function backOff(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** (failures - 1));
}

/** The real time, in milliseconds since 1970, whatever the mock's clock says: for dates that others check, such as a certificate's. */
export function realNow(): number {
  return Date.now();
}
