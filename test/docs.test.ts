import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../src/index.js';
import { type BuiltProgram, buildProgram } from './built-program.js';
import { codeBehind, codeBlocksOf, codesBehind } from './docs/markdown.js';
import { freePort } from './free-port.js';

const run = promisify(execFile);

/** Starts a mock for one test; its jobs take tenths of a second, and stay listed. */
async function serve(options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: 'x100', doneTime: '1d', ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

/** A folder for one test. */
function folderIn(parent: string): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'ips-mock-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An example as it stands, but for where the mock is. */
function pointedAt({ url, httpsUrl }: IpsMock, code: string): string {
  const found = code
    .replaceAll('http://localhost:8780', url)
    .replaceAll('https://localhost:8781', String(httpsUrl).replace('127.0.0.1', 'localhost'));
  if (found === code) throw new Error('the example does not say where the mock is');
  return found;
}

/** What all examples of a conversation print, whatever the language. */
const CONVERSATION =
  /^2 files\nBeginImageServingPublish [\s\S]*\nEndImageServingPublish .*: 2 succeeded.*\nipsApiFault 30001: jobHandle: .*j\|47\|\|none\|1.*\n*$/;

/** What runs the examples of a language: undefined as its program means that the machine does not have it. */
interface Language {
  name: string;
  program: string | undefined;
  words?: string[];
  file: string;
}

const python = ['python3', '/usr/bin/python3'].find((program) => spawnSync(program, ['-c', 'import zeep']).status === 0);
const has = (program: string, ...words: string[]): string | undefined => (spawnSync(program, words).status === 0 ? program : undefined);
const LANGUAGES: Language[] = [
  { name: 'python', file: 'publish.py', program: python },
  { name: 'php', file: 'publish.php', program: has('php', '-r', 'exit(extension_loaded("soap") ? 0 : 1);') },
  { name: 'perl', file: 'publish.pl', program: has('perl', '-MSOAP::Lite', '-e', '1') },
  { name: 'java', file: 'PublishJob.java', program: has('javac', '-version') && has('java', '-version') },
  { name: 'go', words: ['run'], file: 'publish.go', program: has('go', 'version') },
];

/** In CI, a language that is missing is a failure: what is skipped tests nothing. */
const ARE_ALL_REQUIRED = process.env.REQUIRE_RUNNERS !== undefined;

/** The machine's own authorities would come before those of an example. */
const { REQUESTS_CA_BUNDLE: _requests, CURL_CA_BUNDLE: _curl, ...environment } = process.env;

describe.each<Language>(LANGUAGES)('the page of docs/clients for $name', ({ name, words = [], file, program }) => {
  const page = `docs/clients/${name}.md`;

  async function paste(mock: IpsMock, code: string): Promise<string> {
    if (program === undefined) throw new Error(`REQUIRE_RUNNERS is set, but there is no ${name} on this machine`);
    const folder = folderIn(tmpdir());
    writeFileSync(join(folder, file), pointedAt(mock, code));
    if (mock.certificate !== undefined) writeFileSync(join(folder, 'ips-mock.pem'), mock.certificate);
    const { stdout } = await run(program, [...words, file], { cwd: folder, env: environment });
    return stdout;
  }

  test('has a conversation that goes as it says', async ({ skip }) => {
    skip(program === undefined && !ARE_ALL_REQUIRED, `there is no ${name} on this machine`);
    expect(await paste(await serve(), codeBehind(page, `try: ${name}`))).toMatch(CONVERSATION);
  });

  const https = codesBehind(page, `try: ${name} https`);
  test('has a way to HTTPS that goes as it says', async ({ skip }) => {
    skip(program === undefined && !ARE_ALL_REQUIRED, `there is no ${name} on this machine`);
    skip(https.length === 0, `${page} shows none`);
    expect(await paste(await serve({ httpsPort: 0 }), https[0] ?? '')).toBe('c|47\n');
  });
});

describe('docs/clients/rust.md', () => {
  const page = 'docs/clients/rust.md';
  const cargo = has('cargo', '--version');

  // It downloads crates and compiles them, which is for CI: the second time takes seconds.
  test('has a conversation that goes as it says', { timeout: 600_000 }, async ({ skip }) => {
    skip(!ARE_ALL_REQUIRED, 'it downloads crates');
    if (cargo === undefined) throw new Error('REQUIRE_RUNNERS is set, but there is no Cargo on this machine');
    const folder = folderIn(tmpdir());
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'Cargo.toml'), codeBehind(page, 'file: Cargo.toml'));
    writeFileSync(join(folder, 'src/main.rs'), pointedAt(await serve(), codeBehind(page, 'try: rust')));
    const target = join(tmpdir(), 'ips-mock-docs-rust');
    const { stdout } = await run(cargo, ['run', '--quiet'], { cwd: folder, env: { ...environment, CARGO_TARGET_DIR: target } });
    expect(stdout).toMatch(CONVERSATION);
  });
});

describe('docs/clients/csharp.md', () => {
  const page = 'docs/clients/csharp.md';
  const mono = has('mono', '--version') && has('mcs', '--version');

  // Mono sometimes takes a minute to end.
  test('has a conversation that goes as it says', { timeout: 180_000 }, async ({ skip }) => {
    skip(mono === undefined && !ARE_ALL_REQUIRED, 'there is no Mono on this machine');
    const cwd = folderIn(tmpdir());
    writeFileSync(join(cwd, 'PublishJob.cs'), pointedAt(await serve(), codeBehind(page, 'try: csharp')));
    await run('mcs', ['-r:System.Net.Http,System.Xml.Linq', 'PublishJob.cs'], { cwd });
    const { stdout } = await run('mono', ['PublishJob.exe'], { cwd });
    expect(stdout).toMatch(CONVERSATION);
  });
});

describe('docs/clients/javascript.md', () => {
  const [conversation = '', patient = '', ...more] = codesBehind('docs/clients/javascript.md', 'try: javascript');

  /** Runs an example below node_modules, where it finds `soap`; `ips-mock` is the sources here. */
  async function paste(mock: IpsMock, code: string, variables: Record<string, string> = {}): Promise<string> {
    const folder = folderIn(resolve('node_modules/.cache'));
    writeFileSync(join(folder, 'example.js'), pointedAt(mock, code));
    await build({
      entryPoints: [join(folder, 'example.js')],
      outfile: join(folder, 'example.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: { 'ips-mock/client': resolve('src/client.ts'), 'ips-mock/ips-client': resolve('src/ips-client.ts') },
      logLevel: 'warning',
    });
    const { stdout } = await run(process.execPath, [join(folder, 'example.mjs')], { env: { ...process.env, ...variables } });
    return stdout;
  }

  test('has no example that is not run', () => expect(more).toEqual([]));

  test('has a conversation that goes as it says', async () => {
    expect(await paste(await serve(), conversation)).toMatch(CONVERSATION);
  });

  test('has a way to HTTPS that goes as it says', async () => {
    const mock = await serve({ httpsPort: 0 });
    const pem = join(folderIn(tmpdir()), 'ips-mock.pem');
    writeFileSync(pem, String(mock.certificate));
    const overHttps = conversation.replaceAll('http://localhost:8780', 'https://localhost:8781');
    expect(await paste(mock, overHttps, { NODE_EXTRA_CA_CERTS: pem })).toMatch(CONVERSATION);
    const [first] = await mock.requests.list({ operation: 'submitJob' });
    expect(first).toMatchObject({ outcome: 'ok' });
  });

  test('has a test that does not wait', async () => {
    const mock = await serve({ clock: 'real', waitTime: '30m' });
    expect(await paste(mock, patient)).toBe('Done Completed\n');
  });
});

describe('docs/ci.md', () => {
  const page = 'docs/ci.md';
  const service = (url: string): Record<string, string> => ({ IPS_MOCK: url, IPS_URL: `${url}/scene7/services/IpsApiService` });

  test('has YAML that is YAML, with the wait of the page', () => {
    const texts = codeBlocksOf(readFileSync(page, 'utf8'))
      .filter(({ language }) => language === 'yaml')
      .map(({ code }) => code);
    expect(texts).toHaveLength(2);
    const until = codeBehind(page, 'run: wait').split('\n').at(-1) ?? '';
    for (const text of texts) {
      const read = JSON.stringify(parse(text));
      expect(read).toContain(JSON.stringify(until).slice(1, -1));
    }
  });

  test('has a test by hand that passes', async () => {
    const mock = await serve({ clock: 'manual' });
    const { stdout } = await run('bash', ['-c', codeBehind(page, 'run: hand')], { env: { ...process.env, ...service(mock.url) } });
    expect(stdout).toContain('"verified":true');
  });

  describe('the wait for the mock', () => {
    let program: BuiltProgram;
    beforeAll(async () => {
      program = await buildProgram();
    });

    async function wait(port: number, then: string): Promise<{ code: number; out: string }> {
      const command = codeBehind(page, 'run: wait').replace('npx ips-mock', `"${process.execPath}" "${program.cli}"`);
      const variables = { IPS_MOCK_PORT: String(port), ...service(`http://127.0.0.1:${port}`) };
      const { stdout, stderr, code } = await run('bash', ['-c', `${command}\n${then}`], {
        cwd: folderIn(tmpdir()),
        env: { ...process.env, ...variables },
      }).then(
        (ended) => ({ ...ended, code: 0 }),
        (error: { stdout: string; stderr: string; code: number }) => error,
      );
      return { code, out: stdout + stderr };
    }

    test('is that of README', () => {
      const [remove = '', start = '', until = '', ...rest] = codeBehind('README.md', 'run: README ci').split('\n');
      const [removeHere = '', , , untilHere = ''] = codeBehind(page, 'run: wait').split('\n');
      expect(remove.replace(/ #.*/, '')).toBe(removeHere);
      expect(until.replace('$!', '$mock')).toBe(untilHere);
      expect(rest).toEqual(['# … your tests …', 'kill $!']);
      expect(start).toBe('node_modules/.bin/ips-mock --clock manual > ips-mock.log 2>&1 &');
    });

    test('goes on once it is ready', async () => {
      const { code, out } = await wait(await freePort(), 'curl -s "$IPS_MOCK/__admin/health"; kill $mock; wait $mock');
      expect(out).toContain('"mode":"manual"');
      expect(code).toBe(0);
    });

    test('ends with what it says where it does not come up', async () => {
      const { port, close } = await taken();
      const { code, out } = await wait(port, 'echo never');
      await close();
      expect(code).toBe(1);
      expect(out).toContain(`Port ${port} of 127.0.0.1 is taken`);
      expect(out).not.toContain('never');
    });
  });
});

/** A port on which something listens that is no mock. */
async function taken(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A TCP server that listens has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise((done) => server.close(() => done())) };
}

describe('.github/workflows/ci.yml', () => {
  test('runs what CI runs here, on every supported version of Node.js', () => {
    const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8'));
    expect(jobs.test.strategy.matrix.node).toEqual([20, 22, 24, 26]);
    expect(jobs.test.steps.at(-1)).toEqual({ run: 'bash .ci/run' });
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(engines.node).toMatch(new RegExp(`^>=${jobs.test.strategy.matrix.node[0]}\\.`));
  });
});

test('docs/reliability.md names tests that exist', () => {
  const [, table = ''] = /## What was tried([\s\S]*?)\n## /.exec(readFileSync('docs/reliability.md', 'utf8')) ?? [];
  const names = [...table.matchAll(/`((?:server|transports|jobs|e2e|collections|store|operations|admin|assets)\/[\w-]+)`/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(existsSync(`test/${name}.test.ts`), `${name}`).toBe(true);
});

test('every known difference is a choice or a simplification, and says what is known', () => {
  const [, tables = ''] = readFileSync('docs/differences.md', 'utf8').split(/^(?=## Wire$)/m);
  const rows = (tables.match(/^\| .*$/gm) ?? []).map((row) => row.slice(2, -2).split(' | '));
  const isHead = ([what]: readonly string[]): boolean => what === 'what';
  expect(rows.filter(isHead)).toEqual(tables.match(/^\|---/gm)?.map(() => ['what', 'kind', 'evidence', 'the mock']));
  const differences = rows.filter((row) => !isHead(row));
  expect(differences.length).toBeGreaterThan(180);
  const [known, inferred] = [/seen|published|programs/, /inferred \((?:seen|published|programs)(?:, (?:seen|published|programs))*\)/];
  const bases = { simplification: listOf(known), choice: listOf(new RegExp(`${inferred.source}|chosen`)) };
  for (const [what, kind, evidence, ...more] of differences) {
    expect(Object.keys(bases), `kind of ${what}`).toContain(kind);
    expect(evidence, `evidence of ${what}`).toMatch(kind === 'choice' ? bases.choice : bases.simplification);
    expect(more, `columns of ${what}`).toHaveLength(1);
  }
});

/** Matches a list of things, with commas between them. */
function listOf({ source }: RegExp): RegExp {
  return new RegExp(`^(?:${source})(?:, (?:${source}))*$`);
}
