import { operation } from '../operation.js';
import { groupOfCall, membersToBe } from './group-of-call.js';

/** Adds users of the company to a group (d); who is in it already stays (c). */
export const addGroupMembers = operation('addGroupMembers', (call, context) => {
  const { id } = groupOfCall(call, context);
  for (const user of membersToBe(call, context)) context.store.groups.addMember(id, user.id);
  return {};
});
