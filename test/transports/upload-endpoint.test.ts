import { createHash, type Hash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { type BuiltProgram, buildProgram, endProgram, startProgram } from '../built-program.js';
import { ask, call, knownVersion, postPlain } from '../conversation.js';
import {
  authPart,
  BOUNDARY,
  beginPost,
  exchangeForm,
  FORM,
  type FormPart,
  filePart,
  finishPost,
  formOf,
  jobOptions,
  leave,
  paramsPart,
  partBytes,
  postParts,
  postUpload,
  UPLOAD_PATH,
  uploadFields,
  uploadPostParam,
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

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const MEGABYTE = 2 ** 20;

expectNothingUnhandled();

describe('an upload of several POSTs', () => {
  const started = mockForEach();
  const readme = readFileSync('README.md');
  const manifest = readFileSync('package.json');
  const licence = readFileSync('LICENSE');

  test('is one job, which waits for its client until it is ended and works on its files then', async () => {
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
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'Running', progress: 50, progressMessage: '2 of 4 items are processed.' });
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
      ['30:01', 'BeginUpload', null, 'UploadPost job "Desk" began.'],
      ['30:01', 'OriginalJobName', null, 'Original job name: Desk'],
      ['30:01', 'JobType', null, 'Job type: UploadPost'],
      ['30:01', 'JobClient', null, 'Client: tests'],
      ['30:01', 'TotalFileCount', null, 'Items in this job: 4'],
      ['30:02', 'UploadSuccess', 'readme', expect.stringMatching(/^readme was uploaded \(\d+ kB\)\.$/)],
      ['30:03', 'UploadSuccess', 'package', expect.stringMatching(/^package was uploaded/)],
      ['30:04', 'UploadSuccess', 'lock', expect.stringMatching(/^lock was uploaded/)],
      ['30:05', 'UploadSuccess', 'licence', expect.stringMatching(/^licence was uploaded/)],
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
    expect(assetTypes).toEqual(['Image', 'Image', 'Video', 'Pdf']);
  });

  test('takes no more files once it is ended', async () => {
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

  test('skips what the company has already, or updates it with overwrite', async () => {
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

  test('may have POSTs without files, and no files at all', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Bare' }));
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingClient', totalSize: 0 });
    expect(handleIn(await postUpload(mock.url, { jobHandle, endJob: false }))).toBe(jobHandle);
    expect(handleIn(await postUpload(mock.url, { jobHandle, endJob: true }))).toBe(jobHandle);
    await mock.settle();
    expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: 0, success: 0 } });
    expect(mock.jobs.find(jobHandle)?.log.at(-1)?.message).toContain('0 succeeded');
  });

  test('goes by its handle where a POST has a name as well', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'By handle' }, [filePart('a.png')]));
    expect(handleIn(await postUpload(mock.url, { jobName: 'By name', jobHandle }, [filePart('b.png')]))).toBe(jobHandle);
    expect(filesOf(mock, jobHandle).map(({ path }) => path)).toEqual(['a.png', 'b.png']);
    expect(mock.jobs.list({ originalName: 'By name' })).toEqual([]);
  });

  test('is a new job each time that a name comes, under a name of its own', async () => {
    const mock = started();
    const [first, second] = [
      handleIn(await postUpload(mock.url, { jobName: 'Twice' }, [filePart('a.png')])),
      handleIn(await postUpload(mock.url, { jobName: 'Twice' }, [filePart('b.png')])),
    ];
    expect(second).toMatch(/^j\|47\|\|Twice_2026-11-23-08:00:00\|\d+$/);
    expect(filesOf(mock, first).map(({ path }) => path)).toEqual(['a.png']);
    expect(filesOf(mock, second).map(({ path }) => path)).toEqual(['b.png']);
  });

  test.each(['2014-04-03', '2016-01-14-beta', '2017-10-29-beta', '2021-04-26-beta', '2022-11-01-beta'])(
    'can be made in version %s and goes on in another, by a handle of any form',
    async (id) => {
      const mock = started();
      const first = await postParts(mock.url, [authPart(), paramsPart({ jobName: 'Mixed' }, id), filePart('a.png')]);
      expect(first.text).toMatch(
        new RegExp(
          `^<\\?xml version="1.0" encoding="utf-8"\\?><uploadPostReturn xmlns="${knownVersion(id).namespace}"><jobHandle>j\\|47\\|\\|Mixed\\|\\d+</`,
        ),
      );
      for (const jobHandle of [handleIn(first), 'j|47||Mixed', '47||Mixed']) {
        expect(handleIn(await postUpload(mock.url, { jobHandle }, [filePart('b.png')]))).toBe(handleIn(first));
      }
      expect(mock.jobs.files(handleIn(first))).toHaveLength(4);
    },
  );

  test('takes POSTs that come side by side, each when it is whole', async () => {
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

  test('keeps no other job from running while it waits', async () => {
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

describe('an upload that is never ended', () => {
  const started = mockForEach();

  test('goes on by itself 30 minutes after its last POST with what was posted, and says so', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Open' }, [filePart('a.png')]));
    mock.clock.advance(HALF_HOUR - 1);
    handleIn(await postUpload(mock.url, { jobHandle }, [filePart('b.png')]));
    mock.clock.advance(HALF_HOUR - 1);
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingClient', totalSize: 2 });
    mock.clock.advance(1);
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingCoordinator', totalSize: 2 });
    const late = await postUpload(mock.url, { jobHandle }, [filePart('c.png')]);
    expect(late.fault).toMatchObject({ code: 30001, reason: expect.stringContaining('is WaitingCoordinator') });
    await mock.settle();
    const job = mock.jobs.find(jobHandle);
    expect(job).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: 2, success: 2 } });
    expect(job?.transitions.map(({ at, state }) => [state, at.getTime() - Date.parse('2026-11-23T08:00:00Z')])).toEqual([
      ['WaitingClient', 0],
      ['WaitingCoordinator', 2 * HALF_HOUR - 1],
      ['Running', 2 * HALF_HOUR - 1 + 1000],
      ['Done', 2 * HALF_HOUR - 1 + 3000],
    ]);
    expect(job?.log.at(-1)).toMatchObject({
      logType: 'EndUpload',
      message: 'UploadPost job "Open" ended, as no more files were posted in time: 2 succeeded, 0 updated, 0 skipped, 0 with warnings, 0 failed.',
    });
    expect(filesOf(mock, jobHandle).map(({ path }) => path)).toEqual(['a.png', 'b.png']);
  });

  test('does so at its own moment when the clock jumps far ahead', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Jumped' }, [filePart('a.png')]));
    mock.clock.advance('1d');
    expect(mock.jobs.find(jobHandle)?.transitions).toEqual([
      { at: new Date('2026-11-23T08:00:00Z'), state: 'WaitingClient' },
      { at: new Date('2026-11-23T08:30:00Z'), state: 'WaitingCoordinator' },
      { at: new Date('2026-11-23T08:30:01Z'), state: 'Running' },
      { at: new Date('2026-11-23T08:30:02Z'), state: 'Done' },
    ]);
  });

  test('waits 30 minutes anew from each POST, whichever transport it comes by', async () => {
    const mock = started();
    const posts = fc.record({ gap: fc.integer({ min: 0, max: HALF_HOUR - 1 }), transport: fc.constantFrom('form', 'soap', 'xml') });
    await fc.assert(
      fc.asyncProperty(fc.array(posts, { maxLength: 5 }), async (later) => {
        const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Kept open' }));
        for (const { gap, transport } of later) {
          mock.clock.advance(gap);
          if (transport === 'form') expect(handleIn(await postUpload(mock.url, { jobHandle }, [filePart('a.png')]))).toBe(jobHandle);
          else await ask(mock.url, 'uploadPost', uploadFields({ jobHandle }), { transport: transport === 'xml' ? 'xml' : 'soap' });
        }
        const last = mock.clock.now().getTime();
        mock.clock.advance(HALF_HOUR - 1);
        expect(mock.jobs.find(jobHandle)?.transitions).toHaveLength(1);
        mock.clock.advance(1);
        expect(mock.jobs.find(jobHandle)?.transitions[1]).toEqual({ at: new Date(last + HALF_HOUR), state: 'WaitingCoordinator' });
      }),
      { numRuns: 25 },
    );
  });

  test('is not kept open by a POST that is refused', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Refused' }, [filePart('a.png')]));
    mock.clock.advance('29m');
    expect((await postUpload(mock.url, { jobHandle }, [filePart(undefined)])).fault).toMatchObject({ code: 30002 });
    mock.clock.advance('1m');
    expect(mock.jobs.find(jobHandle)?.state).toBe('WaitingCoordinator');
  });

  test('takes nothing of a POST that is under way when time is up', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Too slow' }, [filePart('a.png')]));
    const body = formOf([authPart(), paramsPart({ jobHandle }), filePart('b.png')]);
    const socket = await beginPost(mock.url, [`Content-Length: ${body.length}`, 'Connection: close'], body.subarray(0, -10));
    mock.clock.advance('30m');
    expect(await finishPost(socket, body.subarray(-10))).toMatchObject({ status: 500, text: expect.stringContaining('<code>30001</code>') });
    await mock.settle();
    expect(filesOf(mock, jobHandle).map(({ path }) => path)).toEqual(['a.png']);
    expect(mock.jobs.find(jobHandle)?.counts.total).toBe(1);
  });
});

describe('a connection that breaks', () => {
  const started = mockForAll();

  const bytesOf = (...parts: readonly FormPart[]): Buffer => Buffer.concat(parts.map((part) => partBytes(part)));
  /** A second POST without its end: the parts that come whole. */
  const parts = (jobHandle: string): Buffer => bytesOf(authPart(), paramsPart({ jobHandle, endJob: true }), filePart('whole.png', 'all of it'));
  /** The same and half of a file. */
  const halfFile = (jobHandle: string): Buffer =>
    Buffer.concat([parts(jobHandle), partBytes(filePart('half.png', 'x'.repeat(100_000))).subarray(0, 50_000)]);
  /** The same parts as a whole form. */
  const whole = (jobHandle: string): Buffer => Buffer.concat([parts(jobHandle), Buffer.from(`--${BOUNDARY}--\r\n`)]);
  const promised = 'Content-Length: 200000';

  test.each<[where: string, how: Parameters<typeof leave>[2], begin: (jobHandle: string) => [headers: string[], bytes: Uint8Array]]>([
    ['in the middle of a file', 'close', (job) => [[promised], halfFile(job)]],
    ['in the middle of a file', 'half-close', (job) => [[promised], halfFile(job)]],
    ['in the middle of a file', 'reset', (job) => [[promised], halfFile(job)]],
    [
      'in the middle of a file that comes in chunks',
      'close',
      (job) => [['Transfer-Encoding: chunked'], Buffer.concat([Buffer.from('20000\r\n'), halfFile(job)])],
    ],
    ['in the middle of a compressed file', 'close', (job) => [['Content-Encoding: gzip', promised], gzipSync(halfFile(job)).subarray(0, -20)]],
    ['between a compressed form and its end', 'close', (job) => [['Content-Encoding: gzip', promised], gzipSync(whole(job))]],
    ['in the middle of the head of a part', 'close', (job) => [[promised], parts(job).subarray(0, -150)]],
    ['in the middle of the authHeader', 'close', (job) => [[promised], parts(job).subarray(0, 150)]],
    ['between two parts', 'close', (job) => [[promised], parts(job)]],
    ['in the middle of the last boundary', 'half-close', (job) => [[`Content-Length: ${whole(job).length}`], whole(job).subarray(0, -6)]],
    ['before the last byte', 'close', (job) => [[`Content-Length: ${whole(job).length}`], whole(job).subarray(0, -1)]],
    ['before the first byte', 'close', () => [[promised], new Uint8Array()]],
  ])('%s (%s) leaves the job as it was, without any of that POST', async (where, how, begin) => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: `Broken ${where} by ${how}` }, [filePart('first.png', 'first')]));
    const before = await everything(mock);
    await leave(mock.url, await beginPost(mock.url, ...begin(jobHandle)), how);

    expect(await everything(mock)).toEqual(before);
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingClient', totalSize: 1 });
    expect(handleIn(await postUpload(mock.url, { jobHandle, endJob: true }, [filePart('second.png', 'second')]))).toBe(jobHandle);
    expect(filesOf(mock, jobHandle)).toEqual([kept('first.png', 'first'), kept('second.png', 'second')]);
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'WaitingCoordinator', totalSize: 2 });
  });

  test('in the middle of a first POST leaves no job', async () => {
    const mock = started();
    const before = await everything(mock);
    const body = formOf([authPart(), paramsPart({ jobName: 'Never' }), filePart('a.png')]);
    await leave(mock.url, await beginPost(mock.url, [`Content-Length: ${body.length}`], body.subarray(0, -20)), 'close');
    expect(await everything(mock)).toEqual(before);
  });
});

/** File names as clients write them between quotes and mean them: no quotes, and no backslashes before what those could guard. */
const fileNames = fc
  .array(fc.oneof(fc.constantFrom(' ', 'ü', 'ß', 'é', '/', '.', ';', '=', "'", '%20', '漢', '🪑', ':', ',', '*'), fc.string({ maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join('').replaceAll(/["\\]/g, ''))
  .filter((name) => name.trim() !== '');

/** Pieces of what stands between parts. */
const separators = ['\r', '\n', '\r\n', '-', '--', '\r\n--', '\r\n\r\n', `\r\n--${BOUNDARY.slice(0, -1)}`, `\n--${BOUNDARY}`, `${BOUNDARY}--`];

/** Contents that look like what stands between parts, and are not. */
const contents = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(...separators).map((text) => Buffer.from(text)),
    ),
    { maxLength: 15 },
  )
  .map((pieces) => Buffer.concat(pieces))
  .filter((content) => !Buffer.concat([Buffer.from('\r\n'), content, Buffer.from('\r\n')]).includes(`\r\n--${BOUNDARY}`));

describe('a form', () => {
  const started = mockForAll();
  let number = 0;
  /** A job name that no other test has. */
  const freshName = (): string => `Form ${++number}`;

  /** All orders of some things. */
  function ordersOf<Thing>(things: readonly Thing[]): Thing[][] {
    if (things.length === 0) return [[]];
    return things.flatMap((first, n) => ordersOf(things.toSpliced(n, 1)).map((rest) => [first, ...rest]));
  }

  test('may have its parts in any order', async () => {
    const mock = started();
    const orders = ordersOf(['auth', 'uploadParams', 'a.png', 'b.png']);
    expect(orders).toHaveLength(24);
    for (const order of orders) {
      const jobName = freshName();
      const parts: Record<string, FormPart> = {
        auth: authPart(),
        uploadParams: paramsPart({ jobName, destFolder: 'Outfitters/' }),
        'a.png': filePart('a.png', 'first', 'one'),
        'b.png': filePart('b.png', 'second', 'two'),
      };
      handleIn(
        await postParts(
          mock.url,
          order.flatMap((name) => parts[name] ?? []),
        ),
      );
      const expected = [kept('Outfitters/a.png', 'first'), kept('Outfitters/b.png', 'second')];
      if (order.indexOf('a.png') > order.indexOf('b.png')) expected.reverse();
      expect(filesOf(mock, jobNamed(mock, jobName).id), order.join()).toEqual(expected);
    }
  });

  test('may come a byte at a time', async () => {
    const mock = started();
    const jobName = freshName();
    const body = formOf([authPart(), paramsPart({ jobName }), filePart('a.png', '\r\n--\r\n'), filePart('b.png', ''), filePart('c.png', 'x\r')]);
    expect((await exchangeForm(mock.url, body, { sizes: [1] })).status).toBe(200);
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('a.png', '\r\n--\r\n'), kept('b.png', ''), kept('c.png', 'x\r')]);
  });

  test('gives the same files wherever it is cut into pieces, whatever they hold and are called', async () => {
    const mock = started();
    const files = fc.array(fc.record({ name: fileNames, content: contents }), { maxLength: 5 });
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(files, sizes, async (posted, pieces) => {
        const jobName = freshName();
        const body = formOf([authPart(), ...posted.map(({ name, content }) => filePart(name, content)), paramsPart({ jobName })]);
        expect((await exchangeForm(mock.url, body, { sizes: pieces })).status).toBe(200);
        expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual(posted.map(({ name, content }) => kept(name, content)));
      }),
      { numRuns: 100 },
    );
  });

  test('may have files that are larger than a buffer, and small ones between them, in their order', async () => {
    const mock = started();
    const jobName = freshName();
    const posted = [70_000, 0, 1, 300_000, 65_536, 3, 0, 1_000_000, 2].map((size, n) => ({ name: `${n}.png`, content: randomBytes(size) }));
    handleIn(
      await postUpload(
        mock.url,
        { jobName },
        posted.map(({ name, content }) => filePart(name, content)),
      ),
    );
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual(posted.map(({ name, content }) => kept(name, content)));
  });

  test.each([
    ['spaces', 'red  chair 2.png', 'red  chair 2.png', 'red  chair 2'],
    ['umlauts in UTF-8', 'Möbel/Stühle/größer.jpg', 'Möbel/Stühle/größer.jpg', 'größer'],
    ['letters of other scripts', '椅子/椅子.png', '椅子/椅子.png', '椅子'],
    ['slashes', '/Outfitters//desk/lamp.png', '/Outfitters//desk/lamp.png', 'lamp'],
    ['backslashes of Windows', 'C:\\pictures\\new\\lamp.png', 'C:\\pictures\\new\\lamp.png', 'lamp'],
    ['a quote that is escaped by a backslash', 'the \\"red\\" chair.png', 'the "red" chair.png', 'the "red" chair'],
    ['a quote as browsers write it', 'the %22red%22 chair.png', 'the %22red%22 chair.png', 'the %22red%22 chair'],
    ['a semicolon and an equals sign', 'a; name="b=c.png'.replace('"', ''), 'a; name=b=c.png', 'a; name=b=c'],
    ['several dots', 'chair.v2.final.png', 'chair.v2.final.png', 'chair.v2.final'],
    ['no extension', 'chair', 'chair', 'chair'],
  ])('may have a file name with %s', async (_, written, path, assetName) => {
    const mock = await startIpsMock({ port: 0, clock: CLOCK });
    try {
      const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Named', endJob: true }, [filePart(written, 'x')]));
      expect(filesOf(mock, jobHandle)).toEqual([kept(path, 'x')]);
      await mock.settle();
      expect(mock.jobs.find(jobHandle)?.log.at(-2)?.assetName).toBe(assetName);
    } finally {
      await mock.stop();
    }
  });

  test('may have a file name in the extended form of RFC 5987', async () => {
    const mock = started();
    const jobName = freshName();
    const body = Buffer.concat([
      partBytes(authPart()),
      partBytes(paramsPart({ jobName })),
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename*=UTF-8''St%C3%BChle.png\r\n\r\nx\r\n--${BOUNDARY}--\r\n`),
    ]);
    expect((await exchangeForm(mock.url, body)).status).toBe(200);
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('Stühle.png', 'x')]);
  });

  test('may have an empty file', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: freshName() }, [filePart('empty.png', '')]));
    expect(mock.jobs.files(jobHandle)).toEqual([
      {
        path: 'empty.png',
        bytes: 0,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        content: Buffer.alloc(0),
      },
    ]);
    expect(await active(mock, jobHandle)).toMatchObject({ totalSize: 1 });
  });

  test('may have file fields that were left empty: they are no files', async () => {
    const mock = started();
    const empty = filePart('', '');
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: freshName(), fileName: 'b.png' }, [empty, filePart('a.png', 'x'), empty]));
    expect(filesOf(mock, jobHandle)).toEqual([kept('b.png', 'x')]);
    expect(handleIn(await postUpload(mock.url, { jobHandle }, [empty]))).toBe(jobHandle);
    expect(await active(mock, jobHandle)).toMatchObject({ totalSize: 1 });
  });

  test.each([
    ['files as documents', (part: FormPart): FormPart => ({ ...part, fileName: `${part.name}.xml` })],
    ['a Content-Type on documents', (part: FormPart): FormPart => ({ ...part, headers: ['Content-Type: text/plain; charset=US-ASCII'] })],
    ['a Content-Transfer-Encoding', (part: FormPart): FormPart => ({ ...part, headers: ['Content-Transfer-Encoding: binary'] })],
    ['a byte order mark', (part: FormPart): FormPart => ({ ...part, content: `\ufeff${part.content}` })],
    [
      'XML declarations, comments and CR LF',
      (part: FormPart): FormPart => ({
        ...part,
        content: `<?xml version="1.0" encoding="utf-8"?>\r\n<!-- a -->${part.content.toString().replaceAll('><', '><!-- b -->\r\n<')}\r\n`,
      }),
    ],
    [
      'documents in ISO-8859-1 that say so',
      (part: FormPart): FormPart => ({ ...part, content: Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${part.content}`, 'latin1') }),
    ],
    [
      'documents in UTF-16',
      (part: FormPart): FormPart => ({ ...part, content: Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${part.content}`, 'utf16le') }),
    ],
  ])('may have %s', async (_, change) => {
    const mock = started();
    const jobName = `${freshName()} für Stühle`;
    handleIn(await postParts(mock.url, [change(authPart()), change(paramsPart({ jobName })), filePart('a.png', 'x')]));
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('a.png', 'x')]);
  });

  test.each([
    ['a boundary in quotes', 'multipart/form-data; boundary="a b:c?"', 'a b:c?'],
    ['a boundary of one character', 'multipart/form-data; boundary=x', 'x'],
    ['a boundary of 70 characters', `multipart/form-data; boundary=${'z'.repeat(70)}`, 'z'.repeat(70)],
    ['other parameters before the boundary', 'multipart/form-data; charset=utf-8; boundary=abc', 'abc'],
    ['capitals', 'Multipart/Form-Data; Boundary=AbC', 'AbC'],
    ['no space behind the semicolon', 'multipart/form-data;boundary=abc', 'abc'],
  ])('may have %s', async (_, contentType, boundary) => {
    const mock = started();
    const jobName = freshName();
    const body = formOf([authPart(), paramsPart({ jobName }), filePart('a.png', '\r\n-- no end')], boundary);
    handleIn(await postPlain(mock.url, UPLOAD_PATH, body, { 'Content-Type': contentType }));
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('a.png', '\r\n-- no end')]);
  });

  test('may have something before and behind it, which counts for nothing', async () => {
    const mock = started();
    const jobName = freshName();
    const form = formOf([authPart(), paramsPart({ jobName }), filePart('a.png', 'x')]);
    const around = Buffer.concat([Buffer.from('A form of several parts.\r\n\r\n'), form, Buffer.from('y'.repeat(200_000))]);
    handleIn(await postPlain(mock.url, UPLOAD_PATH, around, FORM));
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('a.png', 'x')]);
    const bare = freshName();
    handleIn(await postPlain(mock.url, UPLOAD_PATH, formOf([authPart(), paramsPart({ jobName: bare })]).subarray(0, -2), FORM));
    expect(jobNamed(mock, bare).state).toBe('WaitingClient');
  });

  test('may have a thousand files', async () => {
    const mock = started();
    const files = Array.from({ length: 1000 }, (_, n) => filePart(`${n}.png`, String(n)));
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: freshName() }, files));
    expect(filesOf(mock, jobHandle)).toEqual(files.map(({ fileName = '', content }) => kept(fileName, content)));
  });

  test('may come from somebody whom HTTP Basic or an access token names', async () => {
    const mock = started();
    const basic = freshName();
    const Authorization = `Basic ${Buffer.from('robin@example.com:secret').toString('base64')}`;
    handleIn(await postParts(mock.url, [paramsPart({ jobName: basic })], { Authorization }));
    expect(await active(mock, jobNamed(mock, basic).jobHandle)).toMatchObject({ submitUserEmail: 'robin@example.com' });
    const token = freshName();
    const auth = { name: 'auth', content: '<authHeader><accessToken>admin-token</accessToken></authHeader>' };
    handleIn(await postParts(mock.url, [auth, paramsPart({ jobName: token })], { Authorization }));
    expect(await active(mock, jobNamed(mock, token).jobHandle)).toMatchObject({ submitUserEmail: 'admin@example.com' });
  });

  test('is made by fetch, with what it makes of a FormData', async () => {
    const mock = started();
    const jobName = freshName();
    const form = new FormData();
    form.append('auth', authPart().content.toString());
    form.append('uploadParams', uploadPostParam({ jobName }));
    form.append('file', new Blob([new Uint8Array([0, 255, 13, 10, 45, 45])]), 'Stühle/rot.png');
    handleIn(await postPlain(mock.url, UPLOAD_PATH, form));
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('Stühle/rot.png', Buffer.from([0, 255, 13, 10, 45, 45]))]);
  });

  test('may wait for 100 Continue', async () => {
    const mock = started();
    const jobName = freshName();
    const answer = await exchangeForm(mock.url, formOf([authPart(), paramsPart({ jobName })]), { headers: ['Expect: 100-continue'] });
    expect(answer).toMatchObject({ interim: [100], status: 200 });
    expect(jobNamed(mock, jobName).state).toBe('WaitingClient');
  });

  test.each(['GET', 'PUT', 'DELETE'])('is not taken by %s', async (method) => {
    const response = await fetch(`${started().url}${UPLOAD_PATH}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.text()).toContain('multipart/form-data');
  });
});

describe('the content of a file', () => {
  const started = mockForAll({ keepFiles: 1000 });

  test('is kept up to keepFiles; one byte more, and it is measured and hashed alone', async () => {
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
  ])('of %i bytes is kept up to 16 MB a POST: %i times', async (size, times) => {
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

describe('a compressed form', () => {
  const started = mockForAll();
  const form = (jobName: string) => formOf([authPart(), paramsPart({ jobName }), filePart('a.png', Buffer.alloc(500_000, 'abc'))]);

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (body: Uint8Array) => Buffer.from(body)],
  ])('is read with the Content-Encoding %s', async (encoding, compress) => {
    const mock = started();
    const jobName = `Compressed ${encoding}`;
    const headers = [`Content-Encoding: ${encoding}`];
    expect((await exchangeForm(mock.url, compress(form(jobName)), { headers })).status).toBe(200);
    expect((await exchangeForm(mock.url, compress(form(`${jobName} in pieces`)), { headers, sizes: [7, 100] })).status).toBe(200);
    for (const name of [jobName, `${jobName} in pieces`]) {
      expect(filesOf(mock, jobNamed(mock, name).id)).toEqual([kept('a.png', Buffer.alloc(500_000, 'abc'))]);
    }
  });

  test.each([
    ['of an encoding that is not served', 'zstd', (body: Buffer) => body, 'Content-Encoding'],
    ['of several encodings', 'gzip, br', (body: Buffer) => gzipSync(body), 'Content-Encoding'],
    ['that is not compressed after all', 'gzip', (body: Buffer) => body, 'incorrect header check'],
    ['that is cut off', 'gzip', (body: Buffer) => gzipSync(body).subarray(0, -100), 'unexpected end of file'],
    ['that lacks nothing but its check sum', 'gzip', (body: Buffer) => gzipSync(body).subarray(0, -8), 'unexpected end of file'],
    ['that is damaged', 'gzip', (body: Buffer) => gzipSync(body).fill(0, 200, 300), 'no whole multipart/form-data'],
    ['that is cut off', 'deflate', (body: Buffer) => deflateSync(body).subarray(0, -10), 'unexpected end of file'],
    ['that is cut off', 'br', (body: Buffer) => brotliCompressSync(body).subarray(0, -10), 'unexpected end of file'],
  ])('%s (%s) is refused', async (_, encoding, compress, reason) => {
    const mock = started();
    const before = await everything(mock);
    const body = compress(form('Refused'));
    const answer = await postPlain(mock.url, UPLOAD_PATH, new Uint8Array(body), { ...FORM, 'Content-Encoding': encoding });
    expect(answer).toMatchObject({ status: 500, fault: { name: 'ipsApiFault', code: 30003, reason: expect.stringContaining(reason) } });
    expect(await everything(mock)).toEqual(before);
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
  ])('is compressed or not by %s, a fault too', async (_, more, headers, compressed) => {
    const mock = started();
    for (const fields of [{ jobName: 'Answered' }, { jobHandle: 'j|47||nothing|99' }]) {
      const answer = await exchangeForm(mock.url, formOf([authPart(more), paramsPart(fields)]), { headers });
      expect(answer.headers.get('content-encoding')).toBe(compressed ? 'gzip' : undefined);
      expect(answer.headers.get('content-type')).toBe('text/xml;charset=utf-8');
      expect(answer.text).toContain('jobName' in fields ? '</jobHandle></uploadPostReturn>' : '</reason></ipsApiFault>');
      expect(answer.status).toBe('jobName' in fields ? 200 : 500);
    }
  });
});

describe('an upload that waits for its client', () => {
  const started = mockForEach();
  const jobParams = (jobHandle: string): string => `${COMPANY}<jobHandle>${jobHandle}</jobHandle>`;

  test.each(['pauseJob', 'executeJob'])('is nothing for %s', async (operation) => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Waits' }, [filePart('a.png')]));
    const before = await everything(mock);
    const { fault } = await call(mock.url, operation, jobParams(jobHandle));
    expect(fault).toMatchObject({ name: 'ipsApiFault', code: 30001 });
    expect(fault?.reason).toContain(`"${jobHandle}" is WaitingClient`);
    expect(await everything(mock)).toEqual(before);
    handleIn(await postUpload(mock.url, { jobHandle, endJob: true }));
  });

  test('is left as it is by resumeJob: it was not paused', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Waits' }, [filePart('a.png')]));
    mock.clock.advance('10m');
    await ask(mock.url, 'resumeJob', jobParams(jobHandle));
    mock.clock.advance(20 * MINUTE - 1);
    expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'WaitingClient', paused: false });
    mock.clock.advance(1);
    expect(mock.jobs.find(jobHandle)?.state).toBe('WaitingCoordinator');
  });

  test('can be stopped, and has brought in nothing then', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Stopped' }, [filePart('a.png')]));
    await ask(mock.url, 'stopJob', jobParams(jobHandle));
    expect(await active(mock, jobHandle)).toMatchObject({ state: 'Stopping', totalSize: 1, progress: 0 });
    expect((await postUpload(mock.url, { jobHandle }, [filePart('b.png')])).fault).toMatchObject({ code: 30001 });
    mock.clock.advance('1d');
    expect(mock.jobs.find(jobHandle)).toMatchObject({
      state: 'Done',
      outcome: 'Stopped',
      counts: { total: 1, success: 0 },
      transitions: [
        { state: 'WaitingClient', at: new Date('2026-11-23T08:00:00Z') },
        { state: 'Stopping', at: new Date('2026-11-23T08:00:00Z') },
        { state: 'Done', at: new Date('2026-11-23T08:00:00.500Z') },
      ],
    });
    expect(mock.jobs.find(jobHandle)?.log.at(-1)).toMatchObject({
      logType: 'EndUpload',
      message: 'UploadPost job "Stopped" was stopped after 0 of 1 items.',
    });
    handleIn(await postUpload(mock.url, { jobName: 'Next', endJob: true }, [filePart('a.png')]));
    await mock.settle();
    expect(jobNamed(mock, 'Next').counts).toMatchObject({ success: 1, duplicate: 0 });
  });

  test('can be deleted, and is gone from the list at once', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Deleted' }, [filePart('a.png')]));
    await ask(mock.url, 'deleteJob', jobParams(jobHandle));
    expect(await active(mock, jobHandle)).toBeUndefined();
    expect((await postUpload(mock.url, { jobHandle }, [filePart('b.png')])).fault).toMatchObject({ code: 30001 });
    mock.clock.advance('1d');
    expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', outcome: 'Stopped', counts: { total: 1, success: 0 } });
    expect(mock.jobs.files(jobHandle)).toHaveLength(1);
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

  test('goes together with forms', async () => {
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

describe('on a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('an upload that waits for its client waits on after a restart, and its 30 minutes count from the last POST', async () => {
    const db = join(folder, 'uploads.db');
    const content = randomBytes(1000);
    let mock = await startIpsMock({ port: 0, clock: CLOCK, db });
    const opened = handleIn(await postUpload(mock.url, { jobName: 'Open' }, [filePart('a.png', content)]));
    const ended = handleIn(await postUpload(mock.url, { jobName: 'Ended' }, [filePart('c.png', content)]));
    mock.clock.advance('10m');
    handleIn(await postUpload(mock.url, { jobHandle: opened }, [filePart('b.png', 'second')]));
    mock.clock.advance('12m');
    const before = await everything(mock);
    await mock.stop();

    mock = await startIpsMock({ port: 0, clock: 'manual', db });
    try {
      expect(mock.clock.now()).toEqual(new Date('2026-11-23T08:22:00Z'));
      expect(await everything(mock)).toEqual(before);
      expect(filesOf(mock, opened)).toEqual([kept('a.png', content), kept('b.png', 'second')]);
      expect(await active(mock, opened)).toMatchObject({ state: 'WaitingClient', totalSize: 2 });
      handleIn(await postUpload(mock.url, { jobHandle: ended, endJob: true }, [filePart('d.png', 'x')]));
      mock.clock.advance(18 * MINUTE - 1);
      expect(mock.jobs.find(opened)?.state).toBe('WaitingClient');
      mock.clock.advance(1);
      expect(mock.jobs.find(opened)?.transitions[1]).toEqual({ at: new Date('2026-11-23T08:40:00Z'), state: 'WaitingCoordinator' });
      await mock.settle();
      for (const [jobHandle, inTime] of [
        [opened, false],
        [ended, true],
      ] as const) {
        const job = mock.jobs.find(jobHandle);
        expect(job).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: 2, success: 2 } });
        expect(job?.log.at(-1)?.message.includes('no more files were posted in time')).toBe(!inTime);
      }
    } finally {
      await mock.stop();
    }
  });
});

describe('the built program', () => {
  const GIGABYTE = 2 ** 30;
  let program: BuiltProgram;
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));

  beforeAll(async () => {
    program = await buildProgram();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** The most memory that a process has had at a time, in megabytes. */
  function peakMemory(pid: number | undefined): number {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (kilobytes === undefined) throw new Error('no VmHWM');
    return Number(kilobytes) / 1024;
  }

  /** Posts a form whose last file is made of a block that comes again and again. @returns the answer's status */
  async function postLarge(url: string, parts: readonly FormPart[], block: Uint8Array, times: number, hash: Hash): Promise<number | undefined> {
    const before = Buffer.concat(parts.map((part) => partBytes(part)));
    // The last part is open: its content goes on.
    const begin = before.subarray(0, -2);
    const end = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
    const request = httpRequest(`${url}${UPLOAD_PATH}`, {
      method: 'POST',
      headers: { ...FORM, 'Content-Length': begin.length + times * block.length + end.length },
    });
    const answered = once(request, 'response');
    request.write(begin);
    for (let n = 0; n < times; n++) {
      if (!request.write(block)) await once(request, 'drain');
      hash.update(block);
    }
    request.end(end);
    const [response] = await answered;
    response.resume();
    await once(response, 'end');
    return response.statusCode;
  }

  /**
   * How much a file of any size may take, megabytes. What is read lies in buffers that V8 frees once there are 32 MB of them. That of Node.js 20
   * and 22 does so at once (30 to 45 MB were measured). From Node.js 24 on it marks the whole heap first, and meanwhile the client sends more:
   * 50 to 75 MB, by how fast that is.
   */
  const MEMORY = Number.parseInt(process.versions.node, 10) < 24 ? 50 : 100;

  test.skipIf(!existsSync('/proc/self/status'))(`takes a file of 1 GB in no more than ${MEMORY} MB of memory, after one that broke off`, async () => {
    const db = join(folder, 'gigabyte.db');
    const running = await startProgram(program.cli, ['--db', db, '--clock', CLOCK, '--log-level', 'info']);
    let logged = '';
    running.child.stderr?.on('data', (chunk) => {
      logged += chunk;
    });
    const { url, child } = running;
    const block = randomBytes(MEGABYTE);
    const hash = createHash('sha256');
    let jobHandle: string;
    try {
      jobHandle = handleIn(await postUpload(url, { jobName: 'Gigabyte' }, [filePart('small.png', 'small')]));
      const begin = Buffer.concat([authPart(), paramsPart({ jobHandle }), filePart('broken.png', block)].map((part) => partBytes(part)));
      await leave(url, await beginPost(url, [`Content-Length: ${GIGABYTE}`], begin), 'close');
      const before = peakMemory(child.pid);
      const parts = [authPart(), paramsPart({ jobHandle, endJob: true }), filePart('large.mp4', '')];
      expect(await postLarge(url, parts, block, GIGABYTE / MEGABYTE, hash)).toBe(200);
      expect(peakMemory(child.pid) - before).toBeLessThan(MEMORY);
      expect(await endProgram(running, 'SIGTERM')).toBe(0);
      const lines = logged
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines).toMatchObject([
        { level: 30, msg: 'call', transport: 'upload', outcome: 'ok' },
        { level: 30, msg: 'call', transport: 'upload', outcome: 'ipsApiFault 30003', reason: expect.stringContaining('the connection broke') },
        { level: 30, msg: 'call', transport: 'upload', outcome: 'ok' },
      ]);
    } finally {
      // Nothing is left to kill where all went well.
      child.kill('SIGKILL');
    }

    const mock = await startIpsMock({ port: 0, db, clock: 'manual' });
    try {
      expect(filesOf(mock, jobHandle)).toEqual([
        kept('small.png', 'small'),
        { path: 'large.mp4', bytes: GIGABYTE, sha256: hash.digest('hex'), content: null },
      ]);
      await mock.settle();
      expect(mock.jobs.find(jobHandle)?.log.at(-2)?.message).toBe('large was uploaded (1,073.7 MB).');
    } finally {
      await mock.stop();
    }
  });
});
