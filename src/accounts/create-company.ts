import { folderPathOf, misfitOfFolderPath } from '../assets/folder-path.js';
import { LONGEST_NAME, misfitOfName, NAME_EXPECTED, shownText } from '../assets/names.js';
import { IpsApiFault } from '../contract/faults.js';
import type { Company, User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import { type ApplicationSettings, addApplicationSettings } from './application-settings.js';

/** A text cannot name a company or its root folder; the message says what can. */
export class CompanyNameError extends Error {
  override readonly name = 'CompanyNameError';
}

/** The most characters of the path of a company's folders: those below it have room for paths of their own. */
const LONGEST_ROOT = LONGEST_NAME + 1;

/** A company's name as it is stored and compared: without white space at its ends, and with single spaces inside. */
export function normalizedCompanyName(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * The one check of company names: the path of a company's folders is made of its name, and handles are separated by `|`.
 *
 * @returns the name, normalized
 * @throws CompanyNameError for an empty name, one with `/`, `\` or `|`, and for `.` and `..`
 */
export function checkedCompanyName(text: string): string {
  const name = normalizedCompanyName(text);
  const misfit = misfitOfName(name) ?? misfitOfName(rootPathOf(name).slice(0, -1));
  if (misfit !== undefined) {
    throw new CompanyNameError(`"${shownText(text)}" is no name of a company, as it ${misfit}: expected ${NAME_EXPECTED}, as its path is made of it`);
  }
  return name;
}

/**
 * Checks the path of a company's folders that is not made of its name.
 *
 * @throws CompanyNameError for one that folders could not be below
 */
export function checkedRootPath(path: string): string {
  const misfit = path.length > LONGEST_ROOT ? `it has ${path.length} characters, of ${LONGEST_ROOT} at most` : misfitOfFolderPath(path);
  if (path === '' || misfit !== undefined || folderPathOf(path, path) !== path) {
    throw new CompanyNameError(
      `"${shownText(path)}" cannot be the path of a company's folders${misfit === undefined ? '' : `, as ${misfit}`}: expected names without \\ and |, each with a / at its end, as in Outfitters/assets/`,
    );
  }
  return path;
}

/** When a company expires for which nobody set it, milliseconds since 1970: `2100-12-31T23:00:00.000-06:00` (t). */
export const DEFAULT_EXPIRES = Date.UTC(2101, 0, 1, 5);

/**
 * The path of the folders of a company that has no other: its name without white space (d).
 *
 * @param name as it is stored
 */
export function rootPathOf(name: string): string {
  return `${name.replace(/\s/g, '')}/`;
}

/** A company to create. */
export interface NewCompany {
  /** The number in its handle; without it the next free one. */
  readonly id?: number | undefined;
  readonly name: string;
  /** Path of its folders, with a `/` at the end; without it the name without white space and a `/` (d). */
  readonly rootPath?: string | undefined;
  /** Milliseconds since 1970. */
  readonly expires?: number | undefined;
  readonly imsOrgId?: string | undefined;
  /** Added to those that every company has, or instead of them. */
  readonly applicationSettings?: ApplicationSettings | undefined;
}

/**
 * Creates a company with its application settings. All companies are created here, except those of a snapshot. The caller checks that the name is free.
 *
 * @throws CompanyNameError for a name or path that no company can have
 */
export function createCompany(store: Store, { id, name: text, rootPath, expires, imsOrgId, applicationSettings }: NewCompany): Company {
  const name = checkedCompanyName(text);
  const root = rootPath === undefined ? rootPathOf(name) : checkedRootPath(rootPath);
  const created = store.accounts.addCompany({ id: id ?? null, name, rootPath: root, expires: expires ?? null, imsOrgId: imsOrgId ?? null });
  addApplicationSettings(store, created, applicationSettings);
  return created;
}

/**
 * Creates a company with the caller as a member (c), unless the caller has a role everywhere.
 *
 * @param company whose name was checked
 */
export function createCompanyFor(store: Store, caller: User, company: NewCompany): Company {
  const created = createCompany(store, company);
  if (caller.roleEverywhere === null) {
    store.accounts.addMembership({ userId: caller.id, companyId: created.id, role: caller.defaultRole, isActive: true });
  }
  return created;
}

/**
 * The name of a company from a parameter, normalized.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a name that no company can have
 */
export function companyNameParam(text: string, field: string): string {
  try {
    return checkedCompanyName(text);
  } catch (error) {
    if (error instanceof CompanyNameError) throw new IpsApiFault('invalidParameter', `${field}: ${error.message}`);
    throw error;
  }
}
