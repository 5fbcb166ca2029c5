// Makes a release: version, changelog, build, the files to publish, commit and tag. It pushes and publishes nothing.
// Usage: npm run release -- major|minor|patch|x.y.z [--dry-run]
//
// --dry-run shows the new section of the changelog and the files of the package, and changes nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nextVersion, releaseChangelog } from './changelog.js';
import { repositoryOf } from './repository.js';
import { packedFiles } from './stage-package.js';

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
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const current = manifest.version;
  const version = nextVersion(current, positionals[0], { isReleased: hasTag(`v${current}`) });
  const tag = `v${version}`;
  if (hasTag(tag)) throw new Error(`the tag ${tag} exists already`);
  const changes = git('status', '--porcelain');
  if (changes !== '' && !isDryRun) throw new Error(`the work tree is not clean:\n${changes}`);
  // Refuses an address that it cannot use before anything else is done.
  const repository = repositoryOf(manifest);

  const previous = lastTag();
  const date = new Date().toISOString().slice(0, 10);
  // The commits before the first release tell of what nobody has used.
  const commits = previous === undefined ? [] : commitsSince(previous);
  const { changelog, section } = releaseChangelog(readFileSync('CHANGELOG.md', 'utf8'), { version, date, commits });
  const from = previous === undefined ? 'the first release, whose changes are as CHANGELOG.md has them' : `with the commits since ${previous}`;
  say(`${current === version ? version : `${current} → ${version}`}, ${from}\n\n${section}`);

  if (isDryRun) {
    if (changes !== '') say(`The work tree is not clean, so a release would stop here:\n${changes}\n`);
    if (repository === undefined) say('package.json names no repository: links to what is not in the package would stay relative.\n');
    say(
      'A release would run npm test, write the section above, set the version, build, write release/, commit and tag. The package would have these files:',
    );
    if (!existsSync('dist/cli.js')) say('(Nothing is built yet, so that dist/ is missing here: npm run build.)');
    const { files, size, unpackedSize } = packedFiles('.');
    say(files.map((file) => `  ${file.path}`).join('\n'));
    say(`${files.length} files, ${Math.round(size / 1024)} KB packed, ${Math.round(unpackedSize / 1024)} KB unpacked`);
    return;
  }

  run('npm', ['test']);
  const before = git('rev-parse', 'HEAD');
  try {
    writeFileSync('CHANGELOG.md', changelog);
    if (current !== version) run('npm', ['version', version, '--no-git-tag-version', '--ignore-scripts']);
    run('npm', ['run', 'build']);
    git('add', ...CHANGED);
    git('commit', '--message', `chore(release): ${version}`);
    git('tag', '--annotate', tag, '--message', `ips-mock ${version}`);
    // Last, as they name the commit and the tag.
    run('npm', ['run', '--silent', 'release:files']);
  } catch (error) {
    // The work tree was clean, so that nothing but what is above gets lost.
    if (hasTag(tag)) git('tag', '--delete', tag);
    git('reset', '--soft', before);
    git('checkout', before, '--', ...CHANGED);
    throw error;
  }
  say(`Committed and tagged ${tag}. To publish it: git push --follow-tags. docs/contributing/releasing.md says what follows.`);
}

function hasTag(tag) {
  return git('tag', '--list', tag) !== '';
}

/** @returns {string | undefined} the last tag of a version that this commit descends from */
function lastTag() {
  const [tag] = git('tag', '--list', 'v*', '--merged', 'HEAD', '--sort', '-version:refname').split('\n');
  return tag === '' ? undefined : tag;
}

/** @param {string} tag @returns {import('./changelog.js').Commit[]} the oldest first, without merges */
function commitsSince(tag) {
  const log = git('log', '--reverse', '--no-merges', '--format=%s%x1f%b%x1e', `${tag}..HEAD`);
  return log
    .split('\x1e')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [subject = '', body = ''] = entry.split('\x1f');
      return { subject, body: body.trim() };
    });
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
