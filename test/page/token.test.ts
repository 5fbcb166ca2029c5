import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { describeInBrowser } from './browser.js';

describeInBrowser('the page of a mock with a token', (browser) => {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, adminPort: 0, adminToken: 'letmein', clock: 'manual@2027-01-31T08:00:00Z' });
  });
  afterAll(() => mock.stop());

  test('asks for it, says that one is wrong, keeps it for the tab, and goes on where the address says', async () => {
    const page = await browser.open(`${mock.adminUrl}/#/jobs/1`);
    const field = page.getByLabel('Token');
    await field.waitFor();
    expect(await page.getByText('Spring catalogue').count()).toBe(0);

    await field.fill('wrong');
    await page.getByRole('button', { name: 'Open the page' }).click();
    await page.getByRole('alert').getByText('The token is wrong').waitFor();

    await field.fill('letmein');
    await field.press('Enter');
    await page.getByRole('heading', { name: 'Spring catalogue' }).waitFor();
    // Live, too: the stream bears the token.
    mock.clock.advance('1m');
    await page.getByText('2027-01-31 08:01:00').first().waitFor();

    await page.reload();
    await page.getByRole('heading', { name: 'Spring catalogue' }).waitFor();
    expect(page.url()).not.toContain('letmein');
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);

    const other = await browser.open(`${mock.adminUrl}/`);
    await other.getByLabel('Token').waitFor();
  });
});
