import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type ManualClock, manualClock } from '../../src/clock.js';
import { CallbackCaller, type CallbackReport } from '../../src/notifications/callback-caller.js';
import { openStore, type Store } from '../../src/store/store.js';
import { companyRow, jobRow, userRow } from '../store/rows.js';
import { answering, endpoint, silent } from './callback-endpoints.js';
import { failOnUnhandledRejections } from './callback-mock.js';

failOnUnhandledRejections();

describe('a caller of its own', () => {
  let store: Store;
  let clock: ManualClock;
  let reports: CallbackReport[];
  let errors: unknown[];
  beforeEach(() => {
    store = openStore(':memory:');
    store.accounts.addCompany(companyRow());
    store.accounts.addUser(userRow());
    store.jobs.insert(jobRow({ state: 'Done', outcome: 'Completed', endedAt: 5 }));
    clock = manualClock(1000);
    reports = [];
    errors = [];
  });
  afterEach(() => store.close());

  /** A caller on the store of the test. */
  function caller(on: Pick<Store, 'callbacks'> = store): CallbackCaller {
    const made = new CallbackCaller(
      { ...store, ...on },
      clock,
      { callbackHosts: [] },
      (report) => reports.push(report),
      (error) => errors.push(error),
    );
    onTestFinished(() => made.close());
    return made;
  }

  test('calls nobody until it is woken, and is woken by a clock that is moved', async () => {
    const { url, asked, arrived } = await endpoint();
    const calls = caller();
    store.callbacks.add(1, `${url}/now`, 1000);
    store.callbacks.add(1, `${url}/later`, 2000);
    expect(asked).toEqual([]);
    calls.wake();
    await calls.idle();
    expect(asked.map(({ path }) => path)).toEqual(['/now']);
    clock.moveTo(1999);
    await calls.idle();
    expect(asked).toHaveLength(1);
    clock.moveTo(2000);
    await arrived(2);
    await calls.idle();
    expect(store.callbacks.list().map(({ state }) => state)).toEqual(['Delivered', 'Delivered']);
  });

  test('calls nobody once it was closed', async () => {
    const { url, asked } = await endpoint();
    const calls = caller();
    store.callbacks.add(1, url, 1000);
    calls.close();
    calls.wake();
    clock.moveTo(5000);
    await calls.idle();
    expect(asked).toEqual([]);
    expect(store.callbacks.list()).toMatchObject([{ state: 'Pending', attempts: [] }]);
  });

  test('does not start a call twice, however often it is woken', async () => {
    const { url, asked } = await endpoint();
    const calls = caller();
    store.callbacks.add(1, url, 1000);
    for (let n = 0; n < 5; n++) {
      calls.wake();
      clock.moveTo(1000 + n);
      store.callbacks.add(1, `${url}/${n}`, 1000);
    }
    calls.wake();
    await calls.idle();
    expect(asked.map(({ path }) => path).sort()).toEqual(['/', '/0', '/1', '/2', '/3', '/4']);
  });

  test('calls those first that have been due for longest', async () => {
    const { url, asked } = await endpoint();
    const calls = caller();
    // As many as are under way at once, and some more.
    for (let n = 0; n < 20; n++) store.callbacks.add(1, `${url}/${n}`, 900 - n);
    calls.wake();
    await calls.idle();
    const first = asked.slice(0, 16).map(({ path }) => Number(path.slice(1)));
    expect(first.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, n) => n + 4));
    expect(asked).toHaveLength(20);
  });

  test('reports each try, without the query of the URL', async () => {
    const { url } = await endpoint(answering(500));
    const calls = caller();
    store.callbacks.add(1, `${url}/done?token=secret#secret`, 1000);
    store.callbacks.add(1, 'http://example.com/?token=secret', 1000);
    calls.wake();
    await calls.idle();
    clock.moveTo(11_000);
    await calls.idle();
    expect(reports.sort((a, b) => a.url.localeCompare(b.url))).toEqual([
      { url: `${url}/done`, state: 'Pending', status: 500, error: 'the answer was 500' },
      { url: `${url}/done`, state: 'Delivered', status: 200, error: null },
      { url: 'http://example.com/', state: 'Refused', status: null, error: expect.stringContaining('--callback-hosts') },
    ]);
    expect(errors).toEqual([]);
  });

  test.each(['robin:secret@', 'secret@', ':secret@', 'robin:secret@secret@'])('reports each try without user and password: %s', async (userinfo) => {
    const { url } = await endpoint();
    const calls = caller();
    store.callbacks.add(1, url.replace('//', `//${userinfo}`), 1000);
    calls.wake();
    await calls.idle();
    expect(reports).toEqual([{ url, state: 'Delivered', status: 200, error: null }]);
  });

  test('tells of a mistake of its own, does not make that call again, and goes on with the others', async () => {
    const { url, asked } = await endpoint();
    const broken = new Error('the disk is full');
    const calls = caller({
      callbacks: {
        ...store.callbacks,
        update(callback) {
          if (callback.url.endsWith('/0')) throw broken;
          store.callbacks.update(callback);
        },
      },
    });
    for (let n = 0; n < 20; n++) store.callbacks.add(1, `${url}/${n}`, 1000);
    calls.wake();
    await calls.idle();
    clock.moveTo(100_000);
    await calls.idle();
    expect(errors).toEqual([broken]);
    expect(asked).toHaveLength(20);
    expect(store.callbacks.list().map(({ state }) => state)).toEqual(['Pending', ...Array(19).fill('Delivered')]);
  });

  test('forgets a try that was under way when it was closed', async () => {
    const { url, arrived } = await endpoint(silent);
    const calls = caller();
    store.callbacks.add(1, url, 1000);
    calls.wake();
    const idle = calls.idle();
    await arrived(1);
    calls.close();
    await idle;
    // The request ends in the turns that follow.
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(store.callbacks.list()).toMatchObject([{ state: 'Pending', dueAt: 1000, attempts: [] }]);
    expect([reports, errors]).toEqual([[], []]);
  });
});
