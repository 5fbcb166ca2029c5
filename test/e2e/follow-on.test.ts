import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, type JobView, startIpsMock } from '../../src/index.js';
import { ask, authHeaderOf, call, postPlain } from '../conversation.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());

const FOLLOW_ONS = {
  postImageServingPublishJob: '<publishType>Full</publishType><emailSetting>None</emailSetting>',
  postImageRenderingPublishJob: '<emailSetting>None</emailSetting>',
  postVideoPublishJob: '<emailSetting>None</emailSetting>',
};

interface Upload {
  readonly name: string;
  readonly paths: readonly string[];
  readonly overwrite?: boolean;
  readonly onlyIfFiles?: boolean;
  readonly followOns?: readonly (keyof typeof FOLLOW_ONS)[];
  readonly company?: string;
  readonly execSchedule?: string;
  readonly emailSetting?: string;
  readonly userHandle?: string;
}

/** The parameters of submitJob for an upload; a path that begins with "bad:" cannot be fetched. */
function paramsOf(upload: Upload): string {
  const { name, paths, overwrite = false, onlyIfFiles, followOns = [], company = 'c|47', execSchedule, emailSetting = 'None', userHandle } = upload;
  const items = paths.map(
    (path) =>
      `<items><sourceUrl>${path.startsWith('bad:') ? 'nowhere' : 'http://x.test/x'}</sourceUrl><destPath>${path.replace('bad:', '')}</destPath></items>`,
  );
  const jobs = followOns.map((element) => `<${element}>${FOLLOW_ONS[element]}</${element}>`);
  return `<companyHandle>${company}</companyHandle>${userHandle ? `<userHandle>${userHandle}</userHandle>` : ''}<jobName>${name}</jobName>${execSchedule ? `<execSchedule>${execSchedule}</execSchedule>` : ''}<uploadUrlsJob><urlArray>${items.join('')}</urlArray><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>${emailSetting}</emailSetting>${onlyIfFiles === undefined ? '' : `<postJobOnlyIfFiles>${onlyIfFiles}</postJobOnlyIfFiles>`}${jobs.join('')}</uploadUrlsJob>`;
}

/** Submits an upload and lets it, and what follows, end. @returns it and the jobs of its name that came after it */
async function run(upload: Upload): Promise<JobView[]> {
  const { jobHandle } = await ask(mock.url, 'submitJob', paramsOf(upload));
  await mock.settle();
  const id = mock.jobs.find(jobHandle)?.id ?? 0;
  return mock.jobs.list({ originalName: upload.name }).filter((job) => job.id >= id);
}

describe('a follow-on job', () => {
  test.each([
    ['postImageServingPublishJob', 'ImageServingPublish'],
    ['postImageRenderingPublishJob', 'ImageRenderingPublish'],
    ['postVideoPublishJob', 'VideoPublish'],
  ] as const)('starts the moment its upload is done: %s', async (element, type) => {
    const [upload, followOn, ...others] = await run({ name: `Then ${type}`, paths: [`${type}.jpg`], followOns: [element] });
    expect(others).toEqual([]);
    expect(upload).toMatchObject({ type: 'UrlUpload', state: 'Done' });
    expect(followOn).toMatchObject({ type, state: 'Done', outcome: 'Completed', originalName: `Then ${type}` });
    expect(followOn?.transitions[0]).toEqual({ state: 'New', at: upload?.transitions.at(-1)?.at });
    expect(followOn?.name).toMatch(/^Then \w+_2026-11-23-\d\d:\d\d:\d\d$/);
    expect(followOn?.log.slice(0, 4)).toMatchObject([
      { logType: `Begin${type}` },
      { logType: 'OriginalJobName' },
      { logType: 'InitiatingJobName', message: `Started by the job "Then ${type}".` },
      { logType: 'JobType' },
    ]);
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `<companyHandle>c|47</companyHandle><originalName>Then ${type}</originalName>`);
    expect(jobLogArray.items.map(({ jobName }: { jobName: string }) => jobName)).toEqual([upload?.name, followOn?.name]);
  });

  const followOns = ['postImageServingPublishJob'] as const;

  test('does not start where its upload was stopped', async () => {
    const { jobHandle } = await ask(mock.url, 'submitJob', paramsOf({ name: 'Stopped', paths: ['s1.jpg', 's2.jpg'], followOns }));
    mock.clock.advance('2s');
    await ask(mock.url, 'stopJob', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
    await mock.settle();
    expect(mock.jobs.list({ originalName: 'Stopped' })).toMatchObject([{ outcome: 'Stopped', counts: { success: 1 } }]);
    // What it got to is there, the rest is not.
    expect((await run({ name: 'After the stop', paths: ['s1.jpg', 's2.jpg'] }))[0]?.counts).toMatchObject({ duplicate: 1, success: 1 });
  });

  test('starts with postJobOnlyIfFiles where a file came in', async () => {
    const jobs = async (upload: Omit<Upload, 'followOns' | 'onlyIfFiles'>): Promise<number> =>
      (await run({ ...upload, followOns, onlyIfFiles: true })).length;
    expect(await jobs({ name: 'Nothing came', paths: ['bad:f.jpg'] })).toBe(1);
    expect(await jobs({ name: 'One came', paths: ['bad:f.jpg', 'f.jpg'] })).toBe(2);
    expect(await jobs({ name: 'All skipped', paths: ['f.jpg'] })).toBe(1);
    expect(await jobs({ name: 'One updated', paths: ['f.jpg'], overwrite: true })).toBe(2);
    expect(await run({ name: 'In any case', paths: ['bad:f.jpg'], followOns, onlyIfFiles: false })).toHaveLength(2);
  });

  test('starts after each run of a recurring upload', async () => {
    await ask(mock.url, 'submitJob', paramsOf({ name: 'Hourly', paths: ['h.jpg'], overwrite: true, followOns, execSchedule: '0 0 * * * ?' }));
    mock.clock.advance('3h');
    const jobs = mock.jobs.list({ originalName: 'Hourly' });
    await ask(mock.url, 'deleteJob', `<companyHandle>c|47</companyHandle><jobHandle>${jobs[0]?.jobHandle}</jobHandle>`);
    // The schedule, and its runs.
    expect(jobs.filter(({ type }) => type === 'UrlUpload')).toHaveLength(1 + 3);
    const published = jobs.filter(({ type }) => type === 'ImageServingPublish');
    expect(published).toHaveLength(3);
    expect(published[0]?.log[2]?.message).toMatch(/^Started by the job "Hourly_2026-11-23-\d\d:00:00"\.$/);
    await mock.settle();
  });

  test('is asked for once: two are refused', async () => {
    const { fault } = await call(
      mock.url,
      'submitJob',
      paramsOf({ name: 'Two', paths: ['t.jpg'], followOns: ['postImageServingPublishJob', 'postVideoPublishJob'] }),
    );
    expect(fault).toMatchObject({ code: 30001, reason: expect.stringContaining('postImageServingPublishJob and postVideoPublishJob') });
    expect(mock.jobs.list({ originalName: 'Two' })).toEqual([]);
  });
});

describe('uploads that meet what is there', () => {
  test('skip it, or update it, under the same asset handle', async () => {
    const [first] = await run({ name: 'First', paths: ['Outfitters/meet/coat.tif', 'bad:hat.tif'] });
    const [second] = await run({ name: 'Second', paths: ['Outfitters/elsewhere/coat.png', 'hat.tif', 'hat.jpg'] });
    const [third] = await run({ name: 'Third', paths: ['coat.tif', 'hat.tif'], overwrite: true });
    const outcomes = (job?: JobView) => job?.log.flatMap(({ logType, assetName }) => (assetName === null ? [] : [`${logType} ${assetName}`]));
    expect(outcomes(first)).toEqual(['UploadSuccess coat', 'UploadError hat.tif']);
    expect(outcomes(second)).toEqual(['DuplicateSkipped coat', 'UploadSuccess hat', 'DuplicateSkipped hat']);
    expect(outcomes(third)).toEqual(['FileUpdated coat', 'FileUpdated hat']);
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', '<companyHandle>c|47</companyHandle><originalName>Second</originalName>');
    expect(jobLogArray.items[0]).toMatchObject({ fileDuplicateCount: 2, fileSuccessCount: 1, fileUpdateCount: 0, totalFileCount: 3 });
    const details = await Promise.all(
      ['First', 'Third'].map((name) => ask(mock.url, 'getJobLogDetails', `<companyHandle>c|47</companyHandle><originalName>${name}</originalName>`)),
    );
    const handles = details.map(
      (each) => each.jobLogArray.items[0].detailArray.items.find(({ assetName }: { assetName?: string }) => assetName === 'coat').assetHandle,
    );
    expect(handles[1]).toBe(handles[0]);
    expect((await run({ name: 'Elsewhere', paths: ['coat.tif'], company: 'c|48' }))[0]?.counts).toMatchObject({ success: 1, duplicate: 0 });
  });

  test('a directory holds the same files each time', async () => {
    const params = (overwrite: boolean): string =>
      `<companyHandle>c|47</companyHandle><jobName>Directory</jobName><uploadDirectoryJob><serverDir>/in/new</serverDir><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><includeSubfolders>false</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting></uploadDirectoryJob>`;
    for (const overwrite of [false, false, true]) {
      await ask(mock.url, 'submitJob', params(overwrite));
      await mock.settle();
    }
    const [first, second, third] = mock.jobs.list({ originalName: 'Directory' });
    const total = first?.counts.total;
    expect(first?.counts.success).toBe(total);
    expect(second?.counts).toMatchObject({ total, duplicate: total });
    expect(third?.counts).toMatchObject({ total, update: total });
  });

  test('do so as a set of names would say, and every count adds up', async () => {
    const path = fc.constantFrom('p1.tif', 'p2.tif', 'p2.png', 'x/p3.jpg', 'p4.wpd', 'bad:p5.tif');
    const uploads = fc.array(fc.record({ paths: fc.array(path, { maxLength: 5 }), overwrite: fc.boolean() }), { minLength: 1, maxLength: 5 });
    let company = 1000;
    await fc.assert(
      fc.asyncProperty(uploads, async (sequence) => {
        company++;
        const there = new Set<string>();
        for (const [n, { paths, overwrite }] of sequence.entries()) {
          const expected = { total: paths.length, success: 0, warning: 0, error: 0, duplicate: 0, update: 0 };
          for (const each of paths) {
            const name = each.replace(/^.*[/:]/, '').replace(/\..*$/, '');
            if (each.startsWith('bad:')) expected.error++;
            else if (there.has(name)) expected[overwrite ? 'update' : 'duplicate']++;
            else expected[each.endsWith('.wpd') ? 'warning' : 'success']++;
            if (!each.startsWith('bad:')) there.add(name);
          }
          const [job] = await run({ name: `Model ${company} ${n}`, paths, overwrite, company: `c|${company}` });
          expect(job?.counts).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('mails', () => {
  const told = async (emailSetting: string, paths: string[], stop = false): Promise<string[]> => {
    const params = paramsOf({ name: 'Mail', paths, overwrite: true, emailSetting });
    const { jobHandle } = await ask(mock.url, 'submitJob', params);
    mock.clock.advance('1500ms');
    if (stop) await ask(mock.url, 'stopJob', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
    await mock.settle();
    return mock.mails.list({ job: jobHandle }).map(({ subject }) => subject.replace(/^UrlUpload job "Mail[^"]*" /, ''));
  };

  test.each([
    ['None', [], [], [], []],
    ['Error', [], [], ['is done, with errors'], []],
    ['ErrorAndWarning', [], ['is done, with warnings'], ['is done, with errors'], []],
    ['JobCompletion', ['is done'], ['is done, with warnings'], ['is done, with errors'], []],
    ['All', ['is done'], ['is done, with warnings'], ['is done, with errors'], ['was stopped']],
  ])('tell of success, warnings, errors, a stop as emailSetting says: %s', async (setting, success, warnings, errors, stopped) => {
    expect(await told(setting, [`new-${setting}.jpg`])).toEqual(success);
    expect(await told(setting, [`new-${setting}-w.wpd`])).toEqual(warnings);
    expect(await told(setting, [`new-${setting}-w2.wpd`, 'bad:e.jpg'])).toEqual(errors);
    expect(await told(setting, ['a.jpg', 'b.jpg'], true)).toEqual(stopped);
  });

  test('go to the user whom the job was submitted for', async () => {
    const { userHandle } = (await ask(mock.url, 'getUserInfo', '', { user: 'robin@example.com' })).userInfo;
    const { jobHandle } = await ask(mock.url, 'submitJob', paramsOf({ name: 'For Robin', paths: ['r.jpg'], emailSetting: 'All', userHandle }));
    await mock.settle();
    const mails = mock.mails.list({ to: 'ROBIN@example.com', job: jobHandle });
    expect(mails).toMatchObject([{ to: 'robin@example.com', subject: 'UrlUpload job "For Robin" is done', jobHandle }]);
    expect(mails[0]?.text).toMatch(/^Company: Outfitters\nJob: For Robin\nBegan: 2026-.*Z\nEnded: 2026-.*Z\nItems: 1, of which 1 succeeded,/);
    expect(mock.mails.list({ to: 'admin@example.com', job: jobHandle })).toEqual([]);
  });
});

/** Starts a mock of a test's own, with nothing in it: a job waits 1 s, and each item takes 1 s. */
async function own(options: IpsMockOptions = {}): Promise<IpsMock> {
  const started = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', fixtures: 'none', ...options });
  onTestFinished(() => started.stop());
  return started;
}

/** A file for a database; it goes with the test. */
function databaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'jobs.db');
}

/** Submits an upload. @returns its handle */
async function submit(of: IpsMock, upload: Upload, options: Parameters<typeof ask>[3] = {}): Promise<string> {
  const { jobHandle }: { jobHandle: string } = await ask(of.url, 'submitJob', paramsOf(upload), options);
  return jobHandle;
}

/** Calls an operation on one job of company 47. */
function order(of: IpsMock, operation: string, jobHandle: string): Promise<unknown> {
  return ask(of.url, operation, `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
}

/** The detail element of an upload of a server's directory. */
function directory(overwrite: boolean, more = '', serverDir = '/in/new'): string {
  return `<uploadDirectoryJob><serverDir>${serverDir}</serverDir><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><includeSubfolders>false</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting>${more}</uploadDirectoryJob>`;
}

/** A job log as a client reads it. */
interface ReadLog {
  readonly jobHandle: string;
  readonly jobName: string;
  readonly originalJobName: string;
  readonly submitUserEmail: string;
  readonly totalFileCount: number;
  readonly fileSuccessCount: number;
  readonly fileErrorCount: number;
  readonly fileWarningCount: number;
  readonly fileDuplicateCount: number;
  readonly fileUpdateCount: number;
  readonly detailArray: {
    readonly items: readonly {
      readonly logType: string;
      readonly logMessage: string;
      readonly dateCreated: Date;
      readonly assetName?: string;
      readonly assetHandle?: string;
    }[];
  };
}

/** The logs of a company as a client reads them, those with an original name or all of them. */
async function logsOf(of: IpsMock, originalName?: string, company = 'c|47'): Promise<ReadLog[]> {
  const name = originalName === undefined ? '' : `<originalName>${originalName}</originalName>`;
  const { jobLogArray } = await ask(of.url, 'getJobLogDetails', `<companyHandle>${company}</companyHandle>${name}`);
  return jobLogArray.items ?? [];
}

/** The five counts of a log, in one order. */
function countsOf(log: ReadLog | undefined): Record<'success' | 'warning' | 'error' | 'duplicate' | 'update', number> {
  return {
    success: log?.fileSuccessCount ?? -1,
    warning: log?.fileWarningCount ?? -1,
    error: log?.fileErrorCount ?? -1,
    duplicate: log?.fileDuplicateCount ?? -1,
    update: log?.fileUpdateCount ?? -1,
  };
}

/** Everything that can be seen of the jobs of company 47. */
async function seen(of: IpsMock): Promise<{ jobs: JobView[]; logs: ReadLog[]; mails: object[] }> {
  return { jobs: of.jobs.list(), logs: await logsOf(of), mails: of.mails.list() };
}

const IMAGES = ['postImageServingPublishJob'] as const;

describe('a follow-on job, to those who poll', () => {
  test('is not there a millisecond before its upload is done, and is there when it is', async () => {
    const of = await own();
    await submit(of, { name: 'Poll', paths: ['a.tif', 'b.tif'], followOns: IMAGES });
    const states = async (): Promise<string[]> => {
      const { jobArray } = await ask(of.url, 'getActiveJobs', '<companyHandle>c|47</companyHandle><originalName>Poll</originalName>');
      return jobArray.items.map(({ name, type, state }: Record<string, string>) => `${name} ${type} ${state}`);
    };
    of.clock.advance(2999);
    expect(await states()).toEqual(['Poll UrlUpload Running']);
    of.clock.advance(1);
    expect(await states()).toEqual(['Poll UrlUpload Done', 'Poll_2026-11-23-08:00:03 ImageServingPublish New']);
    await of.settle();
    expect(await states()).toEqual(['Poll UrlUpload Done', 'Poll_2026-11-23-08:00:03 ImageServingPublish Done']);
  });

  test('has a log under the name of the first job, which says who started it', async () => {
    const of = await own();
    await submit(of, { name: 'Log', paths: ['a.tif'], followOns: IMAGES });
    await of.settle();
    const [upload, followOn, ...others] = await logsOf(of, 'Log');
    expect(others).toEqual([]);
    expect(upload?.detailArray.items.map(({ logType }) => logType)).not.toContain('InitiatingJobName');
    expect(followOn).toMatchObject({ originalJobName: 'Log', jobName: 'Log_2026-11-23-08:00:02', submitUserEmail: upload?.submitUserEmail });
    const rows = followOn?.detailArray.items ?? [];
    expect(rows.slice(0, 7).map(({ logType }) => logType)).toEqual([
      'BeginImageServingPublish',
      'OriginalJobName',
      'InitiatingJobName',
      'JobType',
      'JobClient',
      'TotalFileCount',
      'ImageServingPublishSuccess',
    ]);
    expect(rows.slice(1, 3).map(({ logMessage }) => logMessage)).toEqual(['Original job name: Log', 'Started by the job "Log".']);
    const moments = [...(upload?.detailArray.items ?? []), ...rows].map(({ dateCreated }) => dateCreated.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  test('is named by the moment in the time zone of the mock, and by a number where that is taken, too', async () => {
    const of = await own({ timeZone: 'America/New_York' });
    for (let n = 0; n < 3; n++) await submit(of, { name: 'Same', paths: [`${n}.tif`], followOns: IMAGES });
    await of.settle();
    const names = of.jobs.list().map(({ name, type }) => `${type} ${name}`);
    expect(names).toEqual([
      'UrlUpload Same',
      'UrlUpload Same_2026-11-23-03:00:00',
      'UrlUpload Same_2026-11-23-03:00:00_2',
      'ImageServingPublish Same_2026-11-23-03:00:02',
      'ImageServingPublish Same_2026-11-23-03:00:02_2',
      'ImageServingPublish Same_2026-11-23-03:00:02_3',
    ]);
    expect(
      of.jobs
        .list()
        .slice(3)
        .map(({ log }) => log[2]?.message),
    ).toEqual(
      of.jobs
        .list()
        .slice(0, 3)
        .map(({ name }) => `Started by the job "${name}".`),
    );
  });

  test('is of the same user, client and language as its upload', async () => {
    const of = await own();
    const { userHandle } = (await ask(of.url, 'getUserInfo', '', { user: 'robin@example.com' })).userInfo;
    const header = authHeaderOf().replace('</authHeader>', '<locale>fr</locale></authHeader>').replace('<appName>tests', '<appName>catalogue');
    await submit(of, { name: 'Mine', paths: ['a.tif'], followOns: IMAGES, userHandle }, { header });
    await of.settle();
    const [upload, followOn] = await logsOf(of, 'Mine');
    expect([upload?.submitUserEmail, followOn?.submitUserEmail]).toEqual(['robin@example.com', 'robin@example.com']);
    const clients = [upload, followOn].map((log) => log?.detailArray.items.find(({ logType }) => logType === 'JobClient')?.logMessage);
    expect(clients).toEqual(['Client: catalogue', 'Client: catalogue']);
    // What jobs write by themselves is in the language in which they were submitted.
    const typeRows = of.jobs.list().map(({ log }) => log.find(({ logType }) => logType === 'JobType')?.message);
    expect(typeRows[0]).toMatch(/UrlUpload$/);
    expect(typeRows[1]).toBe(typeRows[0]?.replace('UrlUpload', 'ImageServingPublish'));
    expect(typeRows[0]).not.toBe('Job type: UrlUpload');
  });

  test('has a completion URL and an emailSetting of its own', async () => {
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
    // The mock calls nobody there, and says which calls it left out.
    const calls = of.callbacks.list().map(({ jobId, url, state }) => `${typeOf(jobId)} ${new URL(url).pathname} ${state}`);
    expect(calls.sort()).toEqual(['Both', 'First', 'Neither', 'Next'].map((name) => `${name} VideoPublish /${name} Refused`));
  });
});

describe('whether a follow-on job starts', () => {
  const elements = Object.keys(FOLLOW_ONS) as (keyof typeof FOLLOW_ONS)[];
  const several = elements.flatMap((first, index) => elements.slice(index + 1).map((second) => [first, second]));

  test.each([...several, elements])('is no question where several are asked for: %s and %s', async (...followOns) => {
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
  ])('is not, after %s %d milliseconds on', async (operation, after) => {
    const of = await own();
    const job = await submit(of, { name: 'Stopped', paths: ['a.tif', 'b.tif'], followOns: IMAGES });
    of.clock.advance(after);
    await order(of, operation, job);
    of.clock.advance('1h');
    expect(of.jobs.list()).toMatchObject([{ state: 'Done', outcome: 'Stopped' }]);
  });

  test('is so at the end of an upload that stood still meanwhile, and of one that was run by hand', async () => {
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

  test('is said by what a directory brings in, with postJobOnlyIfFiles', async () => {
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

  test('does not go on: a follow-on job is followed by none, and one that is stopped ends the matter', async () => {
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

  test('does not depend on how many jobs may run: it waits for its place like any other', async () => {
    const of = await own({ maxRunning: 1, items: 2 });
    await submit(of, { name: 'One', paths: ['a.tif'], followOns: IMAGES });
    await submit(of, { name: 'Two', paths: ['b.tif', 'c.tif'], followOns: IMAGES });
    await of.settle();
    const spans = of.jobs.list().map(({ originalName, type, transitions }) => {
      const second = (state: string): number =>
        ((transitions.find((each) => each.state === state)?.at.getTime() ?? 0) - Date.parse('2026-11-23T08:00:00Z')) / 1000;
      return `${originalName} ${type} ${second('New')} ${second('Running')} ${second('Done')}`;
    });
    expect(spans).toEqual(['One UrlUpload 0 1 2', 'Two UrlUpload 0 2 4', 'One ImageServingPublish 2 4 5', 'Two ImageServingPublish 4 5 8']);
  });
});

describe('follow-on jobs over time', () => {
  /** A recurring upload, one for now and one that is stopped, each with a job behind it. */
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

  test('of a recurring upload are one for each run, which names the run', async () => {
    const of = await several();
    of.clock.advance('150s');
    const runs = of.jobs.list({ originalName: 'Every minute' }).filter(({ state }) => state !== 'Scheduled');
    expect(runs.map(({ type, name, log }) => [type, name, log.find(({ logType }) => logType === 'InitiatingJobName')?.message])).toEqual([
      ['UrlUpload', 'Every minute_2026-11-23-08:01:00', undefined],
      ['VideoPublish', 'Every minute_2026-11-23-08:01:04', 'Started by the job "Every minute_2026-11-23-08:01:00".'],
      ['UrlUpload', 'Every minute_2026-11-23-08:02:00', undefined],
      ['VideoPublish', 'Every minute_2026-11-23-08:02:04', 'Started by the job "Every minute_2026-11-23-08:02:00".'],
    ]);
    expect((await logsOf(of, 'Every minute')).map(({ jobName }) => jobName)).toEqual(runs.map(({ name }) => name));
  });

  test('are the same after one jump as after many small steps, row for row', async () => {
    const jump = await several();
    jump.clock.advance(150_000);
    const expected = await seen(jump);
    expect(expected.jobs.length).toBeGreaterThan(10);
    for (const step of [2500, 7770]) {
      const steps = await several();
      for (let left = 150_000; left > 0; left -= step) {
        steps.clock.advance(Math.min(step, left));
        // Whoever looks on the way has logs written that would be written later.
        if (left % 3 === 0) await logsOf(steps);
      }
      expect(await seen(steps)).toEqual(expected);
    }
  });

  test('are kept over restarts on a file, wherever those come', async () => {
    const straight = await several();
    straight.clock.advance('90s');
    const expected = await seen(straight);
    const db = databaseFile();
    let of = await several({ db });
    // Before the upload runs, while it runs, the very moment it is done, while the next one waits and runs, and between runs.
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

describe('what uploads leave behind', () => {
  /** Lets an upload of these paths end. @returns its log */
  async function uploaded(
    of: IpsMock,
    paths: readonly string[],
    { overwrite = false, company = 'c|47', name = `Upload ${of.jobs.list().length}` } = {},
  ): Promise<ReadLog | undefined> {
    await submit(of, { name, paths, overwrite, company });
    await of.settle();
    return (await logsOf(of, name, company))[0];
  }

  const none = { success: 0, warning: 0, error: 0, duplicate: 0, update: 0 };

  test('is the asset by its name alone: not its folder, its extension, or the URL that it came from', async () => {
    const of = await own();
    expect(countsOf(await uploaded(of, ['spring/coat.tif']))).toEqual({ ...none, success: 1 });
    for (const path of ['spring/coat.tif', 'autumn/coat.tif', 'coat.png', 'a\\coat.tif']) {
      expect(countsOf(await uploaded(of, [path])), path).toEqual({ ...none, duplicate: 1 });
      expect(countsOf(await uploaded(of, [path], { overwrite: true })), path).toEqual({ ...none, update: 1 });
    }
    // Of a type that image serving does not serve: their names are their own.
    for (const path of ['coat.mp4', 'coat.pdf']) expect(countsOf(await uploaded(of, [path])), path).toEqual({ ...none, success: 1 });
    expect(countsOf(await uploaded(of, ['coat.wpd', 'coat']))).toEqual({ ...none, warning: 1, duplicate: 1 });
    for (const path of ['Coat.tif', 'coat .tif', 'coat.v2.tif', 'oat.tif'])
      expect(countsOf(await uploaded(of, [path])), path).toEqual({ ...none, success: 1 });
  });

  test('is known further down in the same job, too', async () => {
    const of = await own();
    const types = (log: ReadLog | undefined) =>
      log?.detailArray.items.flatMap(({ logType, assetName }) => (assetName === undefined ? [] : [`${logType} ${assetName}`]));
    expect(types(await uploaded(of, ['a.tif', 'b.tif', 'a.tif', 'x/a.png']))).toEqual([
      'UploadSuccess a',
      'UploadSuccess b',
      'DuplicateSkipped a',
      'DuplicateSkipped a',
    ]);
    expect(types(await uploaded(of, ['c.tif', 'c.tif', 'a.tif'], { overwrite: true }))).toEqual([
      'UploadSuccess c',
      'FileUpdated c',
      'FileUpdated a',
    ]);
    expect(types(await uploaded(of, ['bad:d.tif', 'd.tif', 'd.tif']))).toEqual(['UploadError d.tif', 'UploadSuccess d', 'DuplicateSkipped d']);
  });

  test('has one handle, whatever becomes of it', async () => {
    const of = await own();
    const handles: (string | undefined)[] = [];
    for (const overwrite of [false, false, true, true]) {
      const log = await uploaded(of, ['other.tif', 'folder/coat.tif'], { overwrite });
      handles.push(log?.detailArray.items.find(({ assetName }) => assetName === 'coat')?.assetHandle);
    }
    expect(handles[0]).toMatch(/^a\|\d+\|1\|\d+$/);
    expect(new Set(handles).size).toBe(1);
    const { jobLogArray } = await ask(of.url, 'getAssetJobLogs', `<companyHandle>c|47</companyHandle><assetHandle>${handles[0]}</assetHandle>`);
    expect(jobLogArray.items.map(({ logType }: { logType: string }) => logType)).toEqual([
      'UploadSuccess',
      'DuplicateSkipped',
      'FileUpdated',
      'FileUpdated',
    ]);
  });

  test('is nothing of files that failed', async () => {
    const of = await own();
    expect(countsOf(await uploaded(of, ['bad:a.tif', 'bad:b.tif']))).toEqual({ ...none, error: 2 });
    expect(countsOf(await uploaded(of, ['bad:a.tif'], { overwrite: true }))).toEqual({ ...none, error: 1 });
    expect(countsOf(await uploaded(of, ['a.tif', 'b.tif'], { overwrite: true }))).toEqual({ ...none, success: 2 });
  });

  test('is nothing to another company, with overwrite or without', async () => {
    const of = await own();
    await uploaded(of, ['a.tif']);
    expect(countsOf(await uploaded(of, ['a.tif', 'b.tif'], { company: 'c|48', name: 'Other', overwrite: true }))).toEqual({ ...none, success: 2 });
    expect(countsOf(await uploaded(of, ['a.tif', 'b.tif']))).toEqual({ ...none, duplicate: 1, success: 1 });
  });

  test.each([
    [500, 0],
    [1000, 0],
    [1999, 0],
    [2000, 1],
    [2500, 1],
    [3000, 2],
  ])('is what a stopped upload has got to: after %d milliseconds %d files', async (after, files) => {
    const of = await own();
    const paths = ['a.tif', 'b.tif', 'c.tif'];
    const job = await submit(of, { name: 'Stopped', paths });
    of.clock.advance(after);
    await order(of, 'stopJob', job);
    await of.settle();
    expect(countsOf((await logsOf(of, 'Stopped'))[0])).toEqual({ ...none, success: files });
    expect(countsOf(await uploaded(of, paths))).toEqual({ ...none, duplicate: files, success: 3 - files });
  });

  test('is there after a restart', async () => {
    const db = databaseFile();
    const first = await own({ db });
    await uploaded(first, ['a.tif']);
    await first.stop();
    const second = await own({ db, clock: 'manual' });
    expect(countsOf(await uploaded(second, ['a.tif', 'b.tif'], { overwrite: true }))).toEqual({ ...none, update: 1, success: 1 });
  });

  test('is what a directory holds, each time the same, and another one others', async () => {
    const of = await own({ items: 5 });
    const logs: (ReadLog | undefined)[] = [];
    for (const [n, [overwrite, serverDir]] of (
      [
        [false, '/in/new'],
        [false, '/in/new'],
        [true, '/in/new'],
        [false, '/in/old'],
      ] as const
    ).entries()) {
      await ask(of.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Directory ${n}</jobName>${directory(overwrite, '', serverDir)}`);
      await of.settle();
      logs.push((await logsOf(of, `Directory ${n}`))[0]);
    }
    expect(logs.map(countsOf)).toEqual([
      { ...none, success: 5 },
      { ...none, duplicate: 5 },
      { ...none, update: 5 },
      { ...none, success: 5 },
    ]);
    const [first, ...others] = logs.map((log) => log?.detailArray.items.flatMap(({ assetName = [] }) => assetName));
    expect(others[0]).toEqual(first);
    expect(others[1]).toEqual(first);
    expect(others[2]).not.toEqual(first);
  });

  test('is the same for files that are posted', async () => {
    const of = await own();
    const post = async (name: string, overwrite: boolean, ...files: string[]): Promise<ReadLog | undefined> => {
      const form = new FormData();
      form.append('auth', authHeaderOf());
      form.append(
        'uploadParams',
        `<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|47</companyHandle><jobName>${name}</jobName><endJob>true</endJob><uploadParams><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams></uploadPostParam>`,
      );
      for (const file of files) form.append('file', new Blob([file]), file);
      expect((await postPlain(of.url, '/scene7/UploadFile', form)).fault).toBeUndefined();
      await of.settle();
      return (await logsOf(of, name))[0];
    };
    expect(countsOf(await post('One', false, 'a.tif', 'b.wpd', 'a.png'))).toEqual({ ...none, success: 1, warning: 1, duplicate: 1 });
    expect(countsOf(await uploaded(of, ['a.tif', 'b.tif', 'b.wpd', 'c.tif']))).toEqual({ ...none, duplicate: 2, success: 2 });
    expect(countsOf(await post('Two', true, 'c.tif', 'd.tif'))).toEqual({ ...none, update: 1, success: 1 });
  });

  test('counts add up at every moment of an upload, and never fall', async () => {
    const of = await own();
    await uploaded(of, ['a.tif']);
    await submit(of, { name: 'Counted', paths: ['bad:x.tif', 'a.tif', 'n.wpd', 'b.tif', 'b.png', 'c.tif'] });
    of.clock.advance(1000);
    const totals: number[] = [];
    for (let step = 0; step <= 12; step++) {
      const [log] = await logsOf(of, 'Counted');
      const sum = Object.values(countsOf(log)).reduce((a, b) => a + b, 0);
      expect(log?.totalFileCount).toBe(sum);
      expect(log?.detailArray.items.filter(({ assetName }) => assetName !== undefined)).toHaveLength(sum);
      totals.push(sum);
      of.clock.advance(500);
    }
    expect(totals).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
    expect(countsOf((await logsOf(of, 'Counted'))[0])).toEqual({ success: 2, warning: 1, error: 1, duplicate: 2, update: 0 });
  });

  test('follows a model of a set of names, one upload after the other, in two companies, stopped or not', { timeout: 8000 }, async () => {
    const of = await own();
    const upload = fc.record({
      company: fc.constantFrom(0, 1),
      paths: fc.array(fc.constantFrom('a.tif', 'b.tif', 'c.tif', 'x/a.png', 'A.tif', 'n.wpd', 'bad:b.tif', 'bad:d.tif'), { maxLength: 6 }),
      overwrite: fc.boolean(),
      // After how many files it is stopped.
      stopAfter: fc.option(fc.nat({ max: 6 }), { freq: 3, nil: undefined }),
    });
    let companies = 1000;
    await fc.assert(
      fc.asyncProperty(fc.array(upload, { minLength: 1, maxLength: 5 }), async (uploads) => {
        companies += 2;
        const there = [new Set<string>(), new Set<string>()];
        for (const [n, { company, paths, overwrite, stopAfter }] of uploads.entries()) {
          const handle = `c|${companies + company}`;
          const done = Math.min(paths.length, stopAfter ?? paths.length);
          const expected = { ...none };
          for (const path of paths.slice(0, done)) {
            const name = path.replace(/^(?:bad:|x\/)/, '').replace(/\.\w+$/, '');
            if (path.startsWith('bad:')) expected.error++;
            else if (there[company]?.has(name)) expected[overwrite ? 'update' : 'duplicate']++;
            else expected[path.endsWith('.wpd') ? 'warning' : 'success']++;
            if (!path.startsWith('bad:')) there[company]?.add(name);
          }
          const job = await submit(of, { name: `Upload ${n}`, paths, overwrite, company: handle });
          if (done < paths.length) {
            of.clock.advance(1000 * (1 + done));
            await ask(of.url, 'stopJob', `<companyHandle>${handle}</companyHandle><jobHandle>${job}</jobHandle>`);
          }
          await of.settle();
          const [log] = await logsOf(of, `Upload ${n}`, handle);
          expect(countsOf(log)).toEqual(expected);
          expect(log?.totalFileCount).toBe(done);
          expect(done).toBe(Object.values(expected).reduce((a, b) => a + b, 0));
        }
      }),
      { numRuns: 15 },
    );
  });
});
