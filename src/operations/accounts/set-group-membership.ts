import { operation } from '../operation.js';
import { groupsOfUser, joinGroups, userAndGroups } from './group-of-call.js';

/** Puts a user, by default the caller, into groups, and out of the others of the company that is named, or of all (c). */
export const setGroupMembership = operation('setGroupMembership', (call, context) => {
  const { user, groups } = userAndGroups(call, context);
  for (const { id } of groupsOfUser(user, call, context)) context.store.groups.removeMember(id, user.id);
  joinGroups(user, groups, context);
  return {};
});
