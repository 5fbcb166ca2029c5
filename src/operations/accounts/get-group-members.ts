import { formatUserHandle } from '../../accounts/handles.js';
import { operation } from '../operation.js';
import { groupOfCall } from './resolve.js';

/** Handles of the users in a group, by number (d). */
export const getGroupMembers = operation('getGroupMembers', (call, context) => {
  const { groups, accounts } = context.store;
  const users = groups.memberIds(groupOfCall(call, context).id).flatMap((id) => accounts.userById(id) ?? []);
  return { userHandleArray: { items: users.map((user) => formatUserHandle(user, call.version)) } };
});
