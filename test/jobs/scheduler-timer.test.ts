import { afterEach, beforeEach, expect, test } from 'vitest';
import { manualClock, scaledClock } from '../../src/clock.js';
import type { RealTimers } from '../../src/jobs/execution/scheduler-timer.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { resolveSettings } from '../../src/settings.js';
import { DiskError } from '../../src/store/disk-state.js';
import { openStore, type Store } from '../../src/store/store.js';
import { companyRow, jobRow, userRow } from '../store/rows.js';

let store: Store;
let isFull = false;
/** The timer that is set, if any, and how long it was set for each time. */
let pending: (() => void) | undefined;
let delays: number[] = [];
const reported: unknown[] = [];
const timers: RealTimers = {
  set(work, milliseconds) {
    pending = work;
    delays.push(milliseconds);
    // Only handed back to `clear`.
    return undefined as unknown as NodeJS.Timeout;
  },
  clear() {
    pending = undefined;
  },
};

/** Lets the timer go off. */
function goOff(): void {
  const work = pending;
  pending = undefined;
  work?.();
}

beforeEach(() => {
  store = openStore(':memory:');
  store.accounts.addCompany(companyRow());
  store.accounts.addUser(userRow());
  [isFull, pending, delays] = [false, undefined, []];
  reported.length = 0;
});
afterEach(() => store.close());

/** A scheduler on a disk that `isFull` fills. */
function scheduler(): Scheduler {
  const transaction: Store['transaction'] = (work) => {
    if (isFull) throw new DiskError('full');
    return store.transaction(work);
  };
  return new Scheduler({
    store: { ...store, transaction },
    clock: scaledClock(1, 0),
    settings: resolveSettings({}),
    chooseScript: () => ({}),
    onError: (error) => reported.push(error),
    timers,
  });
}

test('what cannot be carried out is tried again at growing intervals, a minute at most, and goes on once it can be', () => {
  const mine = scheduler();
  mine.start();
  store.jobs.insert(jobRow({ state: 'New', dueAt: 1 }));
  isFull = true;
  mine.renew();
  delays = [];
  for (let n = 0; n < 9; n++) goOff();
  expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  expect(reported).toHaveLength(9);
  expect(store.jobs.byId(1)?.state).toBe('New');
  isFull = false;
  goOff();
  expect(store.jobs.byId(1)?.state).not.toBe('New');
  // The next failure is the first one again.
  isFull = true;
  delays = [];
  store.jobs.insert(jobRow({ name: 'Second', state: 'New', dueAt: 1 }));
  mine.renew();
  goOff();
  expect(delays.at(-1)).toBe(1000);
  mine.close();
  expect(pending).toBeUndefined();
});

test('somebody who asks when there is room again ends the wait', () => {
  const mine = scheduler();
  mine.start();
  store.jobs.insert(jobRow({ state: 'New', dueAt: 1 }));
  isFull = true;
  mine.renew();
  for (let n = 0; n < 5; n++) goOff();
  expect(() => mine.now()).toThrow(DiskError);
  isFull = false;
  mine.now();
  expect(store.jobs.byId(1)?.state).not.toBe('New');
  // The job has ended: nothing is due.
  expect(pending).toBeUndefined();
  mine.close();
});

test('no timer is set by a clock that is moved by hand', () => {
  const mine = new Scheduler({
    ...{ store, clock: manualClock(0), settings: resolveSettings({}), chooseScript: () => ({}), timers },
    onError: (error) => reported.push(error),
  });
  mine.start();
  store.jobs.insert(jobRow({ state: 'New', dueAt: 1 }));
  mine.renew();
  expect(pending).toBeUndefined();
  mine.close();
});
