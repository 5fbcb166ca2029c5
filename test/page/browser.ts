import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished, test } from 'vitest';

/** Where packages of the usual systems install Chromium, or Chrome. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that the tests of the page run in; undefined where there is none. */
const executablePath = process.env.CHROMIUM ?? USUAL_PLACES.find((path) => existsSync(path));

/** How to get a browser where there is none. */
export const HOW_TO_GET_ONE =
  'There is no Chromium for the tests of the page: install one (Debian and Ubuntu: apt-get install chromium), or name it by CHROMIUM=/path/to/chromium';

/** Whether there is a browser. */
export const hasBrowser = executablePath !== undefined;

/** Without these, Chromium looks for hosts of its maker's, and does not run as root in a container. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts the browser. @throws Error that says how to get one */
async function startBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
  return chromium.launch({ executablePath, args: ARGS });
}

/** What the tests of a file open pages with. */
export interface TestBrowser {
  /** Opens a page, and fails the test for an error in its console that nobody foresaw. @param url of the mock, with `/#/…` for a section */
  open(url: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Describes tests in a browser: one for all of them. They are skipped where there is none, unless REQUIRE_BROWSER is set, as in CI. */
export function describeInBrowser(name: string, tests: (browser: TestBrowser) => void): void {
  if (!hasBrowser && process.env.REQUIRE_BROWSER) {
    test(name, () => {
      throw new Error(HOW_TO_GET_ONE);
    });
    return;
  }
  describe.skipIf(!hasBrowser)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await startBrowser();
    });
    afterAll(() => browser.close());
    tests({
      async open(url, options = {}) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'UTC', reducedMotion: 'reduce', ...options });
        // A page that is left open goes on drawing.
        onTestFinished(() => context.close());
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        await page.goto(url);
        return page;
      },
    });
  });
}
