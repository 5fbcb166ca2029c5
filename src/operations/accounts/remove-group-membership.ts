import { operation } from '../operation.js';
import { userAndGroups } from './group-membership.js';

/** Removes a user, by default the caller, from groups (d). For a group that the user is not in, nothing changes (c). */
export const removeGroupMembership = operation('removeGroupMembership', (call, context) => {
  const { user, groups } = userAndGroups(call, context);
  for (const { id } of groups) context.store.groups.removeMember(id, user.id);
  return {};
});
