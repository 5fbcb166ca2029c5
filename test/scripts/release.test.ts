import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** What builds as little as the files of a release are made of. */
const BUILD = `require('node:fs').mkdirSync('dist', { recursive: true }); require('node:fs').writeFileSync('dist/THIRD-PARTY-LICENSES.txt', '')`;

/** A project with the scripts of this one, that has not been released yet. Its npm commands take some seconds. */
function project(scripts: Record<string, string> = {}): {
  folder: string;
  git: (...words: string[]) => string;
  release: (...words: string[]) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  const manifest = { name: 'ips-mock', version: '1.0.0', description: 'a mock', license: 'MIT', type: 'module', files: ['dist'] };
  const own = { test: 'exit 0', build: `node build.cjs`, 'release:files': 'node scripts/release-files.js', ...scripts };
  const files = {
    'package.json': JSON.stringify({ ...manifest, scripts: own }),
    'package-lock.json': JSON.stringify({
      name: 'ips-mock',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': { name: 'ips-mock', version: '1.0.0' } },
    }),
    'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\nThe first.\n',
    'build.cjs': BUILD,
    '.gitignore': 'dist\nrelease\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: folder, encoding: 'utf8' }).trim();
  git('init', '--quiet');
  for (const [key, value] of [
    ['user.name', 'a'],
    ['user.email', 'a@example.com'],
    ['commit.gpgsign', 'false'],
    ['tag.gpgsign', 'false'],
  ] as const)
    git('config', key, value);
  git('add', '.');
  git('commit', '--quiet', '--message', 'feat: everything');
  const release = (...words: string[]): string => {
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/release.js', ...words], { cwd: folder, encoding: 'utf8' });
    return `${stdout}${stderr}`;
  };
  return { folder, git, release };
}

test('releases the version that package.json has, then the next', { timeout: 240_000 }, () => {
  const { folder, git, release } = project();
  expect(release('minor')).toContain('1.0.0 is not released, as there is no tag v1.0.0');
  expect(release('1.0.0', '--dry-run')).toContain('the first release');
  expect(git('status', '--porcelain') + git('tag')).toBe('');

  expect(release('1.0.0')).toContain('Committed and tagged v1.0.0');
  const changelog = (): string => readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
  // Not "Everything.", of the commit: nobody has used what was before.
  expect(changelog()).toMatch(/^# Changelog\n\n## \[Unreleased\]\n\n## \[1\.0\.0\] - \d{4}-\d\d-\d\d\n\nThe first\.\n$/);
  const files = readdirSync(join(folder, 'release')).sort();
  expect(files).toEqual(['SHA256SUMS', ...['build.json', 'cdx.json', 'changes.md', 'tgz'].map((end) => `ips-mock-1.0.0.${end}`)]);
  const sums = files.slice(1).map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, 'release', file)))
        .digest('hex')}  ${file}\n`,
  );
  expect(readFileSync(join(folder, 'release/SHA256SUMS'), 'utf8')).toBe(sums.join(''));
  expect(JSON.parse(readFileSync(join(folder, 'release/ips-mock-1.0.0.build.json'), 'utf8'))).toMatchObject({
    commit: git('rev-parse', 'v1.0.0^{commit}'),
    tags: ['v1.0.0'],
    isWorkTreeClean: true,
    node: process.version,
  });

  expect(release('1.0.0')).toContain('1.0.0 is not above the current version, 1.0.0');
  git('commit', '--quiet', '--allow-empty', '--message', 'fix: a leak');
  expect(release('patch')).toContain('Committed and tagged v1.0.1');
  expect(changelog()).toContain('\n\n### Fixed\n\n- A leak.\n\n## [1.0.0]');
  expect(JSON.parse(git('show', 'v1.0.1:package.json'))).toMatchObject({ version: '1.0.1' });
});

test('takes everything back when the files cannot be made', { timeout: 120_000 }, () => {
  const { git, release } = project({ 'release:files': 'exit 1' });
  const before = git('rev-parse', 'HEAD');
  expect(release('1.0.0')).toContain('release: Command failed: npm run --silent release:files');
  expect([git('rev-parse', 'HEAD'), git('tag'), git('status', '--porcelain')]).toEqual([before, '', '']);
});
