import { operation } from '../operation.js';
import { userAndGroups } from './group-of-call.js';

/** Takes a user, by default the caller, out of groups (d); who is not in one stays out of it (c). */
export const removeGroupMembership = operation('removeGroupMembership', (call, context) => {
  const { user, groups } = userAndGroups(call, context);
  for (const { id } of groups) context.store.groups.removeMember(id, user.id);
  return {};
});
