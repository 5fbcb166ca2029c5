import { operation } from '../operation.js';
import { joinGroups, userAndGroups } from './group-membership.js';
import { groupsOfUser } from './resolve.js';

/** Puts a user, by default the caller, into groups, and removes the user from all others: of the named company, or of all (c). */
export const setGroupMembership = operation('setGroupMembership', (call, context) => {
  const { user, groups } = userAndGroups(call, context);
  for (const { id } of groupsOfUser(user, call, context)) context.store.groups.removeMember(id, user.id);
  joinGroups(user, groups, context);
  return {};
});
