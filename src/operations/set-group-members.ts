import type { SetGroupMembersParam, SetGroupMembersReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { groupOfCall, membersToBe } from './group-of-call.js';

/** Makes users of the company the members of a group, and no others (d). */
export const setGroupMembers = operation((call: Call<SetGroupMembersParam>, ips: Ips): SetGroupMembersReturn => {
  const { groups } = ips.store;
  const { id } = groupOfCall(call, ips);
  const users = membersToBe(call, ips);
  groups.removeMembers(id);
  for (const user of users) groups.addMember(id, user.id);
  return {};
});
