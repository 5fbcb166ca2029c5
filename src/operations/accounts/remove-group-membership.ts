import type { RemoveGroupMembershipParam, RemoveGroupMembershipReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { userAndGroups } from './group-of-call.js';

/** Takes a user, by default the caller, out of groups (d); who is not in one stays out of it (c). */
export const removeGroupMembership = operation(
  (call: AuthorizedCall<RemoveGroupMembershipParam>, context: OperationContext): RemoveGroupMembershipReturn => {
    const { user, groups } = userAndGroups(call, context);
    for (const { id } of groups) context.store.groups.removeMember(id, user.id);
    return {};
  },
);
