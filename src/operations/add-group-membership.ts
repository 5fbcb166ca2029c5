import type { AddGroupMembershipParam, AddGroupMembershipReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { joinGroups, userAndGroups } from './group-of-call.js';

/** Puts a user, by default the caller, into groups (d). */
export const addGroupMembership = operation((call: Call<AddGroupMembershipParam>, ips: Ips): AddGroupMembershipReturn => {
  const { user, groups } = userAndGroups(call, ips);
  joinGroups(user, groups, ips);
  return {};
});
