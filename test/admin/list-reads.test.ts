import { expect, test } from 'vitest';
import type { JobLogView } from '../../src/admin/job-view.js';
import type { IpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { rowsRead } from '../store/rows-read.js';
import { order, serve, submit } from './serve.js';

async function get({ url }: IpsMock, path: string): Promise<unknown> {
  const response = await fetch(`${url}/__admin/${path}`);
  expect(response.status).toBe(200);
  return response.json();
}

/** Submits an upload of many URLs. */
async function upload(mock: IpsMock, urls: number): Promise<void> {
  const items = Array.from(
    { length: urls },
    (_, n) => `<items><sourceUrl>https://files.example.com/${n}.tif</sourceUrl><destPath>a/${n}.tif</destPath></items>`,
  );
  const detail = `<urlArray>${items.join('')}</urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting>`;
  await ask(mock.url, 'submitJob', `<companyHandle>1</companyHandle><jobName>Upload</jobName><uploadUrlsJob>${detail}</uploadUrlsJob>`);
}

test('a page of jobs reads the short descriptions of its jobs, whatever they work on', async () => {
  const mock = await serve();
  for (let n = 0; n < 30; n++) await upload(mock, 40);
  await mock.clock.advance('1d');
  // Counted once.
  await get(mock, 'jobs?limit=1');
  const read = await rowsRead(() => get(mock, 'jobs?order=newest&limit=10'));
  expect(read.rows, JSON.stringify(read.statements)).toBeLessThan(25);
  // 40 URLs alone are 3,000.
  expect(read.bytes).toBeLessThan(10 * 500);
  expect(read.written).toBe(0);
});

test('a page of the log of a job reads its rows, wherever it is, and pages joined are the whole log', async () => {
  const mock = await serve();
  await mock.rules.add({ match: { name: 'Long' }, script: { items: 2000 } });
  await submit(mock, 'Long');
  await mock.clock.advance('1d');
  const whole = await mock.jobs.log(1);
  expect([whole.log.length, whole.total, whole.next]).toEqual([2006, 2006, null]);
  const joined: unknown[] = [];
  for (let after: number | null = 0; after !== null; ) {
    let page: JobLogView | undefined;
    const path = `jobs/1/log?limit=300&after=${after}`;
    // What is answered is checked by the schema of the answers.
    const read = await rowsRead(async () => (page = (await get(mock, path)) as JobLogView));
    expect(read.rows).toBeLessThanOrEqual(310);
    joined.push(...(page?.log ?? []));
    expect(page).toMatchObject({ total: 2006, language: 'en' });
    after = page?.next ?? null;
  }
  expect(joined).toEqual(JSON.parse(JSON.stringify(whole.log)));
  expect(await mock.jobs.log(1, { after: 2005, limit: 5 })).toMatchObject({ log: whole.log.slice(2005), next: null });
  await expect(mock.jobs.log(1, { limit: 0 })).rejects.toThrow('limit');
});

test('whoever waits for a job reads no log each time that something changes', async () => {
  const mock = await serve();
  await mock.rules.add({ match: { name: 'Long' }, script: { items: 2000 } });
  const handle = await submit(mock, 'Long');
  await mock.clock.advance('1m');
  const waiting = mock.jobs.waitFor(handle, 'Stopping');
  const read = await rowsRead(async () => {
    for (let n = 0; n < 50; n++) await submit(mock, 'Other');
  });
  expect(read.statements.filter(({ sql }) => sql.includes('jobLogDetail'))).toEqual([]);
  await order(mock, 'stopJob', handle);
  expect((await waiting).log.length).toBeGreaterThan(5);
});

test('what is told of an asset reads its latest rows, however often jobs came to it', async () => {
  const mock = await serve();
  for (let n = 0; n < 205; n++) {
    await upload(mock, 1);
    await mock.clock.advance('2m');
  }
  const { assets } = (await get(mock, 'assets?company=1&limit=1')) as { assets: { assetHandle: string }[] };
  const handle = encodeURIComponent(assets[0]?.assetHandle ?? '');
  const read = await rowsRead(async () => expect(await get(mock, `assets/${handle}`)).toMatchObject({ historyLeftOut: 5 }));
  expect(read.statements.filter(({ sql }) => sql.includes('jobLogDetail.*')).map(({ rows }) => rows)).toEqual([200]);
});
