import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { call } from '../conversation.js';

const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

test('of many calls at once on a file, those that end in a fault change nothing, and all others are stored', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  const db = join(folder, 'mock.db');
  const mock = await startIpsMock({ port: 0, db, clock: 'manual', fixtures: 'none' });
  const fine: string[] = [];
  const faults: string[] = [];
  try {
    await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        // The lenient mock makes the user of a call before it looks at the job.
        const options = { user: `user${n}@example.com` };
        const isFine = n % 3 !== 0;
        const params = isFine
          ? `<companyHandle>c|47</companyHandle><jobName>job ${n}</jobName>${PUBLISH}`
          : '<companyHandle>c|47</companyHandle><jobHandle>j|47|nothing|</jobHandle>';
        const { status } = await call(mock.url, isFine ? 'submitJob' : 'stopJob', params, options);
        expect(status).toBe(isFine ? 200 : 500);
        (isFine ? fine : faults).push(options.user);
      }),
    );
    expect(mock.jobs.list()).toHaveLength(40);
  } finally {
    await mock.stop();
  }
  const again = await startIpsMock({ port: 0, db, clock: 'manual' });
  try {
    const users = JSON.stringify(await (await fetch(`${again.url}/__admin/state`)).json());
    expect(fine.filter((user) => !users.includes(user))).toEqual([]);
    expect(faults.filter((user) => users.includes(user))).toEqual([]);
    expect(again.jobs.list()).toHaveLength(40);
  } finally {
    await again.stop();
    rmSync(folder, { recursive: true });
  }
});
