import { operation } from '../operation.js';
import { groupOfCall, membersOfArray } from './resolve.js';

/** Replaces the members of a group with users of the company (d). */
export const setGroupMembers = operation('setGroupMembers', (call, context) => {
  const { groups } = context.store;
  const { id } = groupOfCall(call, context);
  const users = membersOfArray(call.params.userHandleArray, call, context);
  groups.removeMembers(id);
  for (const user of users) groups.addMember(id, user.id);
  return {};
});
