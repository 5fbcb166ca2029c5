import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { call } from '../conversation.js';
import { describeInBrowser } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The addresses of the page, and the heading of each. */
const PLACES = [
  ['/jobs', 'Jobs'],
  ['/jobs/1', 'Spring catalogue'],
  ['/calls', 'Calls'],
  ['/rules', 'Rules, faults, stubs'],
  ['/rules/rules/new', 'Add a rule'],
  ['/rules/faults/new', 'Add a fault'],
  ['/rules/stubs/new', 'Add a stub'],
  ['/assets', 'Assets'],
  ['/try', 'Try it'],
  ['/try/submitJob', 'submitJob'],
  ['/mails', 'Mails and completion calls'],
  ['/state', 'State'],
  ['/nowhere', 'There is no such page'],
] as const;

// Colours that change slowly would be judged on the way.
const LOOKS = [
  ['light', { colorScheme: 'light', reducedMotion: 'reduce' }],
  ['dark', { colorScheme: 'dark', reducedMotion: 'reduce' }],
  ['a narrow window', { colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 390, height: 844 } }],
] as const;

/** What axe-core finds on a page that is serious, or worse, and where. */
async function foundOn(page: Page): Promise<string[]> {
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

  test.each(LOOKS)('axe-core finds nothing serious in any section: %s', async (_, look) => {
    const page = await browser.open(`${mock.url}/`, { ...look, bypassCSP: true });
    await page.addScriptTag({ path: AXE });
    for (const [path, heading] of PLACES) {
      await page.goto(`${mock.url}/#${path}`);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      expect.soft(await foundOn(page), path).toEqual([]);
    }
    await page.goto(`${mock.url}/#/jobs/1`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect.soft(await foundOn(page), 'a dialog').toEqual([]);
  });

  test('axe-core finds nothing serious where the token is asked for', async () => {
    const guarded = await startIpsMock({ port: 0, adminToken: 'letmein' });
    onTestFinished(() => guarded.stop());
    for (const [, look] of LOOKS) {
      const page = await browser.open(`${guarded.url}/`, { ...look, bypassCSP: true });
      await page.getByLabel('Token').fill('wrong');
      await page.getByRole('button', { name: 'Open the page' }).click();
      await page.getByRole('alert').waitFor();
      await page.addScriptTag({ path: AXE });
      expect(await foundOn(page)).toEqual([]);
    }
  });

  test('axe-core finds what is wrong', async () => {
    const page = await browser.open(`${mock.url}/`, { bypassCSP: true, reducedMotion: 'reduce' });
    await page.addScriptTag({ path: AXE });
    await page.getByRole('heading', { name: 'Jobs', level: 1 }).waitFor();
    await page.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('input'));
    });
    expect(await foundOn(page)).toEqual([expect.stringMatching(/^label: /)]);
  });

  test.each(LOOKS)('no section is wider than the window: %s', async (_, look) => {
    const page = await browser.open(`${mock.url}/`, look);
    for (const [path, heading] of PLACES) {
      await page.goto(`${mock.url}/#${path}`);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
    }
  });

  test('by the keyboard alone, Tab reaches the navigation, the list and a job, Enter opens it, and Escape returns', async () => {
    const page = await browser.open(`${mock.url}/`);
    await page.getByRole('link', { name: 'Spring catalogue' }).waitFor();
    const reached: string[] = [];
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          const style = element && getComputedStyle(element);
          return { name: element?.textContent?.trim() ?? '', isSeen: style?.outlineStyle !== 'none' || style.boxShadow !== 'none' };
        });
        reached.push(focused.name);
        if (focused.name !== name) continue;
        expect(focused.isSeen, `that "${name}" has the focus is seen`).toBe(true);
        return;
      }
      throw new Error(`Tab does not reach "${name}", but ${reached.join(', ')}`);
    };
    await tabTo('Skip to the content');
    await tabTo('Calls');
    await tabTo('Spring catalogue');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Spring catalogue', level: 1 }).waitFor();
    // The focus has moved along, so that the next Tab goes on here.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    await tabTo('← All jobs');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Spring catalogue' }).waitFor();
    expect(page.url()).toBe(`${mock.url}/#/jobs`);
  });

  test('a dialog is closed by Escape, and gives the focus back', async () => {
    const page = await browser.open(`${mock.url}/#/jobs/1`);
    const button = page.getByRole('toolbar').getByRole('button', { name: 'Delete', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toBe(`${mock.url}/#/jobs/1`);
  });
});
