import { AuthorizationFault } from '../contract/faults.js';
import type { User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type { Caller } from './authenticate.js';
import { isIpsAdmin, roleIn } from './roles.js';

/** The roles that an administrator of a company grants and takes there, by the family of his own (c). IpsAdmin is in none: only an IpsAdmin grants that. */
const FAMILIES: Readonly<Record<string, (role: string) => boolean>> = {
  IpsAdmin: (role) => role !== 'IpsAdmin',
  IpsCompanyAdmin: (role) => role !== 'IpsAdmin',
  TrialSiteAdmin: (role) => role.startsWith('TrialSite'),
  ImagePortalAdmin: (role) => role.startsWith('ImagePortal'),
};

/** Whether a role in a company is enough to grant another one there, or to take it. Of an IpsAdmin by default nothing is asked. */
function mayGrant(granter: string | undefined, role: string): boolean {
  return granter !== undefined && FAMILIES[granter]?.(role) === true;
}

/** Whether a user is an IpsAdmin anywhere, if only in one company. */
export function holdsIpsAdmin({ accounts }: Store, user: User): boolean {
  return isIpsAdmin(user) || user.roleEverywhere === 'IpsAdmin' || accounts.memberships(user.id).some(({ role }) => role === 'IpsAdmin');
}

/**
 * Checks that a user is not an IpsAdmin, or that another one calls: nobody else acts for one, or changes one (c).
 *
 * @param field name of the parameter, for the fault
 * @throws AuthorizationFault 20004
 */
export function requireMayTouch(store: Store, caller: Caller, user: User, field: string): void {
  if (user.id === caller.id || isIpsAdmin(caller) || !holdsIpsAdmin(store, user)) return;
  throw new AuthorizationFault('noPermissionToImpersonate', `${field}: ${user.email} is an IpsAdmin: it takes another to change or act for one`);
}

/**
 * Checks that the caller may change what holds for a user in all companies, such as the name: an IpsAdmin may, users change themselves, and an
 * administrator may who could grant the user's role in each of the user's companies (c).
 *
 * @throws AuthorizationFault 20004. It names no company: the caller may not know all of them
 */
export function requireMayChange(store: Store, caller: Caller, user: User): void {
  requireMayTouch(store, caller, user, 'userHandle');
  if (user.id === caller.id || isIpsAdmin(caller)) return;
  if (rolesByCompany(store, user).every(({ companyId, role }) => mayGrant(roleIn(store, caller, companyId), role))) return;
  throw new AuthorizationFault(
    'noPermissionToImpersonate',
    `userHandle: ${caller.email} may not change ${user.email} in all companies of that user: it takes an administrator of each who may grant the user's role there, or an IpsAdmin`,
  );
}

/**
 * Checks that the caller may change a user's role in a company, or give one there.
 *
 * @param user undefined for one who is being added
 * @param role the new role; undefined if the membership is taken away
 * @throws AuthorizationFault 20003 if the role that the user has, or is to have, is not the caller's to grant
 */
export function requireMayChangeRole(store: Store, caller: Caller, user: User | undefined, companyId: number, role: string | undefined): void {
  if (isIpsAdmin(caller)) return;
  const own = roleIn(store, caller, companyId);
  const before = user && (store.accounts.membership(user.id, companyId)?.role ?? user.roleEverywhere ?? undefined);
  // Users give up what they have.
  if (before !== undefined && user?.id !== caller.id && !mayGrant(own, before)) throw notGranted(caller, own, before);
  if (role !== undefined && !mayGrant(own, role)) throw notGranted(caller, own, role);
}

/** Checks that the caller may give a user a default role, which is for calls without a company. @throws AuthorizationFault 20003 */
export function requireMayGrantDefault(caller: Caller, role: string): void {
  if (!isIpsAdmin(caller) && !mayGrant(caller.defaultRole, role)) throw notGranted(caller, caller.defaultRole, role);
}

/** Checks that the caller may give a user another role in all of the user's companies. @throws AuthorizationFault 20003 */
export function requireMayChangeRoles(store: Store, caller: Caller, user: User, role: string): void {
  for (const { companyId, role: before } of rolesByCompany(store, user)) {
    if (role !== before) requireMayChangeRole(store, caller, user, companyId, role);
  }
}

function rolesByCompany({ accounts }: Store, user: User): { readonly companyId: number; readonly role: string }[] {
  const memberships = accounts.memberships(user.id);
  const { roleEverywhere } = user;
  if (roleEverywhere === null) return memberships;
  const others = accounts.companies().filter(({ id }) => !memberships.some(({ companyId }) => companyId === id));
  return [...memberships, ...others.map(({ id }) => ({ companyId: id, role: roleEverywhere }))];
}

function notGranted({ email }: Caller, own: string | undefined, role: string): AuthorizationFault {
  const grants = role === 'IpsAdmin' ? 'an IpsAdmin' : 'an IpsAdmin, an IpsCompanyAdmin or an administrator of the same kind';
  return new AuthorizationFault(
    'noPermissionForOperation',
    `${email}, as ${own ?? 'no member'}, may neither grant nor take the role ${role}: it takes ${grants}`,
  );
}
