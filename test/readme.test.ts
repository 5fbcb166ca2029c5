import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTIONS } from '../bench/sections.js';
import { CLIENTS } from '../interop/clients.js';
import { allVersions } from '../src/contract/api-version.js';
import { loadContract } from '../src/contract/load-contract.js';
import { type IpsMock, type JobView, startIpsMock } from '../src/index.js';
import { CATALOGUES } from '../src/jobs/languages.js';
import { operations } from '../src/operations/index.js';
import { SETTINGS } from '../src/settings.js';
import { buildProgram } from './built-program.js';

const readme = readFileSync('README.md', 'utf8');
const run = promisify(execFile);

/** The code block behind a mark. */
function example(name: string): string {
  const block = new RegExp(`<!-- example: ${name} -->\n\`\`\`\\w+\n([\\s\\S]*?)\n\`\`\``).exec(readme)?.[1];
  if (block === undefined) throw new Error(`README.md has no example "${name}"`);
  return block;
}

describe('README', () => {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, httpsPort: 0, clock: 'manual' });
  });
  afterAll(() => mock.stop());

  const paste = async (name: string): Promise<string> => {
    const { stdout } = await run('bash', ['-c', example(name).replaceAll('http://127.0.0.1:8780', mock.url)]);
    return stdout;
  };

  /** A job that is done, or will be, by its name. */
  const jobNamed = (originalName: string): JobView | undefined => mock.jobs.list({ originalName })[0];

  test('has a first conversation that goes as it says', async () => {
    expect(await paste('submit')).toContain('<jobHandle>j|47||My first publish|5</jobHandle>');
    expect(await paste('poll')).toContain('<state>New</state>');
    mock.clock.advance('6s');
    expect(await paste('poll')).toMatch(/<state>Done<\/state>.*<progress>100<\/progress>/);
    const log = await paste('plain');
    expect(log).toMatch(/^<\?xml [^>]*><getJobLogDetailsReturn xmlns="[^"]*"><jobLogArray>.*<logType>EndImageServingPublish<\/logType>/);
    const { jobType } = CATALOGUES.fr;
    expect(log).toContain(jobType.replace('{type}', 'ImageServingPublish'));
  });

  test('has a rule that holds', async () => {
    expect(JSON.parse(await paste('rule'))).toMatchObject({ script: { outcome: 'fatal', at: 50, duration: 600_000 } });
    expect(await mock.rules.list()).toHaveLength(1);
    await mock.rules.clear();
  });

  test('has an upload that goes as it says', async () => {
    expect(await paste('upload')).toContain('<jobHandle>j|47||My first upload|');
    expect(jobNamed('My first upload')).toMatchObject({ type: 'UploadPost', counts: { total: 2 } });
    await mock.settle();
    expect(jobNamed('My first upload')).toMatchObject({ state: 'Done', outcome: 'Completed' });
  });

  test('has a way to HTTPS that goes as it says', async () => {
    const program = await buildProgram();
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-readme-'));
    try {
      const script = example('https')
        .replace('npx ips-mock cert', `${process.execPath} ${program.cli} cert ${mock.url}`)
        .replace('https://localhost:8781', String(mock.httpsUrl).replace('127.0.0.1', 'localhost'));
      const { stdout } = await run('bash', ['-c', script], { cwd: folder });
      expect(JSON.parse(stdout)).toMatchObject({ status: 'ok' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('fills a file with a catalogue', async () => {
    const program = await buildProgram();
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-readme-'));
    try {
      const [seed = ''] = example('seed').split('\n');
      // As it says, but for the numbers.
      const script = seed.replace('npm start --', `${process.execPath} ${program.cli}`).replace('10000', '60').replace('500', '5');
      const { stdout } = await run('bash', ['-c', script], { cwd: folder });
      expect(stdout).toMatch(/Outfitters \(c\|47\) in catalogue\.db now has \d+ assets in \d+ folders/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has the same in TypeScript, which runs', async () => {
    const folder = resolve(`node_modules/.cache/ips-mock-readme-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(join(folder, 'example.ts'), example('typescript'));
      // The example imports the package by its name, as a user's test does: here that is the sources.
      await build({
        entryPoints: [join(folder, 'example.ts')],
        outfile: join(folder, 'dist/example.js'),
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        alias: { 'ips-mock': resolve('src/index.ts') },
        logLevel: 'warning',
      });
      for (const part of ['package.json', 'fixtures', 'wsdl']) cpSync(part, join(folder, part), { recursive: true });
      writeFileSync(join(folder, 'dist/contract.json'), JSON.stringify(loadContract()));
      const { stdout } = await run(process.execPath, [join(folder, 'dist/example.js')]);
      expect(stdout).toMatch(/^Running \d+\nDone\n$/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('lists every setting as it is', () => {
    const rows = SETTINGS.map(
      ({ flag, argument, name, variable, fallback, description }) =>
        `| \`${flag} ${argument}\` | \`${name}\` | \`${variable}\` | \`${fallback}\` | ${description} |`,
    );
    const table = ['| flag | option | environment | default | what it sets |', '|---|---|---|---|---|', ...rows].join('\n');
    expect(/<!-- settings: begin -->\n([\s\S]*?)\n<!-- settings: end -->/.exec(readme)?.[1]).toBe(table);
  });

  /** What stands between two marks. */
  const between = (name: string): string => new RegExp(`<!-- ${name}: begin -->\\n([\\s\\S]*?)<!-- ${name}: end -->`).exec(readme)?.[1] ?? '';

  test('has a row for each client that talks to the mock', () => {
    const table = between('interop');
    for (const { title } of CLIENTS) expect(table).toContain(`\n| ${title} `);
    expect(table).toContain('gSOAP');
    expect(table).not.toContain('failed');
  });

  test('has what the benchmark wrote of all that it measures', () => {
    for (const name of Object.keys(SECTIONS))
      expect(between(`bench ${name}`), name).toMatch(/^Measured on \d{4}-\d\d-\d\d with Node\.js v\d+\.\d+\.\d+ on \d+ cores of [^\n]+\n\n\|/);
  });

  test('finds the assets of the fixtures', async () => {
    const answer = await paste('search');
    expect(answer).toContain('<totalRows>2</totalRows>');
    expect([...answer.matchAll(/<name>([^<]*)<\/name>/g)].map(([, name]) => name)).toEqual(['parka', 'sneaker']);
  });

  test('names every operation and version that there is, or the page that does', () => {
    const page = readFileSync('docs/operations.md', 'utf8');
    expect(readme).toContain('docs/operations.md');
    for (const operation of Object.keys(operations)) expect(page).toContain(`\`${operation}\``);
    for (const { id } of allVersions()) expect(readme).toContain(id);
  });
});
