import type { RemoveGroupMembershipParam, RemoveGroupMembershipReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { userAndGroups } from './group-of-call.js';

/** Takes a user, by default the caller, out of groups (d); who is not in one stays out of it (c). */
export const removeGroupMembership = operation((call: Call<RemoveGroupMembershipParam>, ips: Ips): RemoveGroupMembershipReturn => {
  const { user, groups } = userAndGroups(call, ips);
  for (const { id } of groups) ips.store.groups.removeMember(id, user.id);
  return {};
});
