import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createIpsMockClient, type IpsMock, startIpsMock } from '../src/index.js';
import { buildProgram, endProgram, type RunningProgram, startProgram } from './built-program.js';
import { ask } from './conversation.js';
import { codeBlocksOf } from './docs/markdown.js';
import { freePort } from './free-port.js';

const folder = mkdtempSync(join(tmpdir(), 'ips-mock-page-'));
const examples = new Map(codeBlocksOf(readFileSync('docs/real-service.md', 'utf8')).map(({ mark, code }) => [mark, code]));

/** Who calls in the examples. */
const USER = { user: 'you@example.com', password: 'marked-secret' };

let cli: string;
let service: IpsMock;

/** The examples are run one after the other, as somebody does who reads the page, against a mock in the place of the service. */
beforeAll(async () => {
  ({ cli } = await buildProgram());
  service = await startIpsMock({ port: 0, clock: 'manual@2026-11-27T08:00:00Z' });
}, 120_000);
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

function example(name: string): string {
  const code = examples.get(`try: ${name}`);
  if (code === undefined) throw new Error(`docs/real-service.md has no example "${name}"`);
  return code.replaceAll('https://s7sps1apissl.scene7.com', service.url);
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a shell script in the folder of the page, where `npx ips-mock` is the command as it is built here. */
function run(script: string, variables: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const text = `npx() { shift; "${process.execPath}" "${resolve(cli)}" "$@"; }\n${script}`;
  return new Promise((done) => {
    execFile('bash', ['-c', text], { cwd: folder, env: { ...process.env, ...variables }, timeout: 60_000 }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

/** Starts what an example starts in the foreground. */
async function started(line: string): Promise<RunningProgram> {
  const words = line.split(/\s+/).slice(2);
  const mock = await startProgram(resolve(cli), words);
  onTestFinished(() => endProgram(mock, 'SIGTERM').then(() => undefined));
  return mock;
}

test('an account is recorded while a program calls', { timeout: 120_000 }, async () => {
  const words = example('record').replace('account.jsonl', join(folder, 'account.jsonl'));
  const [, , command = '', ...own] = words.split(' ');
  const mock = await startProgram(
    resolve(cli),
    [command, ...own, '--port', '0'].filter((word) => word !== ''),
  );
  const { code, stderr } = await run(`set -e\n${example('look')}`, { IPS_MOCK_URL: mock.url, IPS_PASSWORD: USER.password });
  expect([code, stderr]).toEqual([0, '']);
  expect(await endProgram(mock, 'SIGTERM')).toBe(0);
  const recording = readFileSync(join(folder, 'account.jsonl'), 'utf8');
  expect(recording.trimEnd().split('\n')).toHaveLength(6);
  expect(recording).not.toContain(USER.password);
});

test('it answers', { timeout: 60_000 }, async () => {
  const mock = await started(example('play').replace('account.jsonl', join(folder, 'account.jsonl')));
  await ask(mock.url, 'getFolders', '<companyHandle>c|47</companyHandle>', USER);
  const [call] = await createIpsMockClient(mock.url).requests.list({ xml: false });
  expect(call?.source).toBe('recording');
});

test.each(['copy', 'stubs'])('it is made into fixtures: %s', { timeout: 60_000 }, async (name) => {
  const [make = '', start = ''] = example(name).split('\n');
  expect(await run(make)).toMatchObject({ code: 0 });
  const mock = await started(start.replace(/(account|stubs)\.json/, (file) => join(folder, file)));
  const { companyHandle } = (await ask(mock.url, 'getCompanyInfo', '<companyName>Outfitters</companyName>', USER)).companyInfo;
  expect(companyHandle).toBe('c|47');
});

test('it is compared, and what differs can be accepted', { timeout: 120_000 }, async () => {
  const compared = await run(example('compare'));
  expect([0, 1]).toContain(compared.code);
  expect(compared.stdout).toContain('account.jsonl');
  const [update = '', check = ''] = example('accept').split('\n');
  expect(await run(update)).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, 'known.json'))).toBe(true);
  expect(await run(check)).toMatchObject({ code: 0 });
});

test('the mock keeps to its own contract', { timeout: 60_000 }, async () => {
  expect(await run(example('contract'))).toMatchObject({ code: 0 });
});

test('a night is compared with the night before', { timeout: 120_000 }, async () => {
  cpSync(join(folder, 'account.jsonl'), join(folder, 'last-night.jsonl'));
  const port = String(await freePort());
  const nightly = example('nightly')
    .replaceAll('8790', port)
    .replace('node_modules/.bin/ips-mock', `"${process.execPath}" "${resolve(cli)}"`);
  const { code, stderr } = await run(nightly, { IPS_PASSWORD: USER.password });
  expect(stderr).toBe('');
  // The night before had more calls: that shows.
  expect(code).toBe(1);
  expect(readFileSync(join(folder, 'changes.xml'), 'utf8')).toContain('<testsuites');
});

test('a test records and forwards', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'manual', forwardHosts: '127.0.0.1' });
  onTestFinished(() => mock.stop());
  const getFolders = (user: string) => ask(mock.url, 'getFolders', '<companyHandle>c|47</companyHandle>', { user });
  const body = new Function('mock', 'service', 'getFolders', 'expect', `return (async () => {\n${example('in process')}\n})();`);
  await body(mock, service.url, getFolders, expect);
  expect((await mock.requests.list({ xml: false })).map(({ source }) => source)).toEqual(['service', 'mock']);
});
