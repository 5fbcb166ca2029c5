import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from '../scripts/bundle.js';

/** The command, bundled from the sources as they are: a folder of its own for each test file, so that runs do not meet. */
export interface BuiltProgram {
  /** Path of the command's script. */
  readonly cli: string;
  remove(): void;
}

/** A started mock. */
export interface RunningProgram {
  readonly child: ChildProcess;
  /** Scheme, host and port, from its line on stdout. */
  readonly url: string;
}

/** Bundles the command. It lies within node_modules, where its imports resolve. */
export async function buildProgram(): Promise<BuiltProgram> {
  const folder = resolve(`node_modules/.cache/ips-mock-${process.pid}-${Math.random().toString(36).slice(2)}`);
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const part of ['package.json', 'wsdl', 'fixtures']) cpSync(part, join(folder, part), { recursive: true });
  await bundle(join(folder, 'dist'));
  return { cli: join(folder, 'dist/cli.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the command on a free port and waits until it says that it is ready. */
export function startProgram(cli: string, flags: readonly string[] = []): Promise<RunningProgram> {
  const child = spawn(process.execPath, [cli, '--port', '0', '--log-level', 'error', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((done, fail) => {
    let [out, err] = ['', ''];
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const url = /ready at (http:\/\/[^/\s]+)/.exec(out)?.[1];
      if (url !== undefined) done({ child, url });
    });
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`it ended with ${code} before it was ready: ${err}`)));
  });
}

/** Sends a signal and waits for the end. @returns the exit code, null for a process that was killed */
export function endProgram({ child }: RunningProgram, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((done) => {
    child.once('exit', (code) => done(code));
    child.kill(signal);
  });
}
