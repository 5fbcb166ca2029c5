import { expect, test } from 'vitest';
import { createIpsMockClient, type IpsMock, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';

const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>';

test('a month of a nightly job, which dies on the 3rd and is paused from the 10th to the 12th', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2027-01-01T00:00:00Z', fixtures: 'none' });
  try {
    const { jobHandle } = await ask(
      mock.url,
      'submitJob',
      `<companyHandle>c|47</companyHandle><jobName>Nightly</jobName><execSchedule>0 0 3 * * ?</execSchedule>${PUBLISH}`,
    );
    const job = `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`;
    await mock.rules.add({ match: { name: 'Nightly' }, script: { items: 2, duration: '10m' }, expires: { at: '2027-01-03T00:00:00Z' } });
    await mock.rules.add({
      match: { name: 'Nightly' },
      script: { items: 2, duration: '10m', outcome: 'fatal', at: 50, message: 'The disk is full.' },
      expires: { at: '2027-01-04T00:00:00Z' },
    });
    await mock.rules.add({ match: { name: 'Nightly' }, script: { items: 2, duration: '10m' } });
    mock.clock.advanceTo('2027-01-10T00:00:00Z');
    await ask(mock.url, 'pauseJob', job);
    mock.clock.advanceTo('2027-01-12T12:00:00Z');
    await ask(mock.url, 'resumeJob', job);
    mock.clock.advanceTo('2027-02-01T00:00:00Z');

    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', '<companyHandle>c|47</companyHandle><originalName>Nightly</originalName>');
    interface Log {
      readonly fatalError: boolean;
      readonly detailArray: { readonly items: readonly { readonly logType: string; readonly dateCreated: Date; readonly logMessage: string }[] };
    }
    const logs: Log[] = jobLogArray.items;
    const days = [...Array(31).keys()].map((index) => index + 1).filter((day) => day < 10 || day > 12);
    expect(logs).toHaveLength(days.length);
    logs.forEach(({ fatalError, detailArray }, index) => {
      const day = String(days[index]).padStart(2, '0');
      const isFatal = day === '03';
      expect(fatalError).toBe(isFatal);
      const rows = detailArray.items.map(({ logType, dateCreated }) => `${dateCreated.toISOString()} ${logType}`);
      const at = (time: string): string => `2027-01-${day}T03:${time}.000Z`;
      expect(rows).toEqual([
        ...['BeginImageServingPublish', 'OriginalJobName', 'JobClient', 'JobType', 'TotalFileCount'].map((type) => `${at('00:01')} ${type}`),
        `${at('05:01')} ImageServingPublishSuccess`,
        ...(isFatal
          ? [`${at('05:01')} FatalError`, `${at('05:01')} EndImageServingPublish`]
          : [`${at('10:01')} ImageServingPublishSuccess`, `${at('10:01')} EndImageServingPublish`]),
      ]);
      if (isFatal) expect(detailArray.items.at(-2)?.logMessage).toBe('The disk is full.');
    });
  } finally {
    await mock.stop();
  }
});

test('the same seed, start and script give the same bytes, twice', async () => {
  const play = async (): Promise<string> => {
    const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', seed: 5 });
    try {
      await mock.faults.add({ match: { operation: 'getActiveJobs' }, effect: { fault: { code: 30000 } }, probability: 0.3 });
      await mock.rules.add({ match: { nth: 2 }, script: { outcome: 'errors' } });
      for (let n = 0; n < 4; n++) {
        await call(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Job ${n % 2}</jobName>${PUBLISH}`);
        mock.clock.advance('1700ms');
        await call(mock.url, 'getActiveJobs', '<companyHandle>c|47</companyHandle>');
      }
      await mock.settle();
      await call(mock.url, 'getJobLogDetails', '<companyHandle>c|47</companyHandle>');
      const requests = await mock.requests.list();
      return requests.map(({ at, answer }) => `${at.toISOString()} ${answer}`).join('\n');
    } finally {
      await mock.stop();
    }
  };
  const [first, second] = [await play(), await play()];
  expect(first.length).toBeGreaterThan(5000);
  expect(second).toBe(first);
});

test('a hundred tests at once on one mock, each with its company, rules and journal, see nothing of each other', async () => {
  const mock: IpsMock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', journal: 10_000 });
  try {
    const one = async (n: number): Promise<void> => {
      const control = createIpsMockClient(mock.url);
      const company = await control.companies.create({ name: `Test ${n}` });
      const [user] = company.users;
      const as = { user: user?.email ?? '', password: user?.password ?? '' };
      const handle = `<companyHandle>${company.handles['2014-04-03']}</companyHandle>`;
      await control.rules.add({ company: company.name, script: { items: n + 1, outcome: n % 2 === 0 ? 'errors' : 'success' } });
      await control.faults.add({
        company: company.name,
        match: { operation: 'getScheduledJobs' },
        effect: { fault: { code: 30000, reason: `only ${n}` } },
      });
      const { jobHandle } = await ask(mock.url, 'submitJob', `${handle}<jobName>Same name</jobName>${PUBLISH}`, as);
      expect((await call(mock.url, 'getScheduledJobs', handle, as)).fault?.reason).toBe(`only ${n}`);
      const job = await control.jobs.force(jobHandle, 'complete');
      expect(job).toMatchObject({ company: company.name, counts: { total: n + 1, error: n % 2 === 0 ? 1 : 0 } });
      expect((await control.jobs.list({ company: company.name })).length).toBe(1);
      expect((await control.requests.list({ company: company.name })).map(({ operation }) => operation)).toEqual(['submitJob', 'getScheduledJobs']);
      await control.requests.verify({ company: company.name, operation: 'submitJob', exactly: 1 });
      if (n % 10 === 0) {
        await control.reset({ company: company.name });
        expect(await control.jobs.list({ company: company.name })).toEqual([]);
        expect(await control.rules.list({ company: company.name })).toEqual([]);
      }
    };
    await Promise.all(Array.from({ length: 100 }, (_, n) => one(n)));
    expect(mock.jobs.list({ originalName: 'Same name' })).toHaveLength(90);
    expect(await mock.rules.list()).toHaveLength(90);
  } finally {
    await mock.stop();
  }
});
