import { operation } from '../operation.js';
import { joinGroups, userAndGroups } from './group-membership.js';

/** Puts a user, by default the caller, into groups (d). */
export const addGroupMembership = operation('addGroupMembership', (call, context) => {
  const { user, groups } = userAndGroups(call, context);
  joinGroups(user, groups, context);
  return {};
});
