import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { crc32, inflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Entry, fromBufferPromise } from 'yauzl';
import { escapeText } from '../../src/contract/xml-text.js';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask, call, healthOf } from '../conversation.js';
import { open, parseAnswer } from './raw-http.js';
import { unzip } from './unzip.js';

const START = Date.parse('2026-11-23T08:00:00Z');
const COMPANY = '<companyHandle>c|47</companyHandle>';

let mock: IpsMock;
beforeEach(async () => {
  mock = await startMock();
});
afterEach(() => mock.stop());

function startMock(options: IpsMockOptions = {}): Promise<IpsMock> {
  return startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', exportTime: '2h', fixtures: 'none', ...options });
}

interface Export {
  readonly name?: string;
  readonly handles: readonly string[];
  readonly how?: string;
  readonly version?: string;
}

/** Submits an export by SOAP. @returns its handle */
async function submit({ name = 'Export', handles, how = '<fmt>orig</fmt>', version = '2014-04-03' }: Export, to = mock): Promise<string> {
  const items = handles.map((handle) => `<items>${handle}</items>`).join('');
  const params = `${COMPANY}<jobName>${name}</jobName><exportJob><assetHandleArray>${items}</assetHandleArray>${how}<emailSetting>None</emailSetting></exportJob>`;
  return (await ask(to.url, 'submitJob', params, { version })).jobHandle;
}

/** The text of a job's log as SOAP gives it. */
async function logOf(jobHandle: string, more = '', to = mock): Promise<string> {
  const { text, fault } = await call(to.url, 'getJobLogDetails', `${COMPANY}<jobHandle>${escapeText(jobHandle)}</jobHandle>${more}`);
  expect(fault).toBeUndefined();
  return text;
}

/** The addresses that an XPath finds which asks for names of assets that start with http, as scripts do. */
function urlsIn(log: string): string[] {
  const document = XmlDocument.fromString(log);
  try {
    return document.root
      .find('//*[local-name()="assetName"][starts-with(text(), "http")]')
      .map((node) => ('content' in node ? String(node.content) : ''));
  } finally {
    document.dispose();
  }
}

/** The one address in a job's log. */
async function urlOf(jobHandle: string, to = mock): Promise<string> {
  // The last rows of a log that may have many pages.
  const urls = urlsIn(await logOf(jobHandle, '<recordsPerPage>5</recordsPerPage><sortDirection>Descending</sortDirection>', to));
  expect(urls).toHaveLength(1);
  return urls[0] ?? '';
}

/** Exports and waits. @returns the address of the zip */
async function exported(wanted: Export, to = mock): Promise<string> {
  const jobHandle = await submit(wanted, to);
  await to.settle();
  return urlOf(jobHandle, to);
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Statuses of a path, byte for byte, by GET and HEAD. */
async function statusesOf(path: string, to = mock): Promise<number[]> {
  const statuses: number[] = [];
  for (const method of ['GET', 'HEAD']) {
    const socket = await open(to.url);
    socket.write(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let received = '';
    for await (const chunk of socket) received += chunk;
    statuses.push(Number(/^HTTP\/1\.1 (\d{3}) /.exec(received)?.[1]));
    // A HEAD has no body, whatever it finds.
    if (method === 'HEAD') expect(received.endsWith('\r\n\r\n')).toBe(true);
  }
  return statuses;
}

/** What a PNG file says it is; each of its parts is checked, and that its pixels are all there. */
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

/** The entries of a zip as its directory has them. */
async function entriesOf(zip: Buffer): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of (await fromBufferPromise(zip, { strictFileNames: true })).eachEntry()) entries.push(entry);
  return entries;
}

describe('the zip of an export', () => {
  test('has a PNG for each good handle, under names of their own, in their order', async () => {
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
    // One asset is one image, in each place; two are two.
    expect(files.get(names[4] ?? '')).toEqual(files.get(names[0] ?? ''));
    expect(files.get(names[1] ?? '')).not.toEqual(files.get(names[0] ?? ''));
  });

  test('is a zip that programs can read: checksums, sizes, dates, plain files', async () => {
    const zip = await download(await exported({ handles: ['a|1|1|1', 'a|2'] }));
    const files = await unzip(zip);
    const entries = await entriesOf(zip);
    expect(entries.map(({ fileName }) => fileName)).toEqual([...files.keys()]);
    for (const entry of entries) {
      const bytes = files.get(entry.fileName) ?? Buffer.alloc(0);
      expect([entry.crc32, entry.uncompressedSize]).toEqual([crc32(bytes), bytes.length]);
      // The job was done after one second of waiting and two items of one second.
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
  ])('of %s has files that are what their names say: %s', async (how, extension) => {
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

  test('has the same image of an asset in each export, mock and format of its handle', async () => {
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

  test('is served with its name and type, whoever asks, and by no credentials', async () => {
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

  test('is there in full for many who download it at once', async () => {
    const url = await exported({ handles: Array.from({ length: 30 }, (_, n) => `a|${n + 1}`) });
    const zips = await Promise.all(Array.from({ length: 5 }, () => download(url)));
    expect(new Set(zips.map((zip) => zip.toString('latin1'))).size).toBe(1);
    expect((await unzip(zips[0] ?? Buffer.alloc(0))).size).toBe(30);
  });
});

describe('the row with the address', () => {
  test('names the host by which the log was asked for, and the zip is there by any', async () => {
    const jobHandle = await submit({ handles: ['a|1'] });
    await mock.settle();
    const url = await urlOf(jobHandle);
    expect(url).toMatch(new RegExp(`^${mock.url}/scene7/export/\\d+-[0-9a-f]{8}\\.zip$`));
    const { pathname } = new URL(url);
    // fetch does not let its caller choose the Host.
    const { port } = new URL(mock.url);
    const named = await logBy(jobHandle, `ips.example.com:${port}`);
    expect(urlsIn(named)).toEqual([`http://ips.example.com:${port}${pathname}`]);
    expect(urlsIn(await logBy(jobHandle, 'localhost'))).toEqual([`http://localhost${pathname}`]);
    expect(mock.jobs.find(jobHandle)?.log.map(({ assetName }) => assetName)).toContain(url);
    expect(await statusesOf(pathname)).toEqual([200, 200]);
  });

  test('counts as a row, and not as an item, whatever part of the log is asked for', async () => {
    const jobHandle = await submit({ handles: ['a|1', 'nothing', 'a|2', 'a|2'] });
    await mock.settle();
    const details = async (more: string): Promise<{ total: number; counts: number[]; types: string[]; urls: number }> => {
      const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `${COMPANY}<jobHandle>${jobHandle}</jobHandle>${more}`);
      const [log] = jobLogArray.items;
      const rows: { logType: string; assetName?: string }[] = log.detailArray.items ?? [];
      return {
        total: log.detailTotalRows,
        counts: [log.totalFileCount, log.fileSuccessCount, log.fileErrorCount, log.fileWarningCount, log.fileDuplicateCount, log.fileUpdateCount],
        types: rows.map(({ logType }) => logType),
        urls: rows.filter(({ assetName }) => assetName?.startsWith('http')).length,
      };
    };
    const counts = [4, 3, 1, 0, 0, 0];
    const all = await details('');
    expect(all).toMatchObject({ total: 5 + 4 + 1 + 1, counts, urls: 1 });
    expect(all.types.slice(-2)).toEqual(['ReturnSuccess', 'EndGet']);
    expect(await details('<recordsPerPage>5</recordsPerPage><resultsPage>2</resultsPage>')).toMatchObject({ total: 11, counts, urls: 1 });
    expect(await details('<recordsPerPage>5</recordsPerPage><resultsPage>1</resultsPage>')).toMatchObject({ total: 11, counts, urls: 0 });
    const successes = await details('<logTypeArray><items>ReturnSuccess</items></logTypeArray>');
    expect(successes).toEqual({ total: 4, counts, types: Array(4).fill('ReturnSuccess'), urls: 1 });
    expect(mock.jobs.find(jobHandle)?.counts).toEqual({ total: 4, success: 3, warning: 0, error: 1, duplicate: 0, update: 0 });
    const logs = await ask(
      mock.url,
      'getJobLogs',
      `${COMPANY}<sortBy>StartDate</sortBy><sortDirection>Descending</sortDirection><numRows>1</numRows>`,
    );
    expect(logs.jobLogArray.items).toMatchObject([{ totalFileCount: 4, fileSuccessCount: 3, fileErrorCount: 1 }]);
  });

  test('comes when the export is done, not a moment sooner', async () => {
    const jobHandle = await submit({ handles: ['a|1', 'a|2'] });
    mock.clock.advance(2999);
    expect(urlsIn(await logOf(jobHandle))).toEqual([]);
    mock.clock.advance(1);
    expect(urlsIn(await logOf(jobHandle))).toHaveLength(1);
  });

  test('is found by the name of the job, in each version that has exports', async () => {
    for (const version of ['2012-02-14', '2013-02-15', '2014-04-03', '2022-11-01-beta']) {
      const name = `Export in ${version}`;
      await submit({ name, handles: ['a|1'], version });
      await mock.settle();
      const { text } = await call(mock.url, 'getJobLogDetails', `${COMPANY}<originalName>${name}</originalName>`, { version });
      const urls = urlsIn(text);
      expect(urls).toHaveLength(1);
      expect((await unzip(await download(urls[0] ?? ''))).size).toBe(1);
    }
  });

  test.each<[string, readonly string[], string | undefined]>([
    ['has no handle', [], undefined],
    ['has no good handle', ['nothing', '', 'a|x', '|1|'], undefined],
    ['was stopped before its first item', ['a|1', 'a|2'], 'stopJob'],
    ['was deleted while it ran', ['a|1', 'a|2'], 'deleteJob'],
  ])('is not in the log of an export that %s', async (_what, handles, operation) => {
    const jobHandle = await submit({ handles });
    if (operation !== undefined) {
      mock.clock.advance(operation === 'stopJob' ? 1500 : 2500);
      await ask(mock.url, operation, `${COMPANY}<jobHandle>${jobHandle}</jobHandle>`);
    }
    await mock.settle();
    expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', outcome: operation === undefined ? 'Completed' : 'Stopped' });
    const log = await logOf(jobHandle);
    expect(log).toContain('<logType>EndGet</logType>');
    expect(urlsIn(log)).toEqual([]);
  });

  test('is not in the log of a job of another kind, whose zip is not there either', async () => {
    const exportUrl = await exported({ handles: ['a|1'] });
    const { pathname } = new URL(exportUrl);
    for (const job of [
      '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
      '<uploadUrlsJob><urlArray><items><sourceUrl>http://x.test/a.tif</sourceUrl><destPath>Outfitters/http.tif</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>',
    ]) {
      const { jobHandle } = await ask(mock.url, 'submitJob', `${COMPANY}<jobName>Other</jobName>${job}`);
      await mock.settle();
      const view = mock.jobs.find(jobHandle);
      expect(view).toMatchObject({ outcome: 'Completed' });
      expect(view?.counts.success).toBeGreaterThan(0);
      expect((await logOf(jobHandle)).match(/<assetName>http[:s]/)).toBeNull();
      expect(await statusesOf(pathname.replace(/\d+-/, `${view?.id}-`))).toEqual([404, 404]);
    }
  });
});

/** A job's log by a Host header of one's own. */
async function logBy(jobHandle: string, host: string): Promise<string> {
  const body = `<Request><authHeader><user>admin@example.com</user><password>secret</password></authHeader><getJobLogDetailsParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">${COMPANY}<jobHandle>${jobHandle}</jobHandle></getJobLogDetailsParam></Request>`;
  const socket = await open(mock.url);
  socket.write(
    `POST /scene7/api/IpsApiService HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return parseAnswer(Buffer.concat(chunks)).text;
}

describe('the address of a zip', () => {
  test('is good up to the end of exportTime, and then says until when it was', async () => {
    const name = 'Bilder &lt;&amp;&gt; ü';
    const url = await exported({ name, handles: ['a|1'] });
    const { pathname } = new URL(url);
    const first = await download(url);
    // Done after one second of waiting and one item of one second.
    mock.clock.advance(START + 2000 + 7_200_000 - 1 - mock.clock.now().getTime());
    expect(await download(url)).toEqual(first);
    mock.clock.advance(1);
    expect(await download(url)).toEqual(first);
    mock.clock.advance(1);
    const gone = await fetch(url);
    expect([gone.status, gone.headers.get('content-type'), await gone.text()]).toEqual([
      410,
      'text/plain;charset=utf-8',
      'The export "Bilder <&> ü" could be downloaded until 2026-11-23T10:00:02.000Z\n',
    ]);
    mock.clock.advance('365d');
    expect(await statusesOf(pathname)).toEqual([410, 410]);
  });

  test('is nobody else’s: neither a job of another mock with the same number has it, nor another job', async () => {
    const other = await startMock({ clock: 'manual@2026-11-23T08:00:01Z' });
    try {
      const [here, there] = [await exported({ handles: ['a|1'] }), await exported({ handles: ['a|1'] }, other)];
      const [mine, theirs] = [new URL(here).pathname, new URL(there).pathname];
      expect(/\/(\d+)-/.exec(theirs)?.[1]).toBe(/\/(\d+)-/.exec(mine)?.[1]);
      expect(await statusesOf(theirs)).toEqual([404, 404]);
      expect(await statusesOf(mine, other)).toEqual([404, 404]);
      const next = await exported({ handles: ['a|1'] });
      expect(await statusesOf(mine.replace(/\d+-/, `${/\/(\d+)-/.exec(next)?.[1]}-`))).toEqual([404, 404]);
    } finally {
      await other.stop();
    }
  });

  test('is not there for a job that is not done yet', async () => {
    const jobHandle = await submit({ handles: ['a|1', 'a|2'] });
    mock.clock.advance('2s');
    const id = mock.jobs.find(jobHandle)?.id;
    await mock.settle();
    const { pathname } = new URL(await urlOf(jobHandle));
    expect(pathname).toContain(`/${id}-`);
    const early = await startMock();
    try {
      const same = await submit({ handles: ['a|1', 'a|2'] }, early);
      early.clock.advance('2s');
      expect(early.jobs.find(same)).toMatchObject({ id, state: 'Running' });
      expect(await statusesOf(pathname, early)).toEqual([404, 404]);
      early.clock.advance('1s');
      expect(await statusesOf(pathname, early)).toEqual([200, 200]);
    } finally {
      await early.stop();
    }
  });

  test('has no others beside it', async () => {
    const { pathname } = new URL(await exported({ handles: ['a|1'] }));
    const [, id = '', mark = ''] = /(\d+)-([0-9a-f]{8})\.zip$/.exec(pathname) ?? [];
    const others = [
      `${id}-00000000.zip`,
      `${id}-${mark.replace(/./, (digit) => (digit === '0' ? '1' : '0'))}.zip`,
      `${id}-${mark}`,
      `${id}-${mark}.zi`,
      `${id}-${mark}.zipp`,
      `${id}-${mark}0.zip`,
      `${id}-${mark.slice(1)}.zip`,
      `${id}.zip`,
      `0${id}-${mark}.zip`,
      `-${id}-${mark}.zip`,
      `+${id}-${mark}.zip`,
      `${Number(id) + 4}-${mark}.zip`,
      `${Number(id) + 1}-${mark}.zip`,
      `999999999999999-${mark}.zip`,
      `99999999999999999999-${mark}.zip`,
      `${id}-${mark}.zip%00`,
      `${id}-${mark}.zip%0a`,
      `%20${id}-${mark}.zip`,
      `x/../${id}-${mark}.zip`,
      `..%2fexport%2f${id}-${mark}.zip`,
      `.%5c${id}-${mark}.zip`,
      '..%2f..%2f..%2fetc%2fpasswd',
      '%2e%2e/%2e%2e/etc/passwd',
      '..',
      '%2e%2e',
      'constructor',
      '__proto__',
      '',
    ];
    for (const other of others) expect(await statusesOf(`/scene7/export/${other}`), other).toEqual([404, 404]);
    expect(await statusesOf('/scene7/export')).toEqual([404, 404]);
    // What is no address at all is told so.
    expect(await statusesOf('/scene7/export/%E0%A4%A')).toEqual([400, 400]);
    const answer = await fetch(`${mock.url}/scene7/export/${id}-00000000.zip`);
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
      'text/plain;charset=utf-8',
      `There is no export "${id}-00000000.zip"\n`,
    ]);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await fetch(`${mock.url}${pathname}`, { method })).status, method).toBe(404);
    expect(await statusesOf(pathname)).toEqual([200, 200]);
  });

  test.skipIf(!Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1')))(
    'is right for a caller of IPv6 that sends no Host, as HTTP/1.0 allows',
    async () => {
      const six = await startMock({ host: '::1' });
      try {
        const jobHandle = await submit({ handles: ['a|1'] }, six);
        await six.settle();
        const body = `<Request><authHeader><user>admin@example.com</user><password>secret</password></authHeader><getJobLogDetailsParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">${COMPANY}<jobHandle>${jobHandle}</jobHandle></getJobLogDetailsParam></Request>`;
        const { port } = new URL(six.url);
        const socket = (await import('node:net')).connect(Number(port), '::1');
        await once(socket, 'connect');
        socket.write(`POST /scene7/api/IpsApiService HTTP/1.0\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
        let received = '';
        for await (const chunk of socket) received += chunk;
        const [url = ''] = urlsIn(received.slice(received.indexOf('\r\n\r\n') + 4));
        expect(url.startsWith(`${six.url}/scene7/export/`), url).toBe(true);
        await download(url);
      } finally {
        await six.stop();
      }
    },
  );
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

  /** Asks for the zip and goes away, at once or once something of it came. */
  async function leave(when: 'at once' | 'in the middle', how: 'destroy' | 'resetAndDestroy' | 'end'): Promise<void> {
    const socket = await open(large.url);
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(`GET ${new URL(url).pathname} HTTP/1.1\r\nHost: x\r\n\r\n`);
    if (when === 'in the middle') await once(socket, 'data');
    socket[how]();
    // Whoever only ends its own half is done with when the rest is destroyed.
    if (how === 'end') socket.destroy();
    await closed;
  }

  test('does no harm to anybody when its reader goes away, sooner or later, this way or that', async () => {
    // The first one leaves while the mock still loads what makes zips.
    for (const when of ['at once', 'in the middle'] as const) {
      for (const how of ['resetAndDestroy', 'destroy', 'end'] as const) await leave(when, how);
    }
    await Promise.all(Array.from({ length: 10 }, (_, n) => leave(n % 2 === 0 ? 'at once' : 'in the middle', 'resetAndDestroy')));
    expect(await healthOf(large.url)).toMatchObject({ status: 'ok' });
    const small = await exported({ name: 'Afterwards', handles: ['a|1'] }, large);
    expect((await unzip(await download(small))).size).toBe(1);
    expect(unhandled).toEqual([]);
  });

  test('is whole, has no name twice, and others are served while it is written', async () => {
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

  test('is broken off where the mock is stopped, and its reader hears of that', async () => {
    const stopped = await startMock({ itemTime: 1 });
    const response = await fetch(await exported({ handles: HANDLES }, stopped));
    const reader = response.body?.getReader();
    await reader?.read();
    const read = (async () => {
      while (!(await reader?.read())?.done);
    })();
    // Either it was whole, within the moment that calls under way get, or its reader is told that it is not.
    const [outcome] = await Promise.allSettled([read, stopped.stop()]);
    if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/terminated/);
    await expect(fetch(stopped.url)).rejects.toThrow('fetch failed');
    expect(unhandled).toEqual([]);
  });

  test('of one asset, again and again, has a name for each', async () => {
    const again = await exported({ name: 'Again', handles: Array(4500).fill('a|1') }, large);
    expect((await unzip(await download(again))).size).toBe(4500);
  });
});
