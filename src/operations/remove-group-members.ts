import type { RemoveGroupMembersParam, RemoveGroupMembersReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { groupOfCall, usersOfArray } from './group-of-call.js';

/** Takes users out of a group (d); who is not in it stays out (c). */
export const removeGroupMembers = operation((call: Call<RemoveGroupMembersParam>, ips: Ips): RemoveGroupMembersReturn => {
  const { id } = groupOfCall(call, ips);
  for (const user of usersOfArray(call, ips)) ips.store.groups.removeMember(id, user.id);
  return {};
});
