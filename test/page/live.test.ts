import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { freePort } from '../free-port.js';
import { describeInBrowser } from './browser.js';

async function serve(options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z', itemTime: '10s', ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

/** The row of a job in the list. */
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

const create = (mock: IpsMock, name: string) => mock.jobs.create({ company: 'Outfitters', name });

describeInBrowser('the page that is open', (browser) => {
  test('says that the mock was stopped, and shows what another one at its port holds', async () => {
    const port = await freePort();
    const mock = await serve({ port });
    const page = await browser.open(`${mock.url}/`);
    await rowOf(page, 'Spring catalogue').waitFor();
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));
    const lost = page.getByRole('alert').getByText('The mock does not answer');
    expect(await lost.count()).toBe(0);
    await mock.stop();
    await lost.waitFor();

    const other = await serve({ port, clock: 'manual@2030-01-01T00:00:00Z', fixtures: 'none' });
    await lost.waitFor({ state: 'detached' });
    await page.getByText('2030-01-01 00:00:00').first().waitFor();
    await expect.poll(() => rowOf(page, 'Spring catalogue').count()).toBe(0);
    await other.companies.create({ name: 'New one' });
    await other.jobs.create({ company: 'New one', name: 'Autumn' });
    await rowOf(page, 'Autumn').waitFor();
    expect(await page.evaluate(() => 'isTheSame' in window)).toBe(true);
  });

  test('shows what another page changes', async () => {
    const mock = await serve();
    const [one, two] = [await browser.open(`${mock.url}/`), await browser.open(`${mock.url}/`)];
    await create(mock, 'Autumn');
    for (const page of [one, two]) await rowOf(page, 'Autumn').waitFor();
    await one.getByRole('button', { name: '+1 h' }).click();
    await two.getByText('2027-01-31 09:00:00').first().waitFor();
    await rowOf(two, 'Autumn').getByText('Done', { exact: true }).waitFor();
    await rowOf(two, 'Autumn').getByRole('link', { name: 'Autumn' }).click();
    await two.getByRole('toolbar').getByRole('button', { name: 'Delete', exact: true }).click();
    await two.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await rowOf(one, 'Autumn').waitFor({ state: 'detached' });
  });

  test('lets go of its stream while nobody sees it, and catches up afterwards', async () => {
    const mock = await serve();
    const page = await browser.open(`${mock.url}/`);
    await create(mock, 'Autumn');
    await rowOf(page, 'Autumn').waitFor();
    const isStream = (request: { url: () => string }): boolean => request.url().includes('/__admin/events');
    const ended = page.waitForEvent('requestfailed', isStream);
    await see(page, false);
    await ended;
    await create(mock, 'Winter');
    const begun = page.waitForEvent('request', isStream);
    await see(page, true);
    expect((await begun).url()).toMatch(/[?&]lastEventId=\w+-\d+$/);
    await rowOf(page, 'Winter').waitFor();
  });

  test('shows what happens in ten windows of a browser, which has six connections for them', async () => {
    const mock = await serve();
    const first = await browser.open(`${mock.url}/`);
    const pages = [first];
    while (pages.length < 10) {
      const page = await first.context().newPage();
      await page.goto(`${mock.url}/`);
      await rowOf(page, 'Spring catalogue').waitFor();
      pages.push(page);
    }
    await create(mock, 'Autumn');
    for (const page of pages) await rowOf(page, 'Autumn').waitFor();
    // One that is closed makes room for another one.
    await first.close();
    await create(mock, 'Winter');
    for (const page of pages.slice(1)) await rowOf(page, 'Winter').waitFor();
  });
});

/** Has a page believe that it is seen, or not: a browser without windows shows all of them. */
async function see(page: Page, isSeen: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !isSeen);
}
