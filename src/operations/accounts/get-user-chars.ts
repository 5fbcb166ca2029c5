import { type CharField, charsOf, findUsers } from '../../accounts/user-search.js';
import { atLeastOne } from '../jobs/job-log.js';
import { operation } from '../operation.js';
import { userFilter } from './user-filter.js';

/** The first characters of a field of the users that fit, each once, sorted: for an index of them (d). The field None has none (c). */
export const getUserChars = operation('getUserChars', (call, context) => {
  const { charField, numChars } = call.params;
  const count = atLeastOne('numChars', numChars ?? 1);
  const users = findUsers(context.store, call.caller, userFilter(call, context));
  // Checked against this list of constants before.
  const chars = users.flatMap((each) => charsOf(each, charField as CharField, count));
  return { userCharsArray: { items: [...new Set(chars)].sort() } };
});
