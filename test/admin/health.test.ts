import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask, healthOf } from '../conversation.js';

let mock: IpsMock | undefined;
afterEach(() => mock?.stop());

async function serve(options: IpsMockOptions): Promise<IpsMock> {
  mock = await startIpsMock({ port: 0, ...options });
  return mock;
}

describe('GET /__admin/health', () => {
  test('answers with JSON', async () => {
    const response = await fetch(`${(await serve({ fixtures: 'none' })).url}/__admin/health`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject({ status: 'ok' });
  });

  test('tells version, clock and counts of a fresh mock', async () => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await healthOf((await serve({ clock: 'manual@2027-01-31T08:00:00Z' })).url)).toEqual({
      status: 'ok',
      version,
      clock: { mode: 'manual', now: '2027-01-31T08:00:00.000Z' },
      counts: { companies: 2, users: 4, scheduledJobs: 2, activeJobs: 0 },
    });
  });

  test('tells how many times as fast a scaled clock goes', async () => {
    const { clock } = await healthOf((await serve({ clock: 'x60', fixtures: 'none' })).url);
    expect(clock).toEqual({ mode: 'scaled', factor: 60, now: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
  });

  test('tells the real time of a real clock', async () => {
    const real = await serve({ fixtures: 'none' });
    const before = Date.now();
    const { clock } = await healthOf(real.url);
    expect(clock.mode).toBe('real');
    expect(Date.parse(String(clock.now))).toBeGreaterThanOrEqual(before);
    expect(Date.parse(String(clock.now))).toBeLessThanOrEqual(Date.now());
  });

  test('counts what was made and what became of it, up to now', async () => {
    const manual = await serve({ clock: 'manual', fixtures: 'none' });
    const params = (name: string, schedule = ''): string =>
      `<companyHandle>c|7</companyHandle><jobName>${name}</jobName>${schedule}<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`;
    await ask(manual.url, 'submitJob', params('now'));
    await ask(manual.url, 'submitJob', params('then', '<execSchedule>0 0 0 1 1 ?</execSchedule>'));
    expect((await healthOf(manual.url)).counts).toEqual({ companies: 1, users: 1, scheduledJobs: 1, activeJobs: 1 });
    manual.clock.advance('1h');
    expect((await healthOf(manual.url)).counts).toEqual({ companies: 1, users: 1, scheduledJobs: 1, activeJobs: 0 });
  });
});
