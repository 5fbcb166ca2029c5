import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
import { COMPANY, download, exportClient, START, startMock, urlsIn } from './export-mock.js';
import { open, parseAnswer } from './raw-http.js';
import { unzip } from './unzip.js';

let mock: IpsMock;
beforeEach(async () => {
  mock = await startMock();
});
afterEach(() => mock.stop());

const { exported, logOf, statusesOf, submit, urlOf } = exportClient(() => mock);

describe('the log row with the address of a zip', () => {
  test('names the host that the log was requested by, and every host serves the zip', async () => {
    const jobHandle = await submit({ handles: ['a|1'] });
    await mock.settle();
    const url = await urlOf(jobHandle);
    expect(url).toMatch(new RegExp(`^${mock.url}/scene7/export/\\d+-[0-9a-f]{8}\\.zip$`));
    const { pathname } = new URL(url);
    // fetch cannot set the Host header.
    const { port } = new URL(mock.url);
    const named = await logBy(jobHandle, `ips.example.com:${port}`);
    expect(urlsIn(named)).toEqual([`http://ips.example.com:${port}${pathname}`]);
    expect(urlsIn(await logBy(jobHandle, 'localhost'))).toEqual([`http://localhost${pathname}`]);
    expect(mock.jobs.find(jobHandle)?.log.map(({ assetName }) => assetName)).toContain(url);
    expect(await statusesOf(pathname)).toEqual([200, 200]);
  });

  test('counts as a row, not as an item, whatever part of the log is requested', async () => {
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

  test('appears when the export is done, not a moment sooner', async () => {
    const jobHandle = await submit({ handles: ['a|1', 'a|2'] });
    mock.clock.advance(2999);
    expect(urlsIn(await logOf(jobHandle))).toEqual([]);
    mock.clock.advance(1);
    expect(urlsIn(await logOf(jobHandle))).toHaveLength(1);
  });

  test('is found by the name of the job in each version that has exports', async () => {
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

  test('is not in the log of a job of another kind, which has no zip', async () => {
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

/** A job's log, requested with the given Host header. */
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
  test('works until the end of exportTime, and then says until when it did', async () => {
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

  test('belongs to one job: neither another job nor one of another mock with the same number has it', async () => {
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

  test('does not work before the job is done', async () => {
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

  test('is the only one of its zip', async () => {
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
    // A malformed address gets another status.
    expect(await statusesOf('/scene7/export/%E0%A4%A')).toEqual([400, 400]);
    const answer = await fetch(`${mock.url}/scene7/export/${id}-00000000.zip`);
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
      'text/plain;charset=utf-8',
      `There is no export "${id}-00000000.zip"\n`,
    ]);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await fetch(`${mock.url}${pathname}`, { method })).status, method).toBe(404);
    expect(await statusesOf(pathname)).toEqual([200, 200]);
  });

  test('is right for a caller over IPv6 that sends no Host, as HTTP/1.0 allows', async ({ skip }) => {
    const hasIpv6 = Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'));
    skip(!hasIpv6, 'this machine has no IPv6');
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
  });
});
