import type { RemoveGroupMembersParam, RemoveGroupMembersReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { groupOfCall, usersOfArray } from './group-of-call.js';

/** Takes users out of a group (d); who is not in it stays out (c). */
export const removeGroupMembers = operation((call: AuthorizedCall<RemoveGroupMembersParam>, context: OperationContext): RemoveGroupMembersReturn => {
  const { id } = groupOfCall(call, context);
  for (const user of usersOfArray(call, context)) context.store.groups.removeMember(id, user.id);
  return {};
});
