import { execFile } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { installedProject, packedTarball } from './packed-project.js';

const run = promisify(execFile);
const project = installedProject(await packedTarball());
afterAll(() => rmSync(project, { recursive: true, force: true }));

for (const name of ['one', 'two', 'three']) cpSync('test/in-jest/mock.jest.cjs', join(project, `${name}.test.js`));

/** Jest in its default mode: CommonJS in a VM context, without any flag of Node.js. */
async function jest(...options: string[]): Promise<{ out: string; report: { success: boolean; numPassedTests: number } }> {
  const script = resolve('node_modules/jest/bin/jest.js');
  const { NODE_OPTIONS: _flags, ...env } = process.env;
  const { stdout, stderr } = await run(process.execPath, [script, '--ci', '--json', `--cacheDirectory=${join(project, 'cache')}`, ...options], {
    cwd: project,
    env,
  }).catch((failed: { stdout: string; stderr: string }) => failed);
  return { out: stderr, report: JSON.parse(stdout) };
}

describe('in Jest', () => {
  test.each([
    ['one after the other', ['--runInBand', '--detectOpenHandles']],
    ['in several workers', ['--maxWorkers=2']],
    ['with fake timers in all files', ['--runInBand', '--config={"fakeTimers":{"enableGlobally":true}}']],
  ])(
    'test files pass %s, and leave nothing open',
    async (_way, options) => {
      const { out, report } = await jest(...options);
      expect(report, out).toMatchObject({ success: true, numPassedTests: 18 });
      expect(out).not.toMatch(/open handle|did not exit|force exited|Warning/);
    },
    120_000,
  );
});
