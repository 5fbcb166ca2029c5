import { findUsers } from '../../accounts/user-search.js';
import { operation } from '../operation.js';
import { toUser } from './views.js';

/** All users, by number; those who are not valid only if the call asks for them (d). */
export const getAllUsers = operation('getAllUsers', ({ params, caller, version }, { store }) => {
  const { includeInvalid } = params;
  const users = findUsers(store, caller, { includeInvalid, includeInactive: true, companyIds: undefined, groupIds: undefined, roles: undefined });
  return { userArray: { items: users.map((each) => toUser(each, version)) } };
});
