import ms, { type StringValue } from 'ms';
import { parse as parseIsoDuration } from 'tinyduration';

/** How time passes. */
export type ClockMode =
  | { readonly kind: 'real' }
  /** `factor` times as fast as real time. */
  | { readonly kind: 'scaled'; readonly factor: number }
  /** Only when told to; `start` is where a new database begins, milliseconds since 1970. */
  | { readonly kind: 'manual'; readonly start: number | undefined };

/** The only source of the present moment. All moments are milliseconds since 1970, whole numbers. */
export interface Clock {
  readonly mode: ClockMode;
  now(): number;
  /** Real milliseconds until the moment comes by itself; undefined where it never does. */
  realDelayUntil(moment: number): number | undefined;
  /** Has a function called whenever somebody moves it; by itself it calls nobody. */
  onMove(listener: () => void): void;
}

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves on to a moment; one in the past leaves it where it is. */
  moveTo(moment: number): void;
}

/** Real time; where the machine's clock is set back, it stands still until that has caught up. */
export function realClock(): Clock {
  const now = neverBack(() => Date.now());
  return { mode: { kind: 'real' }, now, realDelayUntil: (moment) => Math.max(0, moment - now()), onMove: () => {} };
}

/**
 * `factor` times as fast as real time.
 *
 * @param start the moment at which it stood at `realStart`, so that time goes on over restarts
 */
export function scaledClock(factor: number, start: number, realStart = start): Clock {
  const now = neverBack(() => Math.floor(start + (Date.now() - realStart) * factor));
  return {
    mode: { kind: 'scaled', factor },
    now,
    realDelayUntil: (moment) => Math.max(0, Math.ceil((moment - now()) / factor)),
    onMove: () => {},
  };
}

function neverBack(read: () => number): () => number {
  let latest = Number.NEGATIVE_INFINITY;
  return () => {
    latest = Math.max(latest, read());
    return latest;
  };
}

/** A clock that stands at `start`. */
export function manualClock(start: number): ManualClock {
  let present = start;
  const listeners: (() => void)[] = [];
  return {
    mode: { kind: 'manual', start },
    now: () => present,
    realDelayUntil: () => undefined,
    onMove: (listener) => {
      listeners.push(listener);
    },
    moveTo(moment) {
      present = Math.max(present, moment);
      for (const listener of listeners) listener();
    },
  };
}

/** A clock that can be exchanged for another while everybody holds on to it. */
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

  /** Moves a manual clock. @throws Error for any other, which says what to do */
  moveTo(moment: number): void {
    if (!('moveTo' in this.#clock)) {
      throw new Error(`The clock is ${this.mode.kind} and moves by itself: start the mock with the clock "manual", or set it so, to advance it`);
    }
    this.#clock.moveTo(moment);
  }

  /** Runs as another clock from here on. */
  exchange(clock: Clock | ManualClock): void {
    this.#clock = clock;
    clock.onMove(() => this.#moved());
    this.#moved();
  }

  #moved(): void {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * A duration in milliseconds, from a number of them or a text such as `500ms`, `90s`, `5m`, `2h`, `1d`, `P1D`, `PT2H`.
 *
 * @throws Error that says what a duration looks like
 */
export function parseDuration(duration: string | number): number {
  if (typeof duration === 'string' && /^\s*P/i.test(duration)) return isoDuration(duration);
  const milliseconds =
    typeof duration === 'number'
      ? duration
      : /^\s*\d+(?:\.\d+)?\s*[a-z]*\s*$/i.test(duration)
        ? // The pattern leaves only what ms takes, or answers undefined for an unknown unit.
          ms(duration.trim() as StringValue)
        : Number.NaN;
  if (typeof milliseconds !== 'number' || !Number.isFinite(milliseconds) || milliseconds < 0) {
    throw noDuration(duration);
  }
  return Math.round(milliseconds);
}

/** ISO 8601; months and years are of no fixed length, so they are none. */
function isoDuration(text: string): number {
  try {
    const { negative, years, months, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parseIsoDuration(text.trim().toUpperCase());
    if (!negative && !years && !months) return Math.round(((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  } catch {
    // The message below says what is expected.
  }
  throw noDuration(text);
}

function noDuration(duration: string | number): Error {
  return new Error(`"${duration}" is no duration: expected a number with a unit, such as 500ms, 90s, 5m, 2h or 1d, or P1D, PT2H as in ISO 8601`);
}

/** A duration as a text that `parseDuration` takes. */
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

/** The present moment outside of the mock, whatever its clock says: for what the world checks, such as a certificate's dates. */
export function realNow(): number {
  return Date.now();
}
