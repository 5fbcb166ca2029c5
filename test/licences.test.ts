import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PassedOn, passedOn } from '../scripts/passed-on.js';
import { buildProgram } from './built-program.js';

/** Licences that let the mock be used and passed on by anybody, in a product of any kind. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'Unlicense', 'WTFPL', 'Zlib'];
/** Those of tools that nobody gets with the mock. */
const OF_TOOLS = [...PERMISSIVE, 'CC-BY-4.0', 'LGPL-3.0-only', 'MPL-2.0', 'PSF-2.0', 'Python-2.0'];

const lock = readFileSync('package-lock.json', 'utf8');

/** Every package of the lock file. */
const locked: [string, { version?: string; license?: string }][] = Object.entries(JSON.parse(lock).packages);

/** Whether a licence is among those allowed: of several to choose from one must be, of several that hold all must be. */
function isAllowed(license: string | undefined, allowed: readonly string[]): boolean {
  if (license === undefined) return false;
  const alternatives = license.replaceAll(/[()]/g, '').split(' OR ');
  return alternatives.some((each) => each.split(' AND ').every((one) => allowed.includes(one)));
}

describe('the licence', () => {
  let packages: PassedOn[] = [];
  beforeAll(async () => {
    const { cli } = await buildProgram();
    packages = passedOn(lock, readFileSync(join(cli, '../THIRD-PARTY-LICENSES.txt'), 'utf8'));
  });

  test('of every package lets its tools be used, and what is passed on be passed on', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([place, { license }]) => place !== '' && !isAllowed(license, OF_TOOLS))).toEqual([]);
    expect(packages.filter(({ isInstalled }) => !isInstalled).length).toBeGreaterThan(10);
    expect(packages.filter(({ license }) => !isAllowed(license, PERMISSIVE))).toEqual([]);
  });

  test('of what is passed on is listed (npm run generate writes the page anew)', async () => {
    const rows = packages.map(
      ({ name, version, license, isInstalled }) => `| ${name} | ${version} | ${license} | ${isInstalled ? 'installed beside it' : 'in its bundle'} |`,
    );
    const page = [
      '# Licences',
      '',
      'The packages that come with the mock. Its own code is under MIT.',
      '[Bundling](bundling.md) explains which packages are in the bundle. Their licence texts are in `dist/THIRD-PARTY-LICENSES.txt`.',
      '',
      '`npm run generate` writes this page; a test fails when it is stale.',
      '',
      '| package | version | licence | where |',
      '|---|---|---|---|',
      ...[...new Set(rows)].sort(),
      '',
    ].join('\n');
    await expect(page).toMatchFileSnapshot('../docs/reference/licences.md');
  });
});
