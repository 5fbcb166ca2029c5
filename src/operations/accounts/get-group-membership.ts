import type { GetGroupMembershipParam, GetGroupMembershipReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { group } from './group.js';
import { groupsOfUser } from './group-of-call.js';
import { userOfCall } from './user-of-call.js';

/** The groups that a user, by default the caller, is in, of one company or of all, by number (d). */
export const getGroupMembership = operation((call: AuthorizedCall<GetGroupMembershipParam>, context: OperationContext): GetGroupMembershipReturn => {
  const groups = groupsOfUser(userOfCall(call, context), call, context);
  return { groupArray: { items: groups.map((each) => group(each, call.version)) } };
});
