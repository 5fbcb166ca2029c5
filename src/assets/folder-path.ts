import type { HandleForm } from './handle-form.js';

/** The most characters of a folder's path: more is no use to anybody, and handles hold it whole. */
export const LONGEST_PATH = 1000;

/**
 * Normalizes a folder's path to the form that is stored: from the company's root down, with a `/` at its end and none at its start.
 * `text` may lack the root, have or lack slashes at its ends, have backslashes, and have `f|` in front (d, o).
 *
 * @param rootPath the company's root, such as `Outfitters/`
 * @returns undefined for an invalid path: too long, with `|` or control characters, or with `.` or `..`
 */
export function folderPathOf(text: string, rootPath: string): string | undefined {
  const parts = text
    .replace(/^f\|/, '')
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: matches them on purpose
  if (parts.some((part) => part === '.' || part === '..' || /[|\u0000-\u001f]/.test(part))) return undefined;
  const path = parts.map((part) => `${part}/`).join('');
  const whole = path.startsWith(rootPath) ? path : `${rootPath}${path}`;
  return whole.length > LONGEST_PATH ? undefined : whole;
}

/** A folder's handle: its path before 4.0, with `f|` in front since (d). */
export function formatFolderHandle(path: string, form: HandleForm): string {
  return form.index === 0 ? path : `f|${path}`;
}

/** The path of a folder's parent; undefined for the root. */
export function parentPathOf(path: string, rootPath: string): string | undefined {
  return path === rootPath ? undefined : path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}

/** The name of a folder: the last part of its path. */
export function folderNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/', path.length - 2) + 1, -1);
}

/** The paths of a folder and all folders above it, from the root down. */
export function pathsDownTo(path: string, rootPath: string): string[] {
  const paths: string[] = [];
  for (let each: string | undefined = path; each !== undefined; each = parentPathOf(each, rootPath)) paths.unshift(each);
  return paths;
}

/** The upper bound of the paths of a folder and all below it: in byte order, they lie from `path` (inclusive) to this (exclusive). */
export function endOfPaths(path: string): string {
  // In byte order, 0 follows the slash.
  return `${path.slice(0, -1)}0`;
}

/** Splits a file's path, as given in an upload. @returns the folder's path (undefined if invalid) and the file name */
export function splitFilePath(path: string, rootPath: string): { folder: string | undefined; fileName: string } {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  return { folder: folderPathOf(path.slice(0, cut), rootPath), fileName: path.slice(cut).trim() };
}
