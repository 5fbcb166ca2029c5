import { afterAll, describe, expect } from 'vitest';
import { type IpsMock, startIpsMock } from '../src/index.js';
import { companyTest, mockMatchers, mockTest } from '../src/vitest.js';
import { ask } from './conversation.js';

expect.extend(mockMatchers);

const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

describe('a fresh mock for each test', () => {
  const test = mockTest({ clock: 'manual@2026-11-23T08:00:00Z' });

  for (const n of [1, 2]) {
    test(`has nothing of the test before: ${n}`, async ({ mock }) => {
      const { jobHandle } = await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Only one</jobName>${PUBLISH}`);
      expect(jobHandle).toBe('j|47|Only one||');
      await expect(mock).toHaveJobInState(jobHandle, 'New');
      await expect(mock).not.toHaveJobInState(jobHandle, 'Done');
      await mock.settle();
      await expect(mock).toHaveJobInState(jobHandle, 'Done');
      await expect(mock).toHaveReceived({ operation: 'submitJob', exactly: 1 });
      await expect(mock).not.toHaveReceived({ operation: 'stopJob' });
    });
  }

  test('says what is wrong', async ({ mock }) => {
    await expect(expect(mock).toHaveJobInState('j|47||Spring catalogue|1', 'Running')).rejects.toThrow(
      'expected the job j|47||Spring catalogue|1 to be Running: it is Done, 100 % done',
    );
    await expect(expect(mock).toHaveJobInState(99, 'Done')).rejects.toThrow('there is no such job');
    // As a JavaScript program may give it.
    await expect(expect(mock).not.toHaveJobInState(99, JSON.parse('"Dnoe"'))).rejects.toThrow('"Dnoe" is no state of a job: did you mean Done');
    await expect(expect(mock).toHaveReceived({ operation: 'submitJob' })).rejects.toThrow(
      'Expected at least 1 call matching {"operation":"submitJob"}: there were none.',
    );
  });
});

describe('a fresh company for each test on one mock', async () => {
  const shared: IpsMock = await startIpsMock({ port: 0, clock: 'manual' });
  afterAll(() => shared.stop());
  const test = companyTest(shared.url, { users: [{ role: 'IpsUser' }] });

  for (const n of [1, 2]) {
    test.concurrent(`has nothing of the others: ${n}`, async ({ mock, company, expect: check }) => {
      const [user] = company.users;
      const as = { user: user?.email ?? '', password: user?.password ?? '' };
      const handle = `<companyHandle>${company.handles['2014-04-03']}</companyHandle>`;
      const { jobHandle } = await ask(mock.url, 'submitJob', `${handle}<jobName>Mine</jobName>${PUBLISH}`, as);
      check(await mock.jobs.list({ company: company.name })).toMatchObject([{ id: (await mock.jobs.find(jobHandle))?.id, originalName: 'Mine' }]);
      await check(mock).toHaveReceived({ company: company.name, operation: 'submitJob', exactly: 1 });
    });
  }
});
