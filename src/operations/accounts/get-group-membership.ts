import { operation } from '../operation.js';
import { groupsOfUser, subjectOfCall } from './resolve.js';
import { toGroup } from './views.js';

/** The groups that a user, by default the caller, is in: those of one company or of all, by number (d). */
export const getGroupMembership = operation('getGroupMembership', (call, context) => {
  const groups = groupsOfUser(subjectOfCall(call, context), call, context);
  return { groupArray: { items: groups.map((each) => toGroup(each, call.version)) } };
});
