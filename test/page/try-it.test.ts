import { afterEach, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { seriousViolations } from './accessibility.js';
import { describeInBrowser } from './browser.js';

/** How long a busy machine may take, milliseconds. */
const SOON = { timeout: 15_000 };
/** How long a whole test may take there. */
const LONG = { timeout: 90_000 };

describeInBrowser('trying an operation on the page', (browser) => {
  let mock: IpsMock;
  const start = async (options: IpsMockOptions = {}): Promise<void> => {
    mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z', ...options });
  };
  afterEach(() => mock.stop());

  test('submits a job by SOAP and by plain XML: the message is shown, the answer, and the job appears', LONG, async () => {
    await start();
    const page = await browser.open(`${mock.url}/#/try`);
    await page.getByLabel('Part of the name of an operation').fill('submitj');
    await page.getByRole('link', { name: 'submitJob' }).press('Enter');
    await page.waitForURL(`${mock.url}/#/try/submitJob`);
    for (const [name, transport, sign] of [
      ['SOAP', 'soap', 'soapenv:Envelope'],
      ['plain XML', 'xml', '<Request'],
    ] as const) {
      await page.getByLabel('Transport').selectOption(name);
      await page.getByRole('textbox', { name: 'jobName' }).fill(`By ${name} <&>`);
      const message = page.getByLabel('Message');
      await expect.poll(() => message.inputValue(), SOON).toContain(`<jobName>By ${name} &lt;&amp;&gt;</jobName>`);
      expect(await message.inputValue()).toContain(sign);
      await page.getByRole('button', { name: 'Send' }).click();
      const answer = page.getByRole('region', { name: 'Answer' });
      await answer.getByText('HTTP 200').waitFor();
      await answer.getByText(`j|47|By ${name} <&>||`).waitFor();
      expect(mock.jobs.list({ originalName: `By ${name} <&>` })).toMatchObject([{ user: 'page@example.com', type: 'ImageServingPublish' }]);
      const [call] = await mock.requests.list({ operation: 'submitJob', transport });
      await expect.poll(() => answer.getByRole('link', { name: 'the call in the journal' }).getAttribute('href'), SOON).toBe(`#/calls/${call?.id}`);
    }
    await page.getByRole('link', { name: 'the call in the journal' }).click();
    await page.getByRole('heading', { name: 'submitJob' }).waitFor();
    await page.getByRole('link', { name: 'Jobs', exact: true }).click();
    await page.getByRole('link', { name: 'By SOAP <&>' }).waitFor();
  });

  test('submits a job with a file by upload', LONG, async () => {
    await start();
    const page = await browser.open(`${mock.url}/#/try/uploadPost`);
    await page.getByRole('textbox', { name: 'jobName' }).fill('By upload');
    await page.getByLabel('Files').setInputFiles({ name: 'a hat.txt', mimeType: 'text/plain', buffer: Buffer.from('a hat') });
    await expect.poll(() => page.getByLabel('Message').inputValue(), SOON).toContain('<jobName>By upload</jobName>');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('region', { name: 'Answer' }).getByText('HTTP 200').waitFor();
    const [job] = mock.jobs.list({ originalName: 'By upload' });
    expect(mock.jobs.files(job?.jobHandle ?? '')).toMatchObject([{ path: 'Outfitters/a hat.txt', bytes: 5 }]);
    expect(await mock.requests.list({ transport: 'upload' })).toHaveLength(1);
  });

  test('sends what was changed by hand, and shows the fault that it gets', LONG, async () => {
    await start();
    const page = await browser.open(`${mock.url}/#/try/getActiveJobs`);
    const message = page.getByLabel('Message');
    await expect.poll(() => message.inputValue(), SOON).toContain('c|47');
    await message.fill((await message.inputValue()).replaceAll('companyHandle', 'companyHandel'));
    await page.getByText('(changed by hand)').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /^Fault 30003: .*companyHandel/ })
      .waitFor();
    await page.getByRole('button', { name: 'As the form has it' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('region', { name: 'Answer' }).getByText('HTTP 200').waitFor();
  });

  test('shows the parameters of the version that is chosen, and what is wrong with them at the field', LONG, async () => {
    await start();
    const page = await browser.open(`${mock.url}/#/try/getJobLogDetails`);
    await page.getByRole('textbox', { name: 'jobHandle' }).waitFor();
    const message = page.getByLabel('Message');
    await expect.poll(() => message.inputValue(), SOON).toContain('/xsd/2014-04-03');
    await page.getByLabel('Version').selectOption('unversioned');
    await expect.poll(() => message.inputValue(), SOON).toContain('xmlns="http://www.scene7.com/IpsApi/xsd"');
    await page.getByRole('textbox', { name: 'jobHandle' }).fill('\u0001');
    await page.getByRole('alert').getByText('characters that XML can hold').waitFor();
    await page.goto(`${mock.url}/#/try/addSmartCrops`);
    await page.getByText('Version unversioned has no addSmartCrops').waitFor();
    await page.goto(`${mock.url}/#/try/submitJobs`);
    await page.getByRole('alert').getByText('did you mean submitJob?').waitFor();
  });

  test('works on a port of its own, with a token; the command line goes to the endpoint that is there', LONG, async () => {
    await start({ adminPort: 0, adminToken: 'open sesame' });
    const page = await browser.open(`${mock.adminUrl}/#/try/submitJob`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByLabel('Token').fill('open sesame');
    await page.getByRole('button', { name: 'Open the page' }).click();
    await page.getByRole('textbox', { name: 'jobName' }).fill("Robin's");
    await expect.poll(() => page.getByLabel('Message').inputValue(), SOON).toContain("<jobName>Robin's</jobName>");
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('region', { name: 'Answer' }).getByText('HTTP 200').waitFor();
    expect(mock.jobs.list({ originalName: "Robin's" })).toHaveLength(1);
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toContain(`curl -s '${mock.adminUrl}/__admin/endpoints/scene7/services/IpsApiService'`);
    expect(command).toContain(`-H 'Authorization: Bearer TOKEN'`);
    expect(command).toContain(`<jobName>Robin'\\''s</jobName>`);
    expect(command).not.toContain('open sesame');
  });

  test.each(['light', 'dark'] as const)('everybody can use the form and the answer: %s, and in a narrow window', LONG, async (colorScheme) => {
    await start();
    for (const width of [1280, 400]) {
      const page = await browser.open(`${mock.url}/#/try/submitJob`, { colorScheme, viewport: { width, height: 800 } });
      await expect.poll(() => page.getByLabel('Message').inputValue(), SOON).toContain('Envelope');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('region', { name: 'Answer' }).getByText('HTTP 200').waitFor();
      expect(await seriousViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 'nothing sticks out').toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});
