import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { describeInBrowser } from './browser.js';

const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

async function submit(mock: IpsMock, name: string): Promise<void> {
  await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>${name}</jobName>${PUBLISH}`);
}

const jobsNamed = (mock: IpsMock, originalName: string): number => mock.jobs.list({ originalName }).length;

/** Presses a button that asks, and confirms. @returns what was asked */
async function confirm(page: Page, button: string, action: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  const question = (await dialog.textContent()) ?? '';
  await dialog.getByRole('button', { name: action }).click();
  return question;
}

describeInBrowser('the state on the page', (browser) => {
  let mock: IpsMock;
  beforeEach(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z' });
  });
  afterEach(() => mock.stop());

  test('says how the mock is and what it holds, live', async () => {
    await mock.companies.create({ name: 'Kites' });
    const page = await browser.open(`${mock.url}/#/state`);
    const facts = page.getByRole('region', { name: 'What the mock holds' });
    const factOf = (name: string) =>
      facts
        .locator('div')
        .filter({ has: page.locator('dt', { hasText: name }) })
        .locator('dd');
    await expect.poll(() => factOf('Health').textContent()).toBe('ok');
    await expect.poll(() => factOf('Started with the fixtures').textContent()).toBe('default');
    expect(await factOf('Active jobs').textContent()).toBe('0');
    await submit(mock, 'Summer');
    await expect.poll(() => factOf('Active jobs').textContent()).toBe('1');
    expect(await factOf('Companies').textContent()).toBe('3');
    await facts.getByText('The companies').click();
    await facts.getByRole('cell', { name: 'Kites/' }).waitFor();
    mock.clock.advance('1h');
    await expect.poll(() => factOf('Clock').textContent()).toContain('2027-01-31 09:00:00');
  });

  test('a reset asks first, and keeps what it is told to keep', async () => {
    await submit(mock, 'Summer');
    await mock.rules.add({ script: { outcome: 'fatal' } });
    mock.clock.advance('1d');
    const page = await browser.open(`${mock.url}/#/state`);

    await page.getByRole('button', { name: 'Reset…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(jobsNamed(mock, 'Summer')).toBe(1);

    await page.getByLabel('Keep rules, faults, stubs and the journal').check();
    await page.getByLabel('Keep the clock as it is').check();
    expect(await confirm(page, 'Reset…', 'Reset')).toContain('It keeps rules, faults, stubs and the journal and the clock.');
    await page.getByText('The mock is as its fixtures have it').waitFor();
    expect([jobsNamed(mock, 'Summer'), (await mock.rules.list()).length, mock.clock.now().toISOString()]).toEqual([0, 1, '2027-02-01T08:00:00.000Z']);

    await page.getByLabel('Keep rules, faults, stubs and the journal').uncheck();
    await page.getByLabel('Keep the clock as it is').uncheck();
    await page.getByLabel('Empty').check();
    await confirm(page, 'Reset…', 'Reset');
    await page.getByText('The mock is empty').waitFor();
    expect([mock.jobs.list().length, (await mock.rules.list()).length, mock.clock.now().toISOString()]).toEqual([0, 0, '2027-01-31T08:00:00.000Z']);
  });

  test('one company is reset, and the others stay', async () => {
    await mock.companies.create({ name: 'Kites' });
    await submit(mock, 'Summer');
    await mock.jobs.create({ company: 'Kites', name: 'Kite' });
    const page = await browser.open(`${mock.url}/#/state`);
    await page.getByLabel('One company').check();
    await page.getByRole('region', { name: 'Reset' }).getByRole('combobox').selectOption('Kites');
    await confirm(page, 'Reset…', 'Reset');
    await page.getByText('“Kites” was reset').waitFor();
    expect([jobsNamed(mock, 'Summer'), jobsNamed(mock, 'Kite')]).toEqual([1, 0]);
  });

  test('a snapshot is taken, returned to, and deleted', async () => {
    const page = await browser.open(`${mock.url}/#/state`);
    await page.getByText('There are none yet.').waitFor();
    await page.getByLabel('Name').fill('before');
    await page.getByLabel('Name').press('Enter');
    await page.getByRole('toolbar', { name: 'Snapshot before' }).waitFor();
    expect((await mock.snapshots.list()).map(({ name }) => name)).toEqual(['before']);

    await submit(mock, 'Summer');
    await confirm(page, 'Restore…', 'Restore');
    await page.getByText('The mock is as in the snapshot “before”').waitFor();
    expect(jobsNamed(mock, 'Summer')).toBe(0);

    await confirm(page, 'Delete…', 'Delete');
    await page.getByText('There are none yet.').waitFor();
    expect(await mock.snapshots.list()).toEqual([]);
  });

  test('the state is downloaded, and loaded again; a file that does not fit is refused', async () => {
    await submit(mock, 'Summer');
    const page = await browser.open(`${mock.url}/#/state`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the state' }).click()]);
    expect(download.suggestedFilename()).toBe('ips-mock-2027-01-31-080000.json');
    const path = await download.path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'ips-mock snapshot' });

    await mock.reset();
    expect(jobsNamed(mock, 'Summer')).toBe(0);
    const file = page.getByLabel('Load a file');
    expect(await page.getByRole('button', { name: 'Load…' }).isDisabled()).toBe(true);
    await file.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"other"}') });
    await confirm(page, 'Load…', 'Load');
    await page.getByRole('alert').getByText('snapshot').waitFor();
    expect(jobsNamed(mock, 'Summer')).toBe(0);

    await file.setInputFiles({ name: 'state.json', mimeType: 'application/json', buffer: readFileSync(path) });
    expect(await confirm(page, 'Load…', 'Load')).toContain('Replace everything the mock holds by state.json');
    await page.getByText('The mock holds what state.json has').waitFor();
    expect(jobsNamed(mock, 'Summer')).toBe(1);
  });

  test('a download bears the token', async () => {
    const guarded = await startIpsMock({ port: 0, adminToken: 'letmein', clock: 'manual' });
    try {
      const page = await browser.open(`${guarded.url}/#/state`);
      await page.getByLabel('Token').fill('letmein');
      await page.getByLabel('Token').press('Enter');
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the state' }).click()]);
      expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({ format: 'ips-mock snapshot' });
    } finally {
      await guarded.stop();
    }
  });
});
