import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { terminalSvg } from './terminal-svg.js';

/** A program that publishes something else than its test expects. */
const FILES = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'publish.js': `import { createIpsClient } from 'ips-mock/ips-client';

export function publish(mock, jobName) {
  const ips = createIpsClient(mock, { user: 'admin@example.com', password: 'secret' });
  const imageServingPublishJob = { publishType: 'Full', emailSetting: 'None' };
  return ips.submitJob({ companyHandle: 'c|47', jobName, imageServingPublishJob });
}
`,
  'publish.test.js': `import { mockTest } from 'ips-mock/vitest';
import { publish } from './publish.js';

const test = mockTest();

test('publishes the winter range', async ({ mock }) => {
  await publish(mock, 'Summer range');
  const params = { jobName: 'Winter range' };
  await mock.requests.verify({ operation: 'submitJob', params });
});
`,
};

/**
 * What Vitest shows of a test whose \`mock.requests.verify\` fails.
 *
 * @param {string} cli path of the built command
 */
export async function verifyScreen(cli) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ips-mock-verify-')));
  try {
    install(dirname(dirname(cli)), join(folder, 'node_modules'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    return terminalSvg('npx vitest run', withoutWhatVaries(await failingRun(folder), folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lays out the package as npm does: Vitest leaves out of a stack what lies in node_modules. */
function install(built, modules) {
  const root = join(modules, 'ips-mock');
  mkdirSync(root, { recursive: true });
  for (const part of ['package.json', 'dist', 'fixtures']) cpSync(join(built, part), join(root, part), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of ['vitest', ...Object.keys(dependencies)]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
}

/** @returns {Promise<string>} what is written to the terminal, in the order in which it is seen there */
function failingRun(folder) {
  // A run within a run would take itself for a worker of the other.
  const { NODE_OPTIONS, VITEST, VITEST_MODE, VITEST_POOL_ID, VITEST_WORKER_ID, NO_COLOR, ...environment } = process.env;
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [resolve('node_modules/vitest/vitest.mjs'), 'run'],
      { cwd: folder, env: { ...environment, FORCE_COLOR: '1', TZ: 'UTC' } },
      (error, stdout, stderr) => {
        if (error?.code === 1 && stderr.includes('publish.test.js')) done(inOrder(stdout, stderr));
        else fail(new Error(`The test does not fail as it should:\n${stdout}${stderr}`));
      },
    );
  });
}

/** The failures, which go to another stream, stand between the list of tests and the summary. */
function inOrder(stdout, stderr) {
  const lines = stdout.split('\n');
  const summary = lines.findIndex((line) => line.includes('Test Files'));
  return [...lines.slice(0, summary), stderr.trim(), '', ...lines.slice(summary)].join('\n').trim();
}

/** The same lines as if each run took the same time, in the same place. Frames of the package name files that each build names anew. */
function withoutWhatVaries(text, folder) {
  return (
    text
      .split('\n')
      .filter((line) => !line.includes('node_modules/'))
      .map((line) =>
        line
          .replace(folder, '~/shop')
          .replace(/v(\d+)\.\d+\.\d+/, 'v$1')
          .replace(/\d\d:\d\d:\d\d/, '08:00:00')
          .replace(/(Duration.*?m) [\d.]+m?s.*/, '$1 612ms')
          // Yellow is what took long. Codes of colours stand between the number and its unit, too.
          .replace(/(?<!Duration.*)\[3[23]m \d+(?=\S{0,6}ms\b)/, '[32m 41'),
      )
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      // Hardly any font has the one, every font of terminals has the other.
      .replaceAll('⎯', '─')
  );
}
