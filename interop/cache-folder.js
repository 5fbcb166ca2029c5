import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what was downloaded or took long to build stays for the next run. */
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ips-mock-interop');

/**
 * A folder that is filled once.
 *
 * @param name what it holds
 * @param recipe the text that it is made from: another text makes another folder
 * @param fill fills the empty folder; if it throws, the next run starts again
 */
export async function cacheFolder(name, recipe, fill) {
  const folder = join(CACHE, `${name}-${createHash('sha256').update(recipe).digest('hex').slice(0, 12)}`);
  const done = join(folder, '.done');
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fill(folder);
  writeFileSync(done, '');
  return folder;
}
