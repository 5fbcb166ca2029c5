import { createServer as createHttpsServer } from 'node:https';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { serve } from '../admin/serve.js';
import { ask, healthOf } from '../conversation.js';
import { answering, callOf, deadPort, endpoint, listening, publish, silent, socketEndpoint, submitDetail, toldBy } from './callback-endpoints.js';
import { DONE, failOnUnhandledRejections, tries } from './callback-mock.js';

failOnUnhandledRejections();

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
    for (const duration of ['50s', '10s', '60s', '1d'] as const) {
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
    expect(jobArray.items).toMatchObject([{ originalName: 'Another', state: 'Done' }]);
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
