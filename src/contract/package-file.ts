import { existsSync, readFileSync } from 'node:fs';

/** Whether this runs from the sources, as in tests, not from the bundle. */
export const RUNS_FROM_SOURCE = import.meta.url.endsWith('.ts');

/**
 * The URL of a file of this package. It searches upwards for package.json, since bundled code lies at another depth than its source.
 *
 * @param path relative to the package's root
 * @throws Error if there is no package.json above this file
 */
export function packageFile(path: string): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('..', folder);
    if (above.href === folder.href) throw new Error(`The files of ips-mock are not where its code is: install it again`);
    folder = above;
  }
  return new URL(path, folder);
}

/** The version of this package, read from its package.json. */
export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  return version;
}
