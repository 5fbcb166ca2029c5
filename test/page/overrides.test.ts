import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { type Answer, ask, call } from '../conversation.js';
import { seriousViolations } from './accessibility.js';
import { describeInBrowser } from './browser.js';

const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

/** Waits until a value is as expected: the machine may be busy. */
const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 15_000 });

describeInBrowser('rules, faults and stubs on the page', (browser) => {
  let mock: IpsMock;
  beforeEach(async () => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z' });
  });
  afterEach(() => mock.stop());

  const list = (): Promise<Answer> => call(mock.url, 'getActiveJobs', OUTFITTERS);
  const submission = (name: string): string => `${OUTFITTERS}<jobName>${name}</jobName>${PUBLISH}`;
  const submit = async (name: string): Promise<string> => (await ask(mock.url, 'submitJob', submission(name))).jobHandle;
  const told = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();
  /** The button that adds a field to a group of the form. */
  const field = (page: Page, group: string, name: string) =>
    page.getByRole('group', { name: group, exact: true }).getByRole('button', { name: `+ ${name}`, exact: true });
  /** The input of a field of the form, by its path. */
  const input = (page: Page, path: string) => page.locator(`[name="${path}"]`);
  const rows = async (page: Page, table: string): Promise<string[]> => {
    const texts = await page.getByRole('table', { name: table }).getByRole('row').allTextContents();
    return texts.slice(1);
  };

  test('a fault is added by the form, and the next call gets it', async () => {
    const page = await browser.open(`${mock.url}/#/rules`);
    await page.getByRole('link', { name: 'Add a fault' }).click();
    await page.getByRole('heading', { name: 'Add a fault' }).waitFor();
    await field(page, 'Add a field to effect', 'fault').click();
    await input(page, 'effect.fault.code').selectOption({ label: '30001' });
    await field(page, 'Add a field to effect.fault', 'reason').click();
    await input(page, 'effect.fault.reason').fill('the form says so');
    await field(page, 'Add a field', 'match').click();
    await field(page, 'Add a field to match', 'operation').click();
    await input(page, 'match.operation').fill('getActive*');
    await field(page, 'Add a field', 'times').click();
    await input(page, 'times').fill('1');
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await told(page, 'The fault 1 was added');
    await eventually(() => rows(page, 'Faults')).toEqual([expect.stringContaining('fault 30001 “the form says so”')]);
    expect((await list()).fault).toEqual({ name: 'ipsApiFault', code: 30001, reason: 'the form says so' });
    // Live: the page shows that it is used up.
    await page.getByRole('table', { name: 'Faults' }).getByText('used up').waitFor();
    await page.getByTitle('It matched 1 calls, and applied to 1 of them').waitFor();
    expect((await list()).fault).toBeUndefined();
  });

  test('what is wrong is told at its field, and nothing is added before it is right', async () => {
    const page = await browser.open(`${mock.url}/#/rules/faults/new`);
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await page.getByRole('alert').getByText('is empty: expected fault, status, delay').first().waitFor();
    await field(page, 'Add a field to effect', 'status').click();
    const status = input(page, 'effect.status');
    await status.fill('99');
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await eventually(() => status.getAttribute('aria-invalid')).toBe('true');
    const wrong = await status.evaluate((input) =>
      (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
    );
    expect(wrong.join(' ')).toContain('is 99: expected at least 200');
    expect(await mock.faults.list()).toEqual([]);
    await field(page, 'Add a field', 'match').click();
    await field(page, 'Add a field to match', 'params').click();
    await input(page, 'match.params').fill('{"companyHandle": ');
    await page.getByText('This is no JSON').waitFor();
    await input(page, 'match.params').fill('{"companyHandle": "c|47"}');
    await status.fill('503');
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await told(page, 'was added');
    expect(await mock.faults.list()).toMatchObject([{ effect: { status: 503 }, match: { params: { companyHandle: 'c|47' } } }]);
  });

  test('a rule with choices and lists is added by the form', async () => {
    const page = await browser.open(`${mock.url}/#/rules/rules/new`);
    await field(page, 'Add a field to script', 'items').click();
    await page.getByLabel('Kind of items').selectOption({ label: 'a list' });
    await page.getByRole('button', { name: '+ items' }).click();
    await input(page, 'script.items.0.name').fill('a.jpg');
    await field(page, 'Add a field to script.items.0', 'outcome').click();
    await input(page, 'script.items.0.outcome').selectOption({ label: 'error' });
    await field(page, 'Add a field to script', 'duration').click();
    await input(page, 'script.duration').fill('10m');
    await field(page, 'Add a field', 'expires').click();
    await input(page, 'expires.in').fill('1h');
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await told(page, 'The rule 1 was added');
    expect(await mock.rules.list()).toMatchObject([
      { script: { items: [{ name: 'a.jpg', outcome: 'error' }], duration: 600_000 }, expiresAt: new Date('2027-01-31T09:00:00Z') },
    ]);
  });

  test('one is edited and removed; all of a kind are removed', async () => {
    const { id } = await mock.faults.add({ label: 'down', effect: { fault: { code: 30000, reason: 'before' } }, company: 'Outfitters' });
    await mock.stubs.add({ operation: 'getActiveJobs', answer: { json: { jobArray: { items: [] } } }, times: 3 });
    const rule = await mock.rules.add({ script: { outcome: 'fatal' } });
    const page = await browser.open(`${mock.url}/#/rules`);
    await page.getByRole('link', { name: `Edit fault ${id}` }).click();
    await input(page, 'effect.fault.reason').fill('after');
    await page.getByRole('button', { name: 'Remove company' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await told(page, `The fault ${id} was changed`);
    expect(await mock.faults.get(id)).toMatchObject({ id, company: null, label: 'down', effect: { fault: { code: 30000, reason: 'after' } } });
    expect((await list()).fault?.reason).toBe('after');
    await page.getByRole('button', { name: `Remove fault ${id}` }).click();
    await eventually(() => rows(page, 'Faults')).toEqual([]);
    expect(await mock.faults.list()).toEqual([]);
    const rules = page.getByRole('region', { name: 'Rules' });
    await rules.getByRole('button', { name: 'Remove all' }).click();
    await rules.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await mock.rules.list()).toMatchObject([{ id: rule.id }]);
    await rules.getByRole('button', { name: 'Remove all' }).click();
    await rules.getByRole('dialog').getByRole('button', { name: 'Remove all' }).click();
    await told(page, 'All rules were removed');
    expect([await mock.rules.list(), (await mock.stubs.list()).length]).toEqual([[], 1]);
  });

  test('the usual ones are set up by one click each, stand in the list, and do what they say', async () => {
    const page = await browser.open(`${mock.url}/#/rules`);
    const check: Readonly<Record<string, () => Promise<unknown>>> = {
      'The next submit fails': async () => {
        expect((await call(mock.url, 'submitJob', submission('First'))).fault?.code).toBe(30000);
        expect((await call(mock.url, 'submitJob', submission('First'))).fault).toBeUndefined();
      },
      'The service is slow': async () => {
        await list();
        expect((await mock.requests.list()).at(-1)?.applied).toMatchObject([{ label: 'The service is slow' }]);
        expect((await mock.faults.list())[0]?.effect).toEqual({ delay: { min: 1000, max: 3000 } });
      },
      'Every third call gets 503': async () => {
        expect([(await list()).status, (await list()).status, (await list()).status]).toEqual([200, 200, 503]);
      },
      'The connection breaks': async () => {
        await expect(list()).rejects.toThrow();
        expect((await list()).fault).toBeUndefined();
      },
      'The password is wrong': async () => expect((await list()).fault).toMatchObject({ name: 'authenticationFault', code: 10001 }),
      'A job dies half-way': async () => {
        const job = await submit('Dying');
        await mock.settle();
        expect(mock.jobs.find(job)).toMatchObject({ outcome: 'Fatal', progress: 50 });
      },
      'A job never ends': async () => {
        const job = await submit('Hanging');
        await mock.clock.advance('1000d');
        expect(mock.jobs.find(job)).toMatchObject({ state: 'Running', progress: 50 });
        await mock.jobs.remove(job);
      },
      'A job has errors': async () => {
        const job = await submit('Failing');
        await mock.settle();
        expect(mock.jobs.find(job)?.counts.error).toBe(1);
      },
    };
    const gallery = page.getByRole('region', { name: 'Usual ones' });
    await eventually(() => gallery.locator('button strong').allTextContents()).toEqual(Object.keys(check));
    for (const [name, works] of Object.entries(check)) {
      await gallery.getByRole('button', { name }).click();
      await told(page, `“${name}” is set up`);
      const row = page.getByRole('row').filter({ hasText: name });
      await row.waitFor();
      await works();
      await row.getByRole('button', { name: 'Remove' }).click();
      await row.waitFor({ state: 'detached' });
    }
  });

  test('nothing serious stands in the way of those who cannot see or use a mouse', async () => {
    await mock.faults.add({ label: 'down', effect: { fault: { code: 30000 }, delay: { min: '1ms', max: '2ms' } }, match: { operation: 'get*' } });
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.open(`${mock.url}/#/rules`, { colorScheme });
      await page
        .getByRole('link', { name: /^Edit fault/ })
        .first()
        .waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page
        .getByRole('link', { name: /^Edit fault/ })
        .first()
        .press('Enter');
      await input(page, 'effect.fault.code').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('a form is filled in by the keyboard alone', async () => {
    const { id } = await mock.faults.add({ effect: { fault: { code: 30000 }, delay: '1ms' } });
    const page = await browser.open(`${mock.url}/#/rules`);
    await page.getByRole('link', { name: `Edit fault ${id}` }).press('Enter');
    await page.getByRole('button', { name: 'Remove delay' }).press('Enter');
    await field(page, 'Add a field', 'label').press('Enter');
    await input(page, 'label').focus();
    await page.keyboard.type('typed');
    // Enter in a field saves.
    await page.keyboard.press('Enter');
    await told(page, 'was changed');
    expect((await mock.faults.get(id)).effect).toEqual({ fault: { code: 30000 } });
    expect(await mock.faults.get(id)).toMatchObject({ label: 'typed' });
  });

  test('a narrow window shows all that is needed', async () => {
    await mock.faults.add({ label: 'A fault with a long name that does not fit', effect: { fault: { code: 30000 } } });
    const page = await browser.open(`${mock.url}/#/rules`, { viewport: { width: 400, height: 800 } });
    await page.getByRole('link', { name: /^Edit fault/ }).waitFor();
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await page.getByRole('link', { name: /^Edit fault/ }).click();
    await input(page, 'effect.fault.code').waitFor();
    expect(await overflow()).toBe(0);
  });
});
