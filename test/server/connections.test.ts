import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';

const MEGABYTE = 2 ** 20;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

async function serve(options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, fixtures: 'none', ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

/** A connection of a client that writes what it is told to. */
async function open({ url }: Pick<IpsMock, 'url'>): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** Everything that comes until the server ends the connection. */
function everything(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  return new Promise((resolve) => {
    socket.once('close', () => resolve(text));
    socket.once('error', () => {});
    socket.resume();
  });
}

describe('a connection on which nothing moves is ended', () => {
  const timeouts = { headersTimeout: '100ms', bodyTimeout: '100ms' } as const;

  test.each([
    ['that sends nothing', ''],
    ['with half a header', 'GET /__admin/health HTTP/1.1\r\nHost: loc'],
  ])('%s', async (_, sent) => {
    const socket = await open(await serve(timeouts));
    socket.write(sent);
    expect(await everything(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test.each(['/scene7/services/IpsApiService', '/scene7/api/IpsApiService', '/scene7/UploadFile', '/__admin/reset', '/nowhere'])(
    'with half a body, for %s',
    async (path) => {
      const mock = await serve(timeouts);
      const socket = await open(mock);
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x\r\nContent-D`,
      );
      await everything(socket);
      expect(await fetch(`${mock.url}/__admin/health`)).toMatchObject({ status: 200 });
    },
  );

  test('with half a body is told why', async () => {
    const socket = await open(await serve(timeouts));
    socket.write('POST /scene7/services/IpsApiService HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n<soap');
    const answer = await everything(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain("Nothing of the request's body came for 0.1 s: send it, or start the mock with a longer --body-timeout");
  });

  test('over TLS before the handshake', async () => {
    const { httpsUrl = '' } = await serve({ ...timeouts, httpsPort: 0 });
    expect(await everything(await open({ url: httpsUrl }))).toBe('');
  });

  test('whose answer nobody takes', async () => {
    const mock = await serve({ ...timeouts, maxConnections: 1 });
    const socket = await open(mock);
    socket.pause();
    // More than the buffers of both ends hold.
    for (let n = 0; n < 200; n++) socket.write('GET /scene7/webservice/IpsApi-2014-04-03.wsdl HTTP/1.1\r\nHost: localhost\r\n\r\n');
    // Its place is free then.
    while ((await fetch(`${mock.url}/__admin/health`, { headers: { Connection: 'close' } })).status === 503);
  });

  test('but not a body that moves, however slowly', async () => {
    const mock = await serve({ bodyTimeout: '400ms' });
    const socket = await open(mock);
    const body = '<getActiveJobsParam/>';
    socket.write(`POST /scene7/services/IpsApiService HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`);
    const answer = everything(socket);
    for (const letter of body) {
      socket.write(letter);
      await fetch(`${mock.url}/__admin/health`);
    }
    expect(await answer).toMatch(/^HTTP\/1\.1 500 /);
  });
});

describe('the connections of a port', () => {
  test('are bounded, and one beyond the bound is told so', async () => {
    const mock = await serve({ maxConnections: 2 });
    const first = await open(mock);
    const second = await open(mock);
    const third = await open(mock);
    third.write('GET /__admin/health HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const refusal = await everything(third);
    expect(refusal).toMatch(/^HTTP\/1\.1 503 /);
    expect(refusal).toContain('The mock has 2 connections already: close some, or start it with a larger --max-connections');
    first.write('GET /__admin/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(await everything(first)).toMatch(/^HTTP\/1\.1 200 /);
    const fourth = await open(mock);
    fourth.write('GET /__admin/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(await everything(fourth)).toMatch(/^HTTP\/1\.1 200 /);
    second.destroy();
  });

  test('are bounded over HTTPS as well', async () => {
    const { httpsUrl = '', certificate } = await serve({ maxConnections: 1, httpsPort: 0 });
    const port = Number(new URL(httpsUrl).port);
    const [first, second] = [1, 2].map(() => tlsConnect({ port, host: '127.0.0.1', ca: certificate, servername: 'localhost' }));
    if (!first || !second) throw new Error('there are two');
    sockets.push(first, second);
    await Promise.all([once(first, 'secureConnect'), once(second, 'secureConnect')]);
    const answers = [first, second].map((socket) => {
      socket.write('GET /__admin/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
      return everything(socket);
    });
    expect((await Promise.all(answers)).map((answer) => answer.slice(9, 12)).sort()).toEqual(['200', '503']);
  });
});

describe('a client that sends requests and reads no answers', () => {
  test('has one answer at a time kept for it', async () => {
    const mock = await serve();
    const socket = await open(mock);
    socket.pause();
    const body = '<getJobLogsParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"/>';
    const call = `POST /scene7/api/IpsApiService HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const wsdl = 'GET /scene7/webservice/IpsApi-2014-04-03.wsdl HTTP/1.1\r\nHost: localhost\r\n\r\n';
    socket.write(wsdl.repeat(150) + call);
    // Others are served meanwhile; the call behind the answers that wait is not.
    for (let n = 0; n < 20; n++) expect((await fetch(`${mock.url}/__admin/health`)).status).toBe(200);
    expect(await mock.requests.list()).toEqual([]);
    // Once it reads, everything comes, in order.
    const answers = await everything(socket);
    expect(answers.split('HTTP/1.1 200 ')).toHaveLength(151);
    expect(answers.lastIndexOf('HTTP/1.1 500 ')).toBeGreaterThan(answers.lastIndexOf('HTTP/1.1 200 '));
    expect(await mock.requests.list()).toHaveLength(1);
  });

  test('is cut off when it sends hundreds ahead', async () => {
    const mock = await serve();
    const socket = await open(mock);
    socket.pause();
    socket.write('GET /scene7/webservice/IpsApi-2014-04-03.wsdl HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(1000));
    expect((await everything(socket)).split('HTTP/1.1 200 ').length).toBeLessThan(1000);
    expect((await fetch(`${mock.url}/__admin/health`)).status).toBe(200);
  });

  test('one that reads has all its requests answered, in order', async () => {
    const socket = await open(await serve());
    for (let n = 0; n < 20; n++) socket.write(`GET /nowhere/${n} HTTP/1.1\r\nHost: localhost\r\n${n === 19 ? 'Connection: close\r\n' : ''}\r\n`);
    const answer = await everything(socket);
    expect([...answer.matchAll(/There is nothing at \/nowhere\/(\d+)\./g)].map(([, n]) => Number(n))).toEqual(
      Array.from({ length: 20 }, (_, n) => n),
    );
  });
});

describe('a small body that is large once decompressed', () => {
  const bomb = gzipSync(Buffer.alloc(64 * MEGABYTE));
  const post = (mock: IpsMock, path: string): Promise<Response> =>
    fetch(`${mock.url}${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, body: bomb });

  test.each(['reset', 'rules', 'requests/verify', 'companies', 'clock/advance'])('is refused by the admin API: %s', async (path) => {
    const mock = await serve();
    const answer = await post(mock, `/__admin/${path}`);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      detail: 'The body is larger than 10485760 bytes, decompressed: send less, or start the mock with a larger --max-admin-body',
    });
  });

  test.each(['/scene7/services/IpsApiService', '/scene7/api/IpsApiService'])('is refused by %s', async (path) => {
    const answer = await post(await serve(), path);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('The request body is larger than 10485760 bytes');
  });
});
