import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { authPart, BOUNDARY, beginPost, type FormPart, filePart, formOf, leave, paramsPart, partBytes, postUpload } from './upload-form.js';
import { active, everything, expectNothingUnhandled, filesOf, handleIn, kept, mockForAll } from './upload-mock.js';

expectNothingUnhandled();

describe('a connection that breaks', () => {
  const started = mockForAll();

  const bytesOf = (...parts: readonly FormPart[]): Buffer => Buffer.concat(parts.map((part) => partBytes(part)));
  /** A second POST without its end: its complete parts. */
  const parts = (jobHandle: string): Buffer => bytesOf(authPart(), paramsPart({ jobHandle, endJob: true }), filePart('whole.png', 'all of it'));
  /** The same, and half of a file. */
  const halfFile = (jobHandle: string): Buffer =>
    Buffer.concat([parts(jobHandle), partBytes(filePart('half.png', 'x'.repeat(100_000))).subarray(0, 50_000)]);
  /** The same parts as a complete form. */
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
  ])('%s (%s) leaves the job unchanged, without any part of that POST', async (where, how, begin) => {
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

  test('in the middle of a first POST creates no job', async () => {
    const mock = started();
    const before = await everything(mock);
    const body = formOf([authPart(), paramsPart({ jobName: 'Never' }), filePart('a.png')]);
    await leave(mock.url, await beginPost(mock.url, [`Content-Length: ${body.length}`], body.subarray(0, -20)), 'close');
    expect(await everything(mock)).toEqual(before);
  });
});
