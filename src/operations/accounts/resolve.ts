import { subjectUser } from '../../accounts/access-context.js';
import { authorize, mayCall } from '../../accounts/authorize.js';
import { companyOfHandle, groupIdOf, groupOfHandle, userOfHandle } from '../../accounts/resolve.js';
import { companiesOf, isIpsAdmin, isMember, roleIn } from '../../accounts/roles.js';
import { requireMayTouch } from '../../accounts/user-rights.js';
import { AuthorizationFault, IpsApiFault } from '../../contract/faults.js';
import type { HandleArray } from '../../contract/generated-types.js';
import type { Company, User } from '../../store/account-store.js';
import type { Group } from '../../store/group-store.js';
import type { Store } from '../../store/store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The company that a call names, for an operation whose parameters must name one. */
export function companyOfCall(call: AuthorizedCall<unknown>): Company {
  if (!call.company) throw new Error(`${call.operation.name} was called without a company, which its schema requires`);
  return call.company;
}

/** The company that a call names, or all those that the caller is a member of. */
export function companiesOfCall(call: AuthorizedCall<unknown>, context: OperationContext): Company[] {
  return call.company ? [call.company] : companiesOf(context.store, call.caller);
}

/**
 * The companies of a `companyHandleArray`.
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 and 20003 as `companyForCaller`
 */
export function companiesOfArray(array: HandleArray | undefined, call: AuthorizedCall<unknown>, context: OperationContext): Company[] {
  return (array?.items ?? []).map((handle) => companyForCaller(handle, 'companyHandleArray/items', call, context));
}

/**
 * One of several companies that a call names. An IpsAdmin need not be a member (c).
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 for an unknown company or one that the caller is not a member of,
 *   20003 if the caller's role there may not call the operation
 */
export function companyForCaller(
  handle: string,
  field: string,
  { caller, operation }: AuthorizedCall<unknown>,
  { store, settings }: OperationContext,
): Company {
  const company = companyOfHandle(store, settings, caller, handle, field);
  if (!isIpsAdmin(caller)) authorize(store, operation, caller, company);
  return company;
}

/** Parameters that name a user. */
interface UserParams {
  readonly userHandle?: string | undefined;
}

/**
 * The user whose rights a call changes: the caller, unless an administrator names another (d).
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user or one who shares no company with the caller (c),
 *   20004 if the caller may not act for others, or names an IpsAdmin without being one, 20007 if the user is not a member of the company that the call names
 */
export function userOfCall(call: AuthorizedCall<UserParams>, context: OperationContext): User {
  const user = subjectOfCall(call, context);
  requireMayTouch(context.store, call.caller, user, 'userHandle');
  return user;
}

/**
 * The user whom a call shows, or puts into groups, which give nothing to an IpsAdmin.
 *
 * @throws the faults of `userOfCall`, but none for an IpsAdmin
 */
export function subjectOfCall({ params, caller, company }: AuthorizedCall<UserParams>, { store }: OperationContext): User {
  const user = subjectUser(store, caller, company?.id, params.userHandle);
  if (company) checkMember(store, user, company, 'userHandle');
  return user;
}

/**
 * The users of a `userHandleArray`.
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user or one who shares no company with the caller
 */
export function usersOfArray({ items }: HandleArray, { caller }: AuthorizedCall<unknown>, { store }: OperationContext): User[] {
  return (items ?? []).map((handle) => userOfHandle(store, caller, handle, 'userHandleArray/items'));
}

/**
 * The users of a `userHandleArray`, all of whom must be members of the call's company.
 *
 * @throws the faults of `usersOfArray`, and AuthorizationFault 20007 for one who is not a member (d)
 */
export function membersOfArray(array: HandleArray, call: AuthorizedCall<unknown>, context: OperationContext): User[] {
  const users = usersOfArray(array, call, context);
  for (const user of users) checkMember(context.store, user, companyOfCall(call), 'userHandleArray/items');
  return users;
}

/**
 * Checks that a user is a member of a company.
 *
 * @param field name of the parameter, for the fault
 * @throws AuthorizationFault 20007
 */
export function checkMember(store: Store, user: User, company: Company, field: string): void {
  if (isMember(store, user, company.id)) return;
  throw new AuthorizationFault('illegalRequestUser', `${field}: the user ${user.email} is no member of the company "${company.name}"`);
}

/** The group that a call names, in its company. @throws IpsApiFault 30001 for a malformed handle or an unknown group */
export function groupOfCall(call: AuthorizedCall<{ readonly groupHandle: string }>, { store }: OperationContext): Group {
  return groupOfHandle(store, companyOfCall(call), call.params.groupHandle);
}

/**
 * The group that a handle names, in any company that the caller is a member of. An IpsAdmin need not be a member (c).
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 for a malformed handle or an unknown group, AuthorizationFault 20003 if the caller's role there may not call the operation
 */
export function anyGroupOfHandle(handle: string, field: string, { caller, operation }: AuthorizedCall<unknown>, { store }: OperationContext): Group {
  const group = store.groups.byId(groupIdOf(handle, field));
  if (!group || !(isIpsAdmin(caller) || roleIn(store, caller, group.companyId) !== undefined)) {
    throw new IpsApiFault('invalidParameter', `${field}: there is no group with the handle "${handle}" in a company of ${caller.email}`);
  }
  if (!isIpsAdmin(caller)) authorize(store, operation, caller, store.accounts.companyById(group.companyId));
  return group;
}

/** The groups that a user is in: those of the call's company, or else of all companies in which the caller may call the operation (d). */
export function groupsOfUser(user: User, { caller, company, operation }: AuthorizedCall<unknown>, { store }: OperationContext): Group[] {
  const mayCallIn = (companyId: number): boolean => isIpsAdmin(caller) || mayCall(operation, roleIn(store, caller, companyId) ?? '');
  return store.groups.ofUser(user.id).filter(({ companyId }) => (company ? companyId === company.id : mayCallIn(companyId)));
}
