import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { messageText } from '../../src/jobs/messages.js';
import { ask, authHeaderOf, call } from '../conversation.js';
import { databaseFile, directory, FOLLOW_ONS, logsOf, order, own, paramsOf, run, seen, submit, type Upload } from './url-uploads.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());

const IMAGES = ['postImageServingPublishJob'] as const;

describe('a follow-on job', () => {
  test.each([
    ['postImageServingPublishJob', 'ImageServingPublish'],
    ['postImageRenderingPublishJob', 'ImageRenderingPublish'],
    ['postVideoPublishJob', 'VideoPublish'],
  ] as const)('starts at the moment its upload is done: %s', async (element, type) => {
    const [upload, followOn, ...others] = await run(mock, { name: `Then ${type}`, paths: [`${type}.jpg`], followOns: [element] });
    expect(others).toEqual([]);
    expect(upload).toMatchObject({ type: 'UrlUpload', state: 'Done' });
    expect(followOn).toMatchObject({ type, state: 'Done', outcome: 'Completed', originalName: `Then ${type}` });
    expect(followOn?.transitions[0]).toEqual({ state: 'New', at: upload?.transitions.at(-1)?.at });
    expect(followOn?.name).toMatch(/^Then \w+_2026-11-23-\d\d:\d\d:\d\d\.\d{3}$/);
    expect(followOn?.log.slice(0, 4)).toMatchObject([
      { logType: `Begin${type}` },
      { logType: 'OriginalJobName' },
      { logType: 'JobClient' },
      { logType: 'InitiatingJobName', message: upload?.name },
    ]);
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `<companyHandle>c|47</companyHandle><originalName>Then ${type}</originalName>`);
    expect(jobLogArray.items.map(({ jobName }: { jobName: string }) => jobName)).toEqual([upload?.name, followOn?.name]);
  });

  const followOns = ['postImageServingPublishJob'] as const;

  test('does not start if its upload was stopped', async () => {
    const { jobHandle } = await ask(mock.url, 'submitJob', paramsOf({ name: 'Stopped', paths: ['s1.jpg', 's2.jpg'], followOns }));
    mock.clock.advance('2s');
    await ask(mock.url, 'stopJob', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
    await mock.settle();
    expect(mock.jobs.list({ originalName: 'Stopped' })).toMatchObject([{ outcome: 'Stopped', counts: { success: 1 } }]);
    // The first file was uploaded before the stop, the second was not.
    expect((await run(mock, { name: 'After the stop', paths: ['s1.jpg', 's2.jpg'] }))[0]?.counts).toMatchObject({ duplicate: 1, success: 1 });
  });

  test('starts with postJobOnlyIfFiles only if a file was uploaded', async () => {
    const jobs = async (upload: Omit<Upload, 'followOns' | 'onlyIfFiles'>): Promise<number> =>
      (await run(mock, { ...upload, followOns, onlyIfFiles: true })).length;
    expect(await jobs({ name: 'Nothing came', paths: ['bad:f.jpg'] })).toBe(1);
    expect(await jobs({ name: 'One came', paths: ['bad:f.jpg', 'f.jpg'] })).toBe(2);
    expect(await jobs({ name: 'All skipped', paths: ['f.jpg'] })).toBe(1);
    expect(await jobs({ name: 'One updated', paths: ['f.jpg'], overwrite: true })).toBe(2);
    expect(await run(mock, { name: 'In any case', paths: ['bad:f.jpg'], followOns, onlyIfFiles: false })).toHaveLength(2);
  });

  test('starts after each run of a recurring upload', async () => {
    await ask(mock.url, 'submitJob', paramsOf({ name: 'Hourly', paths: ['h.jpg'], overwrite: true, followOns, execSchedule: '0 0 * * * ?' }));
    mock.clock.advance('3h');
    const jobs = mock.jobs.list({ originalName: 'Hourly', include: ['log'] });
    await ask(mock.url, 'deleteJob', `<companyHandle>c|47</companyHandle><jobHandle>${jobs[0]?.jobHandle}</jobHandle>`);
    // The schedule and its runs.
    expect(jobs.filter(({ type }) => type === 'UrlUpload')).toHaveLength(1 + 3);
    const published = jobs.filter(({ type }) => type === 'ImageServingPublish');
    expect(published).toHaveLength(3);
    expect(published[0]?.log[3]?.message).toMatch(/^Hourly_2026-11-23-\d\d:00:00\.000$/);
    await mock.settle();
  });

  test('cannot be one of two', async () => {
    const { fault } = await call(
      mock.url,
      'submitJob',
      paramsOf({ name: 'Two', paths: ['t.jpg'], followOns: ['postImageServingPublishJob', 'postVideoPublishJob'] }),
    );
    expect(fault).toMatchObject({ code: 30001, reason: expect.stringContaining('postImageServingPublishJob and postVideoPublishJob') });
    expect(mock.jobs.list({ originalName: 'Two' })).toEqual([]);
  });
});

describe('a follow-on job, as a client sees it', () => {
  test('is not listed a millisecond before its upload is done, but as soon as it is', async () => {
    const of = await own();
    await submit(of, { name: 'Poll', paths: ['a.tif', 'b.tif'], followOns: IMAGES });
    const states = async (): Promise<string[]> => {
      const { jobArray } = await ask(of.url, 'getActiveJobs', '<companyHandle>c|47</companyHandle><originalName>Poll</originalName>');
      return jobArray.items.map(({ originalName, type, state }: Record<string, string>) => `${originalName} ${type} ${state}`);
    };
    of.clock.advance(2999);
    expect(await states()).toEqual(['Poll UrlUpload Running']);
    of.clock.advance(1);
    expect(await states()).toEqual(['Poll UrlUpload Done', 'Poll ImageServingPublish New']);
    await of.settle();
    expect(await states()).toEqual(['Poll UrlUpload Done', 'Poll ImageServingPublish Done']);
  });

  test('has a log under the original name of the first job, which names the job that started it', async () => {
    const of = await own();
    await submit(of, { name: 'Log', paths: ['a.tif'], followOns: IMAGES });
    await of.settle();
    const [upload, followOn, ...others] = await logsOf(of, 'Log');
    expect(others).toEqual([]);
    expect(upload?.detailArray.items.map(({ logType }) => logType)).not.toContain('InitiatingJobName');
    expect(followOn).toMatchObject({ originalJobName: 'Log', jobName: 'Log_2026-11-23-08:00:02.000', submitUserEmail: upload?.submitUserEmail });
    const rows = followOn?.detailArray.items ?? [];
    expect(rows.slice(0, 7).map(({ logType }) => logType)).toEqual([
      'BeginImageServingPublish',
      'OriginalJobName',
      'JobClient',
      'InitiatingJobName',
      'JobType',
      'TotalFileCount',
      'ImageServingPublishSuccess',
    ]);
    expect(rows.slice(1, 5).map(({ logMessage }) => logMessage)).toEqual(['Log', 'tests', upload?.jobName, 'ImageServingPublish']);
    const moments = [...(upload?.detailArray.items ?? []), ...rows].map(({ dateCreated }) => dateCreated.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  test('is named after the time in the time zone of the mock, plus a number if that name is taken', async () => {
    const of = await own({ timeZone: 'America/New_York' });
    for (let n = 0; n < 3; n++) await submit(of, { name: 'Same', paths: [`${n}.tif`], followOns: IMAGES });
    await of.settle();
    const names = of.jobs.list().map(({ name, type }) => `${type} ${name}`);
    expect(names).toEqual([
      'UrlUpload Same_2026-11-23-03:00:00.000',
      'UrlUpload Same_2026-11-23-03:00:00.000_2',
      'UrlUpload Same_2026-11-23-03:00:00.000_3',
      'ImageServingPublish Same_2026-11-23-03:00:02.000',
      'ImageServingPublish Same_2026-11-23-03:00:02.000_2',
      'ImageServingPublish Same_2026-11-23-03:00:02.000_3',
    ]);
    expect(
      of.jobs
        .list({ include: ['log'] })
        .slice(3)
        .map(({ log }) => log[3]?.message),
    ).toEqual(
      of.jobs
        .list()
        .slice(0, 3)
        .map(({ name }) => name),
    );
  });

  test('has the user, client and language of its upload', async () => {
    const of = await own();
    const { userHandle } = (await ask(of.url, 'getUserInfo', '', { user: 'robin@example.com' })).userInfo;
    const header = authHeaderOf().replace('</authHeader>', '<locale>fr</locale></authHeader>').replace('<appName>tests', '<appName>catalogue');
    await submit(of, { name: 'Mine', paths: ['a.tif'], followOns: IMAGES, userHandle }, { header });
    await of.settle();
    const [upload, followOn] = await logsOf(of, 'Mine');
    expect([upload?.submitUserEmail, followOn?.submitUserEmail]).toEqual(['robin@example.com', 'robin@example.com']);
    const clients = [upload, followOn].map((log) => log?.detailArray.items.find(({ logType }) => logType === 'JobClient')?.logMessage);
    expect(clients).toEqual(['catalogue', 'catalogue']);
    // Log messages are in the language of the submission.
    const [begun, next] = of.jobs.list({ include: ['log'] });
    expect(begun?.log[0]?.message).toBe(messageText('fr', 'beginUpload'));
    expect(next?.log[0]?.message).toBe(messageText('fr', 'begin', { type: 'ImageServingPublish', name: next?.name ?? '' }));
  });

  test('has its own completion URL and emailSetting', async () => {
    const of = await own();
    const upload = (name: string, first: string, next: string): string =>
      paramsOf({ name, paths: [`${name}.tif`], emailSetting: first, followOns: ['postVideoPublishJob'] }).replace(
        '<emailSetting>None</emailSetting></postVideoPublishJob>',
        `<emailSetting>${next}</emailSetting><httpCompletionUrl>http://example.com/${name}</httpCompletionUrl></postVideoPublishJob>`,
      );
    for (const [name, first, next] of [
      ['Both', 'All', 'All'],
      ['First', 'JobCompletion', 'None'],
      ['Next', 'None', 'JobCompletion'],
      ['Neither', 'Error', 'Error'],
    ] as const)
      await ask(of.url, 'submitJob', upload(name, first, next));
    await of.settle();
    await of.callbacks.settle();
    const typeOf = (job: string | number): string => `${of.jobs.find(job)?.originalName} ${of.jobs.find(job)?.type}`;
    expect(
      of.mails
        .list()
        .map(({ jobHandle }) => typeOf(jobHandle))
        .sort(),
    ).toEqual(['Both UrlUpload', 'Both VideoPublish', 'First UrlUpload', 'Next VideoPublish']);
    // The mock refuses to call that host, and lists the calls.
    const calls = of.callbacks.list().map(({ jobId, url, state }) => `${typeOf(jobId)} ${new URL(url).pathname} ${state}`);
    expect(calls.sort()).toEqual(['Both', 'First', 'Neither', 'Next'].map((name) => `${name} VideoPublish /${name} Refused`));
  });
});

describe('whether a follow-on job starts', () => {
  const elements = Object.keys(FOLLOW_ONS) as (keyof typeof FOLLOW_ONS)[];
  const several = elements.flatMap((first, index) => elements.slice(index + 1).map((second) => [first, second]));

  test.each([...several, elements])('is refused if several are requested: %s and %s', async (...followOns) => {
    const of = await own();
    const asked = followOns.filter((each) => each !== undefined);
    for (const params of [
      paramsOf({ name: 'Several', paths: ['a.tif'], followOns: asked }),
      `<companyHandle>c|47</companyHandle><jobName>Several</jobName>${directory(true, asked.map((each) => `<${each}>${FOLLOW_ONS[each]}</${each}>`).join(''))}`,
    ]) {
      const { fault } = await call(of.url, 'submitJob', params);
      expect(fault).toMatchObject({ code: 30001, reason: expect.stringContaining(asked.join(' and ')) });
    }
    await of.settle();
    expect(of.jobs.list()).toEqual([]);
  });

  test.each([
    ['stopJob', 500],
    ['stopJob', 1500],
    ['deleteJob', 1500],
  ])('depends on its upload: it does not after %s, %d milliseconds on', async (operation, after) => {
    const of = await own();
    const job = await submit(of, { name: 'Stopped', paths: ['a.tif', 'b.tif'], followOns: IMAGES });
    of.clock.advance(after);
    await order(of, operation, job);
    of.clock.advance('1h');
    expect(of.jobs.list()).toMatchObject([{ state: 'Done', outcome: 'Stopped' }]);
  });

  test('depends on its upload: it does after one that was paused, and after one run by executeJob', async () => {
    const of = await own();
    const paused = await submit(of, { name: 'Paused', paths: ['a.tif', 'b.tif'], followOns: IMAGES });
    const schedule = await submit(of, { name: 'Never', paths: ['c.tif'], followOns: IMAGES, execSchedule: '0 0 0 1 1 ? 2099' });
    of.clock.advance(2500);
    await order(of, 'pauseJob', paused);
    await order(of, 'executeJob', schedule);
    of.clock.advance('1h');
    const types = (): string[] => of.jobs.list().map(({ originalName, type }) => `${originalName} ${type}`);
    expect(types().sort()).toEqual(['Never ImageServingPublish', 'Never UrlUpload', 'Never UrlUpload', 'Paused UrlUpload']);
    await order(of, 'resumeJob', paused);
    of.clock.advance('1h');
    expect(types()).toContain('Paused ImageServingPublish');
    expect(types()).toHaveLength(5);
  });

  test('depends on the files of a directory, with postJobOnlyIfFiles', async () => {
    const of = await own();
    const more = `<postJobOnlyIfFiles>true</postJobOnlyIfFiles><postVideoPublishJob>${FOLLOW_ONS.postVideoPublishJob}</postVideoPublishJob>`;
    const followed: boolean[] = [];
    for (const [n, overwrite] of [false, false, true].entries()) {
      await ask(of.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Directory ${n}</jobName>${directory(overwrite, more)}`);
      await of.settle();
      followed.push(of.jobs.list({ originalName: `Directory ${n}` }).some(({ type }) => type === 'VideoPublish'));
    }
    expect(followed).toEqual([true, false, true]);
  });

  test('ends the chain: no job follows a follow-on job, not even a stopped one', async () => {
    const of = await own();
    await submit(of, { name: 'Once', paths: ['a.tif'], followOns: IMAGES });
    of.clock.advance('2500ms');
    await order(of, 'stopJob', of.jobs.list().at(-1)?.jobHandle ?? '');
    of.clock.advance('1d');
    expect(of.jobs.list()).toMatchObject([
      { type: 'UrlUpload', outcome: 'Completed' },
      { type: 'ImageServingPublish', outcome: 'Stopped' },
    ]);
  });

  test('does not depend on maxRunning: a follow-on job waits for its turn like any other', async () => {
    const of = await own({ maxRunning: 1, items: 2 });
    await submit(of, { name: 'One', paths: ['a.tif'], followOns: IMAGES });
    await submit(of, { name: 'Two', paths: ['b.tif', 'c.tif'], followOns: IMAGES });
    await of.settle();
    const spans = of.jobs.list({ include: ['transitions'] }).map(({ originalName, type, transitions }) => {
      const second = (state: string): number =>
        ((transitions.find((each) => each.state === state)?.at.getTime() ?? 0) - Date.parse('2026-11-23T08:00:00Z')) / 1000;
      return `${originalName} ${type} ${second('New')} ${second('Running')} ${second('Done')}`;
    });
    expect(spans).toEqual(['One UrlUpload 0 1 2', 'Two UrlUpload 0 2 4', 'One ImageServingPublish 2 4 5', 'Two ImageServingPublish 4 5 8']);
  });
});

describe('follow-on jobs over time', () => {
  /** A mock with an upload for now and two recurring ones, each with a follow-on job. */
  async function several(options: IpsMockOptions = {}): Promise<IpsMock> {
    const of = await own(options);
    await submit(of, { name: 'Now', paths: ['a.tif', 'b.mp4', 'bad:c.tif'], followOns: IMAGES, emailSetting: 'All' });
    await submit(of, {
      name: 'Every minute',
      paths: ['a.tif', 'b.mp4', 'd.wpd'],
      overwrite: true,
      followOns: ['postVideoPublishJob'],
      execSchedule: '0 * * * * ?',
    });
    await submit(of, { name: 'Only if', paths: ['a.tif'], onlyIfFiles: true, followOns: IMAGES, execSchedule: '20 * * * * ?' });
    return of;
  }

  test('of a recurring upload follow each run, and name the run', async () => {
    const of = await several();
    of.clock.advance('150s');
    const runs = of.jobs.list({ originalName: 'Every minute', include: ['log'] }).filter(({ state }) => state !== 'Scheduled');
    expect(runs.map(({ type, name, log }) => [type, name, log.find(({ logType }) => logType === 'InitiatingJobName')?.message])).toEqual([
      ['UrlUpload', 'Every minute_2026-11-23-08:01:00.000', undefined],
      ['VideoPublish', 'Every minute_2026-11-23-08:01:04.000', 'Every minute_2026-11-23-08:01:00.000'],
      ['UrlUpload', 'Every minute_2026-11-23-08:02:00.000', undefined],
      ['VideoPublish', 'Every minute_2026-11-23-08:02:04.000', 'Every minute_2026-11-23-08:02:00.000'],
    ]);
    expect((await logsOf(of, 'Every minute')).map(({ jobName }) => jobName)).toEqual(runs.map(({ name }) => name));
  });

  test('are the same after one jump of the clock as after many small steps', async () => {
    const jump = await several();
    jump.clock.advance(150_000);
    const expected = await seen(jump);
    expect(expected.jobs.length).toBeGreaterThan(10);
    for (const step of [2500, 7770]) {
      const steps = await several();
      for (let left = 150_000; left > 0; left -= step) {
        steps.clock.advance(Math.min(step, left));
        // Reading a log makes the mock write rows that it would otherwise write later.
        if (left % 3 === 0) await logsOf(steps);
      }
      expect(await seen(steps)).toEqual(expected);
    }
  });

  test('survive restarts on a file at any moment', async () => {
    const straight = await several();
    straight.clock.advance('90s');
    const expected = await seen(straight);
    const db = databaseFile();
    let of = await several({ db });
    // Before the upload runs, while it runs, at the moment it is done, while the follow-on job waits and runs, and between runs.
    for (const duration of [500, 1500, 2000, 200, 1000, 30_000, 24_800, 30_000]) {
      of.clock.advance(duration);
      await of.stop();
      of = await own({ db, clock: 'manual' });
    }
    const { jobs, logs, mails } = await seen(of);
    expect(jobs).toEqual(expected.jobs);
    expect(logs).toEqual(expected.logs);
    expect(mails).toEqual(expected.mails);
  });
});
