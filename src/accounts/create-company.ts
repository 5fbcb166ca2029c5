import type { Company } from '../store/account-store.js';
import type { Store } from '../store/store.js';

/** A text that cannot name a company; the message says what can. */
export class CompanyNameError extends Error {
  override readonly name = 'CompanyNameError';
}

/**
 * The one check of company names: the path of a company's folders is made of its name, and handles are separated by `|`.
 *
 * @returns the name without white space at its ends, and with single spaces inside
 * @throws CompanyNameError for an empty name, or one with `/`, `\` or `|`
 */
export function checkedCompanyName(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (name === '' || name === '.' || name === '..' || /[/\\|\u0000-\u001f]/.test(name)) {
    throw new CompanyNameError(`"${text}" is no name of a company: expected a text without /, \\ and |, as its path is made of it`);
  }
  return name;
}

/** What a new company has, besides what follows from its name. */
export interface NewCompany {
  /** The number in its handle; without it the next free one. */
  readonly id?: number | undefined;
  readonly name: string;
  /** Path of its folders, with a `/` at the end; without it the name and a `/` (d). */
  readonly rootPath?: string | undefined;
  /** Milliseconds since 1970. */
  readonly expires?: number | undefined;
  readonly imsOrgId?: string | undefined;
}

/**
 * Creates a company: the only way in which one comes into the store, but for snapshots. Whether the name is taken is for the caller to check.
 *
 * @throws CompanyNameError for a name that no company can have
 */
export function createCompany({ accounts }: Store, { id, name: text, rootPath, expires, imsOrgId }: NewCompany): Company {
  const name = checkedCompanyName(text);
  return accounts.addCompany({ id: id ?? null, name, rootPath: rootPath ?? `${name}/`, expires: expires ?? null, imsOrgId: imsOrgId ?? null });
}
