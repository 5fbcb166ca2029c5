import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { JUNIT, javac } from './junit.js';
import { installedProject, packedTarball } from './packed-project.js';
import { working } from './working.js';

const run = promisify(execFile);
const tarball = await packedTarball();

/** The files that a page of docs/testing shows, each behind a mark with its name. */
function filesOf(page: string): { name: string; content: string }[] {
  const text = readFileSync(`docs/testing/${page}.md`, 'utf8');
  return [...text.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)\n```/g)].map(([, name = '', content = '']) => ({
    name,
    content: `${content}\n`,
  }));
}

const node = process.execPath;
const script = (path: string): string => resolve('node_modules', path);
const python = working(['-m', 'pytest', '--version'], 'python3', '/usr/bin/python3');
const php = working(['--version'], 'phpunit') && working(['-r', 'exit(extension_loaded("soap") ? 0 : 1);'], 'php') && 'phpunit';

/** How each page's examples are run: as the page says, and what the runner prints where all have passed. */
const RUNNERS: readonly { page: string; program: string | undefined; args: readonly string[]; packages?: readonly string[]; passed: RegExp }[] = [
  { page: 'vitest', program: node, args: [script('vitest/vitest.mjs'), 'run'], packages: ['vitest'], passed: /Tests .*6 passed/ },
  {
    page: 'jest',
    program: node,
    args: [script('jest/bin/jest.js'), '--ci', '--cacheDirectory=cache', '--detectOpenHandles'],
    passed: /Tests: +4 passed, 4 total/,
  },
  { page: 'node-test', program: node, args: ['--test'], passed: /pass 6\n[\s\S]*fail 0\n/ },
  { page: 'mocha', program: node, args: [script('mocha/bin/mocha.js'), 'test/*.mjs'], passed: /3 passing/ },
  { page: 'pytest', program: python, args: ['-m', 'pytest', '-p', 'no:cacheprovider'], passed: /3 passed/ },
  { page: 'phpunit', program: php, args: ['PublishTest.php'], passed: /OK \(3 tests, \d+ assertions\)/ },
  {
    page: 'junit',
    program: javac && 'sh',
    args: ['-ec', 'javac -cp "$JUNIT" *.java; java -cp "$JUNIT:." org.junit.platform.console.ConsoleLauncher --select-class PublishTest'],
    passed: /3 tests successful/,
  },
  { page: 'http', program: 'sh', args: ['publish.test.sh'], passed: /all passed\n$/ },
];

/** Set where the tools of all pages are installed: a page that cannot be run is a mistake there. */
const ARE_ALL_REQUIRED = process.env.REQUIRE_RUNNERS !== undefined;

test('every page of docs/testing is run', () => {
  const pages = readdirSync('docs/testing').map((name) => name.replace('.md', ''));
  expect(RUNNERS.map(({ page }) => page).sort()).toEqual(pages.filter((page) => page !== 'README').sort());
  const index = readFileSync('docs/testing/README.md', 'utf8');
  for (const { page } of RUNNERS) expect(index).toContain(`(${page}.md)`);
});

describe.each(RUNNERS)('the page of docs/testing for $page', ({ page, program, args, packages = [], passed }) => {
  test('has examples that pass', async ({ skip }) => {
    skip(program === undefined && !ARE_ALL_REQUIRED, `what runs ${page} is not on this machine`);
    if (program === undefined) throw new Error(`REQUIRE_RUNNERS is set, but what runs ${page} is not on this machine`);
    const project = installedProject(tarball, packages);
    onTestFinished(() => rmSync(project, { recursive: true, force: true }));
    for (const { name, content } of filesOf(page)) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), content);
    }
    const { NODE_OPTIONS: _flags, NODE_TEST_CONTEXT: _context, VITEST: _vitest, ...env } = process.env;
    const ended = await run(program, [...args], { cwd: project, env: { ...env, JUNIT, NO_COLOR: '1' } }).then(
      ({ stdout, stderr }) => `${stdout}${stderr}`,
      ({ message, stdout, stderr }: { message: string; stdout: string; stderr: string }) => `failed: ${message}\n${stdout}${stderr}`,
    );
    expect(ended).toMatch(passed);
    expect(ended).not.toMatch(/^failed: /);
  }, 120_000);
});
