import type { AddGroupMembersParam, AddGroupMembersReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { groupOfCall, membersToBe } from './group-of-call.js';

/** Adds users of the company to a group (d); who is in it already stays (c). */
export const addGroupMembers = operation((call: AuthorizedCall<AddGroupMembersParam>, context: OperationContext): AddGroupMembersReturn => {
  const { id } = groupOfCall(call, context);
  for (const user of membersToBe(call, context)) context.store.groups.addMember(id, user.id);
  return {};
});
