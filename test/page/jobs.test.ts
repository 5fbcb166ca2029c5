import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { describeInBrowser } from './browser.js';

const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>';

/** Submits a job as a program does. @returns its handle */
async function submit(mock: IpsMock, name: string, schedule = ''): Promise<string> {
  const { jobHandle } = await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>${name}</jobName>${schedule}${PUBLISH}`);
  return jobHandle;
}

/** The row of a job in the list. */
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

describeInBrowser('the jobs on the page', (browser) => {
  let mock: IpsMock;
  beforeEach(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z', itemTime: '10s' });
  });
  afterEach(() => mock.stop());

  test('a job submitted over SOAP appears, and moves to done without a reload', async () => {
    const page = await browser.open(`${mock.url}/`);
    await page.getByRole('link', { name: 'Spring catalogue' }).waitFor();
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));

    const handle = await submit(mock, 'Summer');
    const row = rowOf(page, 'Summer');
    await row.getByText('New', { exact: true }).waitFor();
    expect(await page.getByRole('row').nth(1).textContent(), 'the newest is the first').toContain('Summer');
    mock.clock.advance('10s');
    await row.getByText('Running', { exact: true }).waitFor();
    mock.clock.advance('5s');
    const progress = Math.round(mock.jobs.find(handle)?.progress ?? 0);
    expect(progress).toBeGreaterThan(0);
    expect(progress).toBeLessThan(100);
    await row.locator(`[aria-valuenow="${progress}"]`).waitFor();
    mock.clock.advance('1h');
    await row.getByText('Done', { exact: true }).waitFor();
    await row.locator('[aria-valuenow="100"]').waitFor();
    expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true);
  });

  test('a manual clock is advanced by the page, by a step, to what is due next, and until no job is active', async () => {
    const page = await browser.open(`${mock.url}/`);
    const clock = page.getByRole('region', { name: 'Clock of the mock' });
    await clock.getByText('2027-01-31 08:00:00').waitFor();
    await clock.getByRole('button', { name: '+1 min' }).click();
    await clock.getByText('2027-01-31 08:01:00').waitFor();
    expect(mock.clock.now()).toEqual(new Date('2027-01-31T08:01:00Z'));

    await clock.getByLabel('Any duration').fill('PT1H30S');
    await clock.getByRole('button', { name: 'Advance', exact: true }).click();
    await clock.getByText('2027-01-31 09:01:30').waitFor();

    const handle = await submit(mock, 'Summer');
    await rowOf(page, 'Summer').waitFor();
    await clock.getByRole('button', { name: 'Next' }).click();
    await rowOf(page, 'Summer').getByText('WaitingCoordinator').waitFor();
    await clock.getByRole('button', { name: 'Settle' }).click();
    await rowOf(page, 'Summer').getByText('Done').waitFor();
    expect(mock.jobs.find(handle)?.state).toBe('Done');

    await clock.getByLabel('Any duration').fill('soon');
    await clock.getByRole('button', { name: 'Advance', exact: true }).click();
    await page.getByRole('alert').getByText('"soon" is no duration').waitFor();

    await clock.getByLabel('How time passes').selectOption('x60');
    await clock.getByRole('button', { name: '+1 min' }).waitFor({ state: 'detached' });
    expect(mock.clock.mode).toBe('scaled');
  });

  test('a reset by a test is seen at once', async () => {
    await submit(mock, 'Summer');
    const page = await browser.open(`${mock.url}/`);
    await rowOf(page, 'Summer').waitFor();
    mock.clock.advance('1h');
    mock.reset();
    await rowOf(page, 'Summer').waitFor({ state: 'detached' });
    await rowOf(page, 'Spring catalogue').waitFor();
    await page.getByRole('region', { name: 'Clock of the mock' }).getByText('2027-01-31 08:00:00').waitFor();
  });

  test('filters by text, company, state and kind, and keeps to them as jobs change', async () => {
    await submit(mock, 'Summer');
    const page = await browser.open(`${mock.url}/`);
    const names = async (): Promise<string[]> =>
      (await page.getByRole('row').getByRole('link').allTextContents()).filter((name) => !/^rule/.test(name));
    const filters = page.getByRole('search');
    await rowOf(page, 'Summer').waitFor();

    await filters.getByLabel('State').selectOption('New');
    await expect.poll(names).toEqual(['Summer']);
    await submit(mock, 'Winter');
    await expect.poll(names).toEqual(['Winter', 'Summer']);
    mock.clock.advance('10s');
    await expect.poll(names).toEqual([]);
    await page.getByText('No job matches.').waitFor();

    await filters.getByLabel('State').selectOption('');
    await filters.getByLabel('Text').fill('SPRING');
    await expect.poll(names).toEqual(['Spring prints', 'Spring catalogue']);
    await filters.getByLabel('Text').fill('');
    await filters.getByLabel('Kind').selectOption('VideoPublish');
    await expect.poll(names).toEqual(['Season launch']);
    await filters.getByLabel('Company').selectOption('Homeware');
    await expect.poll(names).toEqual([]);
  });

  test("a job's own page shows all about it, and does so after a reload", async () => {
    await submit(mock, 'Summer');
    const page = await browser.open(`${mock.url}/`);
    await page.getByRole('link', { name: 'Summer' }).click();
    const { id } = mock.jobs.list({ name: 'Summer' })[0] ?? { id: 0 };
    await page.waitForURL(`${mock.url}/#/jobs/${id}`);
    mock.clock.advance('1h');
    for (const _ of ['as it was opened', 'after a reload']) {
      await page.getByRole('heading', { name: 'Summer' }).waitFor();
      await page.getByText('Done', { exact: true }).first().waitFor();
      const timeline = page.getByRole('listitem').filter({ hasText: '2027-01-31' });
      await expect
        .poll(async () => (await timeline.allTextContents()).map((text) => text.split(' ')[0]))
        .toEqual(['New', 'WaitingCoordinator', 'Running', 'Done']);
      await page.getByRole('table', { name: 'Log of the job' }).getByText('BeginImageServingPublish').waitFor();
      await expect.poll(() => page.getByRole('table', { name: "Items of the job's plan" }).getByRole('row').count()).toBe(3);
      await page.reload();
    }
    await page.getByRole('link', { name: '← All jobs' }).click();
    await rowOf(page, 'Summer').waitFor();
  });

  test('its buttons pause, resume, stop, run, complete, fail, kill, hang and delete it', async () => {
    const page = await browser.open(`${mock.url}/`);
    const opened = async (name: string, schedule = ''): Promise<string> => {
      const handle = await submit(mock, name, schedule);
      await page.goto(`${mock.url}/#/jobs/${encodeURIComponent(handle)}`);
      await page.getByRole('heading', { name }).waitFor();
      return handle;
    };
    const press = (name: string): Promise<void> => page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
    const told = (text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();

    const one = await opened('One');
    mock.clock.advance('10s');
    await press('Pause');
    await told('The job is paused');
    expect(mock.jobs.find(one)?.paused).toBe(true);
    await press('Resume');
    await told('The job goes on');
    expect(mock.jobs.find(one)?.paused).toBe(false);
    await press('Stop');
    await told('The job was stopped');
    mock.clock.advance('1h');
    expect(mock.jobs.find(one)?.outcome).toBe('Stopped');

    for (const [name, text, state, outcome] of [
      ['Complete', 'The job has completed', 'Done', 'Completed'],
      ['Fail', 'The remaining items have failed', 'Done', 'Completed'],
      ['Die', 'The job has died', 'Done', 'Fatal'],
      ['Hang', 'The job hangs', 'Running', null],
    ] as const) {
      const handle = await opened(`To ${name}`);
      mock.clock.advance('10s');
      await press(name);
      await told(text);
      expect(mock.jobs.find(handle)).toMatchObject({ state, outcome });
    }

    const nightly = await opened('Nightly', '<execSchedule>0 0 3 * * ?</execSchedule>');
    expect(mock.jobs.find(nightly)?.state).toBe('Scheduled');
    await press('Run now');
    await told('The job runs now');

    const doomed = await opened('Doomed');
    await press('Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(mock.jobs.find(doomed)).toBeDefined();
    await press('Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(`${mock.url}/#/jobs`);
    expect(mock.jobs.find(doomed)).toBeUndefined();
    await expect.poll(() => rowOf(page, 'Doomed').count()).toBe(0);
  });

  test('5,000 jobs are scrolled through, with few of them in the document at a time', async () => {
    const jobs = [...Array(5000).keys()].map((index) => ({
      company: 'Outfitters',
      user: 'admin@example.com',
      name: `Job ${index}`,
      in: '1d',
      detail: { imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' } },
    }));
    await mock.stop();
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z', fixtures: ['default', { jobs }] });
    const page = await browser.open(`${mock.url}/`);
    await page.getByText('5,004').waitFor();
    const table = page.getByRole('table', { name: 'Jobs, newest first' });
    let most = 0;
    for (let steps = 0; steps < 200 && (await rowOf(page, 'Spring catalogue').count()) === 0; steps++) {
      most = Math.max(most, await table.getByRole('row').count());
      await table.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await rowOf(page, 'Spring catalogue').waitFor();
    expect(most).toBeLessThan(100);
    expect(most).toBeGreaterThan(10);
    expect(await rowOf(page, 'Spring catalogue').getAttribute('aria-rowindex')).toBe('5005');
  });
});
