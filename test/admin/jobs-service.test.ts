import timers from 'node:timers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { IpsMock, JobState } from '../../src/index.js';
import { NOW, order, serve, submit } from './serve.js';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Fakes the timers, and has the mock wait by them, too: it waits by Node's own. */
function fakeTimers(options?: Parameters<typeof vi.useFakeTimers>[0]): void {
  vi.useFakeTimers(options);
  vi.spyOn(timers, 'setTimeout').mockImplementation(globalThis.setTimeout);
  vi.spyOn(timers, 'clearTimeout').mockImplementation(globalThis.clearTimeout);
}

/** Moments as seconds since the clock's first. */
function seconds(at: Date): number {
  return (at.getTime() - NOW) / 1000;
}

describe('jobs.list', () => {
  async function several(): Promise<IpsMock> {
    const mock = await serve();
    await submit(mock, 'Publish');
    await submit(mock, 'Publish', { company: 2 });
    mock.clock.advance('1h');
    await submit(mock, 'Publish');
    await submit(mock, 'Nightly', { when: '<execSchedule>0 0 0 * * ?</execSchedule>' });
    return mock;
  }

  test('lists all jobs by number, or none', async () => {
    expect((await serve()).jobs.list()).toEqual([]);
    const { jobs } = await several();
    expect(jobs.list().map(({ id, company, originalName, state }) => [id, company, originalName, state])).toEqual([
      [1, 'Company1', 'Publish', 'Done'],
      [2, 'Company2', 'Publish', 'Done'],
      [3, 'Company1', 'Publish', 'New'],
      [4, 'Company1', 'Nightly', 'Scheduled'],
    ]);
  });

  test.each([
    [{ company: 'Company1' }, [1, 3, 4]],
    [{ company: 'Company2' }, [2]],
    [{ originalName: 'Publish' }, [1, 2, 3]],
    [{ originalName: 'publish' }, []],
    [{ state: 'Done' }, [1, 2]],
    [{ state: 'Scheduled' }, [4]],
    [{ state: 'Stopping' }, []],
    [{ company: 'Company1', originalName: 'Publish', state: 'New' }, [3]],
    [{ company: 'Company2', state: 'New' }, []],
    [{}, [1, 2, 3, 4]],
  ] as const)('lists those that fit %j', async (filter, ids) => {
    expect((await several()).jobs.list(filter).map(({ id }) => id)).toEqual(ids);
  });

  test('shows jobs as they are now, without a clock having been told', async () => {
    const mock = await serve({ clock: 'real', waitTime: 0, itemTime: '1d' });
    await submit(mock, 'Publish');
    expect(mock.jobs.list()).toMatchObject([{ state: 'Running' }]);
  });
});

describe('a job as a test sees it', () => {
  test('has its name, type, progress, counts, transitions and log', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    mock.clock.advance('35s');
    const job = mock.jobs.find(handle);
    expect(job).toMatchObject({
      id: 1,
      jobHandle: 'j|1||Publish_2027-01-31-08:00:00.000|1',
      company: 'Company1',
      name: 'Publish_2027-01-31-08:00:00.000',
      originalName: 'Publish',
      type: 'ImageServingPublish',
      state: 'Running',
      outcome: null,
      paused: false,
      progress: 62,
      counts: { total: 4, success: 2, warning: 0, error: 0, duplicate: 0, update: 0 },
    });
    expect(job?.transitions.map(({ at, state }) => [seconds(at), state])).toEqual([
      [0, 'New'],
      [5, 'WaitingCoordinator'],
      [10, 'Running'],
    ]);
    expect(job?.log.map(({ date, logType }) => [seconds(date), logType])).toEqual([
      [10, 'BeginImageServingPublish'],
      [10, 'OriginalJobName'],
      [10, 'JobClient'],
      [10, 'JobType'],
      [10, 'TotalFileCount'],
      [20, 'ImageServingPublishSuccess'],
      [30, 'ImageServingPublishSuccess'],
    ]);
    for (const { message, assetName, logType } of job?.log ?? []) {
      expect(message).not.toMatch(/[{}]/);
      if (logType === 'ImageServingPublishSuccess') expect(assetName && message).toContain(assetName);
    }
  });

  test('has its outcome and the whole of its log when it is done', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    mock.clock.advance('50s');
    const job = mock.jobs.find(handle);
    expect(job).toMatchObject({ state: 'Done', outcome: 'Completed', progress: 100, counts: { total: 4, success: 4 } });
    expect(job?.log.at(-1)).toMatchObject({ logType: 'EndImageServingPublish', assetName: null });
    expect(job?.log.at(-1)?.message).toContain('"Publish_2027-01-31-08:00:00.000"');
  });

  test('is stopped, or paused, where it was told to', async () => {
    const mock = await serve();
    const [stopped, paused] = [await submit(mock, 'Stop'), await submit(mock, 'Pause')];
    mock.clock.advance('25s');
    await order(mock, 'stopJob', stopped);
    await order(mock, 'pauseJob', paused);
    mock.clock.advance('1h');
    expect(mock.jobs.find(stopped)).toMatchObject({ state: 'Done', outcome: 'Stopped', counts: { success: 1 } });
    expect(mock.jobs.find(paused)).toMatchObject({ state: 'WaitingCoordinator', outcome: null, paused: true, progress: 37 });
  });
});

describe('jobs.find', () => {
  const versions = ['unversioned', '2008-01-15', '2012-02-14', '2013-02-15', '2014-04-03', '2022-11-01-beta'];

  test.each(versions)('finds a job by the handle of version %s, now, to come, recurring, and its run', async (version) => {
    const mock = await serve();
    const now = await submit(mock, 'Now', { version });
    const once = await submit(mock, 'Once', { version, when: '<execTime>2027-03-01T00:00:00Z</execTime>' });
    const again = await submit(mock, 'Again', { version, when: '<execSchedule>0 0 12 * * ?</execSchedule>' });
    mock.clock.advance('4h');
    expect([now, once, again].map((handle) => mock.jobs.find(handle)?.originalName)).toEqual(['Now', 'Once', 'Again']);
    const run = mock.jobs.find(4);
    expect(run).toMatchObject({ originalName: 'Again', state: 'New' });
    expect(mock.jobs.find(run?.jobHandle ?? '')).toEqual(run);
  });

  test('finds a job by every form of its handle, and by its number', async () => {
    const mock = await serve();
    await submit(mock, 'Now');
    await submit(mock, 'Once', { when: '<execTime>2027-03-01T00:00:00Z</execTime>' });
    const run = 'Now_2027-01-31-08:00:00.000';
    for (const handle of [1, 'j|1|Now||', '1|Now|', `j|1||${run}|1`, `j|1||${run}`, `1||${run}`, 'j|1||Now|1', '1||Now', 'j|1|Now|', ' j|1||Now|1 '])
      expect(mock.jobs.find(handle)?.id, `${handle}`).toBe(1);
    for (const handle of [2, 'j|1|Once||2', 'j|1|Once|', '1|Once|']) expect(mock.jobs.find(handle)?.id, `${handle}`).toBe(2);
  });

  test.each([9, 0, -1, 1.5, Number.NaN, 'j|1||Now|2', 'j|2||Now|1', 'j|9||Now', '1||now', 'j|1|Later||1', '1||'])(
    'finds nothing by %s',
    async (handle) => {
      const mock = await serve();
      await submit(mock, 'Now');
      expect(mock.jobs.find(handle)).toBeUndefined();
    },
  );

  test.each(['', 'Now', 'c|1', 'j|x||Now'])('says what a handle looks like where "%s" is none', async (handle) => {
    const { jobs } = await serve();
    expect(() => jobs.find(handle)).toThrow(`"${handle}" is no job handle: expected j|47|name||`);
  });

  test('finds nothing any more where a schedule was deleted', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Again', { when: '<execSchedule>0 0 12 * * ?</execSchedule>' });
    await order(mock, 'deleteJob', handle);
    expect(mock.jobs.find(handle)).toBeUndefined();
  });
});

describe('a filter of jobs', () => {
  test.each([
    [{ company: 'Nobody' }, 'There is no company "Nobody": there are none'],
    [{ state: 'Runing' }, 'state: "Runing" is not known: did you mean Running? (expected one of Scheduled, Expired, New,'],
    [{ type: 'imageServingPublish' }, 'type: "imageServingPublish" is not known: did you mean ImageServingPublish'],
    [{ tpye: 'UrlUpload' }, 'tpye: there is no such field: did you mean type? (expected one of company, originalName, name, state, type,'],
    [{ name: '{a' }, 'name: has a { at character 1 that is not closed'],
    [{ originalName: 7 }, 'originalName: is no text'],
    [{ limit: 0 }, 'limit: is no whole number from 1 on'],
    [{ after: -1 }, 'after: is no whole number from 0 on'],
    [{ include: ['logs'] }, 'include.0: "logs" is not known: did you mean log?'],
    [{ include: 'log' }, 'include: is no list of parts of a job'],
    [{ text: ' ' }, 'text: is no text'],
    [{ order: 'newst' }, 'order: "newst" is not known: did you mean newest? (expected one of oldest, newest)'],
    [{ id: 7 }, 'id: is no list of numbers of jobs'],
    [{ id: [1, 'j|1||a|2'] }, 'id: "j|1||a|2" is no whole number from 0 on'],
    [{ id: Array.from({ length: 1001 }, () => 1) }, 'id: has 1001 numbers: expected 1000 at most'],
  ])('that no job can fit is refused: %j', async (filter, message) => {
    const { jobs } = await serve();
    // As a JavaScript program may give it.
    expect(() => jobs.list(JSON.parse(JSON.stringify(filter)))).toThrow(message);
  });

  test('names a page', async () => {
    const mock = await serve();
    for (let n = 1; n <= 5; n++) await submit(mock, `Job ${n}`);
    expect(mock.jobs.list({ limit: 2 }).map(({ id }) => id)).toEqual([1, 2]);
    expect(mock.jobs.list({ limit: 2, after: 2 }).map(({ id }) => id)).toEqual([3, 4]);
    expect(mock.jobs.list({ after: 4 }).map(({ id }) => id)).toEqual([5]);
  });

  test('names what is told of each job', async () => {
    const mock = await serve();
    await submit(mock, 'Publish');
    mock.clock.advance('1h');
    const [short] = mock.jobs.list();
    expect(Object.keys(short ?? {})).not.toEqual(expect.arrayContaining(['log']));
    const [whole] = mock.jobs.list({ include: ['log', 'transitions', 'plan', 'misses'] });
    expect(whole).toEqual(await mock.jobs.inspect(1));
    expect(whole).toEqual({ ...short, ...whole });
  });
});

test('a state to wait for that there is not is refused', async () => {
  const mock = await serve();
  // As a JavaScript program may give it.
  await expect(mock.jobs.waitFor(await submit(mock, 'Publish'), JSON.parse('"Dnoe"'))).rejects.toThrow(
    'state: "Dnoe" is not known: did you mean Done',
  );
});

describe('jobs.waitFor', () => {
  test('answers at once where the job is there already', async () => {
    const mock = await serve();
    expect(await mock.jobs.waitFor(await submit(mock, 'Publish'), 'New')).toMatchObject({ state: 'New' });
    expect(await mock.jobs.waitFor(1, 'New')).toMatchObject({ id: 1 });
  });

  test('waits until another party has moved a manual clock', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    const states: JobState[] = [];
    const waits = (['WaitingCoordinator', 'Running', 'Done'] as const).map(async (state) => {
      states.push((await mock.jobs.waitFor(handle, state)).state);
    });
    for (const duration of ['4s', '2s', '5s', '20s', '20s'] as const) {
      mock.clock.advance(duration);
      // Those who wait get their turn.
      await Promise.resolve();
    }
    await Promise.all(waits);
    expect(states).toEqual(['WaitingCoordinator', 'Running', 'Done']);
  });

  test('waits until a client has called', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    const stopping = mock.jobs.waitFor(handle, 'Stopping');
    await order(mock, 'stopJob', handle);
    expect(await stopping).toMatchObject({ state: 'Stopping' });
  });

  test('waits on a real clock', async () => {
    const mock = await serve({ clock: 'real', waitTime: 1, itemTime: 1 });
    expect(await mock.jobs.waitFor(await submit(mock, 'Publish'), 'Done')).toMatchObject({ outcome: 'Completed' });
  });

  test('waits for a schedule to expire', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Once more', { when: '<execSchedule>0 0 12 31 1 ? 2027</execSchedule>' });
    const expired = mock.jobs.waitFor(handle, 'Expired');
    mock.clock.advance('1d');
    expect(await expired).toMatchObject({ state: 'Expired', transitions: [{ state: 'Expired' }] });
  });

  test('is told at once of a job that is not there', async () => {
    const { jobs } = await serve();
    await expect(jobs.waitFor(7, 'Done')).rejects.toThrow('There is no job 7');
    await expect(jobs.waitFor('j|1||Publish|7', 'Done')).rejects.toThrow('There is no job j|1||Publish|7');
    await expect(jobs.waitFor('Publish', 'Done')).rejects.toThrow('"Publish" is no job handle');
  });

  test('is told at once that a job that is done will not run', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    mock.clock.advance('1h');
    await expect(mock.jobs.waitFor(handle, 'Running')).rejects.toThrow(`Job ${handle} is Done: it will not be Running any more`);
  });

  test('is told when the job ends without having come there', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    const waiting = expect(mock.jobs.waitFor(handle, 'Stopping')).rejects.toThrow(`Job ${handle} is Done: it will not be Stopping any more`);
    mock.clock.advance('1h');
    await waiting;
  });

  test('is told when the job is gone', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Again', { when: '<execSchedule>0 0 12 * * ?</execSchedule>' });
    const waiting = expect(mock.jobs.waitFor(handle, 'Expired')).rejects.toThrow(`There is no job ${handle}`);
    await order(mock, 'deleteJob', handle);
    await waiting;
  });

  test('is told when the job went with all that its company had', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    const waiting = expect(mock.jobs.waitFor(handle, 'Done')).rejects.toThrow(`There is no job ${handle}`);
    expect(mock.jobs.find(handle)).toMatchObject({ state: 'New' });
    await mock.reset({ company: 'Company1' });
    await waiting;
  });

  test.each([
    [undefined, 30_000, '30s'],
    ['5s', 5000, '5s'],
    [250, 250, '250ms'],
  ] as const)('gives up in real time, with timeout %s after %d ms', async (timeout, milliseconds, text) => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    fakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let end = '';
    mock.jobs.waitFor(handle, 'Done', timeout === undefined ? {} : { timeout }).catch((error: Error) => {
      end = error.message;
    });
    mock.clock.advance('15s');
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(end).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    expect(end).toBe(`Job ${handle} is Running after ${text}: expected Done`);
  });

  test('leaves no timer behind when the state has come', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    fakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const before = vi.getTimerCount();
    const waiting = mock.jobs.waitFor(handle, 'Done');
    expect(vi.getTimerCount()).toBe(before + 1);
    mock.clock.advance('1h');
    expect(vi.getTimerCount()).toBe(before);
    await waiting;
  });

  test('refuses a timeout that is no duration', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    // @ts-expect-error the compiler refuses it as well
    await expect(mock.jobs.waitFor(handle, 'Done', { timeout: 'soon' })).rejects.toThrow('"soon" is no duration: expected a number with a unit');
  });

  test('waits for longer than a timer can', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    fakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const waiting = mock.jobs.waitFor(handle, 'Done', { timeout: '30d' }).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(60_000);
    mock.clock.advance('1h');
    expect(await waiting).toMatchObject({ state: 'Done' });
  });

  test('is told when the mock is stopped', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Publish');
    fakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let end = '';
    mock.jobs.waitFor(handle, 'Done', { timeout: '5s' }).catch((error: Error) => {
      end = error.message;
    });
    await mock.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(end).toContain('stopped');
  });
});

test('a scheduled job that was looked at can be forced to an end, with the items that it has once it fires', async () => {
  const mock = await serve();
  const handle = await submit(mock, 'Later', { when: '<execTime>2027-02-01T00:00:00Z</execTime>' });
  expect((await mock.jobs.inspect(handle)).plan).toEqual([]);
  const ended = await mock.jobs.force(handle, 'complete');
  expect(ended).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: 4, success: 4 } });
  expect((await mock.jobs.inspect(handle)).plan).toHaveLength(4);
});
