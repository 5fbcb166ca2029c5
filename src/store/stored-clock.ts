import {
  type Clock,
  type ClockMode,
  type ExchangeableClock,
  LAST_MOMENT,
  type ManualClock,
  manualClock,
  realClock,
  realNow,
  scaledClock,
  withinTime,
} from '../clock.js';
import { StartError } from '../start-error.js';
import type { Store } from './store.js';

/** Names of the stored numbers: the moment of a manual clock; the speed, start and real start of a scaled one. */
export const MANUAL_CLOCK = 'manualClock';
const SCALED_FACTOR = 'scaledClockFactor';
const SCALED_START = 'scaledClockStart';
const SCALED_REAL_START = 'scaledClockRealStart';

/**
 * Opens the clock of a store: time goes on from where it stands there, whichever clock brought it about.
 *
 * A file in which time went beyond the end of year 9999, or by a speed that there is no more, opens all the same: time stands at the end.
 *
 * @param file the store's file, for the message
 * @param warn told what of the file is not as it was
 * @throws Error for a real clock if the store is ahead of real time
 */
export function openClock(mode: ClockMode, store: Store, file: string, warn: (message: string) => void = () => {}): Clock | ManualClock {
  const latest = Math.max(store.number(MANUAL_CLOCK) ?? 0, store.jobs.lastTransitionAt() ?? 0);
  const reached = withinTime(latest);
  if (latest > LAST_MOMENT) warn(`In ${file} it is later than year 9999 ends: time stands at ${new Date(LAST_MOMENT).toISOString()}`);
  switch (mode.kind) {
    case 'real':
      if (reached > realNow()) {
        const moment = new Date(reached).toISOString();
        throw new StartError(
          `In ${file} it is ${moment}, which another clock brought about: go on with --clock manual or x60, or name another file`,
          'clock-ahead',
        );
      }
      return realClock();
    case 'scaled': {
      const known = store.number(SCALED_FACTOR) === mode.factor;
      const start = (known ? store.number(SCALED_START) : undefined) ?? Math.max(reached, realNow());
      const realStart = (known ? store.number(SCALED_REAL_START) : undefined) ?? realNow();
      const clock = startScaled(mode.factor, start, realStart, store);
      if (clock.now() >= LAST_MOMENT) warn(`The clock x${mode.factor} of ${file} has come to the end of year 9999, where time stands`);
      return clock;
    }
    case 'manual': {
      const start = reached > 0 ? reached : (mode.start ?? realNow());
      store.setNumber(MANUAL_CLOCK, start);
      return manualClock(start);
    }
  }
}

/**
 * Changes how time passes from now on.
 *
 * @throws Error if time would go back
 */
export function changeClock(clock: ExchangeableClock, mode: ClockMode, store: Store): void {
  const now = clock.now();
  switch (mode.kind) {
    case 'real':
      if (now > realNow())
        throw new Error(`It is ${new Date(now).toISOString()} here, ahead of real time, and time does not go back: choose manual or x60, or reset`);
      clock.exchange(realClock());
      break;
    case 'scaled':
      clock.exchange(startScaled(mode.factor, now, realNow(), store));
      break;
    case 'manual': {
      const start = mode.start ?? now;
      if (start < now)
        throw new Error(`It is ${new Date(now).toISOString()} here, and time does not go back to ${new Date(start).toISOString()}: reset first`);
      store.setNumber(MANUAL_CLOCK, now);
      clock.exchange(manualClock(now));
    }
  }
}

/** Restarts a clock at a moment, which may be in the past: no job of the time between may be left. */
export function restartClock(clock: ExchangeableClock, mode: ClockMode, moment: number, store: Store): void {
  switch (mode.kind) {
    case 'real':
      clock.exchange(realClock());
      break;
    case 'scaled':
      clock.exchange(startScaled(mode.factor, moment, realNow(), store));
      break;
    case 'manual':
      store.setNumber(MANUAL_CLOCK, moment);
      clock.exchange(manualClock(moment));
  }
}

function startScaled(factor: number, start: number, realStart: number, store: Store): Clock {
  store.setNumber(SCALED_FACTOR, factor);
  store.setNumber(SCALED_START, start);
  store.setNumber(SCALED_REAL_START, realStart);
  return scaledClock(factor, start, realStart);
}
