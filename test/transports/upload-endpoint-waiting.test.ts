import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
import { authPart, beginPost, filePart, finishPost, formOf, paramsPart, postUpload, uploadFields } from './upload-form.js';
import { active, CLOCK, COMPANY, everything, expectNothingUnhandled, filesOf, handleIn, jobNamed, kept, mockForEach } from './upload-mock.js';

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;

expectNothingUnhandled();

describe('an upload that is never ended', () => {
  const started = mockForEach();

  test('starts by itself 30 minutes after its last POST, with the files posted, and says so', async () => {
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

  test('starts at the same moment when the clock jumps far ahead', async () => {
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

  test('waits another 30 minutes after each POST, by any transport', async () => {
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

  test('is not kept open by a refused POST', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Refused' }, [filePart('a.png')]));
    mock.clock.advance('29m');
    expect((await postUpload(mock.url, { jobHandle }, [filePart('')])).fault).toMatchObject({ code: 30002 });
    mock.clock.advance('1m');
    expect(mock.jobs.find(jobHandle)?.state).toBe('WaitingCoordinator');
  });

  test('ignores a POST that is still being sent when the time is up', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Too slow' }, [filePart('a.png')]));
    const body = formOf([authPart(), paramsPart({ jobHandle }), filePart('b.png')]);
    const socket = await beginPost(mock.url, [`Content-Length: ${body.length}`, 'Connection: close'], body.subarray(0, -10));
    mock.clock.advance('30m');
    expect(await finishPost(socket, body.subarray(-10))).toMatchObject({ status: 500, text: expect.stringContaining('<tns:code>30001</tns:code>') });
    await mock.settle();
    expect(filesOf(mock, jobHandle).map(({ path }) => path)).toEqual(['a.png']);
    expect(mock.jobs.find(jobHandle)?.counts.total).toBe(1);
  });
});

describe('an upload that waits for its client', () => {
  const started = mockForEach();
  const jobParams = (jobHandle: string): string => `${COMPANY}<jobHandle>${jobHandle}</jobHandle>`;

  test.each(['pauseJob', 'executeJob'])('refuses %s', async (operation) => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Waits' }, [filePart('a.png')]));
    const before = await everything(mock);
    const { fault } = await call(mock.url, operation, jobParams(jobHandle));
    expect(fault).toMatchObject({ name: 'ipsApiFault', code: 30001 });
    expect(fault?.reason).toContain(`"${jobHandle}" is WaitingClient`);
    expect(await everything(mock)).toEqual(before);
    handleIn(await postUpload(mock.url, { jobHandle, endJob: true }));
  });

  test('ignores resumeJob, since it was not paused', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Waits' }, [filePart('a.png')]));
    mock.clock.advance('10m');
    await ask(mock.url, 'resumeJob', jobParams(jobHandle));
    mock.clock.advance(20 * MINUTE - 1);
    expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'WaitingClient', paused: false });
    mock.clock.advance(1);
    expect(mock.jobs.find(jobHandle)?.state).toBe('WaitingCoordinator');
  });

  test('can be stopped, and has uploaded nothing then', async () => {
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

  test('can be deleted, and disappears from the list at once', async () => {
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

describe('on a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('an upload that waits for its client keeps waiting after a restart, for 30 minutes from the last POST', async () => {
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
