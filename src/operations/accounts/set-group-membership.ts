import type { SetGroupMembershipParam, SetGroupMembershipReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { groupsOfUser, joinGroups, userAndGroups } from './group-of-call.js';

/** Puts a user, by default the caller, into groups, and out of the others of the company that is named, or of all (c). */
export const setGroupMembership = operation((call: AuthorizedCall<SetGroupMembershipParam>, context: OperationContext): SetGroupMembershipReturn => {
  const { user, groups } = userAndGroups(call, context);
  for (const { id } of groupsOfUser(user, call, context)) context.store.groups.removeMember(id, user.id);
  joinGroups(user, groups, context);
  return {};
});
