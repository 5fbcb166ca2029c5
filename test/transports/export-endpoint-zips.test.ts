import { once } from 'node:events';
import { crc32, inflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Entry, fromBufferPromise } from 'yauzl';
import type { IpsMock } from '../../src/index.js';
import { ask, healthOf } from '../conversation.js';
import { COMPANY, download, exportClient, START, startMock } from './export-mock.js';
import { open } from './raw-http.js';
import { unzip } from './unzip.js';

let mock: IpsMock;
beforeEach(async () => {
  mock = await startMock();
});
afterEach(() => mock.stop());

const { exported } = exportClient(() => mock);

/** Reads a PNG, checking each of its chunks and that its pixels are complete. */
function readPng(bytes: Buffer): { width: number; height: number; rgba: Buffer } {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const typeAndData = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length), 'the checksum of a chunk').toBe(crc32(typeAndData));
    chunks.push({ type: typeAndData.subarray(0, 4).toString('latin1'), data: typeAndData.subarray(4) });
    at += 12 + length;
  }
  expect([chunks[0]?.type, chunks.at(-1)?.type]).toEqual(['IHDR', 'IEND']);
  const header = chunks[0]?.data ?? Buffer.alloc(13);
  expect(header).toHaveLength(13);
  expect([...header.subarray(8)], '8 bits each of red, green, blue and alpha; the usual methods').toEqual([8, 6, 0, 0, 0]);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rgba = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  // Each line has a byte for its filter in front.
  expect(rgba).toHaveLength(height * (1 + width * 4));
  return { width, height, rgba };
}

/** The entries in the directory of a zip. */
async function entriesOf(zip: Buffer): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of (await fromBufferPromise(zip, { strictFileNames: true })).eachEntry()) entries.push(entry);
  return entries;
}

describe('the zip of an export', () => {
  test('has a PNG for each valid handle, with unique names, in their order', async () => {
    const handles = ['a|1|1|1', 'a|2', '3|1|3', ' a|4|1|4 ', 'a|', 'a|1|1|1', 'a|1'];
    const zip = await download(await exported({ handles }));
    const files = await unzip(zip);
    const names = [...files.keys()];
    expect(names).toHaveLength(6);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_]+\.png$/);
    const stem = names[0]?.replace('.png', '');
    expect(names.slice(4)).toEqual([`${stem}_2.png`, `${stem}_3.png`]);
    for (const [name, bytes] of files) {
      const { width, height } = readPng(bytes);
      expect([width, height], name).toEqual([32, 32]);
    }
    // The same asset has the same image each time; another has another.
    expect(files.get(names[4] ?? '')).toEqual(files.get(names[0] ?? ''));
    expect(files.get(names[1] ?? '')).not.toEqual(files.get(names[0] ?? ''));
  });

  test('is readable by programs: checksums, sizes, dates, plain files', async () => {
    const zip = await download(await exported({ handles: ['a|1|1|1', 'a|2'] }));
    const files = await unzip(zip);
    const entries = await entriesOf(zip);
    expect(entries.map(({ fileName }) => fileName)).toEqual([...files.keys()]);
    for (const entry of entries) {
      const bytes = files.get(entry.fileName) ?? Buffer.alloc(0);
      expect([entry.crc32, entry.uncompressedSize]).toEqual([crc32(bytes), bytes.length]);
      // The job waited for one second and had two items of one second each.
      expect(entry.getLastModDate()).toEqual(new Date(START + 3000));
      expect(entry.externalFileAttributes >>> 16, 'a plain file that all may read').toBe(0o100644);
      expect(entry.isEncrypted()).toBe(false);
    }
  });

  test.each([
    ['<fmt>convert</fmt><is_modifier>&amp;fmt=jpeg</is_modifier>', 'jpg'],
    ['<fmt>convert</fmt><is_modifier>wid=300&amp;fmt=JPG,rgb&amp;qlt=90</is_modifier>', 'jpg'],
    ['<fmt>convert</fmt><is_modifier>?fmt=jpeg</is_modifier>', 'jpg'],
    ['<fmt>convert</fmt><is_modifier>&amp;fmt=tif</is_modifier>', 'png'],
    ['<fmt>convert</fmt><is_modifier>&amp;xfmt=jpeg</is_modifier>', 'png'],
    ['<fmt>convert</fmt><is_modifier>&amp;fmt=jpeg2000</is_modifier>', 'png'],
    ['<fmt>convert</fmt>', 'png'],
    ['<fmt>orig</fmt><is_modifier>&amp;fmt=jpeg</is_modifier>', 'png'],
  ])('of %s has files in the format of their names: %s', async (how, extension) => {
    const files = await unzip(await download(await exported({ handles: ['a|1|1|1', 'a|7'], how })));
    expect(files.size).toBe(2);
    for (const [name, bytes] of files) {
      expect(name).toMatch(new RegExp(`^\\w+\\.${extension}$`));
      if (extension === 'png') {
        readPng(bytes);
        continue;
      }
      expect([bytes.subarray(0, 3).toString('hex'), bytes.subarray(-2).toString('hex')]).toEqual(['ffd8ff', 'ffd9']);
      expect(jpeg.decode(bytes, { tolerantDecoding: false })).toMatchObject({ width: 32, height: 32 });
    }
  });

  test('has the same image of an asset in each export and mock, and for each form of its handle', async () => {
    const fileOf = async (handle: string, to: IpsMock): Promise<[string, Buffer][]> => [
      ...(await unzip(await download(await exported({ handles: [handle] }, to)))),
    ];
    const other = await startMock({ seed: 99, fixtures: 'none' });
    try {
      const first = await fileOf('a|743|1|538', mock);
      expect(await fileOf('743|1|538', mock)).toEqual(first);
      await ask(other.url, 'submitJob', `${COMPANY}<jobName>Before</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`);
      expect(await fileOf('a|743', other)).toEqual(first);
    } finally {
      await other.stop();
    }
  });

  test('is served with its name and type, without credentials', async () => {
    const url = await exported({ handles: ['a|1'] });
    const fileName = url.slice(url.lastIndexOf('/') + 1);
    const get = await fetch(url);
    expect([get.status, get.headers.get('content-type'), get.headers.get('content-disposition')]).toEqual([
      200,
      'application/zip',
      `attachment; filename="${fileName}"`,
    ]);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), head.headers.get('content-disposition')]).toEqual([
      200,
      'application/zip',
      `attachment; filename="${fileName}"`,
    ]);
    expect(await head.text()).toBe('');
    const first = Buffer.from(await get.arrayBuffer());
    expect(await download(`${url}?cache=no`)).toEqual(first);
    const wrong = await fetch(url, { headers: { Authorization: `Basic ${Buffer.from('nobody:nothing').toString('base64')}` } });
    expect(Buffer.from(await wrong.arrayBuffer())).toEqual(first);
  });

  test('is complete in concurrent downloads', async () => {
    const url = await exported({ handles: Array.from({ length: 30 }, (_, n) => `a|${n + 1}`) });
    const zips = await Promise.all(Array.from({ length: 5 }, () => download(url)));
    expect(new Set(zips.map((zip) => zip.toString('latin1'))).size).toBe(1);
    expect((await unzip(zips[0] ?? Buffer.alloc(0))).size).toBe(30);
  });
});

describe('a large zip', () => {
  const HANDLES = Array.from({ length: 5000 }, (_, n) => `a|${n + 1}|1|${n + 1}`);
  let large: IpsMock;
  let url: string;
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => {
    unhandled.push(reason);
  };
  beforeAll(async () => {
    process.on('unhandledRejection', note);
    process.on('uncaughtExceptionMonitor', note);
    large = await startMock({ itemTime: 1 });
    url = await exported({ handles: HANDLES }, large);
  });
  afterAll(async () => {
    await large.stop();
    process.off('unhandledRejection', note);
    process.off('uncaughtExceptionMonitor', note);
  });

  /** Requests the zip and leaves, at once or after its first bytes. */
  async function leave(when: 'at once' | 'in the middle', how: 'destroy' | 'resetAndDestroy' | 'end'): Promise<void> {
    const socket = await open(large.url);
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(`GET ${new URL(url).pathname} HTTP/1.1\r\nHost: x\r\n\r\n`);
    if (when === 'in the middle') await once(socket, 'data');
    socket[how]();
    // After closing only its own half, the client destroys the rest.
    if (how === 'end') socket.destroy();
    await closed;
  }

  test('does no harm when its reader leaves, at once or later, in any way', async () => {
    // The first one leaves while the mock still loads the zip writer.
    for (const when of ['at once', 'in the middle'] as const) {
      for (const how of ['resetAndDestroy', 'destroy', 'end'] as const) await leave(when, how);
    }
    await Promise.all(Array.from({ length: 10 }, (_, n) => leave(n % 2 === 0 ? 'at once' : 'in the middle', 'resetAndDestroy')));
    expect(await healthOf(large.url)).toMatchObject({ status: 'ok' });
    const small = await exported({ name: 'Afterwards', handles: ['a|1'] }, large);
    expect((await unzip(await download(small))).size).toBe(1);
    expect(unhandled).toEqual([]);
  });

  test('is complete, has no name twice, and other calls are served while it is written', async () => {
    const files = 1000;
    const response = await fetch(await exported({ name: 'Whole', handles: HANDLES.slice(0, files) }, large));
    const reader = response.body?.getReader();
    if (!reader) throw new Error('no body');
    const chunks: Uint8Array[] = [];
    let served = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      if (chunks.length % 20 === 1) {
        await healthOf(large.url);
        served++;
      }
    }
    expect(served).toBeGreaterThan(2);
    const zip = Buffer.concat(chunks);
    const entries = await entriesOf(zip);
    expect(entries).toHaveLength(files);
    expect(new Set(entries.map(({ fileName }) => fileName)).size).toBe(files);
    expect(unhandled).toEqual([]);
  });

  test('is aborted if the mock stops, which its reader notices', async () => {
    const stopped = await startMock({ itemTime: 1 });
    const response = await fetch(await exported({ handles: HANDLES }, stopped));
    const reader = response.body?.getReader();
    await reader?.read();
    const read = (async () => {
      while (!(await reader?.read())?.done);
    })();
    // Either the zip was complete within the grace period of running calls, or its reader gets an error.
    const [outcome] = await Promise.allSettled([read, stopped.stop()]);
    if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/terminated/);
    await expect(fetch(stopped.url)).rejects.toThrow('fetch failed');
    expect(unhandled).toEqual([]);
  });

  test('of one asset many times has a name for each', async () => {
    const again = await exported({ name: 'Again', handles: Array(4500).fill('a|1') }, large);
    expect((await unzip(await download(again))).size).toBe(4500);
  });
});
