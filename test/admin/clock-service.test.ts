import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Duration } from '../../src/clock.js';
import { NOW, order, serve, submit } from './serve.js';

describe('the clock of a mock', () => {
  test.each([
    ['real', 'real'],
    ['x60', 'scaled'],
    ['manual', 'manual'],
  ] as const)('that is started as %s is %s', async (clock, mode) => {
    const mock = await serve({ clock });
    expect(mock.clock.mode).toBe(mode);
    expect(mock.clock.now()).toBeInstanceOf(Date);
  });

  test('stands where it was told to, if it is manual', async () => {
    const { clock } = await serve({ clock: 'manual@2030-05-06T07:08:09Z' });
    expect(clock.now().toISOString()).toBe('2030-05-06T07:08:09.000Z');
  });

  test('stands where it was left, over restarts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const db = join(folder, 'jobs.db');
    const first = await serve({ db });
    first.clock.advance('1d');
    await first.stop();
    const second = await serve({ db });
    expect(second.clock.now().getTime()).toBe(NOW + 86_400_000);
    await second.stop();
  });
});

describe('clock.advance', () => {
  test.each([
    ['90s', 90_000],
    ['2h', 7_200_000],
    [1500, 1500],
    [0, 0],
    ['0', 0],
  ] as const)('moves on by %s and answers the moment', async (duration, milliseconds) => {
    const { clock } = await serve();
    expect(clock.advance(duration).getTime()).toBe(NOW + milliseconds);
    expect(clock.now().getTime()).toBe(NOW + milliseconds);
  });

  test('carries out what falls due on the way, each at its own moment', async () => {
    const mock = await serve();
    await submit(mock, 'Nightly', { when: '<execSchedule>0 0 0 * * ?</execSchedule>' });
    mock.clock.advance('3d');
    const runs = mock.jobs.list({ originalName: 'Nightly', state: 'Done', include: ['transitions'] });
    expect(runs.map(({ transitions }) => transitions[0]?.at.toISOString())).toEqual([
      '2027-02-01T00:00:00.000Z',
      '2027-02-02T00:00:00.000Z',
      '2027-02-03T00:00:00.000Z',
    ]);
  });

  test('comes to the same in one step or in many', async () => {
    const [one, many] = [await serve(), await serve()];
    for (const mock of [one, many]) {
      await submit(mock, 'Publish');
      await submit(mock, 'Nightly', { when: '<execSchedule>0 0 0 * * ?</execSchedule>' });
    }
    one.clock.advance('25h');
    for (let step = 0; step < 100; step++) many.clock.advance('15m');
    expect(many.jobs.list()).toEqual(one.jobs.list());
  });

  test.each(['real', 'x60'] as const)('is refused by a clock that is %s, which it explains', async (clock) => {
    const mock = await serve({ clock });
    expect(() => mock.clock.advance('1s')).toThrow(
      `The clock is ${mock.clock.mode} and moves by itself: start the mock with the clock "manual", or set it so, to advance it`,
    );
  });

  test.each(['soon', '', '-1s', -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s and stands still', async (duration) => {
    const { clock } = await serve();
    // The compiler would refuse some of them.
    expect(() => clock.advance(duration as Duration)).toThrow(`"${duration}" is no duration: expected a number with a unit, such as 500ms`);
    expect(clock.now().getTime()).toBe(NOW);
  });

  test('refuses to go where no date is, and stands still', async () => {
    const { clock } = await serve();
    expect(() => clock.advance(8.64e15)).toThrow();
    expect(clock.now().getTime()).toBe(NOW);
  });
});

describe('settle', () => {
  test('is done at once where no job is active', async () => {
    const mock = await serve();
    await submit(mock, 'Nightly', { when: '<execSchedule>0 0 0 * * ?</execSchedule>' });
    await mock.settle();
    expect(mock.clock.now().getTime()).toBe(NOW);
  });

  test('moves a manual clock as far as it takes, and no further', async () => {
    const mock = await serve();
    await submit(mock, 'Publish');
    await submit(mock, 'Republish');
    await mock.settle();
    expect(mock.jobs.list()).toMatchObject([{ state: 'Done' }, { state: 'Done' }]);
    expect(mock.clock.now().getTime()).toBe(NOW + 50_000);
  });

  test('waits on any other clock', async () => {
    const mock = await serve({ clock: 'x1000', waitTime: '1s', itemTime: '1s' });
    await submit(mock, 'Publish');
    await mock.settle();
    expect(mock.jobs.list()).toMatchObject([{ state: 'Done', outcome: 'Completed' }]);
  });

  test('lets jobs have their turn that wait for a place', async () => {
    const mock = await serve({ maxRunning: 1 });
    for (const name of ['One', 'Two', 'Three']) await submit(mock, name);
    await mock.settle();
    expect(mock.jobs.list({ state: 'Done' })).toHaveLength(3);
    expect(mock.clock.now().getTime()).toBe(NOW + 130_000);
  });

  test('lists the paused jobs that will not end, after the others have', async () => {
    const mock = await serve();
    const paused = await submit(mock, 'Paused');
    const running = await submit(mock, 'Running');
    await order(mock, 'pauseJob', paused);
    await expect(mock.settle()).rejects.toThrow('These jobs are paused and do not end by themselves: "Paused" (WaitingCoordinator)');
    expect(mock.jobs.find(running)).toMatchObject({ state: 'Done' });
    await order(mock, 'resumeJob', paused);
    await mock.settle();
    expect(mock.jobs.find(paused)).toMatchObject({ state: 'Done' });
  });

  test('lists ten paused jobs and counts the others', async () => {
    const mock = await serve();
    for (let n = 1; n <= 12; n++) await order(mock, 'pauseJob', await submit(mock, `Job ${n}`));
    await expect(mock.settle()).rejects.toThrow(/"Job 10" \(WaitingCoordinator\) and 2 more$/);
  });

  test('gives up on jobs that take longer than ten years', async () => {
    const mock = await serve({ itemTime: '3650d' });
    await submit(mock, 'For ever');
    await expect(mock.settle()).rejects.toThrow('These jobs do not end within 3650d: "For ever" (Running)');
  });

  test('is told when the mock is stopped', async () => {
    const mock = await serve({ clock: 'real', waitTime: '1d' });
    await submit(mock, 'Publish');
    let end = '';
    const settling = mock.settle().catch((error: Error) => {
      end = error.message;
    });
    await mock.stop();
    await Promise.race([settling, new Promise((turn) => setImmediate(turn))]);
    expect(end).toContain('stopped');
  });

  test('gives up on a schedule that fires before its last run is done', async () => {
    const mock = await serve();
    await submit(mock, 'Publish');
    await submit(mock, 'Every second', { when: '<execSchedule>* * * * * ?</execSchedule>' });
    await expect(mock.settle()).rejects.toThrow('New runs start before the last ones are done, and always will: "Every second"');
    expect(mock.jobs.list({ originalName: 'Publish' })).toMatchObject([{ state: 'Done' }]);
  });
});
