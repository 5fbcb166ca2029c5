import type { AddGroupMembershipParam, AddGroupMembershipReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { joinGroups, userAndGroups } from './group-of-call.js';

/** Puts a user, by default the caller, into groups (d). */
export const addGroupMembership = operation((call: AuthorizedCall<AddGroupMembershipParam>, context: OperationContext): AddGroupMembershipReturn => {
  const { user, groups } = userAndGroups(call, context);
  joinGroups(user, groups, context);
  return {};
});
