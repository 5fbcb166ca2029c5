import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { codeBlocksOf } from './docs/markdown.js';
import { JUNIT, javac } from './junit.js';
import { installedProject, packedTarball } from './packed-project.js';
import { printed } from './printed.js';
import { working } from './working.js';

const tarball = await packedTarball();

/** What a page of docs/testing shows: files, each behind a mark with its name, and the command that runs them. */
function shownOn(page: string): { files: { name: string; content: string }[]; command: string } {
  const blocks = codeBlocksOf(readFileSync(`docs/testing/${page}.md`, 'utf8'));
  const command = blocks.find(({ mark }) => mark === 'run')?.code;
  if (command === undefined) throw new Error(`docs/testing/${page}.md does not say how its examples are run`);
  const files = blocks.flatMap(({ mark = '', code }) => {
    const [, name] = /^file: (\S+)$/.exec(mark) ?? [];
    return name === undefined ? [] : [{ name, content: `${code}\n` }];
  });
  return { files, command };
}

const python = working(['-m', 'pytest', '--version'], 'python3', '/usr/bin/python3');
const php = working(['--version'], 'phpunit') && working(['-r', 'exit(extension_loaded("soap") ? 0 : 1);'], 'php');

/** What each page's examples take, and what the runner prints where all have passed. */
const RUNNERS: readonly {
  page: string;
  /** What the page cannot do without; undefined where this machine has none. */
  program: string | undefined;
  packages?: readonly string[];
  /** Definitions for the shell that runs the command of the page. */
  before?: string;
  passed: RegExp;
}[] = [
  { page: 'vitest', program: 'node', packages: ['vitest'], passed: /Tests .*6 passed/ },
  { page: 'jest', program: 'node', packages: ['jest'], passed: /Tests: +4 passed, 4 total/ },
  { page: 'node-test', program: 'node', passed: /pass 6\n[\s\S]*fail 0\n/ },
  { page: 'mocha', program: 'node', packages: ['mocha'], passed: /3 passing/ },
  // The first Python of the PATH may lack pytest.
  { page: 'pytest', program: python, before: `python3() { command '${python}' "$@"; }`, passed: /3 passed/ },
  { page: 'phpunit', program: php, passed: /OK \(3 tests, \d+ assertions\)/ },
  { page: 'junit', program: javac, passed: /3 tests successful/ },
  { page: 'http', program: 'sh', passed: /all passed\n$/ },
];

/** Set where the tools of all pages are installed: a page that cannot be run is a mistake there. */
const ARE_ALL_REQUIRED = process.env.REQUIRE_RUNNERS !== undefined;

test('every page of docs/testing is run', () => {
  const pages = readdirSync('docs/testing').map((name) => name.replace('.md', ''));
  expect(RUNNERS.map(({ page }) => page).sort()).toEqual(pages.filter((page) => page !== 'README').sort());
  const index = readFileSync('docs/testing/README.md', 'utf8');
  for (const { page } of RUNNERS) expect(index).toContain(`(${page}.md)`);
});

describe.each(RUNNERS)('the page of docs/testing for $page', ({ page, program, packages = [], before = '', passed }) => {
  test('has examples that pass', async ({ skip }) => {
    skip(program === undefined && !ARE_ALL_REQUIRED, `what runs ${page} is not on this machine`);
    if (program === undefined) throw new Error(`REQUIRE_RUNNERS is set, but what runs ${page} is not on this machine`);
    const project = installedProject(tarball, packages);
    onTestFinished(() => rmSync(project, { recursive: true, force: true }));
    for (const name of packages) symlinkSync(resolve('node_modules/.bin', name), join(project, 'node_modules/.bin', name));
    const { files, command } = shownOn(page);
    for (const { name, content } of files) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), content);
    }
    // The Node.js of this test comes first; what a runner keeps goes away with the project.
    const env = { PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`, TMPDIR: project, JUNIT };
    const ended = await printed('bash', ['-ec', `${before}\n${command}`], project, env);
    expect(ended).toMatch(passed);
    expect(ended).not.toMatch(/^failed: /);
  }, 120_000);
});
