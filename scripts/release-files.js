// Makes the files of a release from what is built: the tarball, its SBOM, how it was built, the changes, and SHA-256 sums of all.
// Usage: npm run release:files
//
// They are written into release/, which is emptied. Where they are published from: docs/contributing/releasing.md.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absoluteLinks } from './absolute-links.js';
import { releaseSection } from './changelog.js';
import { repositoryOf } from './repository.js';
import { packedFiles, stagePackage } from './stage-package.js';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

/** Where the files go. */
const FOLDER = resolve('release');

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { name, version } = manifest;
const lock = readFileSync('package-lock.json', 'utf8');
const repository = repositoryOf(manifest);
const commit = output('git', 'rev-parse', 'HEAD');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);

pack();
execFileSync(process.execPath, ['scripts/sbom.js', join(FOLDER, `${name}-${version}.cdx.json`)]);
write(`${name}-${version}.changes.md`, changes());
write(`${name}-${version}.build.json`, json(howItWasBuilt()));
const sums = Object.entries(digests()).map(([file, digest]) => `${digest}  ${file}`);
write('SHA256SUMS', `${sums.join('\n')}\n`);
process.stdout.write(`Written into release/:\n${sums.join('\n')}\n`);
if (repository === undefined)
  process.stdout.write(
    'package.json names no repository, so that links of the pages to what is not in the package stay relative, and so do pictures. Once there is an address, set "repository": "github:owner/name".\n',
  );

function pack() {
  const stage = mkdtempSync(join(tmpdir(), 'ips-mock-release-'));
  try {
    stagePackage('.', stage);
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', FOLDER], { cwd: stage, stdio: ['ignore', 'ignore', 'pipe'] });
    const { files, size, unpackedSize } = packedFiles(stage);
    process.stdout.write(`${files.length} files, ${Math.round(size / 1024)} KB packed, ${Math.round(unpackedSize / 1024)} KB unpacked\n`);
  } finally {
    rmSync(stage, { recursive: true });
  }
}

/** The section of the changelog, for a page of the release, which has no files beside it to link to. */
function changes() {
  const section = releaseSection(readFileSync('CHANGELOG.md', 'utf8'), version);
  if (repository === undefined) return section;
  return absoluteLinks(section, { page: 'CHANGELOG.md', repository, ref: `v${version}`, isPacked: () => false });
}

/** What is known of the build. Nobody signs it: whoever wants proof takes the provenance that npm keeps, or builds the commit again. */
function howItWasBuilt() {
  return {
    name,
    version,
    ...(repository === undefined ? {} : { repository }),
    commit,
    committed: dateOf(commit),
    tags: output('git', 'tag', '--points-at', 'HEAD').split('\n').filter(Boolean),
    isWorkTreeClean: output('git', 'status', '--porcelain') === '',
    node: process.version,
    npm: output('npm', '--version'),
    platform: `${process.platform}-${process.arch}`,
    lockFile: { 'package-lock.json': sha256(lock) },
    files: digests(),
  };
}

/** The SHA-256 of each file that is there by now. */
function digests() {
  return Object.fromEntries(
    readdirSync(FOLDER)
      .sort()
      .map((file) => [file, sha256(readFileSync(join(FOLDER, file)))]),
  );
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** When a commit was made, in UTC. */
function dateOf(revision) {
  return new Date(output('git', 'show', '--no-patch', '--format=%cI', revision)).toISOString().replace('.000', '');
}

function output(program, ...words) {
  return execFileSync(program, words, { encoding: 'utf8' }).trim();
}

function write(file, text) {
  writeFileSync(join(FOLDER, file), text);
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
