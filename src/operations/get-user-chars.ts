import type { GetUserCharsParam, GetUserCharsReturn } from '../contract/generated-types.js';
import { type CharField, charsOf, findUsers } from '../people/user-search.js';
import { type Call, type Ips, operation } from './call.js';
import { atLeastOne } from './job-log.js';
import { userFilter } from './user-filter.js';

/** The first characters of a field of the users that fit, each once, sorted: for an index of them (d). The field None has none (c). */
export const getUserChars = operation((call: Call<GetUserCharsParam>, ips: Ips): GetUserCharsReturn => {
  const { charField, numChars } = call.params;
  const count = atLeastOne('numChars', numChars ?? 1);
  const users = findUsers(ips.store, call.caller, userFilter(call, ips));
  // Checked against this list of constants before.
  const chars = users.flatMap((each) => charsOf(each, charField as CharField, count));
  return { userCharsArray: { items: [...new Set(chars)].sort() } };
});
