import type { SetGroupMembersParam, SetGroupMembersReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { groupOfCall, membersToBe } from './group-of-call.js';

/** Makes users of the company the members of a group, and no others (d). */
export const setGroupMembers = operation((call: AuthorizedCall<SetGroupMembersParam>, context: OperationContext): SetGroupMembersReturn => {
  const { groups } = context.store;
  const { id } = groupOfCall(call, context);
  const users = membersToBe(call, context);
  groups.removeMembers(id);
  for (const user of users) groups.addMember(id, user.id);
  return {};
});
