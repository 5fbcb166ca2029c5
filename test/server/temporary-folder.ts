import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Whether this machine has openssl. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A folder for the files of a test file. */
export interface TemporaryFolder {
  /** The path of a file in the folder; without a name, of the folder. */
  pathOf(name?: string): string;
  /** Writes a file. @returns its path */
  write(name: string, content: string | Buffer): string;
  /** Runs openssl in the folder. @returns its output */
  openssl(...args: string[]): string;
}

/** Creates a folder before the tests of a file, and removes it after them. */
export function temporaryFolder(): TemporaryFolder {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const pathOf = (name = ''): string => join(folder, name);
  return {
    pathOf,
    write(name, content) {
      writeFileSync(pathOf(name), content);
      return pathOf(name);
    },
    openssl: (...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe', encoding: 'utf8' }),
  };
}
