import { operation } from '../operation.js';
import { groupOfCall, usersOfArray } from './group-of-call.js';

/** Takes users out of a group (d); who is not in it stays out (c). */
export const removeGroupMembers = operation('removeGroupMembers', (call, context) => {
  const { id } = groupOfCall(call, context);
  for (const user of usersOfArray(call, context)) context.store.groups.removeMember(id, user.id);
  return {};
});
