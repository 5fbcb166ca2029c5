import { requestUser } from '../../accounts/access-context.js';
import { authorize, mayCall } from '../../accounts/authorize.js';
import { companyOfHandle, groupIdOf, groupOfHandle, userOfHandle } from '../../accounts/resolve.js';
import { companiesOf, isIpsAdmin, isMember, mayKnow, roleIn } from '../../accounts/roles.js';
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

/**
 * The user that a call is about: the caller, unless an administrator names another (d).
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user or one who shares no company with the caller (c),
 *   20004 if the caller may not act for others, 20007 if the user is not a member of the company that the call names
 */
export function userOfCall(
  { params, caller, company }: AuthorizedCall<{ readonly userHandle?: string | undefined }>,
  { store }: OperationContext,
): User {
  const user = requestUser(store, caller, company?.id, params.userHandle);
  if (!mayKnow(store, caller, user)) {
    throw new AuthorizationFault(
      'invalidRequestUser',
      `userHandle: ${caller.email} and ${user.email} share no company: it takes one that both are members of, or an IpsAdmin`,
    );
  }
  if (company) checkMember(store, user, company, 'userHandle');
  return user;
}

/** The users of a `userHandleArray`. @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user */
export function usersOfArray({ items }: HandleArray, { store }: OperationContext): User[] {
  return (items ?? []).map((handle) => userOfHandle(store, handle, 'userHandleArray/items'));
}

/**
 * The users of a `userHandleArray`, all of whom must be members of the call's company.
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user, 20007 for one who is not a member (d)
 */
export function membersOfArray(array: HandleArray, call: AuthorizedCall<unknown>, context: OperationContext): User[] {
  const users = usersOfArray(array, context);
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
