import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createIpsMockClient, type IpsMock, startIpsMock } from '../src/index.js';
import { codeBlocksOf } from './docs/markdown.js';
import { JUNIT, javac } from './junit.js';
import { installedProject, packedTarball } from './packed-project.js';
import { printed } from './printed.js';
import { working } from './working.js';

/* The examples of the guide are run as somebody does who pastes them into the set-up that docs/guide.md shows. */

const overview = readFileSync('docs/guide.md', 'utf8');
const pages = readdirSync('docs/guide').map((file) => ({ file, text: readFileSync(`docs/guide/${file}`, 'utf8') }));

/** The files of the set-up, each behind a mark with its name. */
const setUp = new Map(
  codeBlocksOf(overview).flatMap(({ mark, code }): [string, string][] => (mark?.startsWith('file: ') ? [[mark.slice('file: '.length), code]] : [])),
);

/** An example, with the page that it stands on. */
interface Example {
  /** The page, and the place among its examples in this language. */
  readonly name: string;
  readonly code: string;
}

const LANGUAGES = ['ts', 'sh', 'python', 'java'] as const;

function examplesIn(language: string): Example[] {
  return pages.flatMap(({ file, text }) =>
    codeBlocksOf(text)
      .filter((block) => block.mark === 'try' && block.language === language)
      .map(({ code }, index) => ({ name: `${file.replace('.md', '')}-${index + 1}`, code })),
  );
}

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());
beforeEach(() => mock.reset());

/** A file of the set-up. */
function shown(name: string): string {
  const content = setUp.get(name);
  if (content === undefined) throw new Error(`docs/guide.md does not show ${name}`);
  return `${content}\n`;
}

/** A file of the set-up with an example in the place that it has for one. */
function withExample(name: string, { code }: Example): string {
  const frame = shown(name);
  const [, indent, place] = /^( *)((?:\.\.\. {2})?(?:\/\/|#) the example)$/m.exec(frame) ?? [];
  if (indent === undefined || place === undefined) throw new Error(`${name} has no place for an example`);
  // Not the text as such: `$` and what follows would be read as a part of the match.
  return frame.replace(place, () => code.replaceAll(/\n(?=.)/g, `\n${indent}`));
}

/** What a program prints that finds the mock as the set-up says. */
function printedIn(folder: string, program: string, args: readonly string[]): Promise<string> {
  return printed(program, args, folder, { IPS_MOCK_URL: mock.url, no_proxy: '127.0.0.1', JUNIT });
}

/** A folder for one test, with files of the set-up. */
function folderWith(...files: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of files) writeFileSync(join(folder, name), shown(name));
  return folder;
}

/** Set where the tools of all pages are installed: an example that cannot be run is a mistake there. */
const ARE_ALL_REQUIRED = process.env.REQUIRE_RUNNERS !== undefined;

function required(program: string | undefined, what: string, skip: (condition: boolean, why: string) => void): string {
  skip(program === undefined && !ARE_ALL_REQUIRED, `${what} is not on this machine`);
  if (program === undefined) throw new Error(`REQUIRE_RUNNERS is set, but ${what} is not on this machine`);
  return program;
}

describe('the guide', () => {
  test('lists ten topics, and has a page for each', () => {
    const [, table = ''] = /\| topic .*\n\|---\|---\|\n((?:\|.*\n)+)/.exec(overview) ?? [];
    const listed = [...table.matchAll(/^\| \[(.+)\]\(guide\/(.+)\) \|/gm)].map(([, title = '', file = '']) => ({ file, title }));
    expect(listed).toHaveLength(10);
    const titled = pages.map(({ file, text }) => ({ file, title: /^# (.+)\n/.exec(text)?.[1] ?? '' }));
    expect(new Set(titled)).toEqual(new Set(listed));
    for (const [index, { file }] of listed.entries()) {
      const next = listed[index + 1];
      if (next) expect(readFileSync(`docs/guide/${file}`, 'utf8')).toContain(`Next: [${next.title}](${next.file})`);
    }
  });

  test.each(pages)('has the examples of $file in each language', ({ file, text }) => {
    const counts = LANGUAGES.map((language) => examplesIn(language).filter(({ name }) => name.startsWith(`${file.replace('.md', '')}-`)).length);
    expect(counts[0]).toBeGreaterThan(0);
    expect(new Set(counts).size).toBe(1);
    // Nothing is shown in these languages that is not run.
    expect(text.match(/^```(?:ts|js|sh|python|java)$/gm)).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  });

  const mistakes = [...overview.matchAll(/^\| `(\w+\.\w+\(.*\))` \| `(.+)` \|$/gm)].map(([, code = '', message = '']) => ({ code, message }));
  test.each(mistakes)('tells what is wrong with $code', async ({ code, message }) => {
    const attempt = new Function('mock', `return mock.${code};`);
    await expect((async () => attempt(createIpsMockClient(mock.url)))()).rejects.toThrow(message);
  });
});

/** Set-ups in JSON, each with the path of the admin API that takes it. */
const posts = pages.flatMap(({ text }) =>
  codeBlocksOf(text).flatMap(({ mark, code }) => (mark?.startsWith('post: ') ? [{ path: mark.slice('post: '.length), body: code }] : [])),
);

describe('the set-ups in JSON', () => {
  test.each(posts)('are taken: $path', async ({ path, body }) => {
    const response = await fetch(`${mock.adminUrl}/__admin/${path}`, { method: 'POST', body });
    expect([response.status, await response.json()]).toEqual([201, expect.objectContaining({ hits: 0 })]);
  });
});

describe('the examples in TypeScript', () => {
  let project: string;
  const files = examplesIn('ts').map((example) => ({ name: `${example.name}.test.ts`, content: withExample('example.test.ts', example) }));

  beforeAll(async () => {
    project = installedProject(await packedTarball(), ['vitest', '@types/node']);
    // On a busy machine, the build alone takes minutes.
  }, 300_000);
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  test.each([
    ['over HTTP', 'mock.ts'],
    ['in process', 'mock.ts, in process'],
  ])(
    'compile and pass %s',
    async (way, control) => {
      const folder = join(project, way.replaceAll(' ', '-'));
      mkdirSync(folder);
      writeFileSync(join(folder, 'mock.ts'), shown(control));
      writeFileSync(join(folder, 'program.ts'), shown('program.ts'));
      for (const { name, content } of files) writeFileSync(join(folder, name), content);
      const names = [...files.map(({ name }) => name), 'mock.ts', 'program.ts'];
      const flags = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023', '--module', 'preserve', '--types', 'node'];
      expect(await printedIn(folder, process.execPath, [resolve('node_modules/typescript7/bin/tsc'), ...flags, ...names])).toBe('');
      // One file after the other: they share the mock.
      const vitest = [resolve('node_modules/vitest/vitest.mjs'), 'run', '--no-file-parallelism'];
      const output = await printedIn(folder, process.execPath, vitest);
      expect(output).toMatch(new RegExp(`Tests +${files.length} passed \\(${files.length}\\)`));
      expect(output).not.toMatch(/^failed: /);
    },
    120_000,
  );
});

describe('the examples with curl', () => {
  test.each(examplesIn('sh'))('pass: $name', async (example) => {
    const folder = folderWith('setup.sh');
    writeFileSync(join(folder, 'example.sh'), withExample('example.sh', example));
    expect(await printedIn(folder, 'bash', ['example.sh'])).not.toMatch(/^failed: /);
  });
});

describe('the examples in Python', () => {
  const python = working(['-m', 'pytest', '--version'], 'python3', '/usr/bin/python3');
  test('pass', async ({ skip }) => {
    const program = required(python, 'Python with pytest', skip);
    const folder = folderWith('ips_mock.py', 'program.py');
    const examples = examplesIn('python');
    for (const example of examples) {
      writeFileSync(join(folder, `test_${example.name.replaceAll('-', '_')}.py`), withExample('test_example.py', example));
    }
    expect(await printedIn(folder, program, ['-m', 'pytest', '-p', 'no:cacheprovider'])).toMatch(new RegExp(`= ${examples.length} passed in`));
  }, 120_000);
});

describe('the examples in Java', () => {
  test('compile and pass', async ({ skip }) => {
    const compiler = required(javac, 'Java with JUnit 5', skip);
    const folder = folderWith('Mock.java', 'Program.java');
    const examples = examplesIn('java');
    const classes = examples.map(({ name }) => `${name.replaceAll(/(?:^|-)(\w)/g, (_dash, letter: string) => letter.toUpperCase())}Test`);
    for (const [index, example] of examples.entries()) {
      const name = classes[index] ?? '';
      writeFileSync(join(folder, `${name}.java`), withExample('ExampleTest.java', example).replace('ExampleTest', name));
    }
    // Compiled at once and run in one JVM: starting either takes longer than all examples.
    expect(await printedIn(folder, compiler, ['-cp', JUNIT, ...['Mock', 'Program', ...classes].map((name) => `${name}.java`)])).toBe('');
    const console = ['-cp', `${JUNIT}:.`, 'org.junit.platform.console.ConsoleLauncher', ...classes.map((name) => `--select-class=${name}`)];
    const output = await printedIn(folder, 'java', console);
    expect(output).toMatch(new RegExp(` ${examples.length} tests successful `));
    expect(output).not.toMatch(/^failed: /);
  }, 120_000);
});
