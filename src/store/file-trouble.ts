import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isError } from '../collections/is-error.js';

/** Why a file could not be read, and what to do about it. @param error of the attempt */
export function whyUnreadable(file: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return `${codeOf(error)}: this user may not read it: allow it, as by chmod a+r ${file}, or name another file`;
    case 'EISDIR':
      return 'EISDIR: it is a folder: name a file';
    case 'ENOENT':
      return 'ENOENT: there is no such file';
    default:
      return isError(error) ? error.message : String(error);
  }
}

/** What keeps this user from reading and writing a database file, and what to do about it; undefined for nothing of that kind. */
export function whyClosed(file: string): string | undefined {
  const folder = dirname(file);
  const { R_OK, W_OK, X_OK } = constants;
  if (existsSync(file)) {
    const code = refusal(file, R_OK | W_OK);
    if (code !== undefined) return reasonOf(code, 'this user may not read and write it', `chmod u+rw ${file}`);
  }
  if (!existsSync(folder)) return undefined;
  const code = refusal(folder, W_OK | X_OK);
  return code === undefined
    ? undefined
    : reasonOf(code, `this user may not write in its folder ${folder}, where SQLite has its log`, `chmod u+rwx ${folder}`);
}

function reasonOf(code: string, reason: string, remedy: string): string {
  if (code === 'EROFS') return 'it is on a file system that may only be read (EROFS): name a file on another one';
  return `${reason} (${code}): allow it, as its owner does by ${remedy}, start ips-mock as another user, or name another file`;
}

function refusal(path: string, mode: number): string | undefined {
  try {
    accessSync(path, mode);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string | undefined {
  return isError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
