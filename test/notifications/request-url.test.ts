import dns from 'node:dns';
import type { Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { requestUrl } from '../../src/notifications/request-url.js';
import { answering, deadPort, endpoint, silent, socketEndpoint } from './callback-endpoints.js';
import { failOnUnhandledRejections } from './callback-mock.js';

failOnUnhandledRejections();

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

  test.each(['localhost', 'app.localhost', 'a.b.c.localhost', 'app.localhost.'])('of %s stays on this machine, and asks no DNS', async (host) => {
    const { url, asked } = await endpoint(answering(202));
    const { port } = new URL(url);
    const lookup = vi.spyOn(dns, 'lookup').mockImplementation(() => {
      throw new Error('DNS was asked');
    });
    expect(await requestUrl(new URL(`http://${host}:${port}/done`), 5000, never)).toEqual({ status: 202 });
    expect(asked[0]?.headers.host).toBe(`${host}:${port}`);
    expect(lookup).not.toHaveBeenCalled();
    // Any other name is a matter of DNS.
    expect(await requestUrl(new URL(`http://app.localhost.example:${port}/`), 5000, never)).toEqual({ error: 'DNS was asked' });
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
