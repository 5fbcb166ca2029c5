import { createHash, type Hash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { type BuiltProgram, buildProgram, endProgram, startProgram } from '../built-program.js';
import {
  authPart,
  BOUNDARY,
  beginPost,
  FORM,
  type FormPart,
  filePart,
  leave,
  paramsPart,
  partBytes,
  postUpload,
  UPLOAD_PATH,
} from './upload-form.js';
import { CLOCK, expectNothingUnhandled, filesOf, handleIn, kept } from './upload-mock.js';

const MEGABYTE = 2 ** 20;

expectNothingUnhandled();

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

  /** The peak resident memory of a process, in megabytes. */
  function peakMemory(pid: number | undefined): number {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (kilobytes === undefined) throw new Error('no VmHWM');
    return Number(kilobytes) / 1024;
  }

  /** Posts a form whose last file repeats a block. @returns the answer's status */
  async function postLarge(url: string, parts: readonly FormPart[], block: Uint8Array, times: number, hash: Hash): Promise<number | undefined> {
    const before = Buffer.concat(parts.map((part) => partBytes(part)));
    // Without the end of the last part, whose content follows.
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
   * How much a file of any size may take, megabytes. V8 frees the buffers that are read once there are 32 MB of them: at once on Node.js 20 and
   * 22 (30 to 45 MB were measured), after marking the whole heap from 24 on, while the client goes on sending (50 to 75 MB).
   */
  const MEMORY = Number.parseInt(process.versions.node, 10) < 24 ? 50 : 100;

  test(`receives a file of 1 GB in at most ${MEMORY} MB of memory, even after an aborted upload`, async ({ skip }) => {
    skip(!existsSync('/proc/self/status'), 'this system has no /proc to read the peak of memory from');
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
        .map((line) => JSON.parse(line))
        .filter(({ msg }) => msg === 'call');
      expect(lines).toMatchObject([
        { level: 30, msg: 'call', transport: 'upload', outcome: 'ok' },
        { level: 40, msg: 'call', transport: 'upload', outcome: 'ipsApiFault 30003', reason: expect.stringContaining('the connection broke') },
        { level: 30, msg: 'call', transport: 'upload', outcome: 'ok' },
      ]);
    } finally {
      // It has ended already if all went well.
      child.kill('SIGKILL');
    }

    const mock = await startIpsMock({ port: 0, db, clock: 'manual' });
    try {
      expect(filesOf(mock, jobHandle)).toEqual([
        kept('small.png', 'small'),
        { path: 'large.mp4', bytes: GIGABYTE, sha256: hash.digest('hex'), content: null },
      ]);
      await mock.settle();
      expect(mock.jobs.find(jobHandle)?.log.at(-2)?.message).toBe('Outfitters/large.mp4 was processed into IPS');
    } finally {
      await mock.stop();
    }
  });
});
