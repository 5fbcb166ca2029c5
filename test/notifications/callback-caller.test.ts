import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ManualClock, manualClock } from '../../src/clock.js';
import { type CallbackView, type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { CallbackCaller, type CallbackReport } from '../../src/notifications/callback-caller.js';
import { requestUrl } from '../../src/notifications/request-url.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { openStore, type Store } from '../../src/store/store.js';
import { NOW, order, serve } from '../admin/serve.js';
import { ask, authHeaderOf, healthOf, postPlain } from '../conversation.js';
import { companyRow, jobRow, userRow } from '../store/rows.js';
import {
  answering,
  callOf,
  deadPort,
  endpoint,
  escaped,
  listening,
  onlyCall,
  publish,
  silent,
  socketEndpoint,
  submitDetail,
  toldBy,
} from './callback-endpoints.js';

const unhandled: unknown[] = [];
const note = (reason: unknown): void => {
  unhandled.push(reason);
};
beforeEach(() => {
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  vi.restoreAllMocks();
  // Node tells of unhandled rejections once the promises of a turn are through.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(unhandled.splice(0)).toEqual([]);
});

/** When a job of `serve` that was submitted at the clock's first moment is done. */
const DONE = NOW + 50_000;

/** A file for a database; it goes with the test. */
function databaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'jobs.db');
}

/** Starts the mock of `serve` on a file, where its clock stands. */
function resume(db: string, options: IpsMockOptions = {}): Promise<IpsMock> {
  return serve({ db, clock: 'manual', ...options });
}

/** Tries as a test reads them: when each was due, after the job was done, and what came of it. */
function tries({ attempts }: CallbackView): [seconds: number, outcome: number | string | null][] {
  return attempts.map(({ at, status, error }) => [(at.getTime() - DONE) / 1000, status ?? error]);
}

describe('a request', () => {
  const never = new AbortController().signal;
  /** A path of a server of this test. */
  const at = (port: number, path = ''): URL => new URL(`http://127.0.0.1:${port}/${path}`);

  test.each([200, 204, 301, 302, 307, 404, 418, 500, 503])('is answered by any status, and follows none: %d', async (status) => {
    const { url, asked } = await endpoint(answering(status));
    expect(await requestUrl(new URL(`${url}/done?a=1`), 5000, never)).toEqual({ status });
    expect(asked).toMatchObject([{ method: 'GET', path: '/done?a=1', body: '', headers: { 'user-agent': 'ips-mock', accept: '*/*' } }]);
    expect(asked[0]?.headers.host).toBe(new URL(url).host);
  });

  test('takes no longer than it may, wherever the server has got to', async () => {
    const stages: ((socket: Socket) => void)[] = [
      () => {},
      (socket) => socket.write('HTTP/1.1 200'),
      (socket) => socket.write('HTTP/1.1 200 OK\r\nX: 1\r\n'),
      (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n'),
    ];
    for (const stage of stages) expect(await requestUrl(at(await socketEndpoint(stage)), 50, never)).toEqual({ error: 'no answer within 50 ms' });
  });

  test('takes no longer than it may from a server that goes on and on with its head', async () => {
    const port = await socketEndpoint((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('X: 1\r\n'), 5);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await requestUrl(at(port), 50, never)).toEqual({ error: 'no answer within 50 ms' });
  });

  test('is answered by the head alone, and hangs up on what follows', async () => {
    for (const body of ['', 'abc', 'x'.repeat(1_000_000)]) {
      let end = (): void => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const port = await socketEndpoint((socket) => {
        socket.on('close', () => end());
        // Who does not read does not hear of the end either.
        socket.resume();
        socket.write(`HTTP/1.1 202 Accepted\r\nContent-Length: 1000000000\r\n\r\n${body}`);
      });
      expect(await requestUrl(at(port), 5000, never)).toEqual({ status: 202 });
      await ended;
    }
  });

  test.each<[string, (socket: Socket) => void, RegExp]>([
    ['hangs up', (socket) => socket.end(), /hang up/],
    ['resets the connection', (socket) => socket.resetAndDestroy(), /ECONNRESET|hang up/],
    ['hangs up within its head', (socket) => socket.end('HTTP/1.1 200 OK\r\nX'), /hang up|Parse Error/],
    ['speaks no HTTP', (socket) => socket.end('220 mail.example.com ESMTP\r\n'), /Parse Error/],
    ['has too long a head', (socket) => socket.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`), /Header overflow/],
  ])('fails where the server %s', async (_what, onConnection, error) => {
    expect(await requestUrl(at(await socketEndpoint(onConnection)), 5000, never)).toEqual({ error: expect.stringMatching(error) });
  });

  test('fails where nobody listens', async () => {
    const port = await deadPort();
    expect(await requestUrl(at(port), 5000, never)).toEqual({ error: `connect ECONNREFUSED 127.0.0.1:${port}` });
  });

  test('is ended by its signal, before and while it waits', async () => {
    const { url, arrived, asked } = await endpoint(silent);
    const closing = new AbortController();
    const waiting = requestUrl(new URL(url), 60_000, closing.signal);
    await arrived(1);
    closing.abort();
    expect(await waiting).toEqual({ error: expect.stringMatching(/abort/) });
    expect(await requestUrl(new URL(url), 60_000, closing.signal)).toEqual({ error: expect.stringMatching(/abort/) });
    expect(asked).toHaveLength(1);
  });

  test('names user and password of its URL', async () => {
    const { url, asked } = await endpoint();
    await requestUrl(new URL(url.replace('//', '//robin:p%40ss@')), 5000, never);
    expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('robin:p@ss').toString('base64')}`);
  });

  test('ends where the server switches to another protocol', async () => {
    const port = await socketEndpoint((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'));
    });
    const outcome = await requestUrl(at(port), 200, never);
    expect('status' in outcome ? outcome.status : outcome.error).toSatisfy((end: unknown) => end === 101 || typeof end === 'string');
  });
});

describe('a completion call', () => {
  test('is one GET, with the job told behind the query of the URL, once the job is done', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const job = await publish(mock, `${url}/done?token=a%20b&empty=`, { name: 'Evening publish & more' });
    for (const state of ['New', 'WaitingCoordinator', 'Running']) {
      expect(mock.jobs.find(job)?.state).toBe(state);
      await mock.callbacks.settle();
      expect(mock.callbacks.list()).toEqual([]);
      expect(asked).toEqual([]);
      mock.clock.advance(state === 'Running' ? 39_999 : '5s');
    }
    await mock.callbacks.settle();
    expect(mock.jobs.find(job)?.state).toBe('Running');
    expect(asked).toEqual([]);

    mock.clock.advance(1);
    await mock.callbacks.settle();
    const path = `/done?token=a%20b&empty=&jobHandle=${encodeURIComponent(job).replaceAll('%20', '+')}&jobName=Evening+publish+%26+more&status=Completed`;
    expect(asked).toMatchObject([{ method: 'GET', path, body: '' }]);
    expect(mock.callbacks.list()).toEqual([
      { jobId: 1, url: `${url}${path}`, state: 'Delivered', attempts: [{ at: new Date(DONE), status: 200, error: null }] },
    ]);
    mock.clock.advance('30d');
    await mock.callbacks.settle();
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['stopJob', 'Stopped'],
    ['deleteJob', 'Stopped'],
  ])('tells of the end by %s, too', async (operation, status) => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const job = await publish(mock, url);
    mock.clock.advance('25s');
    await order(mock, operation, job);
    await mock.settle();
    await mock.callbacks.settle();
    expect(asked.map(({ path }) => toldBy(path))).toEqual([{ jobHandle: job, jobName: 'Publish', status }]);
  });

  test('of a job that stands still waits until the job is done', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const job = await publish(mock, url);
    mock.clock.advance('25s');
    await order(mock, 'pauseJob', job);
    mock.clock.advance('1d');
    await mock.callbacks.settle();
    expect(asked).toEqual([]);
    await order(mock, 'resumeJob', job);
    await mock.settle();
    await mock.callbacks.settle();
    expect(asked).toHaveLength(1);
  });

  /** What an endpoint was asked for by the call of a new job: what stands before what the mock adds. */
  async function askedOf(mock: IpsMock, query: string): Promise<string[]> {
    const { url, asked } = await endpoint();
    const job = await publish(mock, `${url}/done${query}`);
    await onlyCall(mock, job);
    const { name = '' } = mock.jobs.find(job) ?? {};
    const added = new URLSearchParams({ jobHandle: job, jobName: name, status: 'Completed' }).toString();
    return asked.map(({ path }) => (path.endsWith(added) ? path.slice(0, -added.length) : path));
  }

  test('keeps the query that the URL has, byte for byte', async () => {
    const mock = await serve();
    for (const query of [
      '?a%26b=c%3Dd%2B%20e&%41=%7e',
      '?q=a+b+%2B',
      '?a=&b=',
      '?a=1&a=2&a=1',
      '?a&b',
      '?=x',
      '?next=http://h/?b=c',
      '?sig=aGVsbG8+/w==',
      '?a=100%&b=%zz',
      '?a=(b)*!$,;:@',
    ])
      expect(await askedOf(mock, query)).toEqual([`/done${query}&`]);
    expect(await askedOf(mock, '?&&')).toEqual(['/done?&&']);
    expect(await askedOf(mock, '?')).toEqual(['/done?']);
    expect(await askedOf(mock, '')).toEqual(['/done?']);
  });

  test.each(["?filter=name%20eq%20'parka'", '?a=b?'])('keeps the query that the URL has, byte for byte, here %s', async (query) => {
    expect(await askedOf(await serve(), query)).toEqual([`/done${query}&`]);
  });

  test('leaves the fragment of its URL out', async () => {
    const { url, asked } = await endpoint();
    const call = await callOf(await serve(), ` ${url}/done?a=1#top?b `);
    expect(asked[0]?.path).toMatch(/^\/done\?a=1&jobHandle=[^#]*&status=Completed$/);
    expect(call.url).not.toContain('top');
  });

  test('finds its job done, whoever asks the mock meanwhile', async () => {
    const mock = await serve();
    const states: unknown[] = [];
    const { url } = await endpoint(async (request, response) => {
      const { jobHandle } = toldBy(request.url ?? '');
      const { jobArray } = await ask(mock.url, 'getActiveJobs', `<companyHandle>c|1</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
      states.push(jobArray.items[0].state);
      response.end();
    });
    expect(await callOf(mock, url)).toMatchObject({ state: 'Delivered' });
    expect(states).toEqual(['Done']);
  });

  test('can be one of the mock itself', async () => {
    const mock = await serve();
    expect(await callOf(mock, `${mock.url}/__admin/health`)).toMatchObject({ state: 'Delivered', attempts: [{ status: 200 }] });
  });

  test('is none where the job has no URL', async () => {
    const mock = await serve();
    await submitDetail(mock, '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>');
    await submitDetail(
      mock,
      '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting><httpCompletionUrl> </httpCompletionUrl></imageServingPublishJob>',
    );
    await mock.settle();
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toEqual([]);
  });
});

describe('the kinds of job', () => {
  const upload = '<overwrite>true</overwrite><readyForPublish>true</readyForPublish>';
  /** The detail elements that have a URL to call, with a gap for it. */
  const details: Readonly<Record<string, string>> = {
    imageServingPublishJob: '<publishType>Full</publishType><emailSetting>None</emailSetting><httpCompletionUrl>{url}</httpCompletionUrl>',
    imageRenderingPublishJob: '<emailSetting>None</emailSetting><httpCompletionUrl>{url}</httpCompletionUrl>',
    videoPublishJob: '<emailSetting>None</emailSetting><httpCompletionUrl>{url}</httpCompletionUrl>',
    uploadUrlsJob: `<urlArray><items><sourceUrl>http://x.test/a</sourceUrl><destPath>a.tif</destPath></items></urlArray>${upload}<createMask>false</createMask><emailSetting>None</emailSetting><postHttpUrl>{url}</postHttpUrl>`,
    uploadDirectoryJob: `<serverDir>/in</serverDir>${upload}<includeSubfolders>false</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting><postHttpUrl>{url}</postHttpUrl>`,
  };

  test.each(Object.keys(details))('call their URL: %s', async (kind) => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const job = await submitDetail(mock, `<${kind}>${details[kind]?.replace('{url}', escaped(`${url}/x?a=1&b=2`))}</${kind}>`);
    expect(await onlyCall(mock, job)).toMatchObject({ state: 'Delivered' });
    expect(asked.map(({ path }) => path)).toEqual([`/x?a=1&b=2&jobHandle=${encodeURIComponent(job)}&jobName=Job&status=Completed`]);
  });

  test('call it once for each run of a recurring job, by the name of the run', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const schedule = await publish(mock, url, { name: 'Hourly', when: '<execSchedule>0 0 * * * ?</execSchedule>' });
    mock.clock.advance('3h');
    await mock.callbacks.settle();
    const runs = mock.jobs.list({ state: 'Done' });
    expect(runs.map(({ name }) => name)).toEqual(['Hourly_2027-01-31-09:00:00', 'Hourly_2027-01-31-10:00:00']);
    expect(asked.map(({ path }) => toldBy(path))).toEqual(runs.map(({ jobHandle, name }) => ({ jobHandle, jobName: name, status: 'Completed' })));
    expect(mock.callbacks.list({ job: schedule })).toEqual([]);
  });

  test('keep what was called when their schedule is deleted', async () => {
    const { url } = await endpoint();
    const mock = await serve();
    const schedule = await publish(mock, url, { name: 'Hourly', when: '<execSchedule>0 0 * * * ?</execSchedule>' });
    mock.clock.advance('90m');
    await mock.callbacks.settle();
    const before = mock.callbacks.list();
    expect(before).toMatchObject([{ jobId: 2, state: 'Delivered' }]);
    await order(mock, 'deleteJob', schedule);
    expect(mock.callbacks.list()).toEqual(before);
  });

  test('call it for uploads that were posted, once they were ended or given up', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const post = async (name: string, endJob: boolean): Promise<string> => {
      const form = new FormData();
      form.append('auth', authHeaderOf());
      form.append(
        'uploadParams',
        `<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|1</companyHandle><jobName>${name}</jobName><endJob>${endJob}</endJob><uploadParams>${upload}<createMask>false</createMask><emailSetting>None</emailSetting><postHttpUrl>${url}/?of=${name}</postHttpUrl></uploadParams></uploadPostParam>`,
      );
      form.append('file', new Blob(['x']), 'a.tif');
      return (await postPlain(mock.url, '/scene7/UploadFile', form)).value.jobHandle;
    };
    const [ended, open] = [await post('Ended', true), await post('Open', false)];
    mock.clock.advance('1m');
    await mock.callbacks.settle();
    expect(asked.map(({ path }) => toldBy(path))).toEqual([{ jobHandle: ended, jobName: 'Ended', status: 'Completed' }]);
    mock.clock.advance('30m');
    await mock.callbacks.settle();
    expect(asked.slice(1).map(({ path }) => toldBy(path))).toEqual([{ jobHandle: open, jobName: 'Open', status: 'Completed' }]);
  });

  test('call it for the upload and for the job that follows, each its own', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const next = `<postVideoPublishJob><emailSetting>None</emailSetting><httpCompletionUrl>${url}/next</httpCompletionUrl></postVideoPublishJob>`;
    const first = await submitDetail(mock, `<uploadUrlsJob>${details.uploadUrlsJob?.replace('{url}', `${url}/first`)}${next}</uploadUrlsJob>`, {
      name: 'Upload',
    });
    await mock.settle();
    await mock.callbacks.settle();
    const followOn = mock.jobs.list().at(-1);
    expect(asked.map(({ path }) => [path.replace(/\?.*/, ''), toldBy(path)])).toEqual([
      ['/first', { jobHandle: first, jobName: 'Upload', status: 'Completed' }],
      ['/next', { jobHandle: followOn?.jobHandle, jobName: followOn?.name, status: 'Completed' }],
    ]);
    expect(followOn?.name).not.toBe('Upload');
  });
});

describe('a call that fails', () => {
  test('is tried again 10 seconds and a minute later by the clock of the mock, until it is delivered', async () => {
    const { url, asked } = await endpoint(answering(500, 502));
    const mock = await serve();
    await publish(mock, url);
    const seen: [number, string | undefined, number][] = [];
    // One millisecond before each try, and at it.
    for (const duration of [49_999, 1, 9999, 1, 59_999, 1, 1_000_000]) {
      mock.clock.advance(duration);
      await mock.callbacks.settle();
      seen.push([asked.length, mock.callbacks.list()[0]?.state, mock.callbacks.list()[0]?.attempts.length ?? 0]);
    }
    expect(seen).toEqual([
      [0, undefined, 0],
      [1, 'Pending', 1],
      [1, 'Pending', 1],
      [2, 'Pending', 2],
      [2, 'Pending', 2],
      [3, 'Delivered', 3],
      [3, 'Delivered', 3],
    ]);
    expect(mock.callbacks.list()).toMatchObject([
      {
        attempts: [
          { at: new Date(DONE), status: 500, error: 'the answer was 500' },
          { at: new Date(DONE + 10_000), status: 502, error: 'the answer was 502' },
          { at: new Date(DONE + 70_000), status: 200, error: null },
        ],
      },
    ]);
    expect(new Set(asked.map(({ path }) => path)).size).toBe(1);
  });

  test('is given up after the third try, with what came of each', async () => {
    const statuses = [404, 500];
    const { url, asked } = await endpoint((request, response) => {
      const status = statuses.shift();
      if (status === undefined) request.socket.destroy();
      else answering(status)(request, response);
    });
    const mock = await serve();
    await publish(mock, url);
    for (const duration of ['50s', '10s', '60s', '1d']) {
      mock.clock.advance(duration);
      await mock.callbacks.settle();
    }
    const [call] = mock.callbacks.list();
    expect(call).toMatchObject({
      state: 'Failed',
      attempts: [{ error: 'the answer was 404' }, { error: 'the answer was 500' }, { error: 'socket hang up' }],
    });
    expect(call && tries(call)).toEqual([
      [0, 404],
      [10, 500],
      [70, 'socket hang up'],
    ]);
    expect(asked).toHaveLength(3);
  });

  test('is one whose answer is 400 or above', async () => {
    const mock = await serve();
    const states: Record<number, string> = {};
    for (const status of [200, 204, 301, 302, 307, 399, 400, 401, 404, 410, 500, 503, 599]) {
      const { url, asked } = await endpoint(answering(status));
      const { state, attempts } = await callOf(mock, url);
      states[status] = state;
      expect(attempts).toMatchObject([{ status, error: state === 'Delivered' ? null : `the answer was ${status}` }]);
      // The redirects of these servers lead to /elsewhere.
      expect(asked.map(({ path }) => path.replace(/\?.*/, ''))).toEqual(['/']);
    }
    const [delivered, pending] = [
      [200, 204, 301, 302, 307, 399],
      [400, 401, 404, 410, 500, 503, 599],
    ];
    expect(states).toEqual(
      Object.fromEntries([...delivered.map((status) => [status, 'Delivered']), ...pending.map((status) => [status, 'Pending'])]),
    );
  });

  test('is tried three times, one try after the other, where a clock jumps over all of them', async () => {
    const { url, asked, atOnce } = await endpoint((_request, response) => {
      setImmediate(() => answering(503)(_request, response));
    });
    const mock = await serve();
    await publish(mock, url);
    mock.clock.advance('30d');
    await mock.callbacks.settle();
    const [call] = mock.callbacks.list();
    expect(call?.state).toBe('Failed');
    expect(call && tries(call)).toEqual([
      [0, 503],
      [10, 503],
      [70, 503],
    ]);
    expect(asked).toHaveLength(3);
    expect(atOnce()).toBe(1);
  });

  test('is tried again by itself where the clock goes by itself', async () => {
    const { url, arrived } = await endpoint(answering(500, 500, 500));
    const mock = await serve({ clock: 'x10000' });
    await publish(mock, url);
    await arrived(3);
    await mock.callbacks.settle();
    const [call] = mock.callbacks.list();
    const [first] = call?.attempts ?? [];
    expect(call?.state).toBe('Failed');
    expect(call?.attempts.map(({ at }) => at.getTime() - (first?.at.getTime() ?? 0))).toEqual([0, 10_000, 70_000]);
    expect(first?.at).toEqual(mock.jobs.find(1)?.transitions.at(-1)?.at);
  });

  test('has five seconds a try', async () => {
    const { url, asked } = await endpoint(silent);
    const mock = await serve();
    await publish(mock, url);
    const original = AbortSignal.timeout.bind(AbortSignal);
    // Time in a hurry: what is asked for in seconds is over in milliseconds.
    const limits = vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => original(milliseconds / 50));
    mock.clock.advance('1h');
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Failed', attempts: Array(3).fill({ status: null, error: 'no answer within 5000 ms' }) }]);
    expect(limits.mock.calls).toEqual([[5000], [5000], [5000]]);
    expect(asked).toHaveLength(3);
  });

  test('leaves the job and its log as they are', async () => {
    const mock = await serve();
    const [failing, without] = [
      await publish(mock, `http://127.0.0.1:${await deadPort()}/`),
      await submitDetail(mock, '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>'),
    ];
    await mock.settle();
    const before = mock.jobs.list();
    mock.clock.advance('5s');
    await mock.callbacks.settle();
    mock.clock.advance('1h');
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Failed' }]);
    expect(mock.jobs.list()).toEqual(before);
    const types = (job: string) => mock.jobs.find(job)?.log.map(({ logType }) => logType.replace('ImageServing', 'Video'));
    expect(types(failing)).toEqual(types(without));
  });
});

describe('a call that cannot be made', () => {
  test('says that nobody listens', async () => {
    const port = await deadPort();
    expect(await callOf(await serve(), `http://127.0.0.1:${port}/`)).toMatchObject({
      state: 'Pending',
      attempts: [{ at: new Date(DONE), status: null, error: `connect ECONNREFUSED 127.0.0.1:${port}` }],
    });
  });

  test('says that the name of its host does not resolve', async () => {
    expect(await callOf(await serve({ callbackHosts: '*' }), 'http://nobody.invalid/')).toMatchObject({
      state: 'Pending',
      attempts: [{ status: null, error: expect.stringMatching(/^getaddrinfo E\w+ nobody\.invalid$/) }],
    });
  });

  test('says that the connection was reset', async () => {
    const port = await socketEndpoint((socket) => socket.resetAndDestroy());
    expect(await callOf(await serve(), `http://127.0.0.1:${port}/`)).toMatchObject({
      attempts: [{ status: null, error: expect.stringMatching(/ECONNRESET|hang up/) }],
    });
  });

  test('says that the certificate of its server is not trusted', async () => {
    let requests = 0;
    const server = createHttpsServer(await makeCertificate('localhost'), (_request, response) => {
      requests++;
      response.end();
    });
    onTestFinished(() => {
      server.close();
    });
    const port = await listening(server);
    expect(await callOf(await serve(), `https://localhost:${port}/`)).toMatchObject({
      state: 'Pending',
      attempts: [{ status: null, error: expect.stringContaining('self-signed certificate') }],
    });
    expect(requests).toBe(0);
  });

  test('says so where its server speaks no TLS', async () => {
    const { url } = await endpoint();
    expect(await callOf(await serve(), url.replace('http:', 'https:'))).toMatchObject({
      state: 'Pending',
      attempts: [{ status: null, error: expect.stringMatching(/SSL|EPROTO|packet/i) }],
    });
  });

  test('says what is wrong with the user information of its URL', async () => {
    const call = await callOf(await serve(), 'http://%zz@127.0.0.1/');
    expect(call.attempts).toMatchObject([{ status: null, error: expect.any(String) }]);
  });

  test('is tried again like any other', async () => {
    const port = await deadPort();
    const mock = await serve();
    await publish(mock, `http://127.0.0.1:${port}/`);
    mock.clock.advance('1h');
    await mock.callbacks.settle();
    const [call] = mock.callbacks.list();
    expect(call?.state).toBe('Failed');
    expect(call && tries(call).map(([seconds]) => seconds)).toEqual([0, 10, 70]);
  });
});

describe('an endpoint that never answers', () => {
  test('is waited for by neither the clock, nor the jobs, nor those who call the mock', async () => {
    const { url, arrived } = await endpoint(silent);
    const mock = await serve();
    await publish(mock, url);
    mock.clock.advance('50s');
    await arrived(1);
    const other = await submitDetail(mock, '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>');
    mock.clock.advance('1h');
    expect(mock.jobs.find(other)).toMatchObject({ state: 'Done' });
    await submitDetail(mock, '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>', { name: 'Another' });
    await mock.settle();
    expect(await healthOf(mock.url)).toMatchObject({ counts: { activeJobs: 0 } });
    const { jobArray } = await ask(mock.url, 'getActiveJobs', '<companyHandle>c|1</companyHandle>');
    expect(jobArray.items).toMatchObject([{ name: 'Another', state: 'Done' }]);
    // It has not been answered yet, and not been tried again beside that.
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending', attempts: [] }]);
  });

  test('does not keep others from being called', async () => {
    const hanging = await endpoint(silent);
    const good = await endpoint();
    const mock = await serve();
    for (let n = 0; n < 5; n++) await publish(mock, hanging.url);
    for (let n = 0; n < 25; n++) await publish(mock, good.url);
    mock.clock.advance('1h');
    await Promise.all([hanging.arrived(5), good.arrived(25)]);
    expect(mock.callbacks.list().filter(({ state, attempts }) => state === 'Pending' && attempts.length === 0).length).toBeGreaterThanOrEqual(5);
    expect(hanging.asked).toHaveLength(5);
  });

  test('does not keep a mock from stopping', async () => {
    const { url, arrived } = await endpoint(silent);
    const mock = await serve();
    await publish(mock, url);
    mock.clock.advance('50s');
    await arrived(1);
    const settled = mock.callbacks.settle();
    await mock.stop();
    await settled;
  });

  test('does not keep those from going on who wait for calls when the mock is being stopped', async () => {
    const { url, arrived } = await endpoint(silent);
    const mock = await serve();
    await publish(mock, url);
    mock.clock.advance('50s');
    await arrived(1);
    const stopped = mock.stop();
    await mock.callbacks.settle();
    await stopped;
  });
});

describe('many calls', () => {
  test('are made once each, 16 at a time', async () => {
    const held: (() => void)[] = [];
    let isHolding = true;
    const { url, asked, atOnce, arrived } = await endpoint((_request, response) => {
      if (isHolding) held.push(() => response.end());
      else response.end();
    });
    const mock = await serve();
    const jobs = await Promise.all(Array.from({ length: 200 }, (_, n) => publish(mock, `${url}/${n}`, { name: `Publish ${n}` })));
    await mock.settle();
    await arrived(16);
    // Whatever else was sent with them would be there after some calls of others.
    for (let n = 0; n < 5; n++) await healthOf(mock.url);
    expect(asked).toHaveLength(16);
    isHolding = false;
    for (const answer of held) answer();
    await mock.callbacks.settle();
    expect(asked.map(({ path }) => toldBy(path).jobHandle).sort()).toEqual([...jobs].sort());
    expect(mock.callbacks.list().map(({ state, attempts }) => `${state} ${attempts.length}`)).toEqual(Array(200).fill('Delivered 1'));
    expect(atOnce()).toBe(16);
    mock.clock.advance('1d');
    await mock.callbacks.settle();
    expect(asked).toHaveLength(200);
  });

  test('that fail and that do not are each tried as often as they need', async () => {
    const failures = new Map<string, number>();
    const { url, asked } = await endpoint((request, response) => {
      const path = request.url?.replace(/\?.*/, '') ?? '';
      const left = failures.get(path) ?? Number(path.slice(-1)) % 4;
      failures.set(path, left - 1);
      answering(left > 0 ? 500 : 200)(request, response);
    });
    const mock = await serve();
    for (let n = 0; n < 40; n++) await publish(mock, `${url}/${n % 4}/${n}${n % 4}`);
    mock.clock.advance('1h');
    await mock.callbacks.settle();
    expect(mock.callbacks.list().map(({ state, attempts }) => `${state} ${attempts.length}`)).toEqual(
      Array.from({ length: 40 }, (_, n) => ['Delivered 1', 'Delivered 2', 'Delivered 3', 'Failed 3'][n % 4]),
    );
    expect(asked).toHaveLength(10 * (1 + 2 + 3 + 3));
  });
});

describe('a mock on a file', () => {
  test('goes on with a call that was under way when it was stopped', async () => {
    const db = databaseFile();
    const hanging = { now: true };
    const { url, asked, arrived } = await endpoint((_request, response) => {
      if (!hanging.now) response.end();
    });
    const first = await serve({ db });
    await publish(first, url);
    first.clock.advance('50s');
    await arrived(1);
    await first.stop();
    hanging.now = false;

    const second = await resume(db);
    await arrived(2);
    await second.callbacks.settle();
    expect(second.callbacks.list()).toMatchObject([{ state: 'Delivered', attempts: [{ at: new Date(DONE), status: 200, error: null }] }]);
    expect(asked[1]?.path).toBe(asked[0]?.path);
    await second.stop();

    const third = await resume(db);
    await third.callbacks.settle();
    third.clock.advance('1d');
    await third.callbacks.settle();
    expect(third.callbacks.list()).toMatchObject([{ state: 'Delivered', attempts: [{ status: 200 }] }]);
    expect(asked).toHaveLength(2);
  });

  test('keeps the tries of a call, and when the next one is due', async () => {
    const db = databaseFile();
    const { url, asked } = await endpoint(answering(500, 500));
    const first = await serve({ db });
    await publish(first, url);
    first.clock.advance('55s');
    await first.callbacks.settle();
    await first.stop();

    const second = await resume(db);
    await second.callbacks.settle();
    expect(asked).toHaveLength(1);
    second.clock.advance('5s');
    await second.callbacks.settle();
    expect(asked).toHaveLength(2);
    await second.stop();

    const third = await resume(db);
    third.clock.advance('1m');
    await third.callbacks.settle();
    const [call] = third.callbacks.list();
    expect(call?.state).toBe('Delivered');
    expect(call && tries(call)).toEqual([
      [0, 500],
      [10, 500],
      [70, 200],
    ]);
  });

  test('makes the call of a job that was running when it was stopped', async () => {
    const db = databaseFile();
    const { url, asked } = await endpoint();
    const first = await serve({ db });
    const job = await publish(first, url);
    first.clock.advance('25s');
    await first.stop();
    const second = await resume(db);
    expect(await onlyCall(second, job)).toMatchObject({ state: 'Delivered', attempts: [{ at: new Date(DONE) }] });
    expect(asked).toHaveLength(1);
  });

  test('keeps to the hosts of the mock that makes the try', async () => {
    const db = databaseFile();
    const { url, asked } = await endpoint(answering(500));
    const first = await serve({ db, callbackHosts: '*' });
    await publish(first, url.replace('127.0.0.1', '0.0.0.0'));
    first.clock.advance('50s');
    await first.callbacks.settle();
    await first.stop();
    const second = await resume(db);
    second.clock.advance('1h');
    await second.callbacks.settle();
    expect(second.callbacks.list()).toMatchObject([{ state: 'Refused' }]);
    expect(asked).toHaveLength(1);
  });

  test('keeps the tries before one that was refused', async () => {
    const db = databaseFile();
    const { url } = await endpoint(answering(500));
    const first = await serve({ db, callbackHosts: '*' });
    await publish(first, url.replace('127.0.0.1', '0.0.0.0'));
    first.clock.advance('50s');
    await first.callbacks.settle();
    await first.stop();
    const second = await resume(db);
    second.clock.advance('1h');
    await second.callbacks.settle();
    const [call] = second.callbacks.list();
    expect(call && tries(call)).toEqual([
      [0, 500],
      [10, expect.stringContaining('--callback-hosts')],
    ]);
  });
});

describe('callbacks.list', () => {
  test('lists the calls in the order in which they came up, or those of one job', async () => {
    const { url } = await endpoint();
    const mock = await serve();
    const [one, two, none] = [
      await publish(mock, `${url}/one`),
      await publish(mock, `${url}/two`),
      await submitDetail(mock, '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>'),
    ];
    await mock.settle();
    await mock.callbacks.settle();
    const paths = (filter?: { readonly job?: string | number }) => mock.callbacks.list(filter).map((call) => new URL(call.url).pathname);
    expect(paths()).toEqual(['/one', '/two']);
    expect(paths({})).toEqual(['/one', '/two']);
    expect(paths({ job: one })).toEqual(['/one']);
    expect(paths({ job: 2 })).toEqual(['/two']);
    expect(paths({ job: two.replace(/^j\|/, '') })).toEqual(['/two']);
    expect(paths({ job: none })).toEqual([]);
    expect(paths({ job: 99 })).toEqual([]);
    expect(() => paths({ job: 'Publish' })).toThrow('"Publish" is no job handle');
  });

  test('shows what is due by now, without a clock having been told', async () => {
    const { url } = await endpoint(silent);
    const mock = await serve({ clock: 'real', waitTime: 0, itemTime: 0 });
    await publish(mock, url);
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending', attempts: [] }]);
  });
});

describe('callbacks.settle', () => {
  test('has nothing to wait for where there are no calls, or none is due', async () => {
    const { url } = await endpoint(answering(500));
    const mock = await serve();
    await mock.callbacks.settle();
    await publish(mock, url);
    await mock.callbacks.settle();
    mock.clock.advance('50s');
    await mock.callbacks.settle();
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending', attempts: [{ status: 500 }] }]);
  });

  test('waits for all that is under way, for everybody who asks', async () => {
    const held: (() => void)[] = [];
    const { url, arrived } = await endpoint((_request, response) => {
      held.push(() => response.end());
    });
    const mock = await serve();
    for (let n = 0; n < 3; n++) await publish(mock, url);
    mock.clock.advance('50s');
    await arrived(3);
    const ends: string[] = [];
    const waits = ['first', 'second'].map((name) =>
      mock.callbacks.settle().then(() => ends.push(`${name}: ${mock.callbacks.list().filter(({ state }) => state === 'Delivered').length}`)),
    );
    expect(ends).toEqual([]);
    for (const answer of held) answer();
    await Promise.all(waits);
    expect(ends).toEqual(['first: 3', 'second: 3']);
  });
});

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

test('a mock that cannot start calls nobody', async () => {
  const db = databaseFile();
  const { url, asked } = await endpoint();
  const first = await serve({ db });
  await publish(first, url);
  first.clock.advance('40s');
  await first.stop();
  const taken = new URL((await serve()).url).port;
  await expect(startIpsMock({ db, port: Number(taken), clock: 'manual' })).rejects.toThrow('is taken');
  expect(asked).toEqual([]);
});
