import { formatUserHandle } from '../../accounts/handles.js';
import type { GetGroupMembersParam, GetGroupMembersReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { groupOfCall } from './group-of-call.js';

/** Handles of the users in a group, by number (d). */
export const getGroupMembers = operation((call: AuthorizedCall<GetGroupMembersParam>, context: OperationContext): GetGroupMembersReturn => {
  const { groups, accounts } = context.store;
  const users = groups.memberIds(groupOfCall(call, context).id).flatMap((id) => accounts.userById(id) ?? []);
  return { userHandleArray: { items: users.map((user) => formatUserHandle(user, call.version)) } };
});
