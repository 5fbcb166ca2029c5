import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { seriousViolations } from './accessibility.js';
import { describeInBrowser } from './browser.js';
import { pngOf } from './png.js';

/** How long a busy machine may take, milliseconds. */
const SOON = { timeout: 15_000 };
/** How long a whole test may take there. */
const LONG = { timeout: 90_000 };

const HAT = { name: 'red-hat.png', mimeType: 'image/png', buffer: pngOf(64, 48, [200, 30, 30]) };

/** Drops a file on the part of the page that takes files. */
async function drop(page: Page, file: typeof HAT): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name, { type }));
      return transfer;
    },
    { name: file.name, type: file.mimeType, base64: file.buffer.toString('base64') },
  );
  const place = page.locator('.drop');
  await place.dispatchEvent('dragover', { dataTransfer });
  await place.dispatchEvent('drop', { dataTransfer });
}

/** The tile of an asset. */
const tileOf = (page: Page, name: string) => page.getByRole('region', { name: /^Assets in/ }).getByRole('link', { name });

/** Waits until a picture is there, and not just its frame. */
const isShown = (picture: ReturnType<Page['locator']>): Promise<void> =>
  expect.poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0), SOON).toBe(true);

describeInBrowser('the assets on the page', (browser) => {
  let mock: IpsMock;
  const start = async (options: IpsMockOptions = {}): Promise<void> => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z', ...options });
  };
  afterEach(() => mock.stop());

  test('an upload by drop is a job, and is found again: in the grid, with its picture, at an address of its own', LONG, async () => {
    await start();
    const page = await browser.open(`${mock.url}/#/assets`);
    await page.getByRole('navigation', { name: 'Folders' }).getByRole('link', { name: 'spring' }).click();
    await tileOf(page, 'parka').waitFor();
    await drop(page, HAT);
    await page.getByText('The file was posted to a job').waitFor();
    expect(await tileOf(page, 'red-hat').count()).toBe(0);
    const [job] = mock.jobs.list({ name: 'Upload of red-hat.png' });
    expect(job).toMatchObject({ user: 'page@example.com', company: 'Outfitters' });
    expect(mock.jobs.files(job?.jobHandle ?? '')).toMatchObject([{ path: 'Outfitters/spring/red-hat.png', bytes: HAT.buffer.length }]);

    mock.clock.advance('1h');
    const tile = tileOf(page, 'red-hat');
    await tile.waitFor();
    expect(await tile.textContent()).toContain('64 × 48');
    await isShown(tile.locator('img'));
    await tile.click();
    await page.waitForURL(/#\/assets\/\d+$/);
    for (const _ of ['as it was opened', 'after a reload']) {
      await page.getByRole('heading', { name: 'red-hat' }).waitFor();
      await isShown(page.getByRole('img', { name: 'Picture of red-hat' }));
      await page.getByText('Outfitters/spring/red-hat.png', { exact: true }).waitFor();
      await page.reload();
    }
    await page.getByRole('table', { name: 'What jobs did to the asset' }).getByRole('link').click();
    await page.getByRole('heading', { name: 'Upload of red-hat.png' }).waitFor();
  });

  test('the button uploads several files, on a port of its own and with a token, too; the job is linked', LONG, async () => {
    await start({ adminPort: 0, adminToken: 'open sesame' });
    const page = await browser.open(`${mock.adminUrl}/#/assets/in/Outfitters/`);
    await page.getByLabel('Token').fill('open sesame');
    await page.getByRole('button', { name: 'Open the page' }).click();
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload files' }).press('Enter');
    await (await chosen).setFiles([HAT, { ...HAT, name: 'blue "hat".png', buffer: pngOf(10, 10, [0, 0, 255]) }]);
    await page.getByRole('main').getByRole('link', { name: 'a job' }).click();
    await page.getByRole('heading', { name: 'Upload of 2 files' }).waitFor();
    mock.clock.advance('1h');
    await page.goto(`${mock.adminUrl}/#/assets/in/Outfitters/`);
    await isShown(tileOf(page, 'red-hat').locator('img'));
    await page.getByLabel('Text').fill('BLUE');
    await expect
      .poll(() =>
        page
          .getByRole('region', { name: /^Assets in/ })
          .getByRole('link')
          .count(),
      )
      .toBe(1);
  });

  test('says why an upload is refused', LONG, async () => {
    await start({ auth: 'strict' });
    const page = await browser.open(`${mock.url}/#/assets`);
    await tileOf(page, 'parka').waitFor();
    await drop(page, HAT);
    await page
      .getByRole('alert')
      .getByText(/\(fault 100\d\d\)/)
      .waitFor();
    await page.getByText('as page@example.com').click();
    await page.getByLabel('User').fill('robin@example.com');
    await page.getByLabel('Password').fill('secret');
    await drop(page, HAT);
    await page.getByText('The file was posted to a job').waitFor();
    await page.reload();
    await page.getByText('as robin@example.com').waitFor();
  });

  test('thousands are scrolled, filtered and sorted, of which few are in the document', LONG, async () => {
    await start({ fixtures: { companies: [{ name: 'Big' }], catalogues: [{ company: 'Big', assets: 2000, jobs: 0 }] } });
    const page = await browser.open(`${mock.url}/#/assets`);
    const grid = page.getByRole('region', { name: 'Assets in Big/' });
    const total = Number((await page.getByRole('status').filter({ hasText: 'assets' }).textContent())?.replace(/\D/g, ''));
    expect(total).toBeGreaterThan(1800);
    const last = grid.locator(`li[aria-posinset="${total}"] a`);
    await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await last.waitFor();
    expect(await grid.getByRole('listitem').count()).toBeLessThan(80);

    await page.getByLabel(/^Type/).selectOption('ImageSet');
    await expect.poll(async () => (await grid.getByRole('link').first().textContent()) ?? '', SOON).toContain('ImageSet');
    await page.getByLabel(/^Type/).selectOption('');
    await page.getByLabel('Text').fill('no such thing');
    await page.getByText('No asset matches.').waitFor();
    await page.getByLabel('Text').fill('');
    await page.getByLabel('with folders below').uncheck();
    await page.getByText('There are no assets here yet').waitFor();
  });

  test('folders open and close by the keyboard, and their addresses open what is above them', LONG, async () => {
    await start({ fixtures: { companies: [{ name: 'Big' }], catalogues: [{ company: 'Big', assets: 100, jobs: 0 }] } });
    const page = await browser.open(`${mock.url}/#/assets`);
    const folders = page.getByRole('navigation', { name: 'Folders' });
    const toggle = folders.getByRole('button', { expanded: false }).first();
    await toggle.waitFor();
    const before = await folders.getByRole('link').count();
    await toggle.press('Enter');
    await expect.poll(() => folders.getByRole('link').count(), SOON).toBeGreaterThan(before);
    const inner = folders.getByRole('link').nth(2);
    await inner.press('Enter');
    await page.waitForURL(/#\/assets\/in\/Big\/.+\/.+\/$/);
    await page.reload();
    await folders.locator('[aria-current="page"]').waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'everybody can use the list and the page of an asset: %s, and in a narrow window',
    LONG,
    async (colorScheme) => {
      await start();
      for (const width of [1280, 400]) {
        const page = await browser.open(`${mock.url}/#/assets`, { colorScheme, viewport: { width, height: 800 } });
        await tileOf(page, 'parka').waitFor();
        await page.getByText('as page@example.com').click();
        expect(await seriousViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 'nothing sticks out').toBeLessThanOrEqual(0);
        await tileOf(page, 'parka').click();
        await page.getByRole('table', { name: 'What jobs did to the asset' }).getByRole('link').waitFor();
        expect(await seriousViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 'nothing sticks out').toBeLessThanOrEqual(0);
        await page.context().close();
      }
    },
  );
});
