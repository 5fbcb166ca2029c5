import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type BuiltProgram, buildProgram, endProgram, startProgram } from '../built-program.js';
import { healthOf } from '../conversation.js';

let program: BuiltProgram;
beforeAll(async () => {
  program = await buildProgram();
});

/** Makes calls that the log has long lines about. @returns how many */
async function makeLongLines(url: string): Promise<number> {
  const handle = 'x'.repeat(9_000);
  const body = `<Request xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>a@example.com</user><password>b</password></authHeader><stopJobParam><companyHandle>c|47</companyHandle><jobHandle>${handle}</jobHandle></stopJobParam></Request>`;
  for (let n = 0; n < 400; n++) await (await fetch(`${url}/scene7/api/IpsApiService`, { method: 'POST', body })).text();
  return 400;
}

describe('a log that nobody reads', () => {
  test('is bounded, says how many lines were dropped, and does not keep the mock from ending', async () => {
    const running = await startProgram(program.cli, ['--log-level', 'info']);
    running.child.stderr?.pause();
    const calls = await makeLongLines(running.url);
    let text = '';
    running.child.stderr?.on('data', (chunk) => {
      text += chunk;
    });
    running.child.stderr?.resume();
    while (!/\d+ lines of the log were dropped here/.test(text)) await healthOf(running.url);
    const dropped = Number(/(\d+) lines of the log were dropped here: they were not read as fast as they came/.exec(text)?.[1]);
    const written = text.split('\n').filter((line) => line.includes('stopJob')).length;
    expect(written + dropped).toBe(calls);
    // A megabyte, what the pipe holds, and the line that was too many.
    expect(written * 9_000).toBeLessThan(2 * 2 ** 20);
    for (const line of text.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();

    running.child.stderr?.pause();
    await makeLongLines(running.url);
    expect(await endProgram(running, 'SIGTERM')).toBe(0);
  });

  test('may be on a disk that is full', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'log');
    const fd = openSync(file, 'w');
    // Files of this process end after 8 KB, of 1 KB each.
    const child = spawn('sh', ['-c', `ulimit -f 8; exec "$0" "$@"`, process.execPath, program.cli, '--port', '0'], { stdio: ['ignore', 'pipe', fd] });
    closeSync(fd);
    const url = await new Promise<string>((done) => {
      child.stdout?.on('data', (chunk) => done(/ready at (http:\/\/[^/\s]+)/.exec(String(chunk))?.[1] ?? ''));
    });
    await makeLongLines(url);
    expect(await healthOf(url)).toMatchObject({ status: 'ok' });
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readFileSync(file).length).toBeLessThanOrEqual(16_384);
  });
});

describe('a second signal', () => {
  test.each([
    ['SIGTERM', 'SIGTERM'],
    ['SIGINT', 'SIGTERM'],
    ['SIGTERM', 'SIGINT'],
  ] as const)('ends at once: %s, then %s', async (first, second) => {
    const running = await startProgram(program.cli);
    const { hostname, port } = new URL(running.url);
    // A call that is under way: the first signal waits for it.
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    await new Promise((done) => socket.once('connect', done));
    socket.write('POST /scene7/services/IpsApiService HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n<');
    await healthOf(running.url);
    const ended = new Promise((done) => running.child.once('exit', (_code, signal) => done(signal)));
    running.child.kill(first);
    // The first one is in work once the port is closed.
    while (await isServed(running.url));
    running.child.kill(second);
    expect(await ended).toBe(second);
    socket.destroy();
  });

  async function isServed(url: string): Promise<boolean> {
    try {
      await fetch(`${url}/__admin/health`, { headers: { Connection: 'close' } });
      return true;
    } catch {
      return false;
    }
  }
});
