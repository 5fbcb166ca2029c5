import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { requestUrl } from '../../src/notifications/request-url.js';
import { makeCertificate } from '../../src/server/make-certificate.js';
import { ask, healthOf } from '../conversation.js';

const START = Date.parse('2026-11-23T08:00:00Z');

let folder: string;
let mock: IpsMock;
const servers: NetServer[] = [];
const unhandled: unknown[] = [];
const note = (reason: unknown): void => {
  unhandled.push(reason);
};
beforeEach(async () => {
  process.on('unhandledRejection', note);
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterEach(async () => {
  await mock.stop();
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true });
  process.off('unhandledRejection', note);
  expect(unhandled.splice(0)).toEqual([]);
});

async function listening(server: NetServer): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address.
  return (server.address() as AddressInfo).port;
}

/** A server that answers with the statuses in turn, then 200, and what it was asked for. */
async function endpoint(...statuses: number[]): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(statuses.shift() ?? 200, { Location: '/elsewhere' });
    response.end('ok');
  };
  return { url: `http://127.0.0.1:${await listening(createServer(answer))}`, asked };
}

/** Submits a publish job that asks for a call. @returns its handle */
async function publish(url: string, of: IpsMock = mock): Promise<string> {
  const params = `<companyHandle>c|47</companyHandle><jobName>Publish</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting><httpCompletionUrl>${url.replaceAll('&', '&amp;')}</httpCompletionUrl></imageServingPublishJob>`;
  return (await ask(of.url, 'submitJob', params)).jobHandle;
}

/** Submits a publish job, lets it end and its call be made. @returns the one call */
async function outcomeOf(url: string, of: IpsMock = mock) {
  const job = await publish(url, of);
  await of.settle();
  await of.callbacks.settle();
  const [call, ...others] = of.callbacks.list({ job });
  expect(others).toEqual([]);
  expect(of.jobs.find(job)).toMatchObject({ state: 'Done', outcome: 'Completed' });
  return call;
}

describe('a completion URL', () => {
  test('is requested once, when the job is done', async () => {
    const { url, asked } = await endpoint();
    const job = await publish(`${url}/done?token=a%20b&x=`);
    mock.clock.advance('2s');
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toEqual([]);
    await mock.settle();
    await mock.callbacks.settle();
    const path = `/done?token=a%20b&x=&jobHandle=${encodeURIComponent(mock.jobs.find(job)?.jobHandle ?? '')}&jobName=Publish&status=Completed`;
    expect(asked).toEqual([`GET ${path}`]);
    mock.clock.advance('1d');
    await mock.callbacks.settle();
    expect(asked).toHaveLength(1);
    const ended = mock.jobs.find(job)?.transitions.at(-1)?.at;
    expect(mock.callbacks.list({ job })).toEqual([
      { jobId: mock.jobs.find(job)?.id, url: `${url}${path}`, state: 'Delivered', attempts: [{ at: ended, status: 200, error: null }] },
    ]);
  });

  test('is told of a stop, too', async () => {
    const { url, asked } = await endpoint();
    const job = await publish(url);
    mock.clock.advance('2s');
    await ask(mock.url, 'stopJob', `<companyHandle>c|47</companyHandle><jobHandle>${job}</jobHandle>`);
    await mock.settle();
    await mock.callbacks.settle();
    expect(asked).toEqual([expect.stringContaining('status=Stopped')]);
  });

  test('that fails is tried three times, by the clock of the mock', async () => {
    const { url, asked } = await endpoint(500, 503);
    await publish(url);
    await mock.settle();
    await mock.callbacks.settle();
    expect(asked).toHaveLength(1);
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending' }]);
    mock.clock.advance(9_999);
    await mock.callbacks.settle();
    expect(asked).toHaveLength(1);
    mock.clock.advance(1);
    await mock.callbacks.settle();
    expect(asked).toHaveLength(2);
    mock.clock.advance('1m');
    await mock.callbacks.settle();
    const [call] = mock.callbacks.list();
    const [first] = call?.attempts ?? [];
    const later = (milliseconds: number): Date => new Date((first?.at.getTime() ?? 0) + milliseconds);
    expect(call).toMatchObject({
      state: 'Delivered',
      attempts: [
        { at: later(0), status: 500, error: 'the answer was 500' },
        { at: later(10_000), status: 503, error: 'the answer was 503' },
        { at: later(70_000), status: 200, error: null },
      ],
    });
  });

  test('that fails three times is given up, in one jump of the clock as well', async () => {
    const { url, asked } = await endpoint(404, 404, 404);
    await publish(url);
    mock.clock.advance('30d');
    await mock.callbacks.settle();
    expect(asked).toHaveLength(3);
    const [call] = mock.callbacks.list();
    expect(call?.state).toBe('Failed');
    expect(call?.attempts.map(({ at }) => at.getTime() - (call.attempts[0]?.at.getTime() ?? 0))).toEqual([0, 10_000, 70_000]);
    expect(call?.attempts[0]?.at.getTime()).toBeLessThan(START + 60_000);
  });

  test('that leads elsewhere is not followed', async () => {
    const { url, asked } = await endpoint(302);
    expect(await outcomeOf(url)).toMatchObject({ state: 'Delivered', attempts: [{ status: 302 }] });
    expect(asked).toHaveLength(1);
  });

  test('that never answers is waited for by nobody', async () => {
    const connections: unknown[] = [];
    const port = await listening(createTcpServer((socket) => connections.push(socket.on('error', () => {}))));
    await publish(`http://127.0.0.1:${port}/`);
    mock.clock.advance('1h');
    await mock.settle();
    await healthOf(mock.url);
    expect(mock.callbacks.list()).toMatchObject([{ state: 'Pending', attempts: [] }]);
    await mock.stop();
  });

  test('has 5 seconds to answer; here fewer', async () => {
    const port = await listening(createTcpServer((socket) => socket.on('error', () => {})));
    const outcome = await requestUrl(new URL(`http://127.0.0.1:${port}/`), 50, new AbortController().signal);
    expect(outcome).toEqual({ error: 'no answer within 50 ms' });
  });

  test('is tried again by the next mock on the same file', async () => {
    const db = join(folder, 'jobs.db');
    const first = await startIpsMock({ port: 0, db, clock: 'manual@2026-11-23T08:00:00Z' });
    const silent = createServer(() => {});
    const port = await listening(silent);
    const arrived = new Promise((resolve) => silent.once('request', resolve));
    await publish(`http://127.0.0.1:${port}/`, first);
    await first.settle();
    await arrived;
    await first.stop();
    const asked = new Promise<string>((resolve) => {
      silent.removeAllListeners('request');
      silent.on('request', (request: IncomingMessage, response: ServerResponse) => {
        response.end();
        resolve(request.url ?? '');
      });
    });
    const second = await startIpsMock({ port: 0, db, clock: 'manual' });
    expect(await asked).toContain('jobName=Publish');
    await second.callbacks.settle();
    expect(second.callbacks.list()).toMatchObject([{ state: 'Delivered', attempts: [{ status: 200 }] }]);
    await second.stop();
    silent.closeAllConnections();
  });

  test('of each of many jobs is requested once', async () => {
    const { url, asked } = await endpoint();
    await Promise.all(Array.from({ length: 100 }, (_, n) => publish(`${url}/${n}`)));
    await mock.settle();
    await mock.callbacks.settle();
    expect(new Set(asked.map((each) => each.replace(/\?.*/, ''))).size).toBe(100);
    expect(asked).toHaveLength(100);
    expect(mock.callbacks.list().every(({ state }) => state === 'Delivered')).toBe(true);
  });
});

describe('a completion URL that cannot be reached', () => {
  test('since nobody listens', async () => {
    const closed = createServer();
    const port = await listening(closed);
    await new Promise((resolve) => closed.close(resolve));
    expect(await outcomeOf(`http://127.0.0.1:${port}/`)).toMatchObject({
      state: 'Pending',
      attempts: [{ status: null, error: expect.stringContaining('ECONNREFUSED') }],
    });
  });

  test('since the connection is reset', async () => {
    const port = await listening(createTcpServer((socket) => socket.on('error', () => {}).resetAndDestroy()));
    expect(await outcomeOf(`http://127.0.0.1:${port}/`)).toMatchObject({
      attempts: [{ status: null, error: expect.stringMatching(/ECONNRESET|hang up/) }],
    });
  });

  test('since its certificate is not trusted', async () => {
    const files = await makeCertificate('localhost');
    const port = await listening(createHttpsServer(files, (_request, response) => response.end()) as Server);
    expect(await outcomeOf(`https://127.0.0.1:${port}/`)).toMatchObject({
      attempts: [{ status: null, error: expect.stringContaining('certificate') }],
    });
  });

  test('since its host has no address', async () => {
    const open = await startIpsMock({ port: 0, clock: 'manual', callbackHosts: '*' });
    try {
      expect(await outcomeOf('http://nobody.invalid/', open)).toMatchObject({
        attempts: [{ status: null, error: expect.stringMatching(/nobody\.invalid/) }],
      });
    } finally {
      await open.stop();
    }
  });

  test.each([
    ['http://example.com/done?secret=1', 'its host example.com is another machine: name it with --callback-hosts, or * for any'],
    ['http://localhost.example.com/', 'its host localhost.example.com is another machine: name it with --callback-hosts, or * for any'],
    ['http://10.0.0.1/', 'its host 10.0.0.1 is another machine: name it with --callback-hosts, or * for any'],
    ['ftp://localhost/', 'its scheme is ftp: expected http: or https:'],
    ['file:///etc/passwd', 'its scheme is file: expected http: or https:'],
    ['done', 'it is no URL: expected http://host/path or https://host/path'],
  ])('since it may not be: %s', async (url, error) => {
    expect(await outcomeOf(url)).toMatchObject({ state: 'Refused', attempts: [{ status: null, error }] });
  });

  test('unless the settings name its host', async () => {
    const { url, asked } = await endpoint();
    const named = await startIpsMock({ port: 0, clock: 'manual', callbackHosts: 'LOCALTEST.invalid, example.org' });
    try {
      expect(await outcomeOf('http://localtest.invalid/', named)).toMatchObject({ state: 'Pending' });
      expect(await outcomeOf('http://example.com/', named)).toMatchObject({ state: 'Refused' });
      expect(await outcomeOf(url.replace('127.0.0.1', 'localhost'), named)).toMatchObject({ state: 'Delivered' });
      expect(asked).toHaveLength(1);
    } finally {
      await named.stop();
    }
  });
});
