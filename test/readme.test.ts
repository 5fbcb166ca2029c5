import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLIENTS } from '../interop/clients.js';
import { allVersions } from '../src/contract/api-version.js';
import { loadContract } from '../src/contract/load-contract.js';
import { type IpsMock, type JobView, startIpsMock } from '../src/index.js';
import { CATALOGUES } from '../src/jobs/languages.js';
import { operations } from '../src/operations/index.js';
import { GROUP_OF, GROUPS } from '../src/setting-groups.js';
import { SETTINGS } from '../src/settings.js';
import { buildProgram } from './built-program.js';
import { ask } from './conversation.js';
import { codeBehind } from './docs/markdown.js';

const run = promisify(execFile);

/** The pages for newcomers, and the reference that README once held. */
const PAGES = [
  'README.md',
  'docs/getting-started.md',
  'docs/reference/assets.md',
  'docs/contributing/interop.md',
  'docs/reference/in-process.md',
  'docs/reference/ips-client.md',
  'docs/reference/settings.md',
  'docs/reference/supported.md',
  'docs/reference/transports.md',
] as const;
type Page = (typeof PAGES)[number];

const textOf = (page: Page): string => readFileSync(page, 'utf8');

/** The code block after a marker. */
function example(page: Page, name: string): string {
  return codeBehind(page, `example: ${name}`);
}

/** The text between two markers. */
function between(page: Page, name: string): string {
  return new RegExp(`<!-- ${name}: begin -->\\n([\\s\\S]*?)<!-- ${name}: end -->`).exec(textOf(page))?.[1] ?? '';
}

test('README is short, and has a first test near its top', () => {
  expect(textOf('README.md').split('\n').length).toBeLessThanOrEqual(200);
  const firstTest = example('README.md', 'first test');
  expect(firstTest.split('\n').length).toBeLessThanOrEqual(15);
  const [before = ''] = textOf('README.md').split(firstTest);
  expect(`${before}${firstTest}`.split('\n').length).toBeLessThan(70);
});

test('every marked example of these pages is run', () => {
  const marked = PAGES.flatMap((page) => [...textOf(page).matchAll(/<!-- example: (.*) -->/g)].map(([, name]) => `${page}: ${name}`));
  // The first test is run in a project that has the package: test/package.test.ts.
  expect(marked.sort()).toEqual([
    'README.md: any language',
    'README.md: first test',
    'docs/getting-started.md: first call',
    'docs/reference/assets.md: picture',
    'docs/reference/assets.md: search',
    'docs/reference/assets.md: seed',
    'docs/reference/in-process.md: typescript',
    'docs/reference/ips-client.md: client',
    'docs/reference/transports.md: https',
    'docs/reference/transports.md: plain',
    'docs/reference/transports.md: poll',
    'docs/reference/transports.md: submit',
    'docs/reference/transports.md: upload',
  ]);
});

describe('README and the pages beside it', () => {
  let mock: IpsMock;
  beforeAll(async () => {
    await buildProgram();
    mock = await startIpsMock({ port: 0, httpsPort: 0, clock: 'manual' });
  }, 120_000);
  afterAll(() => mock.stop());

  const paste = async (page: Page, name: string): Promise<string> => {
    const { stdout } = await run('bash', ['-c', example(page, name).replaceAll('http://127.0.0.1:8780', mock.url)]);
    return stdout;
  };

  /** A finished or scheduled job by its name. */
  const jobNamed = (originalName: string): JobView | undefined => mock.jobs.list({ originalName, include: ['log', 'transitions', 'misses'] })[0];

  /** What the lines of an example print, each run by itself. */
  async function answersTo(page: Page, name: string): Promise<string[]> {
    const { cli } = await buildProgram();
    const answers: string[] = [];
    for (const line of example(page, name).split('\n')) {
      const command = line.replace('npx ips-mock', `"${process.execPath}" "${cli}"`).replaceAll('http://127.0.0.1:8780', mock.url);
      answers.push((await run('bash', ['-c', command], { env: { ...process.env, IPS_MOCK_URL: mock.url } })).stdout);
    }
    return answers;
  }

  test('have a conversation for any language that goes as it says', async () => {
    mock.reset();
    const [submitted = '', , polled = '', verified = '', ...more] = await answersTo('README.md', 'any language');
    expect(more).toEqual([]);
    expect(JSON.parse(submitted)).toEqual({ jobHandle: 'j|47|Nightly||' });
    expect(JSON.parse(polled)).toMatchObject({ jobArray: { items: [{ state: 'Done', progress: 100 }] } });
    expect(JSON.parse(verified)).toMatchObject({ verified: true });
  });

  test('have a first call that goes as it says', async () => {
    const [answer = ''] = await answersTo('docs/getting-started.md', 'first call');
    expect(JSON.parse(answer)).toMatchObject({ companyInfo: { companyHandle: 'c|47' } });
  });

  test('have the same job in SOAP and in plain XML', async () => {
    const [submitted = ''] = await answersTo('docs/reference/transports.md', 'submit');
    expect(JSON.parse(submitted)).toEqual({ jobHandle: 'j|47|My first publish||' });
    mock.clock.advance('6s');
    expect(await paste('docs/reference/transports.md', 'poll')).toMatch(/<state>Done<\/state>.*<progress>100<\/progress>/);
    const plainLog = await paste('docs/reference/transports.md', 'plain');
    expect(plainLog).toMatch(/^<\?xml [^>]*><getJobLogDetailsReturn xmlns="[^"]*"><jobLogArray>.*<logType>EndImageServingPublish<\/logType>/);
    const [beginning = ''] = CATALOGUES.fr.begin.replace('{type}', 'ImageServingPublish').split('{name}');
    expect(plainLog).toContain(beginning);
  });

  test('have an upload that goes as it says', async () => {
    expect(await paste('docs/reference/transports.md', 'upload')).toContain('<jobHandle>j|47||My first upload|');
    expect(jobNamed('My first upload')).toMatchObject({ type: 'UploadPost', counts: { total: 2 } });
    await mock.settle();
    expect(jobNamed('My first upload')).toMatchObject({ state: 'Done', outcome: 'Completed' });
  });

  test('have HTTPS that goes as it says', async () => {
    const program = await buildProgram();
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-readme-'));
    try {
      const script = example('docs/reference/transports.md', 'https')
        .replace('npx ips-mock cert', `${process.execPath} ${program.cli} cert ${mock.url}`)
        .replace('https://localhost:8781', String(mock.httpsUrl).replace('127.0.0.1', 'localhost'));
      const { stdout } = await run('bash', ['-c', script], { cwd: folder });
      expect(JSON.parse(stdout)).toMatchObject({ status: 'ok' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('fill a file with a catalogue', async () => {
    const program = await buildProgram();
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-readme-'));
    try {
      const [seed = ''] = example('docs/reference/assets.md', 'seed').split('\n');
      // As written, except for the numbers.
      const script = seed.replace('npx ips-mock', `${process.execPath} ${program.cli}`).replace('10000', '60').replace('500', '5');
      const { stdout } = await run('bash', ['-c', script], { cwd: folder });
      expect(stdout).toMatch(/Outfitters \(c\|47\) in catalogue\.db now has \d+ assets in \d+ folders/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  /** Runs an example in TypeScript, and gives what it prints. */
  async function outputOf(page: Page, name: string): Promise<string> {
    const folder = resolve(`node_modules/.cache/ips-mock-readme-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(join(folder, 'example.ts'), example(page, name).replaceAll('http://127.0.0.1:8780', mock.url));
      // The example imports the package by its name, as a user's test does. Here, that means the sources.
      await build({
        entryPoints: [join(folder, 'example.ts')],
        outfile: join(folder, 'dist/example.js'),
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        alias: { 'ips-mock/ips-client': resolve('src/ips-client.ts'), 'ips-mock': resolve('src/index.ts') },
        logLevel: 'warning',
      });
      for (const part of ['package.json', 'fixtures', 'wsdl']) cpSync(part, join(folder, part), { recursive: true });
      writeFileSync(join(folder, 'dist/contract.json'), JSON.stringify(loadContract()));
      return (await run(process.execPath, [join(folder, 'dist/example.js')])).stdout;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('have examples in TypeScript that run', async () => {
    expect(await outputOf('docs/reference/in-process.md', 'typescript')).toMatch(/^Running \d+\nDone\n$/);
    expect(await outputOf('docs/reference/ips-client.md', 'client')).toMatch(/^Nightly_\S+ New 0 \d{4}\nipsApiFault 30001 jobHandle: .*\n$/);
  });

  test('list every setting as it is', () => {
    const tables = GROUPS.map((group) => {
      const rows = SETTINGS.filter(({ name }) => GROUP_OF[name] === group).map(
        ({ flag, argument, name, variable, fallback, description }) =>
          `| \`${flag} ${argument}\` | \`${name}\` | \`${variable}\` | \`${fallback}\` | ${description} |`,
      );
      return [`**${group}**`, '', '| flag | option | environment | default | what it sets |', '|---|---|---|---|---|', ...rows].join('\n');
    });
    expect(between('docs/reference/settings.md', 'settings')).toBe(`${tables.join('\n\n')}\n`);
  });

  test('have a row for each client that talks to the mock', () => {
    const table = between('docs/contributing/interop.md', 'interop');
    for (const { title } of CLIENTS) expect(table).toContain(`\n| ${title} `);
    expect(table).toContain('gSOAP');
    expect(table).not.toContain('failed');
  });

  test('find the assets of the fixtures', async () => {
    const answer = await paste('docs/reference/assets.md', 'search');
    expect(answer).toContain('<totalRows>2</totalRows>');
    expect([...answer.matchAll(/<name>([^<]*)<\/name>/g)].map(([, name]) => name)).toEqual(['parka', 'sneaker']);
  });

  test('find a picture once it is published', async () => {
    // Other examples publish, too.
    mock.reset();
    expect(await paste('docs/reference/assets.md', 'picture')).toContain('catalogRecord.exists=0\n');
    await ask(
      mock.url,
      'submitJob',
      '<companyHandle>c|47</companyHandle><jobName>Publish</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
    );
    await mock.settle({ limit: '1h' });
    expect(await paste('docs/reference/assets.md', 'picture')).toContain('catalogRecord.exists=1\n');
  });

  test('name every operation and version that there is', () => {
    const operationsPage = readFileSync('docs/reference/operations.md', 'utf8');
    expect(textOf('README.md')).toContain('](docs/reference/operations.md)');
    for (const operation of Object.keys(operations)) expect(operationsPage).toContain(`\`${operation}\``);
    for (const { id } of allVersions()) expect(textOf('docs/reference/supported.md')).toContain(id);
  });
});
