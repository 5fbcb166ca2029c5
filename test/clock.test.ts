import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Clock, isAtEnd, LAST_MOMENT, type ManualClock, manualClock, realClock, scaledClock } from '../src/clock.js';

const START = Date.parse('2027-01-31T08:00:00.000Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets real time pass. */
function pass(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds);
}

describe('a real clock', () => {
  test('shows real time', () => {
    const clock = realClock();
    expect(clock.mode).toEqual({ kind: 'real' });
    expect(clock.now()).toBe(START);
    pass(1234);
    expect(clock.now()).toBe(START + 1234);
  });

  test('says how long it is to a moment, and nothing for one gone by', () => {
    const clock = realClock();
    expect(clock.realDelayUntil(START + 500)).toBe(500);
    pass(200);
    expect(clock.realDelayUntil(START + 500)).toBe(300);
    expect(clock.realDelayUntil(START + 200)).toBe(0);
    expect(clock.realDelayUntil(START)).toBe(0);
  });
});

describe('a scaled clock', () => {
  test('starts at its origin and goes as many times as fast', () => {
    const clock = scaledClock(60, START);
    expect(clock.mode).toEqual({ kind: 'scaled', factor: 60 });
    expect(clock.now()).toBe(START);
    pass(1000);
    expect(clock.now()).toBe(START + 60_000);
    pass(1);
    expect(clock.now()).toBe(START + 60_060);
  });

  test('can go slower than real time', () => {
    const clock = scaledClock(0.25, START);
    pass(1000);
    expect(clock.now()).toBe(START + 250);
    expect(clock.realDelayUntil(START + 251)).toBe(4);
  });

  test('goes on from a stored origin as if it had never stopped', () => {
    const before = scaledClock(60, START);
    pass(3_600_000);
    expect(scaledClock(60, START).now()).toBe(before.now());
    expect(before.now()).toBe(START + 60 * 3_600_000);
  });

  test('says how long it is in real time to a moment of its own', () => {
    const clock = scaledClock(60, START);
    expect(clock.realDelayUntil(START + 60_000)).toBe(1000);
    expect(clock.realDelayUntil(START + 61)).toBe(2);
    expect(clock.realDelayUntil(START + 1)).toBe(1);
    expect(clock.realDelayUntil(START)).toBe(0);
    pass(1000);
    expect(clock.realDelayUntil(START)).toBe(0);
  });

  test('shows whole milliseconds that never go back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100_000, noNaN: true }), fc.array(fc.nat(100_000), { maxLength: 20 }), (factor, steps) => {
        vi.setSystemTime(START);
        const clock = scaledClock(factor, START - 86_400_000);
        let last = clock.now();
        for (const step of steps) {
          pass(step);
          const now = clock.now();
          expect(Number.isInteger(now)).toBe(true);
          expect(now).toBeGreaterThanOrEqual(last);
          last = now;
        }
      }),
    );
  });

  test('has come to a moment when the time that it said has passed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 10_000, noNaN: true }), fc.nat(1_000_000), fc.nat(1_000_000), (factor, age, ahead) => {
        vi.setSystemTime(START);
        const clock = scaledClock(factor, START - age);
        const moment = clock.now() + ahead;
        const delay = clock.realDelayUntil(moment) ?? Number.NaN;
        expect(Number.isInteger(delay)).toBe(true);
        pass(delay);
        // A millisecond may go in rounding: the scheduler's timer is then set again.
        expect(clock.now()).toBeGreaterThanOrEqual(moment - 1);
      }),
    );
  });
});

describe('a manual clock', () => {
  test('stands still while real time passes', () => {
    const clock = manualClock(START - 5000);
    expect(clock.mode).toEqual({ kind: 'manual', start: START - 5000 });
    pass(1000);
    expect(clock.now()).toBe(START - 5000);
  });

  test('moves on to a moment, and never back', () => {
    const clock = manualClock(START);
    clock.moveTo(START + 10);
    expect(clock.now()).toBe(START + 10);
    clock.moveTo(START + 5);
    expect(clock.now()).toBe(START + 10);
    clock.moveTo(START + 10);
    expect(clock.now()).toBe(START + 10);
  });

  test('comes to no moment by itself', () => {
    const clock = manualClock(START);
    expect(clock.realDelayUntil(START + 1)).toBeUndefined();
    expect(clock.realDelayUntil(START)).toBeUndefined();
  });
});

describe('at the end of year 9999', () => {
  const clocks = {
    real: () => realClock(),
    scaled: () => scaledClock(100_000, LAST_MOMENT - 1000, START),
    manual: () => manualClock(LAST_MOMENT - 1000),
  };

  test.each(Object.entries(clocks))('a %s clock stands', (kind, make) => {
    const clock: Clock = make();
    vi.setSystemTime(LAST_MOMENT + 5_000_000);
    if (kind === 'manual') (clock as ManualClock).moveTo(Number.MAX_SAFE_INTEGER);
    expect(clock.now()).toBe(LAST_MOMENT);
    expect(isAtEnd(clock)).toBe(true);
    expect(clock.realDelayUntil(LAST_MOMENT + 1)).toBeUndefined();
    expect(new Date(clock.now()).toISOString()).toBe('9999-12-31T23:59:59.999Z');
  });

  test('whatever a clock is told, its time is a whole number from 1970 on', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double({ min: 0.001, max: 100_000, noNaN: true }), (start, realStart, factor) => {
        for (const clock of [scaledClock(factor, start, realStart), manualClock(start)]) {
          const now = clock.now();
          expect(Number.isInteger(now) && now >= 0 && now <= LAST_MOMENT, `${now}`).toBe(true);
        }
      }),
    );
  });
});
