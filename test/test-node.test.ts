import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['no version', []],
  ['a Node.js that is too old', ['18']],
  ['a range', ['^24']],
  ['half a version', ['24.1']],
  ['a name', ['lts']],
  ['an option in its place', ['--locked', '24']],
])('npm run test:node refuses %s, and says what would be right', (_what, args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/test-node.js', ...args], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('expected a Node.js version from 20 on, such as 24 or 24.19.0\n');
});
