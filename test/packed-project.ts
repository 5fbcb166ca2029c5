import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { bundle } from '../scripts/bundle.js';
import { bundleTypes } from '../scripts/bundle-types.js';

/** What goes into the package beside what is built. */
const PARTS = ['package.json', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE', 'docs', 'fixtures', 'ips-mock.config.schema.json'];

/**
 * The tarball of the sources as they are, made once for all test files of a run. It is made within node_modules, where what the build needs
 * resolves; `test/global-setup.ts` removes it.
 */
export async function packedTarball(): Promise<string> {
  const folder = process.env.PACKED_PROJECT_FOLDER;
  if (folder === undefined) throw new Error('PACKED_PROJECT_FOLDER is not set: test/global-setup.ts sets it');
  if (!existsSync(folder)) {
    // Made beside it and moved there: files that run at once do not meet half a one.
    const made = `${folder}-${process.pid}`;
    mkdirSync(join(made, 'dist'), { recursive: true });
    for (const part of PARTS) if (existsSync(part)) cpSync(part, join(made, part), { recursive: true });
    await Promise.all([bundle(join(made, 'dist'), { commonJs: true }), bundleTypes(join(made, 'dist/types'))]);
    // The build is done; a script would do it again.
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', made, made], { stdio: ['ignore', 'ignore', 'pipe'] });
    if (existsSync(folder)) rmSync(made, { recursive: true });
    else renameSync(made, folder);
  }
  const name = readdirSync(folder).find((each) => each.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack has left no tarball in ${folder}`);
  return join(folder, name);
}

/**
 * A project with the tarball in its node_modules, as npm lays it there. Needs no network: what it depends on is linked from here.
 *
 * @returns its folder, which the caller removes
 */
export function installedProject(tarball: string, packages: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-project-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'ips-mock'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'ips-mock'), '--strip-components', '1']);
  const { dependencies, bin } = packageManifest(join(modules, 'ips-mock'));
  for (const name of [...Object.keys(dependencies), ...packages]) linkPackage(modules, name);
  const command = resolve(modules, 'ips-mock', bin['ips-mock'] ?? 'no command');
  chmodSync(command, 0o755);
  mkdirSync(join(modules, '.bin'));
  symlinkSync(command, join(modules, '.bin/ips-mock'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  return folder;
}

/** The fields of a package's description that are looked at in tests. */
interface PackageManifest {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly bin: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly peerDependenciesMeta?: Record<string, { readonly optional: boolean }>;
}

/** The description of the package in a folder. */
export function packageManifest(folder: string): PackageManifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Puts a package of this project into another's node_modules, unless it is there. */
export function linkPackage(modules: string, name: string): void {
  if (existsSync(join(modules, name))) return;
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  symlinkSync(resolve('node_modules', name), join(modules, name));
}
