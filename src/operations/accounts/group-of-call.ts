import { authorize, groupIdOf, groupOfHandle, isIpsAdmin, mayCall, roleIn, userOfHandle } from '../../accounts/authorize.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { HandleArray } from '../../contract/generated-types.js';
import type { User } from '../../store/account-store.js';
import type { Group } from '../../store/group-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { companyOfCall } from './companies-of-call.js';
import { checkMember, userOfCall } from './user-of-call.js';

/** The group of the company that a call names. @throws IpsApiFault 30001 for a malformed handle or an unknown group */
export function groupOfCall(call: AuthorizedCall<{ readonly groupHandle: string }>, { store }: OperationContext): Group {
  return groupOfHandle(store, companyOfCall(call), call.params.groupHandle);
}

/**
 * The group that a handle names, of any company that the caller is a member of; an IpsAdmin need not be (c).
 *
 * @throws IpsApiFault 30001 for a malformed handle or an unknown group,
 *   AuthorizationFault 20003 where the caller's role there may not call the operation
 */
export function anyGroupOfHandle(handle: string, field: string, { caller, operation }: AuthorizedCall<unknown>, { store }: OperationContext): Group {
  const group = store.groups.byId(groupIdOf(handle, field));
  if (!group || !(isIpsAdmin(caller) || roleIn(store, caller, group.companyId) !== undefined)) {
    throw new IpsApiFault('invalidParameter', `${field}: there is no group with the handle "${handle}" in a company of ${caller.email}`);
  }
  if (!isIpsAdmin(caller)) authorize(store, operation, caller, store.accounts.companyById(group.companyId));
  return group;
}

/** The groups that a user is in, of the company that a call names, or of all in which the caller may call the operation (d). */
export function groupsOfUser(user: User, { caller, company, operation }: AuthorizedCall<unknown>, { store }: OperationContext): Group[] {
  const mayCallIn = (companyId: number): boolean => isIpsAdmin(caller) || mayCall(operation, roleIn(store, caller, companyId) ?? '');
  return store.groups.ofUser(user.id).filter(({ companyId }) => (company ? companyId === company.id : mayCallIn(companyId)));
}

/** Users whom a call puts into a group. @throws AuthorizationFault 20007 where one is no member of its company (d), 20002 where one is not known */
export function membersToBe(call: AuthorizedCall<{ readonly userHandleArray: HandleArray }>, context: OperationContext): User[] {
  const users = usersOfArray(call, context);
  for (const user of users) checkMember(context.store, user, companyOfCall(call), 'userHandleArray/items');
  return users;
}

/** The users of a `userHandleArray`. @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for an unknown user */
export function usersOfArray({ params }: AuthorizedCall<{ readonly userHandleArray: HandleArray }>, { store }: OperationContext): User[] {
  return (params.userHandleArray.items ?? []).map((handle) => userOfHandle(store, handle, 'userHandleArray/items'));
}

/** Parameters that name a user and groups. */
interface GroupMembershipParams {
  readonly userHandle?: string | undefined;
  readonly groupHandleArray: HandleArray;
}

/**
 * The user that a call is about, and the groups that it names, in the company that it names or in any.
 *
 * @throws the faults of `groupOfHandle` or `anyGroupOfHandle`, and those of `userOfCall`
 */
export function userAndGroups(call: AuthorizedCall<GroupMembershipParams>, context: OperationContext): { user: User; groups: Group[] } {
  const field = 'groupHandleArray/items';
  const { company } = call;
  const groups = (call.params.groupHandleArray.items ?? []).map((handle) =>
    company ? groupOfHandle(context.store, company, handle, field) : anyGroupOfHandle(handle, field, call, context),
  );
  return { user: userOfCall(call, context), groups };
}

/** Puts a user into groups. @throws AuthorizationFault 20007 for a user who is no member of a group's company (c) */
export function joinGroups(user: User, groups: readonly Group[], { store }: OperationContext): void {
  for (const { id, companyId } of groups) {
    const company = store.accounts.companyById(companyId);
    if (company) checkMember(store, user, company, 'userHandle');
    store.groups.addMember(id, user.id);
  }
}
