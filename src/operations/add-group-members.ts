import type { AddGroupMembersParam, AddGroupMembersReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { groupOfCall, membersToBe } from './group-of-call.js';

/** Adds users of the company to a group (d); who is in it already stays (c). */
export const addGroupMembers = operation((call: Call<AddGroupMembersParam>, ips: Ips): AddGroupMembersReturn => {
  const { id } = groupOfCall(call, ips);
  for (const user of membersToBe(call, ips)) ips.store.groups.addMember(id, user.id);
  return {};
});
