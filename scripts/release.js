// Makes a release: version, changelog, build, commit and tag. It pushes and publishes nothing.
// Usage: npm run release -- major|minor|patch|x.y.z [--dry-run]
//
// --dry-run shows the new section of the changelog and the files of the package, and changes nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nextVersion, releaseChangelog } from './changelog.js';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

/** The files that a release changes. */
const CHANGED = ['CHANGELOG.md', 'package.json', 'package-lock.json'];

try {
  release();
} catch (error) {
  process.stderr.write(`release: ${error.message}\n`);
  process.exitCode = 1;
}

function release() {
  const { values, positionals } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } }, allowPositionals: true });
  const isDryRun = values['dry-run'];
  const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));
  const version = nextVersion(current, positionals[0]);
  const tag = `v${version}`;
  if (git('tag', '--list', tag) !== '') throw new Error(`the tag ${tag} exists already`);
  const changes = git('status', '--porcelain');
  if (changes !== '' && !isDryRun) throw new Error(`the work tree is not clean:\n${changes}`);

  const previous = lastTag();
  const date = new Date().toISOString().slice(0, 10);
  const { changelog, section } = releaseChangelog(readFileSync('CHANGELOG.md', 'utf8'), { version, date, commits: commitsSince(previous) });
  say(`${current} → ${version}, with the commits since ${previous ?? 'the beginning'}\n\n${section}`);

  if (isDryRun) {
    if (changes !== '') say(`The work tree is not clean, so a release would stop here:\n${changes}\n`);
    say('A release would run npm test, write the section above, set the version, build, commit and tag. The package would have these files:');
    say(packedFiles());
    return;
  }

  run('npm', ['test']);
  try {
    writeFileSync('CHANGELOG.md', changelog);
    run('npm', ['version', version, '--no-git-tag-version', '--ignore-scripts']);
    run('npm', ['run', 'build']);
    say(packedFiles());
  } catch (error) {
    git('checkout', '--', ...CHANGED);
    throw error;
  }
  git('add', ...CHANGED);
  git('commit', '--message', `chore(release): ${version}`);
  git('tag', '--annotate', tag, '--message', `ips-mock ${version}`);
  say(`Committed and tagged ${tag}. To publish it: git push --follow-tags, then npm publish or npm pack.`);
}

/** @returns {string | undefined} the last tag of a version that this commit descends from */
function lastTag() {
  const [tag] = git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort', '-version:refname').split('\n');
  return tag === '' ? undefined : tag;
}

/** @param {string | undefined} tag @returns {import('./changelog.js').Commit[]} the oldest first, without merges */
function commitsSince(tag) {
  const range = tag === undefined ? ['HEAD'] : [`${tag}..HEAD`];
  const log = git('log', '--reverse', '--no-merges', '--format=%s%x1f%b%x1e', ...range);
  return log
    .split('\x1e')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [subject = '', body = ''] = entry.split('\x1f');
      return { subject, body: body.trim() };
    });
}

function packedFiles() {
  const text = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ files, size, unpackedSize }] = JSON.parse(text);
  const lines = files.map((file) => `  ${file.path}`);
  return `${lines.join('\n')}\n${files.length} files, ${Math.round(size / 1024)} KB packed, ${Math.round(unpackedSize / 1024)} KB unpacked`;
}

function git(...words) {
  return execFileSync('git', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).trimEnd();
}

function run(program, words) {
  execFileSync(program, words, { stdio: 'inherit' });
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
