import { operation } from '../operation.js';
import { group } from './group.js';
import { groupsOfUser } from './group-of-call.js';
import { userOfCall } from './user-of-call.js';

/** The groups that a user, by default the caller, is in, of one company or of all, by number (d). */
export const getGroupMembership = operation('getGroupMembership', (call, context) => {
  const groups = groupsOfUser(userOfCall(call, context), call, context);
  return { groupArray: { items: groups.map((each) => group(each, call.version)) } };
});
