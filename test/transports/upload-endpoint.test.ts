import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { ask, call, knownVersion } from '../conversation.js';
import {
  authPart,
  beginPost,
  exchangeForm,
  filePart,
  finishPost,
  formOf,
  jobOptions,
  paramsPart,
  postParts,
  postUpload,
  uploadFields,
} from './upload-form.js';
import {
  active,
  CLOCK,
  COMPANY,
  everything,
  expectNothingUnhandled,
  filesOf,
  handleIn,
  jobNamed,
  kept,
  mockForAll,
  mockForEach,
} from './upload-mock.js';

const MEGABYTE = 2 ** 20;

expectNothingUnhandled();

describe('an upload of several POSTs', () => {
  const started = mockForEach();
  const readme = readFileSync('README.md');
  const manifest = readFileSync('package.json');
  const licence = readFileSync('LICENSE');

  test('is one job, which waits for its client until the last POST and then processes its files', async () => {
    const mock = started();
    const jobHandle = handleIn(
      await postUpload(mock.url, { jobName: 'Desk', description: 'Three of a kind' }, [filePart('Outfitters/desk/readme.jpg', readme)]),
    );
    expect(jobHandle).toMatch(/^j\|47\|\|Desk\|\d+$/);
    const waiting = await active(mock, jobHandle);
    expect(waiting).toMatchObject({
      jobHandle,
      name: 'Desk',
      originalName: 'Desk',
      type: 'UploadPost',
      state: 'WaitingClient',
      submitUserEmail: 'admin@example.com',
      description: 'Three of a kind',
      totalSize: 1,
      progress: 0,
      progressMessage: 'The job waits for more files. Posted so far: 1.',
      startDate: new Date('2026-11-23T08:00:00Z'),
      triggerTime: new Date('2026-11-23T08:00:00Z'),
      uploadPostJob: { overwrite: false, readyForPublish: true, createMask: false, emailSetting: 'None' },
    });
    expect(await active(mock, jobHandle, '<includeWaitingJobs>false</includeWaitingJobs>')).toBeUndefined();
    expect(mock.jobs.find(jobHandle)?.log).toEqual([]);

    mock.clock.advance('20m');
    const second = [filePart('package.png', manifest), filePart('lock.mp4', manifest.subarray(5))];
    expect(handleIn(await postUpload(mock.url, { jobHandle, destFolder: 'Outfitters/other/' }, second))).toBe(jobHandle);
    expect(await active(mock, jobHandle)).toMatchObject({
      state: 'WaitingClient',
      totalSize: 3,
      progress: 0,
      progressMessage: 'The job waits for more files. Posted so far: 3.',
    });

    mock.clock.advance('10m');
    expect(handleIn(await postUpload(mock.url, { jobHandle, fileName: 'licence.pdf', endJob: true }, [filePart('LICENSE', licence)]))).toBe(
      jobHandle,
    );
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingCoordinator', totalSize: 4, progress: 0 });
    expect(filesOf(mock, jobHandle)).toEqual([
      kept('Outfitters/desk/readme.jpg', readme),
      kept('Outfitters/other/package.png', manifest),
      kept('Outfitters/other/lock.mp4', manifest.subarray(5)),
      kept('licence.pdf', licence),
    ]);

    mock.clock.advance('1s');
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'Running', progress: 0 });
    mock.clock.advance('2s');
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'Running', progress: 50, progressMessage: 'Optimizing files' });
    mock.clock.advance('2s');
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'Done', progress: 100 });
    mock.clock.advance('10s');
    expect(await active(mock, jobHandle)).toBeUndefined();

    const job = mock.jobs.find(jobHandle);
    expect(job).toMatchObject({ outcome: 'Completed', counts: { total: 4, success: 4, warning: 0, error: 0, duplicate: 0, update: 0 } });
    expect(job?.transitions).toEqual([
      { at: new Date('2026-11-23T08:00:00Z'), state: 'WaitingClient' },
      { at: new Date('2026-11-23T08:30:00Z'), state: 'WaitingCoordinator' },
      { at: new Date('2026-11-23T08:30:01Z'), state: 'Running' },
      { at: new Date('2026-11-23T08:30:05Z'), state: 'Done' },
    ]);
    expect(job?.log.map(({ date, logType, message, assetName }) => [date.toISOString().slice(14, 19), logType, assetName, message])).toEqual([
      ['30:01', 'BeginUpload', null, 'Upload has begun!'],
      ['30:01', 'OriginalJobName', null, 'Desk'],
      ['30:01', 'JobClient', null, 'tests'],
      ['30:01', 'JobType', null, 'UploadPost'],
      ['30:01', 'TotalFileCount', null, '4'],
      ['30:02', 'UploadSuccess', 'readme', 'Outfitters/desk/readme.jpg was processed into IPS'],
      ['30:03', 'UploadSuccess', 'package', 'Outfitters/other/package.png was processed into IPS'],
      ['30:04', 'UploadSuccess', 'lock', 'Outfitters/other/lock.mp4 was processed into IPS'],
      ['30:05', 'UploadSuccess', 'licence', 'Outfitters/licence.pdf was processed into IPS'],
      ['30:05', 'EndUpload', null, 'UploadPost job "Desk" ended: 4 succeeded, 0 updated, 0 skipped, 0 with warnings, 0 failed.'],
    ]);
    const { jobLogArray } = await ask(mock.url, 'getJobLogs', `${COMPANY}<startDate>2026-11-23T08:00:00Z</startDate>`);
    expect(jobLogArray.items).toMatchObject([
      { jobHandle, logType: 'BeginUpload', fileSuccessCount: 4, totalFileCount: 4, fatalError: false, description: 'Three of a kind' },
    ]);
    const assetTypes = (
      await ask(mock.url, 'getJobLogDetails', `${COMPANY}<jobHandle>${jobHandle}</jobHandle>`)
    ).jobLogArray.items[0].detailArray.items
      .filter((row: { logType: string }) => row.logType === 'UploadSuccess')
      .map((row: { assetType: string }) => row.assetType);
    expect(assetTypes).toEqual(['MasterImage', 'MasterImage', 'Video', 'Pdf']);
  });

  test('accepts no more files after the last POST', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Closed', endJob: true }, [filePart('a.png')]));
    for (const state of ['WaitingCoordinator', 'Running', 'Done']) {
      expect(mock.jobs.find(jobHandle)?.state).toBe(state);
      const before = await everything(mock);
      const { fault } = await postUpload(mock.url, { jobHandle, endJob: true }, [filePart('b.png')]);
      expect(fault).toMatchObject({ name: 'ipsApiFault', code: 30001, reason: expect.stringContaining(`is ${state}`) });
      expect(await everything(mock)).toEqual(before);
      mock.clock.advance('1s');
    }
    expect(mock.jobs.files(jobHandle)).toHaveLength(1);
  });

  test('skips existing assets, or updates them with overwrite', async () => {
    const mock = started();
    const upload = async (jobName: string, overwrite: boolean, names: readonly string[]) => {
      const fields = { jobName, endJob: true, uploadParams: jobOptions({ overwrite }) };
      const answer = await postUpload(
        mock.url,
        fields,
        names.map((name) => filePart(name)),
      );
      await mock.settle();
      const job = mock.jobs.find(handleIn(answer));
      expect(job?.counts.total).toBe(names.length);
      return { counts: job?.counts, rows: job?.log.slice(5).map(({ logType, assetName }) => [logType, assetName]), end: job?.log.at(-1)?.message };
    };
    expect((await upload('First', false, ['Outfitters/a.png', 'b.png'])).counts).toMatchObject({ success: 2, duplicate: 0, update: 0 });
    const skipped = await upload('Skips', false, ['elsewhere/a.jpg', 'c.png', 'c.tif']);
    expect(skipped.counts).toEqual({ total: 3, success: 1, warning: 0, error: 0, duplicate: 2, update: 0 });
    expect(skipped.rows).toEqual([
      ['DuplicateSkipped', 'a'],
      ['UploadSuccess', 'c'],
      ['DuplicateSkipped', 'c'],
      ['EndUpload', null],
    ]);
    expect(skipped.end).toContain('1 succeeded, 0 updated, 2 skipped');
    const updated = await upload('Updates', true, ['b.png', 'c.png', 'd.png', 'd.png']);
    expect(updated.counts).toEqual({ total: 4, success: 1, warning: 0, error: 0, duplicate: 0, update: 3 });
    expect(updated.rows).toEqual([
      ['FileUpdated', 'b'],
      ['FileUpdated', 'c'],
      ['UploadSuccess', 'd'],
      ['FileUpdated', 'd'],
      ['EndUpload', null],
    ]);
    expect(updated.end).toContain('1 succeeded, 3 updated, 0 skipped');
  });

  test.each([
    ['destFolder with a slash at its end', 'Outfitters/desk/', undefined, 'lamp.png', 'Outfitters/desk/lamp.png'],
    ['destFolder without one', 'Outfitters/desk', undefined, 'lamp.png', 'Outfitters/desk/lamp.png'],
    ['destFolder before folders of the file', 'Outfitters/desk/', undefined, 'new/lamp.png', 'Outfitters/desk/new/lamp.png'],
    ['destFolder before a file name that begins with a slash', 'Outfitters/', undefined, '/lamp.png', 'Outfitters/lamp.png'],
    ['no destFolder', undefined, undefined, 'Outfitters/lamp.png', 'Outfitters/lamp.png'],
    ['an empty destFolder', '', undefined, 'lamp.png', 'lamp.png'],
    ['fileName', undefined, 'Outfitters/lamp.png', 'IMG_0815.PNG', 'Outfitters/lamp.png'],
    ['destFolder and fileName', 'Outfitters/desk/', 'lamp.png', 'IMG_0815.PNG', 'Outfitters/desk/lamp.png'],
    ['fileName for a file that has none', 'Outfitters/desk/', 'lamp.png', undefined, 'Outfitters/desk/lamp.png'],
    ['fileName for a file whose own is empty', undefined, 'lamp.png', '', 'lamp.png'],
  ])('puts a file where %s says', async (_, destFolder, fileName, posted, path) => {
    const mock = started();
    const fields = {
      jobName: 'Placed',
      endJob: true,
      ...(destFolder === undefined ? {} : { destFolder }),
      ...(fileName === undefined ? {} : { fileName }),
    };
    const jobHandle = handleIn(await postUpload(mock.url, fields, [filePart(posted, 'a lamp')]));
    expect(filesOf(mock, jobHandle)).toEqual([kept(path, 'a lamp')]);
    await mock.settle();
    expect(mock.jobs.find(jobHandle)?.log.at(-2)).toMatchObject({ logType: 'UploadSuccess', assetName: 'lamp' });
  });

  test('may have POSTs without files, or no files at all', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Bare' }));
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingClient', totalSize: 0 });
    expect(handleIn(await postUpload(mock.url, { jobHandle, endJob: false }))).toBe(jobHandle);
    expect(handleIn(await postUpload(mock.url, { jobHandle, endJob: true }))).toBe(jobHandle);
    await mock.settle();
    expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: 0, success: 0 } });
    expect(mock.jobs.find(jobHandle)?.log.at(-1)?.message).toContain('0 succeeded');
  });

  test('is identified by its handle if a POST has a name as well', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'By handle' }, [filePart('a.png')]));
    expect(handleIn(await postUpload(mock.url, { jobName: 'By name', jobHandle }, [filePart('b.png')]))).toBe(jobHandle);
    expect(filesOf(mock, jobHandle).map(({ path }) => path)).toEqual(['a.png', 'b.png']);
    expect(mock.jobs.list({ originalName: 'By name' })).toEqual([]);
  });

  test('is a new job for each POST with a name, and its name is made unique', async () => {
    const mock = started();
    const [first, second] = [
      handleIn(await postUpload(mock.url, { jobName: 'Twice' }, [filePart('a.png')])),
      handleIn(await postUpload(mock.url, { jobName: 'Twice' }, [filePart('b.png')])),
    ];
    expect(second).toMatch(/^j\|47\|\|Twice_2026-11-23-08:00:00\.000\|\d+$/);
    expect(filesOf(mock, first).map(({ path }) => path)).toEqual(['a.png']);
    expect(filesOf(mock, second).map(({ path }) => path)).toEqual(['b.png']);
  });

  test.each(['2014-04-03', '2016-01-14-beta', '2017-10-29-beta', '2021-04-26-beta', '2022-11-01-beta'])(
    'can start in version %s and continue in another, with any form of its handle',
    async (id) => {
      const mock = started();
      const first = await postParts(mock.url, [authPart(), paramsPart({ jobName: 'Mixed' }, id), filePart('a.png')]);
      expect(first.text).toMatch(
        new RegExp(
          `^<\\?xml version='1.0' encoding='UTF-8'\\?><uploadPostReturn xmlns="${knownVersion(id).namespace}"><jobHandle>j\\|47\\|\\|Mixed\\|\\d+</`,
        ),
      );
      for (const jobHandle of [handleIn(first), 'j|47||Mixed', '47||Mixed']) {
        expect(handleIn(await postUpload(mock.url, { jobHandle }, [filePart('b.png')]))).toBe(handleIn(first));
      }
      expect(mock.jobs.files(handleIn(first))).toHaveLength(4);
    },
  );

  test('accepts concurrent POSTs, each when it is complete', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Side by side' }));
    const body = (name: string) => formOf([authPart(), paramsPart({ jobHandle }), filePart(`${name}1.png`, name), filePart(`${name}2.png`, name)]);
    const begin = (name: string) => beginPost(mock.url, [`Content-Length: ${body(name).length}`, 'Connection: close'], body(name).subarray(0, -20));
    const [a, b, c] = [await begin('a'), await begin('b'), await begin('c')];
    expect(filesOf(mock, jobHandle)).toEqual([]);
    expect((await finishPost(b, body('b').subarray(-20))).status).toBe(200);
    expect((await finishPost(c, body('c').subarray(-20))).status).toBe(200);
    expect((await finishPost(a, body('a').subarray(-20))).status).toBe(200);
    expect(filesOf(mock, jobHandle).map(({ path }) => path)).toEqual(['b1.png', 'b2.png', 'c1.png', 'c2.png', 'a1.png', 'a2.png']);
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingClient', totalSize: 6 });
  });

  test('does not keep other jobs from running while it waits', async () => {
    const mock = await startIpsMock({ port: 0, clock: CLOCK, maxRunning: 1, fixtures: 'none' });
    try {
      const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Waits' }, [filePart('a.png')]));
      const publish = `${COMPANY}<jobName>Runs</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`;
      await ask(mock.url, 'submitJob', publish);
      mock.clock.advance('1s');
      expect(jobNamed(mock, 'Runs').state).toBe('Running');
      handleIn(await postUpload(mock.url, { jobHandle, endJob: true }));
      mock.clock.advance('1s');
      expect(mock.jobs.find(jobHandle)?.state).toBe('WaitingCoordinator');
      await mock.settle();
      expect(mock.jobs.find(jobHandle)?.transitions[2]).toEqual({ at: jobNamed(mock, 'Runs').transitions.at(-1)?.at, state: 'Running' });
    } finally {
      await mock.stop();
    }
  });
});

describe('the content of a file', () => {
  const started = mockForAll({ keepFiles: 1000 });

  test('is kept up to keepFiles; of larger ones, only size and hash', async () => {
    const mock = started();
    const posted = [0, 999, 1000, 1001, 200_000, 1000].map((size) => randomBytes(size));
    const jobHandle = handleIn(
      await postUpload(
        mock.url,
        { jobName: 'Sizes' },
        posted.map((content, n) => filePart(`${n}.png`, content)),
      ),
    );
    expect(filesOf(mock, jobHandle)).toEqual(
      posted.map((content, n) => {
        const file = kept(`${n}.png`, content);
        return content.length > 1000 ? { ...file, content: null } : file;
      }),
    );
  });

  test.each([
    [MEGABYTE, 16],
    [1_000_000, 16],
    [500_000, 33],
  ])('of %i bytes is kept up to 16 MB per POST: %i times', async (size, times) => {
    const mock = await startIpsMock({ port: 0, clock: CLOCK });
    try {
      const content = randomBytes(size);
      const files = Array.from({ length: times + 2 }, (_, n) => filePart(`${n}.png`, content));
      const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Many' }, files));
      const file = kept('', content);
      expect(filesOf(mock, jobHandle)).toEqual(
        files.map(({ fileName }, n) => ({ ...file, path: fileName, content: n < times ? file.content : null })),
      );
    } finally {
      await mock.stop();
    }
  });
});

describe('an answer', () => {
  const started = mockForAll();

  test.each([
    ['gzipResponse true', '<gzipResponse>true</gzipResponse>', [], true],
    ['gzipResponse 1', '<gzipResponse>1</gzipResponse>', [], true],
    ['gzipResponse true against Accept-Encoding', '<gzipResponse>true</gzipResponse>', ['Accept-Encoding: identity'], true],
    ['gzipResponse false', '<gzipResponse>false</gzipResponse>', [], false],
    ['gzipResponse false against Accept-Encoding', '<gzipResponse>false</gzipResponse>', ['Accept-Encoding: gzip'], false],
    ['Accept-Encoding', '', ['Accept-Encoding: deflate, gzip;q=0.5'], true],
    ['Accept-Encoding with no gzip', '', ['Accept-Encoding: gzip;q=0, deflate'], false],
    ['neither', '', [], false],
  ])('is compressed or not according to %s, even if it is a fault', async (_, more, headers, compressed) => {
    const mock = started();
    for (const fields of [{ jobName: 'Answered' }, { jobHandle: 'j|47||nothing|99' }]) {
      const answer = await exchangeForm(mock.url, formOf([authPart(more), paramsPart(fields)]), { headers });
      expect(answer.headers.get('content-encoding')).toBe(compressed ? 'gzip' : undefined);
      expect(answer.headers.get('content-type')).toBe('text/xml;charset=utf-8');
      expect(answer.text).toContain('jobName' in fields ? '</jobHandle></uploadPostReturn>' : '</tns:reason></tns:ipsApiFault>');
      expect(answer.status).toBe('jobName' in fields ? 200 : 500);
    }
  });
});

describe.each(['soap', 'xml'] as const)('uploadPost through the %s transport', (transport) => {
  const started = mockForEach();

  test('opens a job, keeps it open and ends it, without files', async () => {
    const mock = started();
    const { jobHandle } = await ask(mock.url, 'uploadPost', uploadFields({ jobName: 'No files', description: 'None' }), { transport });
    expect(jobHandle).toMatch(/^j\|47\|\|No files\|\d+$/);
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingClient', type: 'UploadPost', totalSize: 0, description: 'None' });
    mock.clock.advance('29m');
    expect(await ask(mock.url, 'uploadPost', uploadFields({ jobHandle }), { transport })).toEqual({ jobHandle });
    mock.clock.advance('29m');
    expect(mock.jobs.find(jobHandle)?.state).toBe('WaitingClient');
    expect(await ask(mock.url, 'uploadPost', uploadFields({ jobHandle, endJob: true }), { transport })).toEqual({ jobHandle });
    expect(mock.jobs.find(jobHandle)?.state).toBe('WaitingCoordinator');
    await mock.settle();
    expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: 0 } });
  });

  test('can be combined with forms', async () => {
    const mock = started();
    const { jobHandle } = await ask(mock.url, 'uploadPost', uploadFields({ jobName: 'Together' }), { transport });
    expect(handleIn(await postUpload(mock.url, { jobHandle, destFolder: 'Outfitters' }, [filePart('a.png', 'x')]))).toBe(jobHandle);
    await ask(mock.url, 'uploadPost', uploadFields({ jobHandle, endJob: true }), { transport });
    expect(filesOf(mock, jobHandle)).toEqual([kept('Outfitters/a.png', 'x')]);
    await mock.settle();
    expect(mock.jobs.find(jobHandle)?.counts).toMatchObject({ total: 1, success: 1 });
  });

  test.each([
    ['neither jobName nor jobHandle', {}, 30002, 'neither jobName nor jobHandle'],
    ['a jobName with a |', { jobName: 'a|b' }, 30001, 'a|b'],
    ['no inner uploadParams', { jobName: 'Good', uploadParams: null }, 30002, 'uploadParams is missing'],
    ['an unknown handle', { jobHandle: 'j|47||nothing|99' }, 30001, 'j|47||nothing|99'],
  ])('refuses %s', async (_, fields, code, reason) => {
    const mock = started();
    const before = await everything(mock);
    const { fault } = await call(mock.url, 'uploadPost', uploadFields(fields), { transport });
    expect(fault).toMatchObject({ name: 'ipsApiFault', code, reason: expect.stringContaining(reason) });
    expect(await everything(mock)).toEqual(before);
  });
});
