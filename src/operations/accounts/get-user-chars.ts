import { type CharField, charsOf, findUsers } from '../../accounts/user-search.js';
import { operation } from '../operation.js';
import { atLeastOne } from '../paging.js';
import { userFilter } from './user-filter.js';

/** The first characters of a field among the users that match, each once, sorted: for an index of users (d). The field None has none (c). */
export const getUserChars = operation('getUserChars', (call, context) => {
  const { charField, numChars } = call.params;
  const count = atLeastOne(numChars ?? 1, 'numChars');
  const users = findUsers(context.store, call.caller, userFilter(call, context));
  // Checked with the other constants before the operation ran.
  const chars = users.flatMap((each) => charsOf(each, charField as CharField, count));
  return { userCharsArray: { items: [...new Set(chars)].sort() } };
});
