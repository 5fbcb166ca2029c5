import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode as decodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask, healthOf } from '../conversation.js';
import { open } from './raw-http.js';
import { unzip } from './unzip.js';

let folder: string;
let mock: IpsMock;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', db: join(folder, 'jobs.db'), exportTime: '1h', fixtures: 'none' });
});
afterEach(async () => {
  await mock.stop();
  rmSync(folder, { recursive: true });
});

/** Submits an export. @returns its handle */
async function submit(handles: readonly string[], how = '<fmt>orig</fmt>'): Promise<string> {
  const items = handles.map((handle) => `<items>${handle}</items>`).join('');
  const params = `<companyHandle>c|47</companyHandle><jobName>Export</jobName><exportJob><assetHandleArray>${items}</assetHandleArray>${how}<emailSetting>None</emailSetting></exportJob>`;
  const { jobHandle } = await ask(mock.url, 'submitJob', params);
  // The handle of this very job: others have its name.
  return mock.jobs.find(jobHandle)?.jobHandle ?? '';
}

/** URLs that the log of an export names. */
function urlsOf(jobHandle: string): string[] {
  return mock.jobs.find(jobHandle)?.log.flatMap(({ assetName }) => (assetName?.startsWith('http') ? [assetName] : [])) ?? [];
}

/** Exports, and downloads what came of it. */
async function exported(handles: readonly string[], how?: string): Promise<Map<string, Buffer>> {
  const job = await submit(handles, how);
  await mock.settle();
  const response = await fetch(urlsOf(job)[0] ?? '');
  expect(response.status).toBe(200);
  return unzip(Buffer.from(await response.arrayBuffer()));
}

test('a zip has a valid image for each asset, under names of their own', async () => {
  const files = await exported(['a|1|1|1', 'a|2', '3|1|3', 'nothing', 'a|1|1|1']);
  const names = [...files.keys()];
  expect(names).toHaveLength(4);
  expect(names[3]).toBe(names[0]?.replace('.png', '_2.png'));
  for (const file of files.values()) expect(decodePng(file)).toMatchObject({ width: 32, height: 32, channels: 4, depth: 8 });
});

test.each([
  ['<fmt>convert</fmt><is_modifier>&amp;fmt=jpeg&amp;wid=10</is_modifier>', 'jpg'],
  ['<fmt>convert</fmt><is_modifier>fmt=jpg</is_modifier>', 'jpg'],
  ['<fmt>convert</fmt><is_modifier>fmt=png</is_modifier>', 'png'],
  ['<fmt>orig</fmt><is_modifier>fmt=jpg</is_modifier>', 'png'],
])('a conversion to JPEG is one, all else is PNG: %s', async (how, extension) => {
  const [[name, content] = []] = await exported(['a|1|1|1'], how);
  expect(name).toMatch(new RegExp(`\\.${extension}$`));
  if (!content) throw new Error('no file');
  const { width, height } = extension === 'jpg' ? jpeg.decode(content) : decodePng(content);
  expect([width, height]).toEqual([32, 32]);
});

test('a URL gives the same bytes each time, up to its end, also from the next mock on the file', async () => {
  const job = await submit(['a|1|1|1', 'a|2|1|2']);
  await mock.settle();
  const { pathname } = new URL(urlsOf(job)[0] ?? '');
  const get = async (): Promise<[number, string]> => {
    const response = await fetch(`${mock.url}${pathname}`);
    return [response.status, Buffer.from(await response.arrayBuffer()).toString('latin1')];
  };
  const first = await get();
  expect(first[0]).toBe(200);
  await mock.stop();
  mock = await startIpsMock({ port: 0, clock: 'manual', db: join(folder, 'jobs.db'), exportTime: '1h', fixtures: 'none' });
  expect(await get()).toEqual(first);
  const head = await fetch(`${mock.url}${pathname}`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'application/zip', '']);

  const ended = mock.jobs.find(job)?.transitions.at(-1)?.at.getTime() ?? 0;
  mock.clock.advance(ended + 3_600_000 - mock.clock.now().getTime());
  expect(await get()).toEqual(first);
  mock.clock.advance(1);
  expect(await get()).toEqual([410, 'The export "Export" could be downloaded until 2026-11-23T09:00:03.000Z\n']);
});

test('there is nothing at other names', async () => {
  const job = await submit(['a|1|1|1']);
  await mock.settle();
  const url = urlsOf(job)[0] ?? '';
  const others = [
    url.replace(/-\w+\.zip/, '-00000000.zip'),
    url.replace(/\d+-/, '5-'),
    url.replace('.zip', ''),
    `${mock.url}/scene7/export/..%2f..%2fetc%2fpasswd`,
  ];
  for (const other of others) expect((await fetch(other)).status).toBe(404);
});

test('a log names no zip where no asset was exported, where the job was stopped, and before it is done', async () => {
  const bad = await submit(['nothing', '']);
  const stopped = await submit(['a|1|1|1', 'a|2|1|2']);
  mock.clock.advance('2s');
  expect(urlsOf(stopped)).toEqual([]);
  await ask(mock.url, 'stopJob', `<companyHandle>c|47</companyHandle><jobHandle>${stopped}</jobHandle>`);
  await mock.settle();
  expect([...urlsOf(bad), ...urlsOf(stopped)]).toEqual([]);
  expect(mock.jobs.find(bad)?.counts).toMatchObject({ total: 2, error: 2 });
  expect(mock.jobs.find(stopped)?.counts).toMatchObject({ success: 1 });
});

test('the row with the URL counts as a row, not as an item', async () => {
  const jobHandle = await submit(['a|1|1|1', 'nothing']);
  await mock.settle();
  const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
  const [log] = jobLogArray.items;
  expect(log).toMatchObject({ fileSuccessCount: 1, fileErrorCount: 1, totalFileCount: 2, detailTotalRows: 5 + 2 + 1 + 1 });
  expect(log.detailArray.items.slice(-2)).toMatchObject([{ logType: 'ReturnSuccess', assetName: urlsOf(jobHandle)[0] }, { logType: 'EndGet' }]);
});

test('whoever goes away in the middle of a large zip does no harm', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => {
    unhandled.push(reason);
  };
  process.on('unhandledRejection', note);
  const job = await submit(Array.from({ length: 3000 }, (_, n) => `a|${n + 1}|1|${n + 1}`));
  await mock.settle();
  const socket = await open(mock.url);
  socket.write(`GET ${new URL(urlsOf(job)[0] ?? '').pathname} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  socket.destroy();
  await healthOf(mock.url);
  const response = await fetch(urlsOf(job)[0] ?? '');
  expect((await unzip(Buffer.from(await response.arrayBuffer()))).size).toBe(3000);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
