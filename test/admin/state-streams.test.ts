import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { piecesOfState } from '../../src/admin/state-file.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { seedCatalogue } from '../../src/seed/seed-catalogue.js';
import { openStore } from '../../src/store/store.js';
import { healthOf } from '../conversation.js';
import { open } from '../transports/raw-http.js';

let mock: IpsMock | undefined;
afterEach(() => mock?.stop());

const ROW = 64 * 1024;

test('a state is written in pieces that end with a row, and is what JSON holds of it', () => {
  const store = openStore(':memory:');
  try {
    seedCatalogue(store, Date.parse('2027-01-31T08:00:00Z'), { company: 'Big', assets: 2000, jobs: 100, seed: 1 });
    const copy = store.whole.copy();
    const pieces = [...piecesOfState({ now: 5, copy })];
    expect(pieces.length).toBeGreaterThan(20);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 * ROW);
    expect(JSON.parse(pieces.join(''))).toEqual({ format: 'ips-mock snapshot', now: 5, store: store.whole.dump() });
    // Rows alone, without the indexes.
    expect(copy.length).toBeLessThan(pieces.join('').length);
  } finally {
    store.close();
  }
});

test('a client that takes nothing is sent no more than connections buffer, and others are answered', async () => {
  mock = await startIpsMock({ port: 0, fixtures: 'none', clock: 'manual@2027-01-31T08:00:00Z', logLevel: 'silent' });
  const fixtures = await mock.state.export();
  const store = openStore(':memory:');
  seedCatalogue(store, fixtures.now, { company: 'Big', assets: 20_000, jobs: 10, seed: 1 });
  await mock.state.import({ ...fixtures, store: store.whole.dump() });
  store.close();
  const socket = await open(mock.url);
  let received = '';
  socket.write('GET /__admin/state HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  // It has begun.
  const [first] = await once(socket, 'data');
  socket.pause();
  received += first.toString('latin1');
  for (let n = 0; n < 20; n++) await healthOf(mock.url);
  expect(await mock.companies.list()).toMatchObject([{ name: 'Big' }]);
  // What is changed meanwhile is not in it.
  await mock.companies.create({ name: 'Late' });
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  const closed = once(socket, 'close');
  socket.resume();
  await closed;
  expect(received.length).toBeGreaterThan(5_000_000);
  expect(received).toContain('"Big"');
  expect(received).not.toContain('"Late"');
});

test('what is too large once it is decompressed is refused, and leaves no file behind', async () => {
  mock = await startIpsMock({ port: 0, logLevel: 'silent', maxAdminBody: 100_000 });
  const spooled = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('ips-mock-import-'));
  const before = spooled();
  const { url } = mock;
  const put = (bytes: number): Promise<Response> =>
    fetch(`${url}/__admin/state`, { method: 'PUT', headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(Buffer.alloc(bytes, 0x20)) });
  const response = await put(5_000_001);
  expect(response.status).toBe(413);
  expect(await response.text()).toContain('larger than 5000000 bytes, decompressed: start the mock with a larger --max-admin-body');
  expect((await put(5_000_000)).status).toBe(400);
  // The file goes when the response has been sent.
  await expect.poll(() => spooled().filter((name) => !before.includes(name))).toEqual([]);
  expect((await healthOf(mock.url)).status).toBe('ok');
}, 60_000);

test('snapshots take no more memory than they may, and those there are stay', async () => {
  mock = await startIpsMock({ port: 0, keepSnapshots: 400_000 });
  await mock.snapshots.take('first');
  await expect(
    (async () => {
      for (let n = 0; n < 100; n++) await mock.snapshots.take(`further ${n}`);
    })(),
  ).rejects.toThrow(
    /has \d+ bytes: with the others it would be \d+, of 400000 at most: remove others, or start the mock with a larger --keep-snapshots/,
  );
  // In place of itself there is room.
  await mock.snapshots.take('first');
  await mock.snapshots.restore('first');
  for (const { name } of await mock.snapshots.list()) await mock.snapshots.remove(name);
  await mock.snapshots.take('again');
});
