import { type CharField, findUsers, hasChars, sortedUsers, type UserSortField } from '../../accounts/user-search.js';
import { operation } from '../operation.js';
import { pageOf } from '../paging.js';
import { userFilter } from './user-filter.js';
import { toUser } from './views.js';

/** The most users of one answer (c). */
const MOST_RECORDS = 1000;

/** One page of the users that match (d). */
export const getUsers = operation('getUsers', (call, context) => {
  const { params } = call;
  const { limit, offset } = pageOf(params, MOST_RECORDS);
  // Both are checked with the other constants before the operation runs.
  const field = (params.charFilterField ?? 'None') as CharField;
  const sortBy = (params.sortBy ?? 'None') as UserSortField;
  const found = findUsers(context.store, call.caller, userFilter(call, context)).filter((each) => hasChars(each, field, params.charFilter ?? ''));
  const page = sortedUsers(found, sortBy).slice(offset, offset + limit);
  return { userArray: { items: page.map((each) => toUser(each, call.version)) } };
});
