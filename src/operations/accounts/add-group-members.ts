import { operation } from '../operation.js';
import { groupOfCall, membersOfArray } from './resolve.js';

/** Adds users of the company to a group (d). Those already in it stay (c). */
export const addGroupMembers = operation('addGroupMembers', (call, context) => {
  const { id } = groupOfCall(call, context);
  for (const user of membersOfArray(call.params.userHandleArray, call, context)) context.store.groups.addMember(id, user.id);
  return {};
});
