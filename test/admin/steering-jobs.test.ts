import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, type MockControl, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { bothWays, OUTFITTERS, START, submitTo } from './both-ways.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: `manual@${START}` });
});
afterAll(() => mock.stop());
beforeEach(async () => {
  await mock.clock.set('manual');
  await mock.reset();
});

const submit = (name: string, more = ''): Promise<string> => submitTo(mock, name, more);

describe.each(bothWays(() => mock))('jobs, %s', (_way, theControl) => {
  let control: MockControl;
  beforeAll(() => {
    control = theControl();
  });
  const stateOf = async (job: string | number): Promise<string> => {
    const found = await control.jobs.find(job);
    return `${found?.state}${found?.paused ? ', paused' : ''}`;
  };
  const refusal = (job: string, command: 'pause' | 'resume' | 'stop' | 'run'): Promise<unknown> =>
    control.jobs[command](job).then(
      () => 'nothing was refused',
      ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
    );

  test('are paused and resumed, once and again', async () => {
    const job = await submit('Held', '<description>#mock items=4</description>');
    await control.clock.advance('2500ms');
    const paused = await control.jobs.pause(job);
    expect(paused).toMatchObject({ state: 'WaitingCoordinator', paused: true });
    expect(await control.jobs.pause(job)).toMatchObject({ paused: true, transitions: paused.transitions });
    await control.clock.advance('1d');
    expect(await stateOf(job)).toBe('WaitingCoordinator, paused');
    expect(await control.jobs.resume(job)).toMatchObject({ paused: false });
    expect(await control.jobs.resume(job)).toMatchObject({ paused: false });
    await control.settle();
    expect(await control.jobs.find(job)).toMatchObject({ state: 'Done', outcome: 'Completed', progress: 100 });
  });

  test('are stopped, and their logs say so', async () => {
    const job = await submit('Stopped');
    await control.clock.advance('1500ms');
    expect(await control.jobs.stop(job)).toMatchObject({ state: 'Stopping' });
    expect(await control.jobs.stop(job)).toMatchObject({ state: 'Stopping' });
    await control.settle();
    expect(await control.jobs.find(job)).toMatchObject({ state: 'Done', outcome: 'Stopped' });
  });

  test('that are scheduled fire now; one for later is used up', async () => {
    const execTime = '2026-11-24T08:00:00Z';
    const { id, dueAt } = await control.jobs.create({ company: 'Outfitters', name: 'Later', execTime });
    expect(dueAt).toEqual(new Date(execTime));
    expect(await control.jobs.run(id)).toMatchObject({ id, state: 'New', dueAt: null });
    await control.settle();
    expect(await stateOf(id)).toBe('Done');
    expect(await refusal(String(id), 'run')).toMatch(/^refused: The job "Later_.*" is Done: run takes a job that is scheduled$/);
  });

  test('that are repeated run once now, and their schedule stays', async () => {
    const schedule = await submit('Hourly', '<execSchedule>0 0 * * * ?</execSchedule>');
    const run = await control.jobs.run(schedule);
    expect(run).toMatchObject({ originalName: 'Hourly', state: 'New' });
    expect(await control.jobs.list({ originalName: 'Hourly' })).toMatchObject([
      { state: 'Scheduled', dueAt: new Date('2026-11-23T09:00:00Z') },
      { id: run.id, state: 'New' },
    ]);
    // Told to the schedule, it is its runs that stop.
    const [{ id } = { id: 0 }] = await control.jobs.list({ originalName: 'Hourly', state: 'Scheduled' });
    await control.jobs.stop(id);
    expect([await stateOf(id), await stateOf(run.id)]).toEqual(['Scheduled', 'Stopping']);
    expect(await control.jobs.pause(id)).toMatchObject({ paused: true, dueAt: null });
    await control.clock.advance('2h');
    expect(await control.jobs.list({ originalName: 'Hourly' })).toHaveLength(2);
    expect(await control.jobs.resume(id)).toMatchObject({ paused: false, dueAt: new Date('2026-11-23T11:00:00Z') });
  });

  test('are told nothing that their state does not allow, and stay as they are', async () => {
    const job = await submit('Over');
    await control.settle();
    const before = await control.jobs.find(job);
    const name = before?.name;
    expect(await refusal(job, 'pause')).toBe(
      `refused: The job "${name}" is Done: pause takes a job that is scheduled, waiting for a server or running`,
    );
    expect(await refusal(job, 'resume')).toBe(`refused: The job "${name}" is Done: resume takes a job that was paused`);
    expect(await refusal(job, 'stop')).toBe(
      `refused: The job "${name}" is Done: stop takes a job that has fired and is not done; DELETE removes a schedule`,
    );
    expect(await refusal('j|47|Nobody||', 'pause')).toBe(
      'not-found: There is no job "j|47|Nobody||": expected its number, or its handle such as j|47||name|5',
    );
    expect(await control.jobs.find(job)).toEqual(before);
  });

  test('go as the operations of the API have them go', async () => {
    const [ours, theirs] = [await submit('Ours'), await submit('Theirs')];
    const seen: unknown[] = [];
    const tell = async (command: 'pause' | 'resume' | 'stop'): Promise<void> => {
      await control.jobs[command](ours);
      await ask(mock.url, `${command}Job`, `${OUTFITTERS}<jobHandle>${theirs}</jobHandle>`);
      const views = await Promise.all([ours, theirs].map((job) => control.jobs.find(job)));
      const [a, b] = views.map((view) => [view?.state, view?.paused, view?.progress, view?.transitions]);
      expect(a).toEqual(b);
      seen.push(a?.slice(0, 2));
    };
    await tell('pause');
    await tell('resume');
    await control.clock.advance('1500ms');
    await tell('stop');
    await control.settle();
    await expect(tell('stop')).rejects.toThrow('is Done: stop takes');
    expect(seen).toEqual([
      ['WaitingCoordinator', true],
      ['WaitingCoordinator', false],
      ['Stopping', false],
    ]);
  });

  test('are listed the newest first, a page at a time', async () => {
    for (let n = 1; n <= 5; n++) await submit(`Job ${n}`);
    const all = (await control.jobs.list()).map(({ id }) => id);
    expect((await control.jobs.list({ order: 'newest' })).map(({ id }) => id)).toEqual(all.toReversed());
    const [first, second] = all.toReversed();
    expect((await control.jobs.list({ order: 'newest', limit: 2 })).map(({ id }) => id)).toEqual([first, second]);
    expect((await control.jobs.list({ order: 'newest', after: second, limit: 1 })).map(({ id }) => id)).toEqual([(second ?? 0) - 1]);
  });

  test('are found by a part of their name, handle or user, and by their numbers', async () => {
    const spring = await control.jobs.create({ company: 'Outfitters', name: 'Frühling 7', user: 'robin@example.com' });
    const other = await control.jobs.create({ company: 'Outfitters', name: 'Ähnlich', user: 'robin@example.com' });
    const found = async (text: string): Promise<number[]> => (await control.jobs.list({ text, order: 'newest' })).map(({ id }) => id);
    expect(await found('FRÜH')).toEqual([spring.id]);
    expect(await found('äHN')).toEqual([other.id]);
    expect(await found(spring.jobHandle)).toEqual([spring.id]);
    expect(await found('j|47|Frühling 7||')).toEqual([spring.id]);
    expect(await found(`|${other.id}`)).toEqual([other.id]);
    expect((await found('ROBIN@')).slice(0, 2)).toEqual([other.id, spring.id]);
    expect(await found('nowhere')).toEqual([]);
    expect((await control.jobs.list({ id: [other.id, spring.id, 99_999] })).map(({ id }) => id)).toEqual([spring.id, other.id]);
    expect(await control.jobs.list({ id: [other.id], text: 'früh' })).toEqual([]);
    expect(await control.jobs.list({ id: [] })).toEqual([]);
  });

  test('tell when they were submitted, began and ended', async () => {
    const job = await submit('Timed');
    const [before] = await control.jobs.list({ text: 'Timed' });
    expect(before).toMatchObject({ submittedAt: new Date(START), startedAt: null, endedAt: null, dueAt: null });
    await control.settle();
    const done = await control.jobs.find(job);
    expect(done).toMatchObject({ submittedAt: new Date(START), startedAt: new Date('2026-11-23T08:00:01Z'), dueAt: null });
    expect(done?.endedAt).toEqual(done?.transitions.at(-1)?.at);
  });
});

test('numbers of jobs may be repeated in a query, or separated by commas', async () => {
  for (let n = 1; n <= 3; n++) await submit(`Job ${n}`);
  const numbers = mock.jobs.list({ text: 'Job' }).map(({ id }) => id);
  const [a, b, c] = numbers;
  const idsOf = async (query: string): Promise<unknown> => {
    const { jobs }: { jobs: { id: number }[] } = JSON.parse(await (await fetch(`${mock.url}/__admin/jobs?${query}`)).text());
    return jobs.map(({ id }) => id);
  };
  expect(await idsOf(`id=${a}&id=${b}`)).toEqual([a, b]);
  expect(await idsOf(`id=${a},${c}&id=${b}&order=newest`)).toEqual([c, b, a]);
  const response = await fetch(`${mock.url}/__admin/jobs?id=${a},x`);
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('id.1: ')]);
});
