import type { z } from 'zod';
import { CompanyNameError, checkedCompanyName, createCompany } from '../accounts/create-company.js';
import { createUser } from '../accounts/create-user.js';
import { formatCompanyHandle, formatUserHandle, parseCompanyHandle } from '../accounts/handles.js';
import { secretHash } from '../accounts/secret-hash.js';
import { expectedNames } from '../collections/nearest-names.js';
import { uniqueName } from '../collections/unique-name.js';
import type { ApiVersionId, UserRole } from '../contract/names.js';
import { hash } from '../random/hash.js';
import type { Company } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type { newCompany, ofCompany } from './admin-schemas.js';
import { handlesByVersion } from './handles-by-version.js';
import { fieldError, MockError } from './mock-error.js';

/** A company, with its handle in each version of the API. */
export interface CompanyView {
  readonly id: number;
  readonly name: string;
  readonly rootPath: string;
  /** By the version's id. */
  readonly handles: Readonly<Record<ApiVersionId, string>>;
}

/** A user that was created for a test. */
export interface NewUserView {
  readonly email: string;
  readonly password: string;
  readonly role: UserRole;
  /** By the version's id. */
  readonly handles: Readonly<Record<ApiVersionId, string>>;
}

/** A company that was created for a test. */
export interface NewCompanyView extends CompanyView {
  readonly users: readonly NewUserView[];
}

/** A company by name or handle of any version; undefined if there is none. */
function findCompany(store: Store, text: string): Company | undefined {
  const id = parseCompanyHandle(text);
  return store.accounts.companyByName(text) ?? (id === undefined ? undefined : store.accounts.companyById(id));
}

/** A company by name or handle of any version. @throws MockError 404 if there is none */
export function requiredCompany(store: Store, text: string): Company {
  const company = findCompany(store, text);
  if (company) return company;
  const names = store.accounts.companies().map(({ name }) => name);
  throw new MockError(`There is no company "${text}": ${expectedNames(text, names)}`, 404, [{ field: 'company', message: 'does not exist' }]);
}

/** The number of the company that a filter names: undefined without a filter. @throws MockError 404 for an unknown company */
export function companyIdOf(store: Store, company: string | undefined): number | undefined {
  return company === undefined ? undefined : requiredCompany(store, company).id;
}

/** Names the one company that something is about; all companies by default. */
export type CompanyFilter = z.output<typeof ofCompany>;

/** A company to create, checked. */
type NewCompany = NonNullable<z.output<typeof newCompany>>;

/** Who a company has unless a test says otherwise. */
const DEFAULT_USERS: NonNullable<NewCompany['users']> = [{ role: 'IpsAdmin' }];

/** The company service. */
export interface CompaniesService {
  /** All companies, by number. */
  list(): CompanyView[];
  /** The number of a company, by name or handle of any version. @throws MockError 404 if there is none */
  idOf(company: string): number;
  /**
   * Creates a company, and users who are members of it only.
   *
   * @throws MockError 400 for a name that no company can have, 409 for a name or an e-mail address that is taken
   */
  create(company?: NewCompany): NewCompanyView;
}

/** Lists and creates companies. */
export function companiesService(store: Store): CompaniesService {
  return {
    list: () => store.accounts.companies().map(companyView),
    idOf: (company) => requiredCompany(store, company).id,
    create({ name, users = DEFAULT_USERS } = {}) {
      const companyName = name === undefined ? freeName(store) : checkedName(name);
      if (store.accounts.companyByName(companyName)) throw taken('name', `There is already a company "${companyName}"`);
      return store.transaction(() => {
        const company = createCompany(store, { name: companyName });
        return { ...companyView(company), users: users.map((user, index) => createMember(store, company, user, index)) };
      });
    },
  };
}

/** Creates a user of a company. @param index among the company's new users */
function createMember(store: Store, { id, name }: Company, user: NonNullable<NewCompany['users']>[number], index: number): NewUserView {
  const { role, email = `${role.toLowerCase()}${index + 1}@company${id}.test` } = user;
  if (store.accounts.userByEmail(email)) throw taken(`users.${index}.email`, `There is already a user ${email}`);
  const password = user.password ?? `p${hash(`${id}|${email}`).toString(36)}`;
  const created = createUser(store, {
    email,
    firstName: role,
    lastName: name,
    passwordHash: secretHash(password),
    defaultRole: role,
    memberships: [{ companyId: id, role }],
  });
  return { email, password, role, handles: handlesByVersion((version) => formatUserHandle(created, version)) };
}

function taken(field: string, message: string): MockError {
  return new MockError(message, 409, [{ field, message: 'is taken' }]);
}

function companyView(company: Company): CompanyView {
  const { id, name, rootPath } = company;
  return { id, name, rootPath, handles: handlesByVersion((version) => formatCompanyHandle(id, version)) };
}

/** @throws MockError 400 for a name that no company can have */
function checkedName(text: string): string {
  try {
    return checkedCompanyName(text);
  } catch (error) {
    throw error instanceof CompanyNameError ? fieldError('name', error.message) : error;
  }
}

function freeName({ accounts }: Store): string {
  const next = accounts.counts().companies + 1;
  const isTaken = (name: string): boolean => accounts.companyByName(name) !== undefined;
  return uniqueName(`Company ${next}`, isTaken, (n) => `Company ${n}`, next + 1);
}
