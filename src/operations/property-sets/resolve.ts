import { authorize } from '../../accounts/authorize.js';
import { parsePropertySetHandle, parsePropertySetTypeHandle } from '../../accounts/handles.js';
import { isIpsAdmin, mayKnow, roleIn } from '../../accounts/roles.js';
import { AuthorizationFault, IpsApiFault } from '../../contract/faults.js';
import type { PropertySet, PropertySetType } from '../../store/property-set-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { mayActForOwner, requireWritePermission } from './permissions.js';

/**
 * The property set type that a handle names: a global one, or one of a company that the caller is a member of. An IpsAdmin need not be a member (c).
 *
 * @throws IpsApiFault 30001 for a malformed handle or an unknown type, AuthorizationFault 20003 if the caller's role there may not call the operation
 */
export function typeOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): PropertySetType {
  const id = parsePropertySetTypeHandle(handle);
  if (id === undefined) {
    throw new IpsApiFault('invalidParameter', `typeHandle: "${handle}" is no handle of a property set type: expected pt|1 (or 1)`);
  }
  const type = context.store.propertySets.typeById(id);
  if (type && mayKnowCompany(type.companyId, call, context)) return type;
  throw new IpsApiFault(
    'invalidParameter',
    `typeHandle: there is no property set type with the handle "${handle}" for ${call.caller.email}: getPropertySetTypes lists them`,
  );
}

/**
 * The property set that a handle names, if the caller may change it, and its type.
 *
 * @throws IpsApiFault 30001 for a malformed handle or an unknown set, AuthorizationFault 20003 if the caller's role may not call the operation,
 *   20004 for the set of another user unless an administrator calls (c), 20009 without the permission Write
 */
export function changeableSet(
  handle: string,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): { readonly set: PropertySet; readonly type: PropertySetType } {
  const { propertySets } = context.store;
  const id = parsePropertySetHandle(handle);
  if (id === undefined) throw new IpsApiFault('invalidParameter', `setHandle: "${handle}" is no handle of a property set: expected ps|941 (or 941)`);
  const set = propertySets.byId(id);
  const type = set && propertySets.typeById(set.typeId);
  if (
    !set ||
    !type ||
    !mayKnowCompany(type.companyId, call, context) ||
    !mayKnowCompany(set.companyId, call, context) ||
    !mayKnowOwner(set, call, context)
  ) {
    throw new IpsApiFault('invalidParameter', `setHandle: there is no property set with the handle "${handle}" for ${call.caller.email}`);
  }
  if (!mayActForOwner(set, type, call, context)) {
    throw new AuthorizationFault(
      'noPermissionToImpersonate',
      `setHandle: the property set "${handle}" belongs to another user: the user ${call.caller.email} is no administrator`,
    );
  }
  requireWritePermission(set, type, call, context);
  return { set, type };
}

function mayKnowOwner({ userId }: PropertySet, { caller }: AuthorizedCall<unknown>, { store }: OperationContext): boolean {
  const owner = userId === null ? undefined : store.accounts.userById(userId);
  return owner === undefined || mayKnow(store, caller, owner);
}

/** @param companyId null for what is global */
function mayKnowCompany(companyId: number | null, { caller, operation }: AuthorizedCall<unknown>, { store }: OperationContext): boolean {
  if (companyId === null || isIpsAdmin(caller)) return true;
  if (roleIn(store, caller, companyId) === undefined) return false;
  authorize(store, operation, caller, store.accounts.companyById(companyId));
  return true;
}
