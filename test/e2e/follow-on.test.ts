import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, type JobView, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';

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
