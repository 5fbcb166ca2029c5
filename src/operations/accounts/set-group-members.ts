import { operation } from '../operation.js';
import { groupOfCall, membersToBe } from './group-of-call.js';

/** Makes users of the company the members of a group, and no others (d). */
export const setGroupMembers = operation('setGroupMembers', (call, context) => {
  const { groups } = context.store;
  const { id } = groupOfCall(call, context);
  const users = membersToBe(call, context);
  groups.removeMembers(id);
  for (const user of users) groups.addMember(id, user.id);
  return {};
});
