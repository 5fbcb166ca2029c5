import { operation } from '../operation.js';
import { groupOfCall, usersOfArray } from './resolve.js';

/** Removes users from a group (d). For one who is not in it, nothing changes (c). */
export const removeGroupMembers = operation('removeGroupMembers', (call, context) => {
  const { id } = groupOfCall(call, context);
  for (const user of usersOfArray(call.params.userHandleArray, call, context)) context.store.groups.removeMember(id, user.id);
  return {};
});
