import { isBoundByPermissions, type PermissionType } from '../../accounts/permissions.js';
import { groupOfHandle } from '../../accounts/resolve.js';
import { administers, isAdministrator, isIpsAdmin, roleIn } from '../../accounts/roles.js';
import { holdsIpsAdmin } from '../../accounts/user-rights.js';
import { AuthorizationFault } from '../../contract/faults.js';
import type { PermissionUpdateArray } from '../../contract/generated-types.js';
import type { Group } from '../../store/group-store.js';
import type { PropertySet, PropertySetType } from '../../store/property-set-store.js';
import { anyGroupOfHandle } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * Adds permissions to those of a property set, or changes them.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for an unknown group, or one of another company than the set's; for a set that is in none, of a company that is not
 *   the caller's
 */
export function putPermissions(
  set: PropertySet,
  type: PropertySetType,
  updates: PermissionUpdateArray | undefined,
  field: string,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): void {
  for (const { groupHandle, permissionType, isAllowed } of updates?.items ?? []) {
    const { id: groupId } = groupOf(groupHandle, `${field}/items/groupHandle`, companyOf(set, type), call, context);
    context.store.propertySets.putPermission({ setId: set.id, groupId, permissionType, isAllowed });
  }
}

/** @param companyId null for any company of the caller */
function groupOf(handle: string, field: string, companyId: number | null, call: AuthorizedCall<unknown>, context: OperationContext): Group {
  const company = companyId === null ? undefined : context.store.accounts.companyById(companyId);
  return company ? groupOfHandle(context.store, company, handle, field) : anyGroupOfHandle(handle, field, call, context);
}

/** Whether the caller may read a property set: one of a user is for that user and administrators (c), permissions bind some roles (c). */
export function maySee(set: PropertySet, type: PropertySetType, call: AuthorizedCall<unknown>, context: OperationContext): boolean {
  const isOfOwnCompany = set.companyId === null || isIpsAdmin(call.caller) || roleIn(context.store, call.caller, set.companyId) !== undefined;
  return isOfOwnCompany && mayActForOwner(set, type, call, context) && isPermitted('Read', set, type, call, context);
}

/**
 * Whether the caller is the user whose set it is, or an administrator: of the set's company, or else of one of the user's. The sets of an IpsAdmin
 * are for another one. Sets of companies are everybody's (c).
 */
export function mayActForOwner(set: PropertySet, type: PropertySetType, { caller }: AuthorizedCall<unknown>, { store }: OperationContext): boolean {
  if (set.userId === null || set.userId === caller.id || isIpsAdmin(caller)) return true;
  const owner = store.accounts.userById(set.userId);
  if (!owner || holdsIpsAdmin(store, owner)) return false;
  const companyId = companyOf(set, type);
  return companyId === null ? administers(store, caller, owner) : isAdministrator(store, caller, companyId);
}

/** Checks that the caller's groups may change a property set. @throws AuthorizationFault 20009 if they may not */
export function requireWritePermission(set: PropertySet, type: PropertySetType, call: AuthorizedCall<unknown>, context: OperationContext): void {
  if (isPermitted('Write', set, type, call, context)) return;
  throw new AuthorizationFault(
    'missingPermission',
    `The user ${call.caller.email} is in no group with the permission Write for the property set "ps|${set.id}"`,
  );
}

/** A set without permissions is open to all; a member of several groups has what any of them has (c, as for folders). */
function isPermitted(
  wanted: PermissionType,
  set: PropertySet,
  type: PropertySetType,
  { caller }: AuthorizedCall<unknown>,
  { store }: OperationContext,
): boolean {
  const companyId = companyOf(set, type);
  const role = companyId === null ? caller.defaultRole : (roleIn(store, caller, companyId) ?? caller.defaultRole);
  if (!isBoundByPermissions(role)) return true;
  const permissions = store.propertySets.permissions(set.id).filter(({ permissionType }) => permissionType === wanted);
  if (permissions.length === 0) return true;
  const groupIds = new Set(store.groups.ofUser(caller.id).map(({ id }) => id));
  return permissions.some(({ groupId, isAllowed }) => isAllowed && groupIds.has(groupId));
}

/** The company that a set is in: its owner, or that of its type; null if it is in none. */
function companyOf(set: PropertySet, type: PropertySetType): number | null {
  return set.companyId ?? type.companyId;
}
