import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { MockError } from '../../src/client.js';
import { createIpsMockClient, type MockControl } from '../../src/index.js';
import { NOW, serve, submit } from '../admin/serve.js';
import { type BuiltProgram, buildProgram, endProgram, startProgram } from '../built-program.js';
import { ask, healthOf } from '../conversation.js';

/** Fires 31 million times a year. */
const EVERY_SECOND = '<execSchedule>* * * * * ?</execSchedule>';
const SHORT_JOBS = { waitTime: 0, itemTime: 0, doneTime: 0, items: 1 } as const;

let program: BuiltProgram;
beforeAll(async () => {
  program = await buildProgram();
});

/** Begins an advance over HTTP by ten years. @returns how it will end, once it is under way */
async function beginAdvance(mock: MockControl): Promise<{ readonly end: Promise<unknown> }> {
  const end = Promise.resolve(mock.clock.advance('3650d')).catch((error: unknown) => error);
  while (!(await mock.clock.read()).advance);
  return { end };
}

describe('an advance over a schedule that fires each second', () => {
  test('lets others be answered, as of the time that has come, and is ended by DELETE', async () => {
    const mock = await serve(SHORT_JOBS);
    await submit(mock, 'Every second', { when: EVERY_SECOND });
    const client = createIpsMockClient(mock.url);
    const { end } = await beginAdvance(client);
    const first = (await healthOf(mock.url)).clock;
    expect(first.advance).toMatchObject({ from: '2027-01-31T08:00:00.000Z', to: '2037-01-28T08:00:00.000Z' });
    while ((await client.clock.read()).now.getTime() === Date.parse(String(first.now)));
    // A call is handled at the time that has come.
    const handle = await submit(mock, 'Publish');
    const submitted = mock.jobs.find(handle)?.transitions[0]?.at.getTime() ?? 0;
    expect(submitted).toBeGreaterThan(Date.parse(String(first.now)));

    const ended = await fetch(`${mock.url}/__admin/clock/advance`, { method: 'DELETE' });
    expect(ended.status).toBe(200);
    expect(await end).toMatchObject({ status: 409, message: `The advance was ended: it is ${mock.clock.now().toISOString()}` });
    expect(mock.clock.now().getTime()).toBeGreaterThanOrEqual(submitted);
    expect(mock.clock.now().getTime()).toBeLessThan(NOW + 3650 * 86_400_000);
    expect((await client.clock.read()).advance).toBeUndefined();
    // Time stands, and can be moved on.
    const stands = mock.clock.now().getTime();
    expect((await client.clock.advance('1s')).getTime()).toBe(stands + 1000);
  });

  test('carries out everything that was due by the moment where it was ended, and nothing later', async () => {
    const mock = await serve(SHORT_JOBS);
    await submit(mock, 'Every second', { when: EVERY_SECOND });
    const { end } = await beginAdvance(createIpsMockClient(mock.url));
    await fetch(`${mock.url}/__admin/clock/advance`, { method: 'DELETE' });
    await end;
    const until = mock.clock.advance(0).getTime();
    const runs = mock.jobs.list({ originalName: 'Every second', include: ['transitions'] }).filter(({ transitions }) => transitions.length > 0);
    expect(runs).toHaveLength((until - NOW) / 1000);
  });

  test('gives up at the limit of due moments and names the schedule', async () => {
    const mock = await serve({ ...SHORT_JOBS, advanceLimit: 500 });
    await submit(mock, 'Nightly', { when: '<execSchedule>0 0 0 * * ?</execSchedule>' });
    await submit(mock, 'Every second', { when: EVERY_SECOND });
    expect(() => mock.clock.advance('1d')).toThrow(
      /^More than 500 things were due on the way to 2027-02-01T08:00:00.000Z, and it is 2027-01-31T08:0\d:\d\d.000Z now: "Every second" fires most often \(\* \* \* \* \* \?\). Pause or delete it, advance less, or start the mock with a larger --advance-limit$/,
    );
    const reached = mock.clock.now().getTime();
    await expect(createIpsMockClient(mock.url).clock.advance('1d')).rejects.toThrow('"Every second" fires most often');
    expect(mock.clock.now().getTime()).toBeGreaterThan(reached);
    await expect(createIpsMockClient(mock.url).clock.advance('1d')).rejects.toBeInstanceOf(MockError);
  });

  test('ends with a reset, which is what the clock shows then', async () => {
    const mock = await serve(SHORT_JOBS);
    await submit(mock, 'Every second', { when: EVERY_SECOND });
    const client = createIpsMockClient(mock.url);
    const { end } = await beginAdvance(client);
    await client.reset();
    expect(await end).toMatchObject({ status: 409, message: 'The mock was reset, or its clock was set: the advance of its clock has ended' });
    expect(mock.clock.now().getTime()).toBe(NOW);
  });

  test('is waited for by the next one', async () => {
    const mock = await serve();
    const client = createIpsMockClient(mock.url);
    const moments = await Promise.all([client.clock.advance('1h'), client.clock.advance('2h'), client.clock.advance('3h')]);
    expect(moments.map((moment) => (moment.getTime() - NOW) / 3_600_000)).toEqual([1, 3, 6]);
  });

  test('does not keep the mock from being stopped', async () => {
    const running = await startProgram(program.cli, ['--clock', 'manual', '--wait-time', '0', '--item-time', '0', '--items', '1']);
    await submitTo(running.url, EVERY_SECOND);
    await beginAdvance(createIpsMockClient(running.url));
    expect(await endProgram(running, 'SIGTERM')).toBe(0);
  });

  test('goes on from where it was, in a file that a killed process left', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const flags = ['--db', join(folder, 'advance.db'), '--wait-time', '0', '--item-time', '0', '--items', '1'];
    const first = await startProgram(program.cli, [...flags, '--clock', 'manual@2027-01-31T08:00:00Z']);
    await submitTo(first.url, EVERY_SECOND);
    const client = createIpsMockClient(first.url);
    await beginAdvance(client);
    const seen = (await client.clock.read()).now.getTime();
    await endProgram(first, 'SIGKILL');

    const second = await startProgram(program.cli, [...flags, '--clock', 'manual']);
    const again = createIpsMockClient(second.url);
    const now = (await again.clock.read()).now.getTime();
    expect(now).toBeGreaterThanOrEqual(seen);
    expect(now).toBeLessThan(NOW + 3650 * 86_400_000);
    expect((await again.clock.advance('2s')).getTime()).toBe(now + 2000);
    expect(await endProgram(second, 'SIGTERM')).toBe(0);
  });
});

describe('a clock that is too fast for what is due', () => {
  test('is answered by as of the time that has come; the backlog shows, and ends when the clock is set', async () => {
    const mock = await serve({ ...SHORT_JOBS, clock: 'x100000' });
    await submit(mock, 'Every second', { when: EVERY_SECOND });
    let clock = await mock.clock.read();
    while (!clock.backlog) clock = await createIpsMockClient(mock.url).clock.read();
    const handle = await submit(mock, 'Publish');
    expect(mock.jobs.find(handle)?.transitions[0]?.at.getTime()).toBeGreaterThanOrEqual(clock.now.getTime());
    const stands = mock.clock.set('manual');
    expect(await mock.clock.read()).toMatchObject({ mode: 'manual', now: stands });
    expect(mock.clock.now()).toEqual(stands);
  });
});

function submitTo(url: string, when: string): Promise<object> {
  const detail = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
  return ask(url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Every second</jobName>${when}${detail}`);
}
