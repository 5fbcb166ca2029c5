import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { type BuiltProgram, buildProgram, endProgram, startProgram } from '../built-program.js';
import { folderOfTest } from '../recordings/recording-file.js';
import { authPart, BOUNDARY, FORM, paramsPart, partBytes } from '../transports/upload-form.js';
import { listening } from './services.js';

const MB = 1024 * 1024;

let program: BuiltProgram;
beforeAll(async () => {
  program = await buildProgram();
}, 120_000);

/** The most memory that a process has had, bytes. */
function peakOf(pid: number | undefined): number {
  return 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

test.skipIf(!existsSync('/proc/self/status'))('100 MB of an upload go to the service in flat memory', { timeout: 120_000 }, async () => {
  const sent = createHash('sha256');
  let came = createHash('sha256');
  let bytes = 0;
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      came.update(chunk);
    });
    request.on('end', () => response.writeHead(200, { 'Content-Type': 'text/xml' }).end('<uploadPostReturn/>'));
  });
  const file = join(folderOfTest(), 'upload.jsonl');
  const mock = await startProgram(program.cli, ['--forward', await listening(server), '--record', file]);
  onTestFinished(() => {
    mock.child.kill('SIGKILL');
  });
  await upload(mock.url, 1, createHash('sha256'));
  came = createHash('sha256');
  const [before, first] = [peakOf(mock.child.pid), bytes];
  expect(await upload(mock.url, 100, sent)).toBe(200);
  expect(bytes - first).toBeGreaterThan(100 * MB);
  expect(peakOf(mock.child.pid) - before).toBeLessThan(40 * MB);
  expect(await endProgram(mock, 'SIGTERM')).toBe(0);
  const recorded = readFileSync(file, 'utf8');
  expect(recorded.length).toBeLessThan(20_000);
  expect(recorded).toContain(`"bytes":${100 * MB}`);
  expect(came.digest('hex')).toBe(sent.digest('hex'));
});

/** Posts one file of so many MB, written as fast as it is taken. @returns the status of the answer */
async function upload(url: string, megabytes: number, digest: Hash): Promise<number | undefined> {
  const piece = Buffer.alloc(MB, 'picture ');
  const outgoing = httpRequest(`${url}/scene7/UploadFile`, { method: 'POST', headers: FORM });
  const answered = once(outgoing, 'response');
  const write = async (part: Buffer): Promise<void> => {
    digest.update(part);
    if (!outgoing.write(part)) await once(outgoing, 'drain');
  };
  const [head] = partBytes({ name: 'file', content: '', fileName: 'large.bin' }).toString('latin1').split('\r\n\r\n');
  await write(Buffer.concat([partBytes(authPart()), partBytes(paramsPart({ jobName: 'Large' })), Buffer.from(`${head}\r\n\r\n`)]));
  for (let n = 0; n < megabytes; n++) await write(piece);
  await write(Buffer.from(`\r\n--${BOUNDARY}--\r\n`));
  outgoing.end();
  const [response] = await answered;
  response.resume();
  await once(response, 'end');
  return response.statusCode;
}
