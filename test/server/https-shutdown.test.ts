import { once } from 'node:events';
import { createServer, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { healthOf } from '../conversation.js';
import { freePort } from '../free-port.js';
import { expectServed, listenAnywhere, openSocket, refusalOf, withHttps } from './https-mock.js';
import { temporaryFolder } from './temporary-folder.js';

const { pathOf } = temporaryFolder();

describe('a taken port', () => {
  test('for HTTPS is reported with its flag, and neither the other port nor the database file stays open', async () => {
    const taken = createServer();
    const httpsPort = await listenAnywhere(taken);
    const [db, port] = [pathOf('taken.db'), await freePort()];
    const message = `Port ${httpsPort} of 127.0.0.1 is taken: stop what listens there, or choose another with --https-port (0 takes a free one)`;
    await expect(startIpsMock({ port, httpsPort, db })).rejects.toThrow(message);
    await expect(fetch(`http://127.0.0.1:${port}/__admin/health`)).rejects.toThrow('fetch failed');
    // The next one starts once the port is free.
    await new Promise((resolve) => taken.close(resolve));
    const next = withHttps(await startIpsMock({ port, httpsPort, db }));
    expect([next.mock.url, next.httpsUrl]).toEqual([`http://127.0.0.1:${port}`, `https://127.0.0.1:${httpsPort}`]);
    await expectServed(next.httpsUrl, next.certificate);
    expect(await healthOf(next.mock.url)).toMatchObject({ counts: { companies: 2, users: 4 } });
    await next.mock.stop();
  });

  test('for HTTP is reported with its own flag, and the HTTPS port stays free', async () => {
    const taken = createServer();
    const port = await listenAnywhere(taken);
    const httpsPort = await freePort();
    await expect(startIpsMock({ port, httpsPort })).rejects.toThrow(/ is taken: .* choose another with --port \(/);
    await new Promise((resolve) => taken.close(resolve));
    const next = withHttps(await startIpsMock({ port, httpsPort }));
    await expectServed(next.httpsUrl, next.certificate);
    await next.mock.stop();
  });

  test('may be the same for HTTP and HTTPS', async () => {
    const port = await freePort();
    await expect(startIpsMock({ port, httpsPort: port })).rejects.toThrow(/^Port \d+ of 127\.0\.0\.1 is taken: .* --https-port /);
    await expect(fetch(`http://127.0.0.1:${port}/__admin/health`)).rejects.toThrow('fetch failed');
  });
});

describe('stop()', () => {
  test('closes both ports and the file at once, even if connections are kept alive', async () => {
    const db = pathOf('stopped.db');
    const { mock, httpsUrl, certificate } = withHttps(await startIpsMock({ port: 0, httpsPort: 0, db }));
    const agents = [new HttpAgent({ keepAlive: true }), new HttpsAgent({ keepAlive: true, ca: certificate })] as const;
    const connections: Socket[] = [];
    for (const [url, agent, request] of [
      [mock.url, agents[0], httpRequest],
      [httpsUrl, agents[1], httpsRequest],
    ] as const) {
      await new Promise((resolve, reject) => {
        request(`${url}/__admin/health`, { agent }, (response) => {
          connections.push(response.socket);
          response.resume().once('end', resolve);
        })
          .on('error', reject)
          .end();
      });
    }
    expect(connections.map(({ destroyed }) => destroyed)).toEqual([false, false]);
    const ends = Promise.all(connections.map((socket) => socket.destroyed || once(socket, 'close')));
    await mock.stop();
    await ends;
    for (const agent of agents) agent.destroy();
    await mock.stop();
    await expect(fetch(`${mock.url}/__admin/health`)).rejects.toThrow('fetch failed');
    expect(await refusalOf(`${httpsUrl}/__admin/health`, { ca: certificate })).toBe('ECONNREFUSED');
    const ports = { port: Number(new URL(mock.url).port), httpsPort: Number(new URL(httpsUrl).port) };
    const next = withHttps(await startIpsMock({ ...ports, db }));
    expect(next.httpsUrl).toBe(httpsUrl);
    await expectServed(next.httpsUrl, next.certificate);
    await next.mock.stop();
  });

  test('closes connections without a request', async () => {
    const { mock, httpsUrl, certificate } = withHttps(await startIpsMock({ port: 0, httpsPort: 0 }));
    const { hostname: host, port } = new URL(httpsUrl);
    const socket = tlsConnect({ host, port: Number(port), ca: certificate });
    socket.on('error', () => {});
    await once(socket, 'secureConnect');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await mock.stop();
    await closed;
    expect(await refusalOf(`${httpsUrl}/__admin/health`, { ca: certificate })).toBe('ECONNREFUSED');
  });

  test('does not wait for connections without a handshake', async () => {
    const { mock, httpsUrl, certificate } = withHttps(await startIpsMock({ port: 0, httpsPort: 0 }));
    const socket = await openSocket(httpsUrl);
    onTestFinished(() => {
      socket.destroy();
    });
    // Once a later connection is served, the mock has accepted the first one.
    await expectServed(httpsUrl, certificate);
    await mock.stop();
    await expect(fetch(`${mock.url}/__admin/health`)).rejects.toThrow('fetch failed');
  });
});
