import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { type BuiltProgram, buildProgram } from '../built-program.js';

let mock: IpsMock;
let program: BuiltProgram;
const folder = mkdtempSync(join(tmpdir(), 'ips-mock-call-'));
beforeAll(async () => {
  [mock, program] = await Promise.all([startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' }), buildProgram()]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await mock.stop();
});

interface Ended {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `ips-mock call` against the mock. */
function call(
  words: readonly string[],
  { environment = {}, input = '' }: { environment?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  return new Promise((done) => {
    const env = { PATH: process.env.PATH, IPS_MOCK_URL: mock.url, ...environment };
    const child = execFile(process.execPath, [program.cli, 'call', ...words], { env }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : error.code, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

const COMPANY = 'companyHandle=c|47';
const PUBLISH = ['imageServingPublishJob.publishType=Full', 'imageServingPublishJob.emailSetting=None'];

test('submits a job and lists it, as JSON in a pipe', async () => {
  const submitted = await call(['submitJob', COMPANY, 'jobName=From the command line', ...PUBLISH]);
  expect(submitted).toEqual({ code: 0, stderr: '', stdout: '{\n  "jobHandle": "j|47|From the command line||"\n}\n' });
  const { stdout } = await call(['getActiveJobs', COMPANY]);
  expect(JSON.parse(stdout)).toMatchObject({ jobArray: { items: [{ originalName: 'From the command line', state: 'New', progress: 0 }] } });
});

test('prints a table', async () => {
  const narrow = await call([
    'searchAssets',
    COMPANY,
    'includeSubfolders=true',
    'recordsPerPage=2',
    'responseFieldArray.items[0]=assetArray/items/name',
    'responseFieldArray.items[1]=assetArray/items/type',
    'responseFieldArray.items=totalRows',
    '--output',
    'table',
  ]);
  expect(narrow.stdout).toMatch(/^totalRows {2}\d+\n\nassetArray \(2\)\ntype +name\n\w+ +\w+\n\w+ +\w+\n$/);
  const wide = await call(['getActiveJobs', COMPANY, '--output', 'table']);
  expect(wide.stdout).toMatch(/^jobArray \(1\)\ncompanyHandle +c\|47\njobHandle +j\|47\|[\s\S]*\nimageServingPublishJob\.publishType +Full\n/);
});

test('takes parameters from a file and from stdin; fields on the command line come on top', async () => {
  const file = join(folder, 'params.json');
  writeFileSync(file, JSON.stringify({ companyHandle: 'c|47', originalName: 'none' }));
  expect(JSON.parse((await call(['getActiveJobs', '--json', file])).stdout)).toEqual({ jobArray: { items: [] } });
  const onTop = await call(['getActiveJobs', '--json', '-', 'originalName=none'], { input: '{"companyHandle":"c|47"}' });
  expect(JSON.parse(onTop.stdout)).toEqual({ jobArray: { items: [] } });
  expect(await call(['getActiveJobs', '--json', '-'], { input: '[' })).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^ips-mock: --json -: not JSON/),
  });
});

test('shows both messages, without the password', async () => {
  const { code, stdout } = await call(['getActiveJobs', COMPANY, '--xml', '--user', 'robin@example.com'], {
    environment: { IPS_PASSWORD: 'hush-hush' },
  });
  expect(stdout).toMatch(/<user>robin@example\.com<\/user>\n +<password>\*\*\*<\/password>\n/);
  expect(stdout).not.toContain('hush-hush');
  expect(stdout).toMatch(/\n {4}<getActiveJobsParam xmlns="[^"]*2014-04-03">\n {6}<companyHandle>c\|47<\/companyHandle>\n/);
  expect(stdout).toContain('<faultcode>');
  // The password of the fixtures is another.
  expect(code).toBe(1);
});

test('reaches this machine past a proxy', async () => {
  const proxy = 'http://127.0.0.1:1';
  expect(await call(['getActiveJobs', COMPANY], { environment: { HTTP_PROXY: proxy, http_proxy: proxy } })).toMatchObject({ code: 0, stderr: '' });
});

test('speaks any version', async () => {
  const { stdout } = await call(['getActiveJobs', 'companyHandle=47', '--api-version', 'unversioned', '--xml']);
  expect(stdout).toMatch(/<getActiveJobsReturn xmlns="http:\/\/www\.scene7\.com\/IpsApi\/xsd">/);
});

test('ends with 1 for a fault, whose name, code and reason are on stderr', async () => {
  const ended = await call(['stopJob', COMPANY, 'jobHandle=j|47||none|1']);
  expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^ips-mock: stopJob: ipsApiFault 30001: jobHandle: .*\n$/) });
});

test('ends with 1 where nothing answers', async () => {
  const ended = await call(['getActiveJobs', COMPANY, '--url', 'http://127.0.0.1:1']);
  expect(ended).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('http://127.0.0.1:1/scene7/services/IpsApiService cannot be reached'),
  });
});

test.each([
  [['getActiveJob', COMPANY], 'version 2014-04-03 has no operation getActiveJob: did you mean getActiveJobs'],
  [['getActiveJobs', 'companyHandel=c|47'], 'getActiveJobsParam has no field companyHandel: did you mean companyHandle?'],
  [['getActiveJobs', 'c|47'], '"c|47" is no field: expected name=value'],
  [['submitJob', 'imageServingPublishJob=Full'], 'imageServingPublishJob takes fields'],
  [['searchAssets', 'recordsPerPage=many'], 'recordsPerPage: expected a whole number'],
  [['searchAssets', 'responseFieldArray.items[1]=a'], 'responseFieldArray.items[1]: item 0 comes first'],
  [['searchAssets', 'a..b=1'], '"a..b" is no path'],
  [['getActiveJobs', '--api-version', '2014'], 'there is no version 2014: did you mean'],
  [['getActiveJobs', '--api-version', '2014-02-31'], 'there is no version 2014-02-31: expected unversioned, '],
  [['getActiveJobs', '--output', 'yaml'], '--output is yaml: expected table or json'],
  [['getActiveJobs', '--timeout', 'long'], '--timeout: '],
  [['getActiveJobs', '--url', '127.0.0.1'], 'the address of the service is no URL'],
])('ends with 2 for %j', async (words, message) => {
  const ended = await call(words);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain(`ips-mock: ${message}`);
});
