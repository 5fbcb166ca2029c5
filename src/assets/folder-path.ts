import type { HandleForm } from './handle-form.js';

/** The most characters of a folder's path: more is no use to anybody, and handles hold it whole. */
export const LONGEST_PATH = 1000;

/**
 * A folder's path as it is stored: below the company's root, with a `/` at its end and none at its start.
 * Taken with the root or without, with slashes at its ends or without, with backslashes, and with `f|` in front (d, o).
 *
 * @param rootPath of the company, such as `Outfitters/`
 * @returns undefined for what is no path: too long, with `|` or characters that XML or a file system cannot hold, or with `.` and `..`
 */
export function folderPathOf(text: string, rootPath: string): string | undefined {
  const parts = text
    .replace(/^f\|/, '')
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (parts.some((part) => part === '.' || part === '..' || /[|\u0000-\u001f]/.test(part))) return undefined;
  const path = parts.map((part) => `${part}/`).join('');
  const whole = path.startsWith(rootPath) ? path : `${rootPath}${path}`;
  return whole.length > LONGEST_PATH ? undefined : whole;
}

/** A folder's handle: its path before 4.0, with `f|` in front since (d). */
export function formatFolderHandle(path: string, form: HandleForm): string {
  return form.index === 0 ? path : `f|${path}`;
}

/** The path of the folder that a folder is in; undefined for the root. */
export function parentPathOf(path: string, rootPath: string): string | undefined {
  return path === rootPath ? undefined : path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}

/** The last part of a folder's path. */
export function folderNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/', path.length - 2) + 1, -1);
}

/** The paths from the root down to a folder, itself included. */
export function pathsDownTo(path: string, rootPath: string): string[] {
  const paths: string[] = [];
  for (let each: string | undefined = path; each !== undefined; each = parentPathOf(each, rootPath)) paths.unshift(each);
  return paths;
}

/** Paths below a folder, itself included, lie from its own path to before this one, in the order of bytes. */
export function endOfPaths(path: string): string {
  // What comes after a slash.
  return `${path.slice(0, -1)}0`;
}

/** The folder of a file and the file's own name, from the path that an upload gives for it. */
export function splitFilePath(path: string, rootPath: string): { folder: string | undefined; fileName: string } {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  return { folder: folderPathOf(path.slice(0, cut), rootPath), fileName: path.slice(cut).trim() };
}
