import type { GetGroupMembersParam, GetGroupMembersReturn } from '../contract/generated-types.js';
import { formatUserHandle } from '../people/handles.js';
import { type Call, type Ips, operation } from './call.js';
import { groupOfCall } from './group-of-call.js';

/** Handles of the users in a group, by number (d). */
export const getGroupMembers = operation((call: Call<GetGroupMembersParam>, ips: Ips): GetGroupMembersReturn => {
  const { groups, people } = ips.store;
  const users = groups.memberIds(groupOfCall(call, ips).id).flatMap((id) => people.userById(id) ?? []);
  return { userHandleArray: { items: users.map((user) => formatUserHandle(user, call.version)) } };
});
