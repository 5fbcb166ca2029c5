import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClockView, startIpsMock } from '../../src/index.js';
import { ask, healthOf } from '../conversation.js';
import { openSqlite } from '../store/open-sqlite.js';

const END = new Date('9999-12-31T23:59:59.999Z');
const COMPANY = '<companyHandle>c|47</companyHandle>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How the clock runs, as the admin API says it. */
async function clockOf(url: string): Promise<Omit<ClockView, 'now'> & { now: string }> {
  // What the route answers.
  return (await (await fetch(`${url}/__admin/clock`)).json()) as Omit<ClockView, 'now'> & { now: string };
}

test('a clock out of bounds is refused by the admin API, and goes on as it was', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-31T08:00:00Z' });
  try {
    for (const mode of ['x0', 'x0.00001', 'x1000000', 'manual@1900-01-01T00:00:00Z', 'manual@+012000-01-01T00:00:00Z']) {
      const response = await fetch(`${mock.url}/__admin/clock`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ mode }),
      });
      expect(response.status, mode).toBe(400);
      expect(await response.text(), mode).toMatch(/mode: .+ is (?:no|not a) .*(?:x100000|9999)/);
    }
    expect(await clockOf(mock.url)).toMatchObject({ mode: 'manual', now: '2027-01-31T08:00:00.000Z' });
  } finally {
    await mock.stop();
  }
});

test('at the end of time, time stands and says so, and calls are answered', async () => {
  const mock = await startIpsMock({ port: 0, fixtures: 'none', clock: `manual@${END.toISOString()}` });
  try {
    expect(await clockOf(mock.url)).toMatchObject({ mode: 'manual', now: END.toISOString(), atEnd: true });
    expect((await healthOf(mock.url)).clock).toMatchObject({ atEnd: true });
    const job =
      '<jobName>Late</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
    await ask(mock.url, 'submitJob', COMPANY + job);
    const { jobArray } = await ask(mock.url, 'getActiveJobs', COMPANY);
    expect(jobArray.items).toHaveLength(1);
    await expect(mock.clock.set('x100000')).toEqual(END);
    expect(await clockOf(mock.url)).toMatchObject({ mode: 'scaled', factor: 100_000, now: END.toISOString(), atEnd: true });
  } finally {
    await mock.stop();
  }
});

test.each([
  ['a manual clock beyond it', 'manual', { manualClock: 9e15 }],
  ['a manual clock at no whole number', 'manual', { manualClock: 253402300799999.5 }],
  [
    'a fast clock that went on while nobody looked',
    'x100000',
    { scaledClockFactor: 100_000, scaledClockStart: 1_800_000_000_000, scaledClockRealStart: 0 },
  ],
  ['a fast clock that began beyond it', 'x60', { scaledClockFactor: 60, scaledClockStart: 1e17, scaledClockRealStart: 1_700_000_000_000 }],
] as const)('a file that was left behind by %s opens, and time stands at the end', async (_what, clock, numbers) => {
  const file = join(folder, 'late.db');
  await (await startIpsMock({ port: 0, db: file, fixtures: 'none', clock: 'manual@2027-01-31T08:00:00Z' })).stop();
  const db = openSqlite(file);
  for (const [name, value] of Object.entries(numbers)) {
    db.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value);
  }
  db.close();
  const mock = await startIpsMock({ port: 0, db: file, clock, logLevel: 'silent' });
  try {
    expect(await clockOf(mock.url)).toMatchObject({ now: END.toISOString(), atEnd: true });
    await ask(mock.url, 'getActiveJobs', COMPANY);
    await ask(mock.url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`);
  } finally {
    await mock.stop();
  }
});
