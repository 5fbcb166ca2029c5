import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltProgram, buildProgram, type EndedProgram, endProgram, runProgram, startProgram } from '../built-program.js';
import { ask, call } from '../conversation.js';
import { linesOf, recorded } from './compare.js';

const COMPANY = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>';

let program: BuiltProgram;
let folder: string;

beforeAll(async () => {
  program = await buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  const file = await recorded(folder, { serverName: 'theirs' }, async (url, mock) => {
    await ask(url, 'submitJob', `${COMPANY}<jobName>Publish &amp; "more"</jobName>${PUBLISH}`);
    await call(url, 'getActiveJobs', COMPANY);
    await call(url, 'getActiveJobs', '<companyHandle>47</companyHandle>', { version: 'unversioned' });
    mock.clock.advance('3s');
    await call(url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`);
  });
  writeFileSync(join(folder, 'calls.jsonl'), readFileSync(file));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]): Promise<EndedProgram> => runProgram(program, folder, ['compare', ...args]);

const OTHER = ['calls.jsonl', '--server-name', 'mine'];

describe('ips-mock compare', () => {
  test('a mock against its own recording: no difference', async () => {
    expect(await run('calls.jsonl')).toEqual({ code: 0, err: '', out: 'calls.jsonl and a mock: 4 exchanges compared, no difference\n' });
  });

  test('what differs as text, by operation, with both values', async () => {
    expect(await run(...OTHER)).toEqual({
      code: 1,
      err: '',
      out: `calls.jsonl and a mock: 4 exchanges compared, 1 difference in 1 operation

getActiveJobs
  getActiveJobsReturn/jobArray/items/serverName: value (twice, first in exchange 2; 2014-04-03, unversioned)
    recorded: theirs
    mock:     mine
`,
    });
  });

  test('as JSON, in a file', async () => {
    expect(await run(...OTHER, '--format', 'json', '--out', 'report.json')).toEqual({ code: 1, out: '', err: '' });
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toEqual({
      recording: 'calls.jsonl',
      comparedWith: 'a mock',
      compared: 4,
      calls: [
        { operation: 'getActiveJobs', version: '2014-04-03', count: 1 },
        { operation: 'getActiveJobs', version: 'unversioned', count: 1 },
        { operation: 'searchAssets', version: '2014-04-03', count: 1 },
        { operation: 'submitJob', version: '2014-04-03', count: 1 },
      ],
      more: 0,
      known: [],
      skipped: {},
      stale: [],
      accepted: [],
      threshold: 0,
      passed: false,
      differences: [
        {
          operation: 'getActiveJobs',
          path: 'getActiveJobsReturn/jobArray/items/serverName',
          kind: 'value',
          versions: { '2014-04-03': 1, unversioned: 1 },
          count: 2,
          exchange: 2,
          recorded: 'theirs',
          other: 'mine',
        },
      ],
    });
  });

  test('as JUnit XML: a test case for each operation and version, which is well-formed whatever is in it', async () => {
    const { code, out } = await run('calls.jsonl', '--server-name', 'a <b> & "c"\u0007]]>', '--format', 'junit');
    expect(code).toBe(1);
    const document = XmlDocument.fromString(out);
    try {
      const values = (xpath: string, name: string): (string | undefined)[] =>
        document.root.find(xpath).map((node) => (node as XmlElement).attr(name)?.value);
      expect(values('/testsuites/testsuite', 'tests')).toEqual(['4']);
      expect(values('/testsuites/testsuite', 'failures')).toEqual(['2']);
      expect(values('//testcase', 'name')).toEqual([
        'getActiveJobs 2014-04-03',
        'getActiveJobs unversioned',
        'searchAssets 2014-04-03',
        'submitJob 2014-04-03',
      ]);
      expect(values('//testcase[failure]', 'name')).toEqual(['getActiveJobs 2014-04-03', 'getActiveJobs unversioned']);
      expect(values('//failure', 'type')).toEqual(['value', 'value']);
      expect(document.root.get('//failure')?.content).toContain('mock:     a <b> & "c"\ufffd]]>');
    } finally {
      document.dispose();
    }
  });

  test('--threshold says how many kinds of differences may be', async () => {
    expect((await run(...OTHER, '--threshold', '1')).code).toBe(0);
    expect((await run(...OTHER, '--time-zone', 'Asia/Tokyo', '--threshold', '1')).code).toBe(1);
  });

  test('--accept keeps differences, which --update writes; what is no longer there is named', async () => {
    expect(await run(...OTHER, '--accept', 'known.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('known.json cannot be read: there is no such file'),
    });
    expect((await run(...OTHER, '--accept', 'known.json', '--update')).code).toBe(0);
    const written = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
    expect(written).toEqual({
      ipsMockAccepted: 1,
      differences: [
        { operation: 'getActiveJobs', path: 'getActiveJobsReturn/jobArray/items/serverName', kind: 'value', recorded: 'theirs', other: 'mine' },
      ],
    });
    written.differences[0].note = 'ours has another name';
    writeFileSync(join(folder, 'known.json'), JSON.stringify(written));
    expect(await run(...OTHER, '--accept', 'known.json')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /no difference\n\nAccepted, which do not count:\n {2}getActiveJobs: getActiveJobsReturn\/jobArray\/items\/serverName: value \(twice/,
      ),
    });
    expect((await run(...OTHER, '--time-zone', 'Asia/Tokyo', '--accept', 'known.json')).code).toBe(1);
    expect(await run('calls.jsonl', '--accept', 'known.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Accepted, but no longer there:\n  getActiveJobs: getActiveJobsReturn/jobArray/items/serverName: value'),
    });
    // Notes stay.
    await run(...OTHER, '--accept', 'known.json', '--update');
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toContain('ours has another name');
    writeFileSync(join(folder, 'known.json'), '{"differences": 1}');
    expect(await run(...OTHER, '--accept', 'known.json')).toMatchObject({ code: 2, err: expect.stringContaining('known.json: ') });
  });

  test('a mock that runs elsewhere', async () => {
    const mock = await startProgram(program.cli, ['--server-name', 'elsewhere', '--admin-token', 'let-me-in']);
    try {
      expect(await run('calls.jsonl', '--url', mock.url)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('token') });
      expect(await run('calls.jsonl', '--url', mock.url, '--admin-token', 'let-me-in')).toMatchObject({
        code: 1,
        out: expect.stringContaining('mock:     elsewhere'),
      });
      expect(await run('calls.jsonl', '--url', 'http://127.0.0.1:9')).toMatchObject({ code: 1, err: expect.stringContaining('127.0.0.1:9') });
    } finally {
      expect(await endProgram(mock, 'SIGTERM')).toBe(0);
    }
  });

  test('two recordings', async () => {
    const lines = linesOf(join(folder, 'calls.jsonl')).map((line) => JSON.stringify(line));
    writeFileSync(join(folder, 'other.jsonl'), `${lines.slice(0, 4).join('\n').replaceAll('theirs', 'ours')}\n`);
    const { code, out } = await run('calls.jsonl', 'other.jsonl');
    expect(code).toBe(1);
    expect(out).toContain('calls.jsonl and other.jsonl: 4 exchanges compared, 2 differences in 2 operations');
    expect(out).toContain('    first:  theirs\n    second: ours\n');
    expect(out).toContain('exchange: unpaired (once, first in exchange 4; 2014-04-03)');
  });

  test.each<[string, readonly string[], string]>([
    ['no file', [], "missing required argument 'file'"],
    ['a format that there is not', ['calls.jsonl', '--format', 'jnit'], '--format: "jnit" is not known: did you mean junit?'],
    ['no number', ['calls.jsonl', '--threshold', 'few'], '--threshold: "few" is not a whole number'],
    ['--update alone', ['calls.jsonl', '--update'], '--update is given without --accept'],
    ['--keep-state alone', ['calls.jsonl', '--keep-state'], '--keep-state is given without --url'],
    ['two recordings and a mock', ['calls.jsonl', 'calls.jsonl', '--url', 'http://127.0.0.1:9'], 'do not go together'],
    ['two recordings and the contract', ['calls.jsonl', 'calls.jsonl', '--contract'], '--contract takes one recording'],
    ['a mock and the contract', ['calls.jsonl', '--contract', '--url', 'http://127.0.0.1:9'], '--contract and --url do not go together'],
    ['a wrong setting', ['calls.jsonl', '--wait-time', 'long'], '--wait-time: "long" is no duration'],
    ['an address that is none', ['calls.jsonl', '--url', 'mock'], '--url: "mock" is no address'],
    ['an option that there is not', ['calls.jsonl', '--acept', 'x'], "unknown option '--acept': did you mean --accept"],
  ])('refuses %s', async (_, args, message) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('a file that is not there, and one that is broken', async () => {
    expect(await run('nothing.jsonl')).toEqual({ code: 1, out: '', err: 'ips-mock: nothing.jsonl cannot be read: there is no such file\n' });
    writeFileSync(join(folder, 'broken.jsonl'), `${JSON.stringify(linesOf(join(folder, 'calls.jsonl'))[0])}\nnothing\n`);
    expect(await run('broken.jsonl', '--out', 'never.txt')).toMatchObject({ code: 1, err: expect.stringContaining('broken.jsonl, line 2') });
    expect(existsSync(join(folder, 'never.txt'))).toBe(false);
  });
});
