import { execFile } from 'node:child_process';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from './built-program.js';

const run = promisify(execFile);

/** The folder of the built program. */
let dist: string;
beforeAll(async () => {
  // As Node.js names what it has loaded.
  dist = realpathSync(dirname((await buildProgram()).cli));
});

/** What a process has loaded and prepared by the time a mock is ready, and once it has answered a call. */
interface Loaded {
  readonly files: readonly string[];
  readonly builtins: readonly string[];
  readonly prepared: number;
}

/** Starts a mock in a process of its own, from the built program. */
async function startedMock(options: object): Promise<{ readonly start: Loaded; readonly call: Loaded }> {
  // Statements are counted by the class that makes them, which the program and this share.
  const code = `
    import { createRequire } from 'node:module';
    const require = createRequire(${JSON.stringify(join(dist, 'index.js'))});
    const Database = require('better-sqlite3');
    const { prepare } = Database.prototype;
    let prepared = 0;
    Database.prototype.prepare = function (...values) { prepared++; return prepare.apply(this, values); };
    const { startIpsMock } = await import(${JSON.stringify(pathToFileURL(join(dist, 'index.js')).href)});
    const loaded = () => ({
      files: Object.keys(require.cache),
      builtins: process.moduleLoadList.filter((each) => each.startsWith('NativeModule ')).map((each) => each.slice('NativeModule '.length)),
      prepared,
    });
    const mock = await startIpsMock({ port: 0, ...${JSON.stringify(options)} });
    const start = loaded();
    const { request } = await import('node:http');
    const body = '<Request xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>robin@example.com</user><password>secret</password></authHeader>'
      + '<getActiveJobsParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|47</companyHandle></getActiveJobsParam></Request>';
    const text = await new Promise((resolve, reject) => {
      request(mock.url + '/scene7/api/IpsApiService', { method: 'POST', agent: false }, (response) => {
        let text = '';
        response.on('data', (chunk) => { text += chunk; }).on('end', () => resolve(text));
      }).on('error', reject).end(body);
    });
    if (!text.includes('getActiveJobsReturn')) throw new Error(text);
    console.log(JSON.stringify({ start, call: loaded() }));
    await mock.stop();
  `;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code]);
  return JSON.parse(stdout);
}

/** The files of the program that are read when these are imported, themselves included. */
function imported(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:^|;|\n)(?:import|export)\b[^'"();]*["'](\.[^"']+)["']/g))
      visit(resolve(dirname(file), path));
  };
  for (const file of files) visit(file);
  return found;
}

/** A chunk of the program by the name of its module. */
function chunk(of: string, name: string): string {
  const path = new RegExp(`import\\((["'])(\\./(?:chunks/)?${name}-[\\w-]+\\.js)\\1\\)`).exec(readFileSync(of, 'utf8'))?.[2];
  if (path === undefined) throw new Error(`${of} does not load ${name}`);
  return resolve(dirname(of), path);
}

/** How large files are together, bytes. */
const sizeOf = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + statSync(file).size, 0);

describe('a start reads', () => {
  test('few files in process, and no more code than it did', () => {
    const files = imported([join(dist, 'index.js')]);
    expect(files.size).toBeLessThanOrEqual(10);
    expect(sizeOf(files)).toBeLessThan(1_015_000);
  });

  test('few files as a command, and no more code than it did', () => {
    const cli = chunk(join(dist, 'cli.js'), 'cli');
    const files = imported([join(dist, 'cli.js'), cli, chunk(cli, 'server')]);
    expect(files.size).toBeLessThanOrEqual(10);
    expect(sizeOf(files)).toBeLessThan(1_095_000);
  });
});

describe('a mock in process loads', () => {
  let loaded: Awaited<ReturnType<typeof startedMock>>;
  beforeAll(async () => {
    loaded = await startedMock({});
  });
  const late = ({ files }: Loaded): string[] =>
    files.filter((file) => file.startsWith(dist)).map((file) => relative(dist, file).replaceAll('\\', '/'));

  test('what compiles the XML parser, and nothing else that a first call does not need', () => {
    expect(late(loaded.start)).toEqual(['late/libxml2-compiled.cjs']);
    expect(late(loaded.call)).toEqual(['late/libxml2-compiled.cjs']);
  });

  test('no module of Node.js for what it does not do: TLS, compression, threads; for a start not even hashes', async () => {
    // What an import of HTTP takes with it differs from one Node.js to the next.
    const code = "await import('node:http'); console.log(JSON.stringify(process.moduleLoadList))";
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code]);
    const ofHttp: string[] = JSON.parse(stdout);
    const isOwn = (name: string): boolean => !ofHttp.includes(`NativeModule ${name}`);
    for (const name of ['tls', 'https', 'zlib', 'worker_threads'].filter(isOwn)) expect(loaded.call.builtins).not.toContain(name);
    for (const name of ['crypto'].filter(isOwn)) expect(loaded.start.builtins).not.toContain(name);
  });

  test('few of the statements of the store', () => {
    expect(loaded.start.prepared).toBeLessThanOrEqual(30);
    expect(loaded.call.prepared - loaded.start.prepared).toBeLessThanOrEqual(8);
  });

  test('what writes the log once there is something to write', async () => {
    const { start, call } = await startedMock({ logLevel: 'info' });
    expect(late(start)).toEqual(['late/libxml2-compiled.cjs']);
    expect(late(call)).toContain('late/pino.cjs');
  });
});
