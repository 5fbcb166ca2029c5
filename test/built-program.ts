import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../scripts/bundle.js';

/** The command, bundled from the sources as they are. */
export interface BuiltProgram {
  /** Path of the command's script. */
  readonly cli: string;
}

/** A started mock. */
export interface RunningProgram {
  readonly child: ChildProcess;
  /** Scheme, host and port, from its line on stdout. */
  readonly url: string;
}

/**
 * Bundles the command, once for all test files of a run. It lies within node_modules, where its imports resolve.
 * Nobody writes into its folder; `test/global-setup.ts` removes it.
 */
export async function buildProgram(): Promise<BuiltProgram> {
  const folder = process.env.BUILT_PROGRAM_FOLDER;
  if (folder === undefined) throw new Error('BUILT_PROGRAM_FOLDER is not set: test/global-setup.ts sets it');
  if (!existsSync(folder)) {
    // Made beside it and moved there: files that run at once do not meet half a one.
    const made = `${folder}-${process.pid}`;
    mkdirSync(join(made, 'dist'), { recursive: true });
    for (const part of ['package.json', 'wsdl', 'fixtures']) cpSync(part, join(made, part), { recursive: true });
    await bundle(join(made, 'dist'));
    if (existsSync(folder)) rmSync(made, { recursive: true });
    else renameSync(made, folder);
  }
  return { cli: join(folder, 'dist/cli.js') };
}

/** Starts the command on a free port and waits until it says that it is ready. */
export function startProgram(
  cli: string,
  flags: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const child = spawn(process.execPath, [cli, '--port', '0', '--log-level', 'error', ...flags], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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

/** What a command left behind. */
export interface EndedProgram {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command to its end, in a folder and with no settings of the environment but those given. */
export function runProgram(
  { cli }: BuiltProgram,
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<EndedProgram> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('IPS_MOCK_') && name !== 'NODE_OPTIONS');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((done, fail) => {
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', fail);
    child.once('close', (code) => done({ code, out, err }));
  });
}

/** Sends a signal and waits for the end. @returns the exit code, null for a process that was killed */
export function endProgram({ child }: RunningProgram, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((done) => {
    child.once('exit', (code) => done(code));
    child.kill(signal);
  });
}
