import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';

const NIGHTLY = '<jobName>Nightly</jobName><execSchedule>00 30 02 * * ?</execSchedule>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function withMock<Result>(options: IpsMockOptions, work: (mock: IpsMock) => Promise<Result>): Promise<Result> {
  const mock = await startIpsMock({ port: 0, fixtures: 'none', ...options });
  try {
    return await work(mock);
  } finally {
    await mock.stop();
  }
}

describe('time goes on where it stands in the file', () => {
  test('on a manual clock, which stands still meanwhile', async () => {
    const options = { db: join(folder, 'jobs.db'), clock: 'manual@2026-11-23T08:00:00Z' } as const;
    await withMock(options, async (mock) => {
      await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle>${NIGHTLY}${PUBLISH}`);
      mock.clock.advance('3d');
    });
    await withMock(options, async (mock) => {
      expect(mock.clock.now().toISOString()).toBe('2026-11-26T08:00:00.000Z');
      mock.clock.advance('1d');
      expect(mock.jobs.list({ state: 'Done' }).map(({ name }) => name)).toEqual([
        'Nightly_2026-11-24-02:30:00.000',
        'Nightly_2026-11-25-02:30:00.000',
        'Nightly_2026-11-26-02:30:00.000',
        'Nightly_2026-11-27-02:30:00.000',
      ]);
    });
  });

  test('whatever clock had it before', async () => {
    const db = join(folder, 'jobs.db');
    await withMock({ db, clock: 'manual@2099-01-01T00:00:00Z' }, async (mock) => {
      await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Far ahead</jobName>${PUBLISH}`);
      await mock.settle();
    });
    for (const clock of ['x60', 'x2', 'manual'] as const) {
      await withMock({ db, clock }, async (mock) => {
        expect(mock.clock.now().getUTCFullYear(), clock).toBe(2099);
      });
    }
    await expect(startIpsMock({ port: 0, db })).rejects.toThrow(/it is 2099-01-01T.*go on with --clock manual/);
  });
});

test('two mocks side by side have nothing in common', async () => {
  await withMock({ clock: 'manual@2026-11-23T08:00:00Z' }, (first) =>
    withMock({ clock: 'manual@2030-01-01T00:00:00Z', serverName: 'other' }, async (second) => {
      const submit = `<companyHandle>c|47</companyHandle><jobName>Twin</jobName>${PUBLISH}`;
      const poll = '<companyHandle>c|47</companyHandle>';
      await ask(first.url, 'submitJob', submit);
      expect((await ask(second.url, 'getActiveJobs', poll)).jobArray.items).toBeUndefined();
      await ask(second.url, 'submitJob', submit);
      const [{ jobArray: mine }, { jobArray: others }] = await Promise.all([
        ask(first.url, 'getActiveJobs', poll),
        ask(second.url, 'getActiveJobs', poll),
      ]);
      expect([mine.items[0].serverName, others.items[0].serverName]).toEqual(['ips-mock', 'other']);
      expect([mine.items[0].startDate.getUTCFullYear(), others.items[0].startDate.getUTCFullYear()]).toEqual([2026, 2030]);
    }),
  );
});

test('the same seed and the same submissions give the same items, sizes and messages; another seed gives others', async () => {
  const logs = await Promise.all(
    [7, 7, 8].map((seed) =>
      withMock({ clock: 'manual@2026-11-23T08:00:00Z', seed }, async (mock) => {
        for (const name of ['One', 'Two', 'Two']) {
          await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>${name}</jobName>${PUBLISH}`);
        }
        await mock.settle();
        const answer = await ask(mock.url, 'getJobLogDetails', '<companyHandle>c|47</companyHandle>');
        return JSON.stringify(answer);
      }),
    ),
  );
  expect(logs[1]).toBe(logs[0]);
  expect(logs[2]).not.toBe(logs[0]);
});
