import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { describeInBrowser } from './browser.js';

/** Submits an upload as a program does. @returns its handle */
async function submit(mock: IpsMock, name: string, emailSetting: string, url = ''): Promise<string> {
  const file = `<items><sourceUrl>http://files.example.com/${name}.jpg</sourceUrl><destPath>${name}.jpg</destPath></items>`;
  const flags = '<overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask>';
  const detail = `<uploadUrlsJob><urlArray>${file}</urlArray>${flags}<emailSetting>${emailSetting}</emailSetting>${url === '' ? '' : `<postHttpUrl>${url}</postHttpUrl>`}</uploadUrlsJob>`;
  return (await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>${name}</jobName>${detail}`)).jobHandle;
}

/** A server that answers completion calls with these statuses, one after the other. @returns its address */
async function answering(statuses: readonly number[]): Promise<string> {
  let count = 0;
  const server = createServer((_request, response) => {
    response.statusCode = statuses[count++] ?? 200;
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const rowsOf = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });

describeInBrowser('the mails and completion calls on the page', (browser) => {
  let mock: IpsMock;
  beforeEach(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z' });
  });
  afterEach(() => mock.stop());

  test('a mail appears when a job ends, is shown when it is chosen, and leads to the job', async () => {
    const page = await browser.open(`${mock.url}/#/mails`);
    const before = mock.mails.list().length;
    await expect.poll(() => rowsOf(page).count()).toBe(before);

    await submit(mock, 'Summer', 'All');
    await mock.settle();
    const [mail] = mock.mails.list().slice(before);
    if (!mail) throw new Error('no mail');
    const subject = page.getByRole('button', { name: mail.subject });
    await subject.waitFor();
    expect(await rowsOf(page).first().textContent(), 'the newest is the first').toContain(mail.subject);
    expect(await page.getByRole('article').count()).toBe(0);

    await subject.focus();
    await page.keyboard.press('Enter');
    const open = page.getByRole('article', { name: `Mail: ${mail.subject}` });
    expect(await open.locator('pre').textContent()).toBe(mail.text);
    expect(await open.getByText(mail.to).count()).toBe(1);
    await open.getByRole('link', { name: mail.jobHandle }).click();
    await page.getByRole('heading', { level: 1, name: 'Summer' }).waitFor();
  });

  test('mails are found by recipient, subject and job', async () => {
    await submit(mock, 'Summer', 'All');
    await submit(mock, 'Winter', 'All');
    await mock.settle();
    const page = await browser.open(`${mock.url}/#/mails`);
    const all = mock.mails.list().length;
    await expect.poll(() => rowsOf(page).count()).toBe(all);
    const text = page.getByRole('search').getByLabel('Text');
    await text.fill('wINTER');
    await expect.poll(() => rowsOf(page).count()).toBe(1);
    expect(await rowsOf(page).textContent()).toContain('Winter');
    await text.fill('nobody@');
    await page.getByText('No mail matches.').waitFor();
    await text.fill('admin@');
    await expect.poll(() => rowsOf(page).count()).toBe(mock.mails.list().filter(({ to }) => to.startsWith('admin@')).length);
  });

  test('a completion call is followed from attempt to attempt, and one that is refused says why', async () => {
    const target = await answering([500, 200]);
    const page = await browser.open(`${mock.url}/#/mails/calls`);
    await page.getByText('No completion calls yet.').waitFor();

    await submit(mock, 'Summer', 'None', `${target}/done`);
    await mock.settle();
    await mock.callbacks.settle();
    const row = rowsOf(page).filter({ hasText: '/done' });
    await row.getByText('Pending').waitFor();
    await row.getByText('HTTP 500').waitFor();
    await row.getByRole('button').click();
    const open = page.getByRole('article', { name: 'Completion call' });
    await expect.poll(() => open.getByRole('listitem').count()).toBe(1);

    mock.clock.advance('1d');
    await mock.callbacks.settle();
    await row.getByText('Delivered').waitFor();
    await expect
      .poll(() => open.getByRole('listitem').allTextContents())
      .toEqual([expect.stringContaining('HTTP 500'), expect.stringContaining('HTTP 200')]);

    await submit(mock, 'Winter', 'None', 'http://elsewhere.example.com/done');
    await mock.settle();
    await mock.callbacks.settle();
    const refused = rowsOf(page).filter({ hasText: 'elsewhere.example.com/' });
    await refused.getByText('Refused').waitFor();
    await refused.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Winter' }).waitFor();
  });

  test('both lists are links, whose numbers grow', async () => {
    const page = await browser.open(`${mock.url}/#/mails`);
    const tabs = page.getByRole('navigation', { name: 'Mails or completion calls' });
    const before = mock.mails.list().length;
    await tabs.getByRole('link', { name: `Mails ${before}` }).waitFor();
    await submit(mock, 'Summer', 'All', await answering([]));
    await mock.settle();
    await tabs.getByRole('link', { name: `Mails ${mock.mails.list().length}` }).waitFor();
    await tabs.getByRole('link', { name: 'Completion calls 1' }).click();
    await page.getByRole('table', { name: 'Completion calls, newest first' }).waitFor();
    await page.reload();
    await page.getByRole('table', { name: 'Completion calls, newest first' }).waitFor();
  });
});
