import type { HandleForm } from './handle-form.js';
import { misfitOfName, shownText } from './names.js';

/** The most characters of a folder's path: more is no use to anybody, and handles hold it whole. */
export const LONGEST_PATH = 1000;

/** The most characters of a path below the company's root, whose own path takes the rest. */
const LONGEST_BELOW_ROOT = 740;

/**
 * Normalizes a folder's path to the form that is stored: from the company's root down, with a `/` at its end and none at its start.
 * `text` may lack the root, have or lack slashes at its ends, have backslashes, and have `f|` in front (d, o).
 *
 * @param rootPath the company's root, such as `Outfitters/`
 * @returns undefined for an invalid path: too long, with `|` or control characters, or with `.` or `..`
 */
export function folderPathOf(text: string, rootPath: string): string | undefined {
  const parts = partsOf(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: matches them on purpose
  if (parts.some((part) => part === '.' || part === '..' || /[|\u0000-\u001f]/.test(part))) return undefined;
  const path = parts.map((part) => `${part}/`).join('');
  const whole = path.startsWith(rootPath) ? path : `${rootPath}${path}`;
  return whole.length > LONGEST_PATH ? undefined : whole;
}

/**
 * Why no folder can be made at a path: one of its parts is no name, or it is too long as a whole; undefined where one can. Empty parts do not
 * count, nor do slashes at its ends.
 */
export function misfitOfFolderPath(text: string): string | undefined {
  const parts = partsOf(text);
  for (const part of parts) {
    const misfit = misfitOfName(part);
    if (misfit !== undefined) return parts.length === 1 ? `it ${misfit}` : `its part "${shownText(part, 60)}" ${misfit}`;
  }
  const length = parts.reduce((sum, part) => sum + part.length + 1, 0);
  return length > LONGEST_BELOW_ROOT ? `it has ${length} characters, of ${LONGEST_BELOW_ROOT} at most` : undefined;
}

/** Why no file can be stored at a path, as given in an upload; undefined where one can. */
export function misfitOfFilePath(path: string): string | undefined {
  const cut = lastSeparator(path);
  const misfit = misfitOfName(path.slice(cut));
  if (misfit === undefined) return misfitOfFolderPath(path.slice(0, cut));
  return cut === 0 ? `it ${misfit}` : `its file name ${misfit}`;
}

/** A path without the drive that old browsers on Windows put in front of a file's path. */
export function withoutDrive(path: string): string {
  return path.replace(/^\s*[a-z]:(?=[/\\])/i, '');
}

/** The names in a path, trimmed; empty ones do not count, nor does a drive in front. */
function partsOf(text: string): string[] {
  return withoutDrive(text.replace(/^f\|/, ''))
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Where the file name of a path begins. */
function lastSeparator(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
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
  const cut = lastSeparator(path);
  return { folder: folderPathOf(path.slice(0, cut), rootPath), fileName: path.slice(cut).trim() };
}
