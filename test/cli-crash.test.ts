import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltProgram, buildProgram } from './built-program.js';

let program: BuiltProgram;
const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the command with a module loaded before it, does something once it is ready, and waits for its end. */
async function crash(preloaded: string, whenReady: (port: number, pid: number) => void): Promise<{ code: number | null; err: string }> {
  const file = join(folder, 'preloaded.mjs');
  writeFileSync(file, preloaded);
  const child = spawn(process.execPath, ['--import', pathToFileURL(file).href, program.cli, '--port', '0', '--log-level', 'silent'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.on('data', (chunk) => {
    const port = /ready at http:\/\/[^:]+:(\d+)/.exec(String(chunk))?.[1];
    if (port !== undefined) whenReady(Number(port), child.pid ?? 0);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })));
}

const later = (statement: string): string => `process.on('SIGUSR2', () => { ${statement} });`;
const signal = (_port: number, pid: number): void => {
  process.kill(pid, 'SIGUSR2');
};

describe('a crash', () => {
  test.each([
    ['an error', later("throw new TypeError('as a test said')"), 'TypeError: as a test said'],
    ['a rejection that nobody handles', later("Promise.reject(new RangeError('as a test said'))"), 'RangeError: as a test said'],
    ['something that is no error', later("throw 'as a test said'"), 'as a test said'],
  ])('prints a short report: %s', async (_name, preloaded, what) => {
    const { code, err } = await crash(preloaded, signal);
    expect(code).toBe(70);
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toBe(`ips-mock crashed: ${what}`);
    expect(lines.length).toBeLessThan(20);
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(lines.at(-2)).toContain(`This is a mistake of ips-mock ${version} (Node.js ${process.version}, `);
    expect(lines.at(-2)).toContain('Please report it');
  });

  test('names the sources, and shows none of the bundle', async () => {
    // The first connection is noted in a set of the program's.
    const preloaded = `import { Socket } from 'node:net';
      const { add } = Set.prototype;
      Set.prototype.add = function (value) {
        if (value instanceof Socket && new Error().stack.includes('dist')) throw new TypeError('as a test said');
        return add.call(this, value);
      };`;
    const { code, err } = await crash(preloaded, (port) => {
      connect(port, '127.0.0.1').on('error', () => {});
    });
    expect(code).toBe(70);
    const [, , place] = err.split('\n');
    const [, source, line] = /\(?(src\/[\w/-]+\.ts):(\d+)\)?$/.exec(place ?? '') ?? [];
    expect(existsSync(source ?? ''), err).toBe(true);
    expect(readFileSync(source ?? '', 'utf8').split('\n')[Number(line) - 1]).toContain('.add(');
    expect(Math.max(...err.split('\n').map(({ length }) => length))).toBeLessThan(400);
  });
});
