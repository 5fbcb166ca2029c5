import type { Company, User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import { SHARED_COMPANY } from './shared-company.js';

/** Roles that may act for another user (c). */
export const ADMINISTRATORS: ReadonlySet<string> = new Set(['IpsAdmin', 'IpsCompanyAdmin', 'TrialSiteAdmin', 'ImagePortalAdmin']);

/** Whether a user is an IpsAdmin by default, which takes precedence over the role in a company (d). */
export function isIpsAdmin({ defaultRole }: User): boolean {
  return defaultRole === 'IpsAdmin';
}

/** A user's role in a company; undefined without a membership, or with an inactive one. In the shared company it is the default role (c). */
export function roleIn(store: Store, user: User, companyId: number): string | undefined {
  if (companyId === SHARED_COMPANY.id) return user.defaultRole;
  const membership = store.accounts.membership(user.id, companyId);
  const role = membership ? membership.role : user.roleEverywhere;
  if (role === null || membership?.isActive === false) return undefined;
  return isIpsAdmin(user) ? user.defaultRole : role;
}

/** Whether a user is an administrator in a company: by the role there, or as an IpsAdmin. */
export function isAdministrator(store: Store, user: User, companyId: number): boolean {
  return isIpsAdmin(user) || ADMINISTRATORS.has(roleIn(store, user, companyId) ?? '');
}

/** Whether a caller is an administrator in a company that a user is a member of, or an IpsAdmin. */
export function administers(store: Store, caller: User, user: User): boolean {
  return isIpsAdmin(caller) || companiesOf(store, caller).some(({ id }) => isAdministrator(store, caller, id) && isMember(store, user, id));
}

/** Whether a user is a member of a company, active or not. */
export function isMember(store: Store, user: User, companyId: number): boolean {
  return user.roleEverywhere !== null || store.accounts.membership(user.id, companyId) !== undefined;
}

/** The companies that a user is an active member of, by id; the shared one is not among them. */
export function companiesOf(store: Store, user: User): Company[] {
  const { accounts } = store;
  // Most users are in few of many companies.
  const known =
    user.roleEverywhere === null
      ? accounts.memberships(user.id).flatMap(({ companyId }) => accounts.companyById(companyId) ?? [])
      : accounts.companies();
  return known.filter(({ id }) => id !== SHARED_COMPANY.id && roleIn(store, user, id) !== undefined);
}

/** Whether a caller may see a user: an IpsAdmin sees all, others themselves and the members of their companies (d). */
export function mayKnow(store: Store, caller: User, user: User): boolean {
  return caller.id === user.id || isIpsAdmin(caller) || companiesOf(store, caller).some(({ id }) => isMember(store, user, id));
}
