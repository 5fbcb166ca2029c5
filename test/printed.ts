import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What a program prints, as people see it who run it by themselves: nothing tells it that a test has started it. If it fails, the text begins with
 * `failed: `.
 *
 * @param env variables besides those of this process
 */
export async function printed(program: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { NODE_OPTIONS: _flags, NODE_TEST_CONTEXT: _context, VITEST: _vitest, ...own } = process.env;
  return run(program, [...args], { cwd, env: { ...own, NO_COLOR: '1', ...env } }).then(
    ({ stdout, stderr }) => `${stdout}${stderr}`,
    ({ message, stdout, stderr }: { message: string; stdout: string; stderr: string }) => `failed: ${message}\n${stdout}${stderr}`,
  );
}
