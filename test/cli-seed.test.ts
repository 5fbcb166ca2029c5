import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../src/store/store.js';
import type { StoreDump } from '../src/store/whole-store.js';
import { type BuiltProgram, buildProgram, type EndedProgram, endProgram, runProgram, startProgram } from './built-program.js';
import { ask } from './conversation.js';
import { openSqlite } from './store/open-sqlite.js';

const CLOCK = ['--clock', 'manual@2026-11-23T08:00:00Z'];
const SMALL = ['--assets', '30', '--jobs', '8', '--seed', '7'];

let program: BuiltProgram;
let folder: string;

beforeAll(async () => {
  program = await buildProgram();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command in the temporary folder. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<EndedProgram> {
  return runProgram(program, folder, args, environment);
}

function dumpOf(file: string): StoreDump {
  const store = openStore(join(folder, file));
  try {
    return store.whole.dump();
  } finally {
    store.close();
  }
}

describe('ips-mock seed', () => {
  test('fills a new file with fixtures and a catalogue, on which a mock starts, and says what is there', async () => {
    const { code, out, err } = await run(['seed', ...SMALL, '--db', 'catalogue.db']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Outfitters \(c\|47\) in catalogue\.db now has \d+ assets in \d+ folders, \d+ assets in the trash, 7 users, \d+ jobs with \d+ log rows; start it with: ips-mock --db catalogue\.db\n$/,
    );
    const mock = await startProgram(program.cli, ['--db', join(folder, 'catalogue.db')]);
    const params = '<companyHandle>c|47</companyHandle><includeSubfolders>true</includeSubfolders>';
    const { totalRows } = await ask(mock.url, 'searchAssets', params);
    expect(totalRows).toBe(Number(/now has (\d+) assets/.exec(out)?.[1]));
    expect(await endProgram(mock, 'SIGTERM')).toBe(0);
  });

  test('makes the same of the same seed and moment, wherever its options stand', async () => {
    const first = await run(['seed', ...SMALL, ...CLOCK, '--db', 'first.db']);
    expect(first.out).toContain('start it with: ips-mock --db first.db --clock manual\n');
    await run([...CLOCK, '--seed', '7', '--db', 'second.db', 'seed', '--assets', '30', '--jobs', '8']);
    await run(['seed', '--assets', '30', '--jobs', '8'], { IPS_MOCK_DB: 'third.db', IPS_MOCK_SEED: '7', IPS_MOCK_CLOCK: CLOCK[1] ?? '' });
    expect(dumpOf('second.db')).toEqual(dumpOf('first.db'));
    expect(dumpOf('third.db')).toEqual(dumpOf('first.db'));
  });

  test('adds to a file, and makes the company where it is not there', async () => {
    writeFileSync(join(folder, 'fixtures.json'), '{ "companies": [{ "name": "Homeware" }], "users": [], "jobs": [] }');
    const flags = [...CLOCK, '--db', 'it is here.db', '--fixtures', 'fixtures.json'];
    await run(['seed', ...SMALL, ...flags]);
    const { out } = await run(['seed', ...SMALL, ...flags]);
    expect(out).toMatch(
      /^Outfitters \(c\|2\) in it is here\.db now has \d+ assets in .*, 5 users, 16 jobs .* --db 'it is here\.db' --clock manual\n$/,
    );
    const { asset, company } = dumpOf('it is here.db').tables;
    expect([asset?.rows.length, company?.rows.length]).toEqual([60, 2]);
  });

  test.each([
    ['no file', ['seed'], '--db: is missing: expected the file that is to be filled, such as --db catalogue.db'],
    ['no file to be kept', ['seed', '--db', ':memory:'], '--db: is missing: expected the file'],
    ['too many assets', ['seed', '--db', 'a.db', '--assets', '200001'], '--assets: "200001" is not a whole number from 0 to 200000'],
    ['a negative seed', ['seed', '--db', 'a.db', '--seed', '-1'], '--seed: "-1" is not a whole number from 0 to 4294967295'],
    ['a company that breaks handles', ['seed', '--db', 'a.db', '--company', 'a|b'], '--company: "a|b" is no name of a company, as it holds "|"'],
    ['a flag of the mock', ['seed', '--db', 'a.db', '--port', '1'], "unknown option '--port'"],
    ['an unexpected argument', ['seed', 'Outfitters', '--db', 'a.db'], "too many arguments for 'seed'"],
  ])('refuses with exit code 2, and makes no file: %s', async (_name, args, expected) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
    expect(existsSync(join(folder, 'a.db'))).toBe(false);
  });

  test('ends with exit code 1 where the file is of another program, or in use', async () => {
    const db = openSqlite(join(folder, 'other.db'));
    db.exec('CREATE TABLE note (text TEXT)');
    db.close();
    const other = await run(['seed', '--db', 'other.db']);
    expect(other).toMatchObject({ code: 1, out: '', err: expect.stringContaining('other.db is a database of another program') });
    const store = openStore(join(folder, 'used.db'));
    try {
      const used = await run(['seed', '--db', 'used.db']);
      expect(used).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringMatching(/used\.db is in use by another ips-mock \(process \d+\): stop it, or name another file/),
      });
    } finally {
      store.close();
    }
  });

  test('keeps the time of the file: where it stands ahead of the real one, that clock is refused', async () => {
    await run(['seed', ...SMALL, '--clock', 'manual@2099-01-31T08:00:00Z', '--db', 'ahead.db']);
    const { code, err } = await run(['seed', ...SMALL, '--db', 'ahead.db']);
    expect(code).toBe(1);
    expect(err).toContain('In ahead.db it is 2099-01-31T08:00:00.000Z, which another clock brought about: go on with --clock manual');
  });

  /** Starts to fill a file, and sends a signal once it is at work. @returns how it ended */
  async function interrupted(file: string, signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    const path = join(folder, file);
    // At the time of the file: nothing has fallen due since.
    const child = spawn(process.execPath, [program.cli, 'seed', '--assets', '50000', ...CLOCK, '--db', path], { stdio: 'ignore' });
    const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) => {
      child.once('exit', (code, by) => done({ code, signal: by }));
    });
    while (child.exitCode === null && !existsSync(`${path}-owner`)) await new Promise((turn) => setImmediate(turn));
    child.kill(signal);
    return ended;
  }

  test.each(['SIGINT', 'SIGTERM'] as const)('leaves no file behind where %s ends it', async (signal) => {
    expect(await interrupted('new.db', signal)).toEqual({ code: null, signal });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves a file as it was where a signal ends it', async () => {
    await run(['seed', ...SMALL, ...CLOCK, '--db', 'old.db']);
    const before = dumpOf('old.db');
    expect(await interrupted('old.db', 'SIGINT')).toEqual({ code: null, signal: 'SIGINT' });
    expect(readdirSync(folder)).toEqual(['old.db']);
    expect(dumpOf('old.db')).toEqual(before);
  });

  test('warns of variables that set nothing', async () => {
    const { code, err } = await run(['seed', ...SMALL, '--db', 'warned.db'], { IPS_MOCK_SEDE: '7' });
    expect({ code, err }).toEqual({ code: 0, err: 'ips-mock: The variable IPS_MOCK_SEDE sets nothing: did you mean IPS_MOCK_SEED?\n' });
  });

  test('tells about its options in lines that fit', async () => {
    const { code, out } = await run(['seed', '--help']);
    expect(code).toBe(0);
    for (const flag of ['--company', '--assets', '--jobs', '--seed', '--db', '--fixtures', '--clock']) expect(out).toContain(`  ${flag} <`);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
