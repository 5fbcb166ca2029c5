import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { EventSource } from 'eventsource';
import { describe, expect, onTestFinished, test } from 'vitest';
import { event as eventSchema } from '../../src/admin/answer-schemas.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
import { type EventReader, readEvents } from './event-reader.js';
import { serve, submit } from './serve.js';

/** Each event must be as the API's description says. */
function expectDescribed(reader: EventReader): void {
  for (const each of reader.events) expect(eventSchema.safeParse(each).error, JSON.stringify(each)).toBeUndefined();
}

const ofJob = (name: string, state: string) => (data: { job: { originalName: string; state: string } }) =>
  data.job.originalName === name && data.job.state === state;

/** A request to the events of a mock, and how it is answered if it is refused. */
async function refused(url: string, query: string, init: RequestInit = {}): Promise<[number, string]> {
  const response = await fetch(`${url}/__admin/events${query}`, init);
  return [response.status, await response.text()];
}

describe('a client that reads events', () => {
  test('is told of the clock first, then of each transition of jobs, of calls and of the clock', async () => {
    const mock = await serve();
    const reader = await readEvents(mock.url);
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reader.response.headers.get('cache-control')).toBe('no-store');
    expect(await reader.read()).toMatchObject({
      event: 'ready',
      data: { resumed: false, clock: { mode: 'manual', now: '2027-01-31T08:00:00.000Z' } },
    });
    await submit(mock, 'Spring');
    expect(await reader.next('job')).toMatchObject({ data: { from: null, at: '2027-01-31T08:00:00.000Z', job: { id: 1, company: 'Company1' } } });
    const called = await reader.next('call');
    expect(called.data).toMatchObject({ operation: 'submitJob', outcome: 'ok', status: 200, transport: 'soap' });
    expect(called.data).not.toHaveProperty('params');
    expect((await mock.requests.list()).map(({ id }) => id)).toEqual([called.data.id]);
    mock.clock.advance('1h');
    expect((await reader.next('job', ofJob('Spring', 'Running'))).data).toMatchObject({ at: '2027-01-31T08:00:10.000Z' });
    expect((await reader.next('job', ofJob('Spring', 'Done'))).data).toMatchObject({
      at: '2027-01-31T08:00:50.000Z',
      job: { progress: 100, outcome: 'Completed', counts: { total: 4 } },
    });
    expect((await reader.next('clock')).data).toMatchObject({ now: '2027-01-31T09:00:00.000Z' });
    await mock.jobs.remove(1);
    expect((await reader.next('jobRemoved')).data).toMatchObject({ id: 1, jobHandle: 'j|1||Spring_2027-01-31-08:00:00.000|1' });
    expectDescribed(reader);
  });

  test('is told what was created on first use, of requests that reached nothing, and of completion calls', async () => {
    const mock = await serve({ callbackHosts: ['localhost'] });
    const reader = await readEvents(mock.url);
    await ask(mock.url, 'getActiveJobs', '<companyHandle>7</companyHandle>');
    expect((await reader.next('created', ({ what }) => what === 'company')).data).toMatchObject({ name: 'Company7', operation: 'getActiveJobs' });
    await fetch(`${mock.url}/nowhere?token=S3cret`);
    expect((await reader.next('call', ({ transport }) => transport === 'none')).data).toMatchObject({ path: '/nowhere', outcome: 'not found' });
    await ask(
      mock.url,
      'submitJob',
      '<companyHandle>7</companyHandle><jobName>Told</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting><httpCompletionUrl>http://192.0.2.1/done</httpCompletionUrl></imageServingPublishJob>',
    );
    mock.clock.advance('1h');
    expect((await reader.next('completionCall')).data).toMatchObject({ url: 'http://192.0.2.1/done', state: 'Refused', status: null });
    expectDescribed(reader);
  });

  test('is told once of a pause and of a resumption', async () => {
    const mock = await serve();
    const handle = await submit(mock, 'Spring');
    const reader = await readEvents(mock.url, '?kinds=job');
    await ask(mock.url, 'pauseJob', `<companyHandle>1</companyHandle><jobHandle>${handle}</jobHandle>`);
    expect((await reader.next('job')).data).toMatchObject({ job: { paused: true } });
    await ask(mock.url, 'resumeJob', `<companyHandle>1</companyHandle><jobHandle>${handle}</jobHandle>`);
    expect((await reader.next('job')).data).toMatchObject({ job: { paused: false } });
    expectDescribed(reader);
  });

  test('is told which lists of rules, faults and stubs have changed, once for each change', async () => {
    const mock = await serve();
    const reader = await readEvents(mock.url, '?kinds=overrides,reset');
    const told = async (): Promise<string> => (await reader.next('overrides')).data.kind;
    const rule = await mock.rules.add({ script: { outcome: 'fatal' } });
    expect(await told()).toBe('rules');
    await fetch(`${mock.url}/__admin/faults`, { method: 'POST', body: '{"effect":{"status":503}}', headers: { 'Content-Type': 'application/json' } });
    expect(await told()).toBe('faults');
    await fetch(`${mock.url}/__admin/rules/${rule.id}`, {
      method: 'PUT',
      body: '{"script":{"outcome":"never"}}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await told()).toBe('rules');
    await mock.rules.remove(rule.id);
    expect(await told()).toBe('rules');
    for (let n = 0; n < 3; n++) await mock.stubs.add({ operation: 'getActiveJobs', answer: { json: { jobArray: {} } } });
    for (let n = 0; n < 3; n++) expect(await told()).toBe('stubs');
    await mock.stubs.clear();
    expect(await told()).toBe('stubs');
    // A hit is no change, and neither is what changed nothing.
    await ask(mock.url, 'getActiveJobs', '<companyHandle>1</companyHandle>').catch(() => {});
    await mock.stubs.clear();
    await mock.faults.clear();
    expect(await told()).toBe('faults');
    expectDescribed(reader);
  });

  test('is told of each way in which all of it becomes something else', async () => {
    const mock = await serve();
    await submit(mock, 'Spring');
    await mock.snapshots.take('before');
    const state = await mock.state.export();
    const reader = await readEvents(mock.url, '?kinds=overrides,reset,job');
    await reader.next('ready');
    const told = async (count: number) => {
      const all: object[] = [];
      for (let n = 0; n < count; n++) all.push((await reader.read())?.data);
      return all;
    };
    const lists = [{ kind: 'rules' }, { kind: 'faults' }, { kind: 'stubs' }];
    await mock.snapshots.restore('before');
    expect(await told(4)).toEqual([{ company: null, to: 'state' }, ...lists]);
    await mock.state.import(state);
    expect(await told(4)).toEqual([{ company: null, to: 'state' }, ...lists]);
    await mock.reset({ company: '1', overrides: false });
    expect(await told(1)).toEqual([{ company: 'Company1', to: null }]);
    await mock.reset({ to: 'empty' });
    expect(await told(4)).toEqual([{ company: null, to: 'empty' }, ...lists]);
    expectDescribed(reader);
  });

  test('is not told what was rolled back, nor that a file could not be loaded', async () => {
    const mock = await serve();
    const reader = await readEvents(mock.url);
    const state = await mock.state.export();
    await expect(mock.state.import({ ...state, now: -5 })).rejects.toThrow('The snapshot cannot be used');
    await mock.rules.add({ script: { outcome: 'fatal' } });
    await reader.next('overrides');
    expect(reader.events.map(({ event }) => event)).toEqual(['ready', 'overrides']);
  });

  test('may choose among kinds', async () => {
    const mock = await serve();
    const reader = await readEvents(mock.url, '?kinds=job,clock');
    await submit(mock, 'Spring');
    mock.clock.advance('1h');
    await reader.next('clock');
    expect(new Set(reader.events.map(({ event }) => event))).toEqual(new Set(['ready', 'job', 'clock']));
  });

  test('is refused what there is not', async () => {
    const { url } = await serve();
    expect(await refused(url, '?kinds=job,cal')).toEqual([400, expect.stringMatching(/kinds\.1: \\"cal\\" is not known: did you mean call\?/)]);
    expect(await refused(url, '?kind=job')).toEqual([400, expect.stringContaining('kind: there is no such field: did you mean kinds?')]);
    expect(await refused(url, '', { method: 'POST' })).toEqual([405, expect.stringContaining('expected GET')]);
  });

  test('may ask for the head alone', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/__admin/events`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'text/event-stream; charset=utf-8', '']);
  });

  test('needs the token, and a host of the mock', async () => {
    const { url } = await serve({ adminToken: 's3cret' });
    expect((await refused(url, ''))[0]).toBe(401);
    expect((await refused(url, '', { headers: { Authorization: 'Bearer s3cret', Origin: 'http://elsewhere.example' } }))[0]).toBe(403);
    const reader = await readEvents(url, '', { Authorization: 'Bearer s3cret' });
    expect(await reader.read()).toMatchObject({ event: 'ready' });
  });

  test.each([
    ['with a journal', 100],
    ['without a journal', 0],
  ])('is told no secret, %s', async (_, journal) => {
    const mock = await serve({ journal });
    const reader = await readEvents(mock.url, '?kinds=call');
    await fetch(`${mock.url}/password=S3cret/there`);
    await call(mock.url, 'getActiveJobs', '<companyHandle>1</companyHandle><password>S3cret</password>');
    await call(mock.url, 'getActiveJobs', '<companyHandle>1</companyHandle>', { password: 'S3cret' });
    await reader.next('call', ({ outcome }) => outcome === 'ok');
    expect(reader.events.map(({ data }) => data.id ?? data.path)).toEqual([undefined, 1, 2, 3]);
    expect(JSON.stringify(reader.events)).not.toContain('S3cret');
    expect(JSON.stringify(reader.events)).toContain('password=***');
    expectDescribed(reader);
  });

  test('reads them with a library for event sources', async () => {
    const mock = await serve();
    const source = new EventSource(`${mock.url}/__admin/events?kinds=job,clock`);
    onTestFinished(() => source.close());
    const ready = (await new Promise((resolve) => source.addEventListener('ready', resolve, { once: true }))) as MessageEvent;
    expect(JSON.parse(ready.data)).toMatchObject({ resumed: false });
    const told = new Promise((resolve) => source.addEventListener('job', resolve, { once: true }));
    await submit(mock, 'Spring');
    const { data, lastEventId } = (await told) as MessageEvent;
    expect(JSON.parse(data)).toMatchObject({ job: { originalName: 'Spring' } });
    expect(lastEventId).toMatch(/^\w+-\d+$/);
  });
});

describe('a client that comes back', () => {
  test.each([
    ['by the header', (id: string) => readEvents.bind(undefined, mockUrl(), '', { 'Last-Event-ID': id })],
    ['by the query', (id: string) => readEvents.bind(undefined, mockUrl(), `?lastEventId=${id}`)],
  ])('goes on where it was, %s', async (_, reading) => {
    const mock = await serve();
    url = mock.url;
    const first = await readEvents(mock.url);
    await submit(mock, 'One');
    const { id } = await first.next('job');
    first.close();
    await submit(mock, 'Two');
    const second = await reading(id)();
    expect(await second.read()).toMatchObject({ event: 'ready', id, data: { resumed: true } });
    await second.next('call', ({ id: callId }) => callId === 2);
    expect(second.events.map(({ event, data }) => [event, data.job?.originalName ?? data.id])).toEqual([
      ['ready', undefined],
      ['call', 1],
      ['job', 'Two'],
      ['call', 2],
    ]);
  });

  test('goes on behind the first event, too', async () => {
    const mock = await serve();
    const first = await readEvents(mock.url);
    const ready = await first.read();
    first.close();
    await submit(mock, 'One');
    const second = await readEvents(mock.url, `?lastEventId=${ready?.id}&kinds=job`);
    expect((await second.next('job')).data).toMatchObject({ job: { originalName: 'One' } });
    expect(second.events[0]).toMatchObject({ data: { resumed: true } });
  });

  test('goes on with kinds that somebody asked for all the while, and with no others', async () => {
    const mock = await serve();
    const first = await readEvents(mock.url, '?kinds=job');
    await submit(mock, 'One');
    const { id } = await first.next('job');
    await submit(mock, 'Two');
    const { id: last } = await first.next('job', ({ job }) => job.originalName === 'Two');
    const jobs = await readEvents(mock.url, `?kinds=job&lastEventId=${id}`);
    expect((await jobs.read())?.data).toMatchObject({ resumed: true });
    // Nobody asked for calls until now: those that came were left out.
    for (const kinds of ['call', 'job,call', 'overrides,call']) {
      const calls = await readEvents(mock.url, `?kinds=${kinds}&lastEventId=${id}`);
      expect((await calls.read())?.data).toMatchObject({ resumed: false });
    }
    // From here on they are kept, and nothing else was left out.
    const { id: now } = await readEvents(mock.url, '?kinds=call').then(async (reader) => (await reader.read()) ?? { id: '' });
    expect(now).toBe(last);
    await submit(mock, 'Three');
    await jobs.next('job', ({ job }) => job.originalName === 'Three');
    const more = await readEvents(mock.url, `?kinds=overrides&lastEventId=${last}`);
    expect((await more.read())?.data).toMatchObject({ resumed: true });
  });

  test('is told that it cannot, where nobody listened, too much has come, or it is another mock', async () => {
    const mock = await serve();
    const first = await readEvents(mock.url);
    const { id = '' } = (await first.read()) ?? {};
    await noteMany(mock, 10_001);
    const late = await readEvents(mock.url, `?lastEventId=${id}`);
    expect(await late.read()).toMatchObject({ event: 'ready', data: { resumed: false } });
    for (const unknown of [id.replace(/-.*/, '-99999999'), 'other-1', id.replace(/-.*/, ''), `${id}0`, `${id}x`, '1e3']) {
      const reader = await readEvents(mock.url, `?lastEventId=${encodeURIComponent(unknown)}`);
      expect(await reader.read(), unknown).toMatchObject({ event: 'ready', data: { resumed: false } });
    }
    const port = Number(new URL(mock.url).port);
    await mock.stop();
    const other = await startIpsMock({ port, clock: 'manual', fixtures: 'none' });
    onTestFinished(() => other.stop());
    const again = await readEvents(other.url, '', { 'Last-Event-ID': id });
    expect(await again.read()).toMatchObject({ event: 'ready', data: { resumed: false } });
  });
});

let url = '';
const mockUrl = (): string => url;

/** Has so many events told: each adds a rule. */
async function noteMany({ rules }: IpsMock, count: number): Promise<void> {
  for (let n = 0; n < count; n++) await rules.add({ script: { outcome: 'fatal' } });
}

test('two clients are told the same', async () => {
  const mock = await serve();
  const readers = await Promise.all([readEvents(mock.url), readEvents(mock.url)]);
  await submit(mock, 'One');
  mock.clock.advance('1h');
  for (const reader of readers) await reader.next('clock');
  const [one, two] = readers.map(({ events }) => events.slice(1));
  expect(one).toEqual(two);
  expect(one?.length).toBeGreaterThan(4);
});

/** A client that reads no further than to the first event. */
async function hanging({ url }: IpsMock): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on('error', () => {});
  socket.write(`GET /__admin/events HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  await readUntil(socket, 'event: ready');
  return socket;
}

/** What a client reads from now on, until a text is in it; then it stops to read. */
function readUntil(socket: Socket, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let read = '';
    const take = (chunk: Buffer): void => {
      const from = Math.max(0, read.length - text.length);
      read += chunk;
      if (!read.includes(text, from)) return;
      socket.off('data', take);
      socket.pause();
      resolve(read);
    };
    socket.on('data', take);
    socket.once('close', () => reject(new Error(`the connection was closed before "${text}" came`)));
    socket.resume();
  });
}

/** Asks for events until the mock has room for one more client: it hears of the end of a connection a little later. */
async function untilThereIsRoom({ url }: IpsMock): Promise<void> {
  for (let status = 503; status !== 200; ) {
    const response = await fetch(`${url}/__admin/events`);
    await response.body?.cancel();
    status = response.status;
  }
}

/** Has a megabyte told so many times, in turns of their own. @returns who has read it all */
async function tellMegabytes(mock: IpsMock, count: number): Promise<EventReader> {
  const reader = await readEvents(mock.url, '?kinds=job');
  const job = { company: 'Outfitters', state: 'Scheduled', execTime: '2027-02-01T08:00:00Z', description: 'x'.repeat(1_000_000) } as const;
  for (let n = 1; n <= count; n++) {
    await mock.jobs.create({ ...job, name: `Job ${n}` });
    await reader.next('job', ofJob(`Job ${n}`, 'Scheduled'));
  }
  return reader;
}

describe('a client that does not read', () => {
  test('is told that it missed something once it reads again, and what happens from then on; others are told all', async () => {
    const mock = await serve({ fixtures: 'default' });
    const socket = await hanging(mock);
    await tellMegabytes(mock, 20);
    const read = await readUntil(socket, 'event: missed');
    // It was sent what its connection holds, and a little more.
    expect(read.length).toBeLessThan(12_000_000);
    await mock.rules.add({ script: { outcome: 'fatal' } });
    expect(await readUntil(socket, 'event: overrides')).not.toContain('event: job');
  });

  test('is let go of once nothing has moved for as long as a body may stand still; one that reads is not', async () => {
    const mock = await serve({ fixtures: 'default', bodyTimeout: '100ms', maxConnections: 4 });
    await hanging(mock);
    const reader = await tellMegabytes(mock, 12);
    // There is room for two.
    await untilThereIsRoom(mock);
    await mock.jobs.create({ company: 'Outfitters', name: 'Last' });
    await reader.next('job', ofJob('Last', 'New'));
  });
});

test('there are no more clients than half the connections that the mock takes', async () => {
  const mock = await serve({ maxConnections: 4 });
  const readers = [await readEvents(mock.url), await readEvents(mock.url)];
  expect(await refused(mock.url, '')).toEqual([
    503,
    expect.stringContaining('2 clients read events already: close some, or start the mock with a larger --max-connections'),
  ]);
  readers[0]?.close();
  await untilThereIsRoom(mock);
});

describe('a mock that is stopped', () => {
  test('ends the streams of all clients', async () => {
    const mock = await serve();
    const reader = await readEvents(mock.url);
    await reader.next('ready');
    const socket = await hanging(mock);
    const closed = once(socket, 'close');
    socket.resume();
    await mock.stop();
    // Ended, not broken off: reading would throw.
    expect(await reader.read()).toBeUndefined();
    await closed;
  });

  test('does not wait for a client that does not read', async () => {
    const mock = await serve({ fixtures: 'default' });
    const socket = await hanging(mock);
    await tellMegabytes(mock, 12);
    await mock.stop();
    socket.resume();
    await once(socket, 'close');
  });
});
