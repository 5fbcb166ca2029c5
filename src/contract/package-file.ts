import { existsSync, readFileSync } from 'node:fs';

/** Whether this runs from the sources, as tests do, and not from the bundle. */
export const RUNS_FROM_SOURCE = import.meta.url.endsWith('.ts');

/** The URL of a file of this package, named from its root: bundled code does not know how deep it lies. */
export function packageFile(path: string): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('..', folder);
    if (above.href === folder.href) throw new Error(`The files of ips-mock are not where its code is: install it again`);
    folder = above;
  }
  return new URL(path, folder);
}

/** The version of this package. */
export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  return version;
}
