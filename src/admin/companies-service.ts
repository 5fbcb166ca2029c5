import type { z } from 'zod';
import { CompanyNameError, checkedCompanyName, createCompany } from '../accounts/create-company.js';
import { createUser } from '../accounts/create-user.js';
import { formatCompanyHandle, formatUserHandle, parseCompanyHandle } from '../accounts/handles.js';
import { secretHash } from '../accounts/secret-hash.js';
import { uniqueName } from '../collections/unique-name.js';
import { allVersions, apiVersion } from '../contract/api-version.js';
import { hash } from '../random/hash.js';
import type { Company } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type * as schemas from './admin-schemas.js';
import { Problem } from './problem.js';

/** A company, with its handle in each version of the API. */
export interface CompanyView {
  readonly id: number;
  readonly name: string;
  readonly rootPath: string;
  /** By the version's id. */
  readonly handles: Readonly<Record<string, string>>;
}

/** A user that was made for a test. */
export interface NewUserView {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  /** By the version's id. */
  readonly handles: Readonly<Record<string, string>>;
}

/** A company that was made for a test. */
export interface NewCompanyView extends CompanyView {
  readonly users: readonly NewUserView[];
}

/** A company by name or handle of any version. @throws Problem 404 where there is none */
export function companyNamed(store: Store, text: string): Company {
  const id = parseCompanyHandle(text);
  const company = store.accounts.companyByName(text) ?? (id === undefined ? undefined : store.accounts.companyById(id));
  if (!company)
    throw new Problem(404, `There is no company "${text}": expected a name or a handle such as c|47`, [
      { field: 'company', message: 'is not there' },
    ]);
  return company;
}

/** All companies, by number. */
export function listCompanies(store: Store): CompanyView[] {
  return store.accounts.companies().map(companyView);
}

/** Makes a company, and users who are members of it alone. @throws Problem 409 for a name or an e-mail address that is taken */
export function addCompany(
  store: Store,
  { name, users = [{ role: 'IpsAdmin' }] }: NonNullable<z.output<typeof schemas.newCompany>> = {},
): NewCompanyView {
  const companyName = name === undefined ? freeName(store) : checkedName(name);
  if (store.accounts.companyByName(companyName))
    throw new Problem(409, `There is a company "${companyName}" already`, [{ field: 'name', message: 'is taken' }]);
  return store.transaction(() => {
    const company = createCompany(store, { name: companyName });
    const made = users.map(({ role, email, password }, index): NewUserView => {
      const address = email ?? `${role.toLowerCase()}${index + 1}@company${company.id}.test`;
      if (store.accounts.userByEmail(address))
        throw new Problem(409, `There is a user ${address} already`, [{ field: `users.${index}.email`, message: 'is taken' }]);
      const secret = password ?? `p${hash(`${company.id}|${address}`).toString(36)}`;
      const user = createUser(store, {
        email: address,
        firstName: role,
        lastName: companyName,
        passwordHash: secretHash(secret),
        defaultRole: role,
        memberships: [{ companyId: company.id, role }],
      });
      return { email: address, password: secret, role, handles: byVersion((version) => formatUserHandle(user, version)) };
    });
    return { ...companyView(company), users: made };
  });
}

function companyView(company: Company): CompanyView {
  const { id, name, rootPath } = company;
  return { id, name, rootPath, handles: byVersion((version) => formatCompanyHandle(id, version)) };
}

function byVersion(format: (version: ReturnType<typeof apiVersion>) => string): Record<string, string> {
  return Object.fromEntries(allVersions().map(({ id }, index) => [id, format(apiVersion(index))]));
}

/** @throws Problem 400 for a name that no company can have */
function checkedName(text: string): string {
  try {
    return checkedCompanyName(text);
  } catch (error) {
    if (error instanceof CompanyNameError) throw new Problem(400, `name: ${error.message}`, [{ field: 'name', message: error.message }]);
    throw error;
  }
}

function freeName({ accounts }: Store): string {
  const next = accounts.counts().companies + 1;
  const isTaken = (name: string): boolean => accounts.companyByName(name) !== undefined;
  return uniqueName(`Company ${next}`, isTaken, (n) => `Company ${n}`, next + 1);
}
