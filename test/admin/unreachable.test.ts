import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createIpsMockClient, startIpsMock } from '../../src/index.js';
import { freePort } from '../free-port.js';

test('a client whose mock is not there names its address, and why it could not be reached', async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  await expect(createIpsMockClient(url).jobs.list()).rejects.toMatchObject({
    message: `There is no mock at ${url}: connect ECONNREFUSED ${url.slice('http://'.length)}`,
    code: 'unreachable',
    status: 0,
    cause: expect.any(Error),
  });
});

test('a client whose mock was stopped says so', async () => {
  const mock = await startIpsMock({ port: 0, fixtures: 'none' });
  const client = createIpsMockClient(mock.url);
  expect(await client.rules.list()).toEqual([]);
  await mock.stop();
  await expect(client.rules.list()).rejects.toThrow(`There is no mock at ${mock.url}: `);
});

test.each([
  ['a page', 200, 'text/html; charset=utf-8', '<html>hello</html>', '200 text/html'],
  ['a text', 404, 'text/plain', 'not here', '404 text/plain'],
  ['an error of another service', 502, 'application/json', '{"error":"no"}', '502 application/json'],
  ['JSON that is none', 404, 'application/json', '{', '404 application/json'],
  ['nothing', 500, '', '', '500'],
])('a client that reaches something else says so: %s', async (_what, status, type, body, described) => {
  const server = createServer((_request, response) => {
    response.writeHead(status, type === '' ? {} : { 'Content-Type': type });
    response.end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // A server that listens on a port has an address with a port.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(createIpsMockClient(url).clock.read()).rejects.toMatchObject({
    message: `What answers at ${url} is no ips-mock: GET /__admin/clock was answered with ${described}`,
    code: 'unreachable',
    status,
  });
  await expect(createIpsMockClient(url).jobs.find(1)).rejects.toThrow('is no ips-mock');
});
