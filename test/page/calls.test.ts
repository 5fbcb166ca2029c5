import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
import { seriousViolations } from './accessibility.js';
import { describeInBrowser } from './browser.js';

const run = promisify(execFile);
const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Waits until a value is as expected: the machine may be busy. */
const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 15_000 });

describeInBrowser('the calls on the page', (browser) => {
  let mock: IpsMock;
  beforeEach(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z' });
  });
  afterEach(() => mock.stop());

  const submit = async (name: string): Promise<string> =>
    (await ask(mock.url, 'submitJob', `${OUTFITTERS}<jobName>${name}</jobName>${PUBLISH}`)).jobHandle;
  const last = async () => (await mock.requests.list()).at(-1);
  const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  /** The rows of the list, without its heading. */
  const rows = async (page: Page): Promise<string[]> => (await page.getByRole('table').getByRole('row').allTextContents()).slice(1);
  const openLast = async (): Promise<Page> => {
    const page = await browser.open(`${mock.url}/#/calls/${(await last())?.id}`, CLIPBOARD);
    await page.getByRole('heading', { name: 'Request' }).waitFor();
    return page;
  };
  /** Runs a command as whoever pasted it into a shell. */
  const paste = async (command: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'ips-mock-'));
    // A file: a shell takes no argument of 128 KB.
    await writeFile(join(folder, 'pasted'), command.replaceAll('***', 'secret'));
    const { stdout } = await run('/bin/sh', [join(folder, 'pasted')]);
    await rm(folder, { recursive: true });
    return stdout;
  };

  test('a call appears live, the latest first, with its outcome, what applied and its job', async () => {
    const page = await browser.open(`${mock.url}/#/calls`);
    await page.getByText('No calls yet.').waitFor();
    const { id } = await mock.faults.add({ match: { operation: 'getJobLogs' }, effect: { fault: { code: 30000 } } });
    const job = await submit('Live');
    await eventually(() => rows(page)).toEqual([expect.stringMatching(/submitJob.*ok.*admin@example\.com.*SOAP/)]);
    await call(mock.url, 'getJobLogs', OUTFITTERS);
    await eventually(async () => (await rows(page))[0]).toMatch(new RegExp(`getJobLogs.*ipsApiFault 30000.*fault ${id}`));
    await page
      .getByRole('row')
      .nth(2)
      .getByRole('link', { name: String(mock.jobs.find(job)?.id) })
      .click();
    await page.getByRole('heading', { name: 'Live' }).waitFor();
  });

  test('are filtered by text, operation, outcome, transport and caller, and stay so as others come', async () => {
    await submit('One');
    await call(mock.url, 'getActiveJobs', OUTFITTERS, { user: 'robin@example.com' });
    await call(mock.url, 'getActiveJobs', `${OUTFITTERS}<jobHandle>zzz</jobHandle>`);
    await call(mock.url, 'getJobLogs', OUTFITTERS, { transport: 'xml' });
    await fetch(`${mock.url}/nowhere`);
    const page = await browser.open(`${mock.url}/#/calls`);
    const filters = page.getByRole('search');
    const names = async (): Promise<string[]> => page.getByRole('cell').getByRole('link').filter({ hasNotText: /^\d+$/ }).allTextContents();
    await eventually(names).toEqual(['GET /nowhere', 'getJobLogs', 'getActiveJobs', 'getActiveJobs', 'submitJob']);
    await filters.getByLabel('Outcome').selectOption('faults only');
    await eventually(names).toEqual(['GET /nowhere', 'getActiveJobs']);
    await fetch(`${mock.url}/elsewhere`);
    await submit('Two');
    await eventually(names).toEqual(['GET /elsewhere', 'GET /nowhere', 'getActiveJobs']);
    await filters.getByLabel('By').selectOption('no endpoint');
    await eventually(names).toEqual(['GET /elsewhere', 'GET /nowhere']);
    await filters.getByLabel('By').selectOption('plain XML');
    await filters.getByLabel('Outcome').selectOption('all');
    await eventually(names).toEqual(['getJobLogs']);
    await filters.getByLabel('By').selectOption('');
    await filters.getByLabel('Operation').fill('submit');
    await eventually(names).toEqual(['submitJob', 'submitJob']);
    await filters.getByLabel('Operation').fill('sumbit');
    await page.getByRole('alert').getByText('"sumbit*" matches no operation').waitFor();
    await filters.getByLabel('Operation').fill('');
    await filters.getByLabel('Caller').selectOption('robin@example.com');
    await eventually(names).toEqual(['getActiveJobs']);
    await filters.getByLabel('Caller').selectOption('');
    await filters.getByLabel('Text').fill('ELSEWHERE');
    await eventually(names).toEqual(['GET /elsewhere']);
  });

  test('one has both messages laid out, its parameters as a tree, and what would apply to it', async () => {
    const fault = await mock.faults.add({ label: 'reads are slow', match: { operation: 'get*' }, effect: { delay: '1ms' } });
    await submit('<![CDATA[<b>A & "B"</b>]]>');
    const page = await openLast();
    const request = page.locator('pre.xml').first();
    await eventually(() => request.textContent()).toContain('      <jobName><b>A & "B"</b></jobName>\n');
    expect(await page.locator('pre.xml b b').count(), 'what a call says is text').toBe(0);
    await eventually(() => request.textContent()).toContain('<password>***</password>');
    expect(await page.locator('pre.xml').nth(1).textContent()).toContain('<submitJobReturn');
    const tree = page.locator('details.branch').first();
    await tree.getByText('imageServingPublishJob: ').waitFor();
    await eventually(() => tree.getByText('"Full"').isVisible()).toBe(true);
    await page.getByRole('link', { name: fault.label ?? '' }).waitFor();
    await page.getByText('operation: submitJob, not get*').waitFor();
    await mock.faults.replace(fault.id, { label: 'all are slow', effect: { delay: '1ms' } });
    await page.getByRole('listitem').filter({ hasText: 'all are slow' }).getByText('would apply', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'submitJob' }).waitFor();
  });

  test.each([
    ['SOAP', { transport: 'soap' }],
    ['plain XML', { transport: 'xml' }],
    ['SOAP 1.2', { soapVersion: '1.2' }],
  ] as const)('the curl command of one by %s makes the same call when a shell runs it', async (_way, options) => {
    const name = `It's $HOME "quoted" \`id\` \\ 100% ${'é'} !`;
    await ask(mock.url, 'submitJob', `${OUTFITTERS}<jobName>${name}</jobName>${PUBLISH}`, options);
    const before = await last();
    const page = await openLast();
    await page.getByText('Passwords and tokens are masked').waitFor();
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByRole('status').getByText('The curl command was copied').waitFor();
    const answer = await paste(await copied(page));
    expect(answer).toContain('submitJobReturn');
    expect(await last()).toMatchObject({
      id: (before?.id ?? 0) + 1,
      transport: before?.transport,
      path: before?.path,
      params: before?.params,
      outcome: 'ok',
      caller: 'admin@example.com',
    });
  });

  test('the curl command of a long message, and of a request that reached no endpoint', async () => {
    const long = `<jobHandleArray>${'<items>j|47|x||</items>'.repeat(6000)}</jobHandleArray>`;
    await call(mock.url, 'getActiveJobs', `${OUTFITTERS}${long}`);
    const page = await openLast();
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByRole('status').getByText('copied').waitFor();
    const before = await last();
    await paste(await copied(page));
    expect(await last()).toMatchObject({ id: (before?.id ?? 0) + 1, outcome: before?.outcome, operation: 'getActiveJobs' });
    await fetch(`${mock.url}/it's not here`, { method: 'PUT' });
    const lost = await browser.open(`${mock.url}/#/calls/${(await last())?.id}`, CLIPBOARD);
    await lost.getByRole('button', { name: 'Copy as curl' }).click();
    await lost.getByRole('status').getByText('copied').waitFor();
    const count = (await mock.requests.list()).length;
    await paste(await copied(lost));
    expect(await mock.requests.list()).toHaveLength(count + 1);
    expect(await last()).toMatchObject({ method: 'PUT', path: "/it's%20not%20here", transport: 'none' });
  });

  test('the curl command of an upload posts its documents, and a file in the place of those that were posted', async () => {
    const form = new FormData();
    form.append(
      'auth',
      new Blob(['<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password>secret</password></authHeader>']),
    );
    form.append(
      'uploadParams',
      new Blob([
        `<?xml version="1.0"?><uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">${OUTFITTERS}<jobName>It's up</jobName><endJob>true</endJob><uploadParams><overwrite>true</overwrite><readyForPublish>false</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams></uploadPostParam>`,
      ]),
    );
    form.append('file', new Blob(['a picture']), 'a.jpg');
    const response = await fetch(`${mock.url}/scene7/UploadFile`, { method: 'POST', body: form });
    expect(response.status, await response.text()).toBe(200);
    const before = await last();
    const page = await openLast();
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByRole('status').getByText('copied').waitFor();
    await paste((await copied(page)).replace('@FILE', '@package.json'));
    expect(await last()).toMatchObject({ id: (before?.id ?? 0) + 1, transport: 'upload', outcome: 'ok', params: before?.params });
  });

  test('a stub that is made of an answer is served; a rule that is made for a job decides how the next goes', async () => {
    await submit('Copied');
    const read = () => call(mock.url, 'getActiveJobs', OUTFITTERS);
    const before = await read();
    const page = await openLast();
    await page.getByRole('link', { name: 'Make a stub of this answer' }).click();
    await page.getByRole('heading', { name: 'Add a stub' }).waitFor();
    await page.getByRole('button', { name: 'Add the stub' }).click();
    await page.getByRole('status').getByText('was added').waitFor();
    mock.clock.advance('1h');
    expect((await read()).text).toBe(before.text);
    const submission = (await mock.requests.list({ operation: 'submitJob' }))[0];
    await page.goto(`${mock.url}/#/calls/${submission?.id}`);
    await page.getByRole('link', { name: 'Make a rule for this job' }).click();
    await page.getByRole('heading', { name: 'Add a rule' }).waitFor();
    await page.getByRole('group', { name: 'Add a field to script', exact: true }).getByRole('button', { name: '+ outcome' }).click();
    await page.locator('[name="script.outcome"]').selectOption({ label: 'fatal' });
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await page.getByRole('status').getByText('was added').waitFor();
    const [same, other] = [await submit('Copied'), await submit('Another')];
    await mock.settle();
    expect([mock.jobs.find(same)?.outcome, mock.jobs.find(other)?.outcome]).toEqual(['Fatal', 'Completed']);
  });

  test('5,000 calls are scrolled through, with few of them in the document at a time', async () => {
    await mock.stop();
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z', journal: 10_000 });
    await submit('The first');
    for (let n = 0; n < 5000; n += 100)
      await Promise.all(Array.from({ length: 100 }, (_, each) => fetch(`${mock.url}/${n + each}`).then((r) => r.text())));
    const page = await browser.open(`${mock.url}/#/calls`);
    await page.getByText('5,001').waitFor();
    const table = page.getByRole('table', { name: 'Calls, the latest first' });
    const first = page.getByRole('link', { name: 'submitJob' });
    let most = 0;
    for (let steps = 0; steps < 200 && (await first.count()) === 0; steps++) {
      most = Math.max(most, await table.getByRole('row').count());
      await table.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await first.waitFor();
    expect(most).toBeGreaterThan(10);
    expect(most).toBeLessThan(100);
  });

  test('nothing serious stands in the way of those who cannot see or use a mouse, and a narrow window shows it', async () => {
    await mock.faults.add({ label: 'down', match: { operation: 'getActiveJobs' }, effect: { fault: { code: 30000 } } });
    await submit('Seen');
    await call(mock.url, 'getActiveJobs', OUTFITTERS);
    for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark', viewport: { width: 400, height: 800 } }] as const) {
      const page = await browser.open(`${mock.url}/#/calls`, options);
      const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await page.getByRole('link', { name: 'getActiveJobs' }).waitFor();
      expect([await seriousViolations(page), await overflow()]).toEqual([[], 0]);
      await page.getByRole('link', { name: 'getActiveJobs' }).press('Enter');
      await page.getByText('would apply', { exact: true }).waitFor();
      expect([await seriousViolations(page), await overflow()]).toEqual([[], 0]);
      await page.context().close();
    }
  });
});
