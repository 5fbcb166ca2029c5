// Takes the pictures in docs/pictures/ of the page of a mock with made-up data: npm run pictures
//
// The pictures are WebP, which the browser itself makes of its screenshots: a third of a PNG.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startIpsMock } from '../dist/index.js';
import { createIpsClient } from '../dist/ips-client.js';

const FOLDER = 'docs/pictures';
const NOW = '2027-01-31T08:00:00Z';
const SIZE = { width: 1280, height: 760 };
const SCHEMES = ['light', 'dark'];

/** What is photographed: the name of the file, the place in the page, what to wait for, and what to do first. */
const PICTURES = [
  { name: 'jobs', path: '/jobs', shows: 'Winter sale', schemes: SCHEMES },
  { name: 'job', path: ({ running }) => `/jobs/${running}`, shows: 'BeginImageServingPublish' },
  { name: 'call', path: ({ fault }) => `/calls/${fault}`, shows: 'Envelope' },
  { name: 'rules', path: '/rules', shows: 'Nightly' },
  { name: 'assets', path: '/assets', shows: 'Image', schemes: SCHEMES },
  { name: 'try', path: '/try/submitJob', shows: 'companyHandle' },
];

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) throw new Error('There is no Chromium: install one, or name it by CHROMIUM=/path/to/chromium');

const folder = mkdtempSync(join(tmpdir(), 'ips-mock-pictures-'));
const db = join(folder, 'mock.db');
execFileSync(process.execPath, ['dist/cli.js', 'seed', '--db', db, '--assets', '400', '--jobs', '40', '--clock', `manual@${NOW}`]);
const mock = await startIpsMock({ port: 0, db, clock: `manual@${NOW}`, itemTime: '80ms', logLevel: 'silent' });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
try {
  const places = await fill();
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, path, shows, schemes = ['light'] } of PICTURES) {
    for (const scheme of schemes) {
      const file = join(FOLDER, `${name}-${scheme}.webp`);
      const bytes = await photograph(typeof path === 'string' ? path : path(places), shows, scheme);
      writeFileSync(file, bytes);
      process.stdout.write(`${file}: ${Math.round(bytes.length / 1000)} KB\n`);
    }
  }
} finally {
  await browser.close();
  await mock.stop();
  rmSync(folder, { recursive: true });
}

/** Lets the mock have jobs in all states, rules, and calls. @returns where to look */
async function fill() {
  const ips = createIpsClient(mock, { user: 'admin@example.com', password: 'secret' });
  const companyHandle = 'c|47';
  const publish = (jobName, more = {}) =>
    ips.submitJob({ companyHandle, jobName, ...more, imageServingPublishJob: { publishType: 'Full', emailSetting: 'All' } });
  await mock.rules.add({ label: 'dies half-way', match: { name: 'Nightly*' }, script: { outcome: 'fatal', at: 50, message: 'The disk is full.' } });
  await mock.rules.add({ match: { name: 'Summer*' }, script: { items: 12, duration: '40s', outcome: 'errors' } });
  await mock.faults.add({ label: 'every third call is busy', match: { operation: 'searchAssets' }, every: 3, effect: { status: 503 } });
  await mock.stubs.add({ label: 'stops that change nothing', operation: 'stopJob', answer: { json: {} } });
  await publish('Nightly publish', { execSchedule: '0 0 3 * * ?' });
  await publish('Nightly, by hand');
  mock.clock.advance('1m');
  await publish('Summer range');
  const { jobHandle } = await publish('Winter sale');
  mock.clock.advance('9s');
  await publish('Weekend');
  await ips.getActiveJobs({ companyHandle });
  // The first call of an operation takes longer than any other, which is not what the picture is to show.
  for (let n = 0; n < 5; n++) await ips.deleteJob({ companyHandle, jobHandle: 'j|47||No such job|99999' }).catch(() => undefined);
  const [refused] = (await mock.requests.list({ operation: 'deleteJob' })).sort((one, other) => one.milliseconds - other.milliseconds);
  return { running: mock.jobs.find(jobHandle)?.id, fault: refused?.id };
}

/** @returns the picture, as WebP */
async function photograph(path, shows, colorScheme) {
  const context = await browser.newContext({ viewport: SIZE, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${mock.url}/#${path}`);
  await page.locator('main').getByText(shows).filter({ visible: true }).first().waitFor();
  // The pictures of assets come one after the other.
  await page.waitForFunction(() => document.querySelectorAll('.no-picture').length === 0);
  // A message is written once its form is there.
  await page.waitForFunction(() => [...document.querySelectorAll('textarea.message')].every(({ value }) => value !== ''));
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const png = (await page.screenshot()).toString('base64');
  const webp = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.62);
  }, png);
  await context.close();
  return Buffer.from(webp.replace(/^data:image\/webp;base64,/, ''), 'base64');
}
