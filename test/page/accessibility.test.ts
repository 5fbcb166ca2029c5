import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { call } from '../conversation.js';
import { describeInBrowser } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The addresses of the page, and what is there once it is loaded. */
const PLACES = [
  ['/jobs', 'Jobs'],
  ['/jobs/1', 'Spring catalogue'],
  ['/calls', 'Calls'],
  ['/rules', 'Rules, faults, stubs'],
  ['/assets', 'Assets'],
  ['/try', 'Try it'],
  ['/mails', 'Mails and completion calls'],
  ['/state', 'State'],
  ['/nowhere', 'There is no such page'],
] as const;

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['a narrow window', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
] as const;

/** What axe-core finds on a page that is serious, or worse, and where. */
async function foundOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(async () => {
    // The script that was added defines it.
    const { axe } = window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 200)}`));
}

describeInBrowser('the page, for those who cannot see it well or use no mouse', (browser) => {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z' });
    await mock.rules.add({ match: { name: 'Nightly*' }, script: { outcome: 'fatal' } });
    await mock.faults.add({ match: { operation: 'submitJob' }, effect: { status: 503 }, times: 1 });
    await call(mock.url, 'getActiveJobs', '<companyHandle>c|47</companyHandle>');
    await call(mock.url, 'getActiveJobs', '<companyHandle>c|99</companyHandle>');
  });
  afterAll(() => mock.stop());

  describe.each(LOOKS)('%s', (_, look) => {
    test.each(PLACES)('axe-core finds nothing serious at %s', async (path, heading) => {
      const page = await browser.open(`${mock.url}/#${path}`, { ...look, bypassCSP: true });
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      expect(await foundOn(page)).toEqual([]);
    });
  });

  test('axe-core finds what is wrong', async () => {
    const page = await browser.open(`${mock.url}/`, { bypassCSP: true });
    await page.getByRole('heading', { name: 'Jobs', level: 1 }).waitFor();
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('input'));
    });
    expect((await foundOn(page)).join()).toMatch(/^label: /);
  });
});
