import { type CharField, findUsers, hasChars, sortedUsers, type UserSortField } from '../../accounts/user-search.js';
import { atLeastOne } from '../jobs/job-log.js';
import { operation } from '../operation.js';
import { user } from './user.js';
import { userFilter } from './user-filter.js';

/** The most users of one answer (c). */
const MOST_RECORDS = 1000;

/** The users that fit, a page of them (d). */
export const getUsers = operation('getUsers', (call, context) => {
  const { params } = call;
  const perPage = Math.min(MOST_RECORDS, atLeastOne('recordsPerPage', params.recordsPerPage ?? MOST_RECORDS));
  const first = (atLeastOne('resultsPage', params.resultsPage ?? 1) - 1) * perPage;
  // Checked against these lists of constants before.
  const field = (params.charFilterField ?? 'None') as CharField;
  const sortBy = (params.sortBy ?? 'None') as UserSortField;
  const found = findUsers(context.store, call.caller, userFilter(call, context)).filter((each) => hasChars(each, field, params.charFilter ?? ''));
  return {
    userArray: {
      items: sortedUsers(found, sortBy)
        .slice(first, first + perPage)
        .map((each) => user(each, call.version)),
    },
  };
});
