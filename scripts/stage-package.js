import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { absoluteLinks } from './absolute-links.js';
import { addressesOf, repositoryOf } from './repository.js';

/** Fields of package.json for those who work on the project. npm would ask users to approve the script that builds it. */
const FOR_DEVELOPERS = ['scripts', 'devDependencies', 'allowScripts', 'overrides'];

/**
 * Copies what the package has from a project that is built, with what of package.json users need. If that names a repository, the copy
 * differs: its links to what it does not have, and its pictures, are absolute, the pictures themselves are left out, and package.json has
 * all addresses.
 *
 * @param {string} project
 * @param {string} folder where to, which is made
 */
export function stagePackage(project, folder) {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const repository = repositoryOf(manifest);
  const paths = packedFiles(project).files.map(({ path }) => path);
  const packed = repository === undefined ? paths : paths.filter((path) => !/^docs\/.*\.(?:svg|webp)$/.test(path));
  for (const path of packed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(project, path), join(folder, path));
  }
  const forUsers = Object.fromEntries(Object.entries(manifest).filter(([field]) => !FOR_DEVELOPERS.includes(field)));
  const addresses = repository === undefined ? {} : addressesOf(repository);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...forUsers, ...addresses }, undefined, 2)}\n`);
  if (repository === undefined) return;

  const isPacked = (target) => packed.some((path) => path === target || path.startsWith(`${target}/`));
  for (const page of packed.filter((path) => path.endsWith('.md'))) {
    const place = { page, repository, ref: `v${manifest.version}`, isPacked };
    writeFileSync(join(folder, page), absoluteLinks(readFileSync(join(folder, page), 'utf8'), place));
  }
}

/**
 * What npm would pack of a folder.
 *
 * @param {string} folder
 * @returns {{ files: { path: string, size: number }[], size: number, unpackedSize: number }}
 */
export function packedFiles(folder) {
  const text = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(text)[0];
}
