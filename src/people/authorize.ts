import { AuthorizationFault, IpsApiFault } from '../contract/faults.js';
import type { Operation } from '../contract/model.js';
import type { Settings } from '../settings.js';
import type { Company } from '../store/people-store.js';
import type { Store } from '../store/store.js';
import type { Caller } from './authenticate.js';
import { parseCompanyHandle, parseUserHandle } from './handles.js';

/** Roles that may act for another user (c). */
const ADMINISTRATORS = new Set(['IpsAdmin', 'IpsCompanyAdmin', 'TrialSiteAdmin', 'ImagePortalAdmin']);

/** The role that a user has in a company, or undefined for no member. */
export function roleIn(store: Store, user: Caller, companyId: number): string | undefined {
  const membership = store.people.membership(user.id, companyId);
  if (membership) return membership.isActive ? membership.role : undefined;
  return user.roleEverywhere ?? undefined;
}

/**
 * Checks that the caller may call an operation (d).
 *
 * @param company the company that the call names; without one the caller's default role counts
 * @throws AuthorizationFault 20000 for a company that the caller is no member of (c), 20003 for a role that may not
 */
export function authorize(store: Store, operation: Operation, caller: Caller, company: Company | undefined): void {
  const role = company ? roleIn(store, caller, company.id) : caller.defaultRole;
  if (role === undefined) {
    throw new AuthorizationFault('invalidCompany', `The user ${caller.email} is no member of the company "${company?.name}"`);
  }
  if (operation.roles && !operation.roles.includes(role)) {
    throw new AuthorizationFault(
      'noPermissionForOperation',
      `User does not have permission to access operation '${operation.name}': it takes one of ${operation.roles.join(', ')}, the user is ${role}`,
    );
  }
}

/**
 * The company that a handle names. Lenient: an unknown one is made on sight, with the caller as a member (c).
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 for an unknown company
 */
export function companyOfHandle(store: Store, settings: Pick<Settings, 'auth'>, caller: Caller, handle: string): Company {
  const id = parseCompanyHandle(handle);
  if (id === undefined) throw new IpsApiFault('invalidParameter', `companyHandle: "${handle}" is no company handle: expected c|47 (or 47)`);
  const company = store.people.companyById(id);
  if (company) return company;
  if (settings.auth === 'strict' || id === 0) throw new AuthorizationFault('invalidCompany', `There is no company with the handle "${handle}"`);
  return addCompanyOnSight(store, caller, freeCompanyName(store, `Company${id}`), id);
}

/**
 * The company with a name. Lenient: an unknown one is made on sight, with the caller as a member (c).
 *
 * @throws AuthorizationFault 20000 for an unknown company
 */
export function companyOfName(store: Store, settings: Pick<Settings, 'auth'>, caller: Caller, text: string): Company {
  const name = text.trim().replace(/\s+/g, ' ');
  const company = store.people.companyByName(name);
  if (company) return company;
  if (settings.auth === 'strict' || name === '') throw new AuthorizationFault('invalidCompany', `There is no company with the name "${text}"`);
  return addCompanyOnSight(store, caller, name, null);
}

/** The companies that a user is a member of, by number. */
export function companiesOf(store: Store, user: Caller): Company[] {
  return store.people.companies().filter((company) => roleIn(store, user, company.id) !== undefined);
}

/**
 * The user that a handle names.
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user
 */
export function userOfHandle(store: Store, handle: string): Caller {
  const parts = parseUserHandle(handle);
  if (!parts)
    throw new IpsApiFault(
      'invalidParameter',
      `userHandle: "${handle}" is no user handle: expected u|70|someone@example.com (or 70|someone@example.com)`,
    );
  const user = store.people.userById(parts.id);
  if (!user || user.email.toLowerCase() !== parts.email.toLowerCase()) {
    throw new AuthorizationFault('invalidRequestUser', `There is no user with the handle "${handle}"`);
  }
  return user;
}

/**
 * The user for whom a call acts: the caller, or another whom an administrator names (c).
 *
 * @throws AuthorizationFault 20002 for an unknown user, 20004 for a caller who may not act for others
 */
export function requestUser(store: Store, caller: Caller, companyId: number, userHandle: string | undefined): Caller {
  if (userHandle === undefined) return caller;
  const user = userOfHandle(store, userHandle);
  const role = roleIn(store, caller, companyId) ?? caller.defaultRole;
  if (user.id !== caller.id && !ADMINISTRATORS.has(role)) {
    throw new AuthorizationFault(
      'noPermissionToImpersonate',
      `The user ${caller.email} may not act for ${user.email}: that takes one of ${[...ADMINISTRATORS].join(', ')}`,
    );
  }
  return user;
}

function addCompanyOnSight(store: Store, caller: Caller, name: string, id: number | null): Company {
  const company = store.people.addCompany({ id, name, rootPath: `${name}/`, expires: null, imsOrgId: null });
  if (caller.roleEverywhere === null) {
    store.people.addMembership({ userId: caller.id, companyId: company.id, role: caller.defaultRole, isActive: 1 });
  }
  return company;
}

function freeCompanyName(store: Store, wanted: string): string {
  let name = wanted;
  for (let n = 2; store.people.companyByName(name); n++) name = `${wanted}_${n}`;
  return name;
}
