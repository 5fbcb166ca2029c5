import { AuthorizationFault } from '../contract/faults.js';
import type { Company, User } from '../store/account-store.js';
import type { Group } from '../store/group-store.js';
import type { Store } from '../store/store.js';
import type { Caller } from './authenticate.js';
import { groupIdOf, userOfHandle } from './resolve.js';
import { ADMINISTRATORS, administers, isAdministrator, roleIn } from './roles.js';
import { requireMayTouch } from './user-rights.js';

/**
 * The user for whom a call acts: the caller, or another one whom an administrator names (d). For an IpsAdmin only another one acts (c).
 *
 * @param companyId the company that the call names; without one, the caller must be an administrator in a company of the user's
 * @param field name of the parameter, for the fault
 * @throws the faults of `subjectUser`, and AuthorizationFault 20004 for an IpsAdmin unless another calls
 */
export function requestUser(store: Store, caller: Caller, companyId: number | undefined, userHandle: string | undefined, field = 'userHandle'): User {
  const user = subjectUser(store, caller, companyId, userHandle, field);
  requireMayTouch(store, caller, user, field);
  return user;
}

/**
 * The user whom a call asks about: the caller, or another one whom an administrator names (d).
 *
 * @param companyId the company that the call names; without one, the caller must be an administrator in a company of the user's
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle; AuthorizationFault 20002 for an unknown user or one who shares no company with the caller,
 *   20004 for a caller who may not act for others
 */
export function subjectUser(store: Store, caller: Caller, companyId: number | undefined, userHandle: string | undefined, field = 'userHandle'): User {
  if (userHandle === undefined) return caller;
  const user = userOfHandle(store, caller, userHandle, field);
  const mayAct = companyId === undefined ? administers(store, caller, user) : isAdministrator(store, caller, companyId);
  if (user.id !== caller.id && !mayAct) {
    throw new AuthorizationFault(
      'noPermissionToImpersonate',
      `The user ${caller.email} may not act for ${user.email}: that takes one of ${[...ADMINISTRATORS].join(', ')}`,
    );
  }
  return user;
}

/** For whom a call on assets or folders acts. */
export interface AccessContext {
  readonly user: User;
  /** That user's role in the company. */
  readonly role: string;
  /** The groups whose permissions count; undefined: those that the user is in. */
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
 * @throws IpsApiFault 30001 for a malformed handle; AuthorizationFault 20002 for an unknown user, 20004 for a caller who may not act for another,
 *   20007 for a user who is no member of the company, 20008 for a group of another company or one that the caller may not act for
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
