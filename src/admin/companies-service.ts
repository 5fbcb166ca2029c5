import type { z } from 'zod';
import { secretHash } from '../accounts/authenticate.js';
import { formatCompanyHandle, formatUserHandle, parseCompanyHandle } from '../accounts/handles.js';
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
  const companyName = name ?? freeName(store);
  if (store.accounts.companyByName(companyName))
    throw new Problem(409, `There is a company "${companyName}" already`, [{ field: 'name', message: 'is taken' }]);
  return store.transaction(() => {
    const company = store.accounts.addCompany({ id: null, name: companyName, rootPath: `${companyName}/`, expires: null, imsOrgId: null });
    const made = users.map(({ role, email, password }, index): NewUserView => {
      const address = email ?? `${role.toLowerCase()}${index + 1}@company${company.id}.test`;
      if (store.accounts.userByEmail(address))
        throw new Problem(409, `There is a user ${address} already`, [{ field: `users.${index}.email`, message: 'is taken' }]);
      const secret = password ?? `p${hash(`${company.id}|${address}`).toString(36)}`;
      const user = store.accounts.addUser({
        id: null,
        email: address,
        firstName: role,
        lastName: companyName,
        passwordHash: secretHash(secret),
        accessTokenHash: null,
        defaultRole: role,
        roleEverywhere: null,
        isValid: 1,
        imsUserId: null,
        passwordExpires: null,
      });
      store.accounts.addMembership({ userId: user.id, companyId: company.id, role, isActive: 1 });
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

function freeName(store: Store): string {
  let n = store.accounts.counts().companies + 1;
  while (store.accounts.companyByName(`Company ${n}`)) n++;
  return `Company ${n}`;
}
