import { uniqueName } from '../collections/unique-name.js';
import { AuthorizationFault, IpsApiFault } from '../contract/faults.js';
import type { Operation } from '../contract/model.js';
import type { Settings } from '../settings.js';
import type { Company } from '../store/account-store.js';
import type { Group } from '../store/group-store.js';
import type { Store } from '../store/store.js';
import type { Caller } from './authenticate.js';
import { CompanyNameError, createCompany, type NewCompany } from './create-company.js';
import { parseCompanyHandle, parseGroupHandle, parseUserHandle } from './handles.js';

/** Roles that may act for another user (c). */
const ADMINISTRATORS = new Set(['IpsAdmin', 'IpsCompanyAdmin', 'TrialSiteAdmin', 'ImagePortalAdmin']);

/** Whether a user is an IpsAdmin by default, which counts more than the role in a company (d). */
export function isIpsAdmin({ defaultRole }: Caller): boolean {
  return defaultRole === 'IpsAdmin';
}

/** The role that a user has in a company, or undefined for no member, or one whose membership is not active. */
export function roleIn(store: Store, user: Caller, companyId: number): string | undefined {
  const membership = store.accounts.membership(user.id, companyId);
  const role = membership ? membership.role : user.roleEverywhere;
  if (role === null || membership?.isActive === 0) return undefined;
  return isIpsAdmin(user) ? user.defaultRole : role;
}

/** Whether a user is a member of a company, active or not. */
export function isMember(store: Store, user: Caller, companyId: number): boolean {
  return user.roleEverywhere !== null || store.accounts.membership(user.id, companyId) !== undefined;
}

/** Whether a caller may know of a user: an IpsAdmin of all, others of the members of their companies (d). */
export function mayKnow(store: Store, caller: Caller, user: Caller): boolean {
  return caller.id === user.id || isIpsAdmin(caller) || companiesOf(store, caller).some(({ id }) => isMember(store, user, id));
}

/** Whether a role may call an operation (d); an IpsAdmin may call all of them: two published lists forget that role (c). */
export function mayCall({ roles }: Operation, role: string): boolean {
  return role === 'IpsAdmin' || roles === null || roles.includes(role);
}

/**
 * Checks that the caller may call an operation (d).
 *
 * @param company the company that the call names; without one the caller's default role counts
 * @throws AuthorizationFault 20000 for a company that the caller is no member of (c), 20003 for a role that may not,
 *   or without a company for a caller who is an active member of none and no IpsAdmin (d)
 */
export function authorize(store: Store, operation: Operation, caller: Caller, company: Company | undefined): void {
  const role = company ? roleIn(store, caller, company.id) : caller.defaultRole;
  if (role === undefined) {
    throw new AuthorizationFault('invalidCompany', `The user ${caller.email} is no member of the company "${company?.name}"`);
  }
  if (!company && !isIpsAdmin(caller) && caller.roleEverywhere === null && !store.accounts.hasActiveMembership(caller.id)) {
    throw new AuthorizationFault(
      'noPermissionForOperation',
      `User does not have permission to access operation '${operation.name}': ${caller.email} is an active member of no company`,
    );
  }
  if (!mayCall(operation, role)) {
    throw new AuthorizationFault(
      'noPermissionForOperation',
      `User does not have permission to access operation '${operation.name}': it takes one of ${operation.roles?.join(', ')}, the user is ${role}`,
    );
  }
}

/**
 * The company that a handle names. Lenient: an unknown one is created on first use, with the caller as a member (c).
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 for an unknown company
 */
export function companyOfHandle(store: Store, settings: Pick<Settings, 'auth'>, caller: Caller, handle: string, field = 'companyHandle'): Company {
  const id = parseCompanyHandle(handle);
  if (id === undefined) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no company handle: expected c|47 (or 47)`);
  const company = store.accounts.companyById(id);
  if (company) return company;
  if (settings.auth === 'strict' || id === 0) throw new AuthorizationFault('invalidCompany', `There is no company with the handle "${handle}"`);
  const isTaken = (each: string): boolean => store.accounts.companyByName(each) !== undefined;
  const name = uniqueName(`Company${id}`, isTaken, (n) => `Company${id}_${n}`);
  return createCompanyFor(store, caller, { id, name }, field);
}

/**
 * The company with a name. Lenient: an unknown one is created on first use, with the caller as a member (c).
 *
 * @throws AuthorizationFault 20000 for an unknown company
 */
export function companyOfName(store: Store, settings: Pick<Settings, 'auth'>, caller: Caller, text: string): Company {
  const name = text.trim().replace(/\s+/g, ' ');
  const company = store.accounts.companyByName(name);
  if (company) return company;
  if (settings.auth === 'strict' || name === '') throw new AuthorizationFault('invalidCompany', `There is no company with the name "${text}"`);
  return createCompanyFor(store, caller, { name: text }, 'companyName');
}

/** The companies that a user is a member of, by number. */
export function companiesOf(store: Store, user: Caller): Company[] {
  return store.accounts.companies().filter((company) => roleIn(store, user, company.id) !== undefined);
}

/**
 * The user that a handle names.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user
 */
export function userOfHandle(store: Store, handle: string, field = 'userHandle'): Caller {
  const parts = parseUserHandle(handle);
  if (!parts)
    throw new IpsApiFault(
      'invalidParameter',
      `${field}: "${handle}" is no user handle: expected u|70|someone@example.com (or 70|someone@example.com)`,
    );
  const user = store.accounts.userById(parts.id);
  if (!user || user.email.toLowerCase() !== parts.email.toLowerCase()) {
    throw new AuthorizationFault('invalidRequestUser', `There is no user with the handle "${handle}"`);
  }
  return user;
}

/**
 * The group of a company that a handle names; a group of another company is not known.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle or an unknown group
 */
export function groupOfHandle(store: Store, company: Company, handle: string, field = 'groupHandle'): Group {
  const group = store.groups.byId(groupIdOf(handle, field));
  if (group?.companyId !== company.id) {
    throw new IpsApiFault('invalidParameter', `${field}: the company "${company.name}" has no group with the handle "${handle}"`);
  }
  return group;
}

/** The number in a group's handle. @throws IpsApiFault 30001 for a malformed handle */
export function groupIdOf(handle: string, field: string): number {
  const id = parseGroupHandle(handle);
  if (id === undefined) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no group handle: expected g|2 (or 2)`);
  return id;
}

/**
 * The user for whom a call acts: the caller, or another whom an administrator names (d).
 *
 * @param companyId the company that the call names
 * @param field name of the parameter, for the fault
 * @throws AuthorizationFault 20002 for an unknown user, 20004 for a caller who may not act for others
 */
export function requestUser(
  store: Store,
  caller: Caller,
  companyId: number | undefined,
  userHandle: string | undefined,
  field = 'userHandle',
): Caller {
  if (userHandle === undefined) return caller;
  const user = userOfHandle(store, userHandle, field);
  if (user.id !== caller.id && !isAdministrator(store, caller, companyId)) {
    throw new AuthorizationFault(
      'noPermissionToImpersonate',
      `The user ${caller.email} may not act for ${user.email}: that takes one of ${[...ADMINISTRATORS].join(', ')}`,
    );
  }
  return user;
}

/** For whom a call on assets or folders acts. */
export interface AccessContext {
  readonly user: Caller;
  /** That user's role in the company. */
  readonly role: string;
  /** The one group whose permissions count; undefined where those of the user do. */
  readonly groupIds: readonly number[] | undefined;
}

/** Parameters by which a call acts in the context of another user or of a group (d). */
export interface AccessParams {
  readonly accessUserHandle?: string | undefined;
  readonly accessGroupHandle?: string | undefined;
}

/**
 * For whom a call acts: the caller, unless an administrator names another user, or a member or an administrator names a group (d).
 *
 * @param company of which the caller is a member
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user, 20004 for a caller who may not act for another,
 *   20007 for a user who is no member of the company, 20008 for a group that is none of the company or that the caller may not act for
 */
export function accessContext(store: Store, caller: Caller, company: Company, params: AccessParams): AccessContext {
  const { accessUserHandle, accessGroupHandle } = params;
  const user = requestUser(store, caller, company.id, accessUserHandle, 'accessUserHandle');
  const role = roleIn(store, user, company.id);
  if (role === undefined) {
    throw new AuthorizationFault('illegalRequestUser', `accessUserHandle: the user ${user.email} is no member of the company "${company.name}"`);
  }
  return { user, role, groupIds: accessGroupHandle === undefined ? undefined : [accessGroup(store, caller, company, accessGroupHandle).id] };
}

function accessGroup(store: Store, caller: Caller, company: Company, handle: string): Group {
  const group = store.groups.byId(groupIdOf(handle, 'accessGroupHandle'));
  if (group?.companyId !== company.id) {
    throw new AuthorizationFault('illegalAccessGroup', `accessGroupHandle: the company "${company.name}" has no group with the handle "${handle}"`);
  }
  if (!isAdministrator(store, caller, company.id) && !store.groups.memberIds(group.id).includes(caller.id)) {
    throw new AuthorizationFault(
      'illegalAccessGroup',
      `accessGroupHandle: the user ${caller.email} is no member of the group "${group.name}" ("${handle}"), and no administrator`,
    );
  }
  return group;
}

function isAdministrator(store: Store, caller: Caller, companyId: number | undefined): boolean {
  const role = companyId === undefined ? undefined : roleIn(store, caller, companyId);
  return ADMINISTRATORS.has(role ?? caller.defaultRole);
}

/**
 * Creates a company with the caller as a member (c).
 *
 * @param field name of the parameter that names it, for the fault
 * @throws IpsApiFault 30001 for a name that no company can have
 */
export function createCompanyFor(store: Store, caller: Caller, fields: NewCompany, field: string): Company {
  const company = faultyName(field, () => createCompany(store, fields));
  if (caller.roleEverywhere === null) {
    store.accounts.addMembership({ userId: caller.id, companyId: company.id, role: caller.defaultRole, isActive: 1 });
  }
  return company;
}

/** Does something with a company's name. @throws IpsApiFault 30001 for one that no company can have */
export function faultyName<Result>(field: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof CompanyNameError) throw new IpsApiFault('invalidParameter', `${field}: ${error.message}`);
    throw error;
  }
}
