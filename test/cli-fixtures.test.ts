import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startIpsMock } from '../src/index.js';
import { parseFixtures } from '../src/seed/fixtures-schema.js';
import { type BuiltProgram, buildProgram, type EndedProgram, endProgram, runProgram, startProgram } from './built-program.js';
import { ask } from './conversation.js';
import { RecordedConversation } from './recordings/recorded-conversation.js';

const COMPANY = '<companyHandle>c|47</companyHandle>';
const CLOCK = 'manual@2027-01-31T08:00:00.000Z';

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
const run = (...args: readonly string[]): Promise<EndedProgram> => runProgram(program, folder, args);

/** A recording of a mock whose folder `made` is made in it. @returns what `getFolders` answered last */
async function record(): Promise<unknown> {
  const mock = await startIpsMock({ port: 0, clock: CLOCK });
  try {
    const recording = new RecordedConversation(mock, join(folder, 'account.jsonl'));
    await recording.ask('getAllCompanies', '<includeExpired>true</includeExpired>');
    await recording.ask('createFolder', `${COMPANY}<folderPath>made</folderPath>`);
    await recording.ask('searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`);
    return await recording.ask('getFolders', COMPANY);
  } finally {
    await mock.stop();
  }
}

/** The paths of the folders in fixtures. */
function foldersIn(text: string): string[] {
  return parseFixtures([{ name: 'out', content: JSON.parse(text) }]).folders.map(({ path }) => path);
}

describe('ips-mock fixtures', () => {
  test('writes fixtures of a recording, on which a mock starts that answers the same', async () => {
    const recorded = await record();
    expect(await run('fixtures', '--from', 'account.jsonl', '--out', 'account.json')).toEqual({ code: 0, out: '', err: '' });
    const mock = await startProgram(program.cli, ['--clock', CLOCK, '--fixtures', join(folder, 'account.json')]);
    try {
      expect(await ask(mock.url, 'getFolders', COMPANY)).toEqual(recorded);
    } finally {
      await endProgram(mock, 'SIGTERM');
    }
  });

  test('prints them without --out, as of the end or of the begin', async () => {
    await record();
    const end = await run('fixtures', '--from', 'account.jsonl');
    expect({ code: end.code, err: end.err, folders: foldersIn(end.out) }).toEqual({
      ...{ code: 0, err: '' },
      folders: ['Outfitters/', 'Outfitters/made/', 'Outfitters/spring/'],
    });
    expect(foldersIn((await run('fixtures', '--from', 'account.jsonl', '--at', 'begin')).out)).toEqual(['Outfitters/', 'Outfitters/spring/']);
  });

  test('tells on stderr what fixtures do not take', async () => {
    await record();
    const file = join(folder, 'account.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('<name>parka</name>', '<name>par|ka</name>'));
    const { code, out, err } = await run('fixtures', '--from', 'account.jsonl');
    expect(code).toBe(0);
    expect(err).toMatch(/^ips-mock: left out: the asset par\|ka, name: "par\|ka" holds "\|"/m);
    expect(parseFixtures([{ name: 'out', content: JSON.parse(out) }]).assets.map(({ name }) => name)).not.toContain('par|ka');
  });

  test('overwrites no file', async () => {
    await record();
    writeFileSync(join(folder, 'there.json'), 'mine');
    expect(await run('fixtures', '--from', 'account.jsonl', '--out', 'there.json')).toEqual({
      ...{ code: 1, out: '' },
      err: 'ips-mock: --out: there.json is there already: expected a new file\n',
    });
    expect(readFileSync(join(folder, 'there.json'), 'utf8')).toBe('mine');
  });

  test.each([
    [['fixtures'], 2, '--from: is missing: expected the file of a recording, such as --from account.jsonl'],
    [['fixtures', '--from', 'account.jsonl', '--at', 'middle'], 2, "'middle' is invalid"],
    [['fixtures', '--from', 'none.jsonl'], 1, 'none.jsonl cannot be read: there is no such file'],
    [['fixtures', '--from', 'text.txt'], 1, 'text.txt, line 1: is no JSON: expected the header of a recording'],
  ])('refuses %j with code %i', async (args, code, message) => {
    writeFileSync(join(folder, 'text.txt'), 'no recording\n');
    const result = await run(...args);
    expect({ code: result.code, out: result.out }).toEqual({ code, out: '' });
    expect(result.err).toContain(message);
  });
});
