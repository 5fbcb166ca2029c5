import { AuthorizationFault } from '../contract/faults.js';
import type { GetUserInfoParam, GetUserInfoReturn } from '../contract/generated-types.js';
import type { Caller } from '../people/authenticate.js';
import { userOfHandle } from '../people/authorize.js';
import { type Call, type Ips, operation } from './call.js';
import { user } from './user.js';

/** A user by handle or e-mail address, else the caller (d). */
export const getUserInfo = operation(
  (call: Call<GetUserInfoParam>, ips: Ips): GetUserInfoReturn => ({ userInfo: user(find(call, ips), call.version) }),
);

function find({ params, caller }: Call<GetUserInfoParam>, { store }: Ips): Caller {
  if (params.userHandle !== undefined) return userOfHandle(store, params.userHandle);
  if (params.email === undefined) return caller;
  const found = store.people.userByEmail(params.email.trim());
  if (!found) throw new AuthorizationFault('invalidRequestUserName', `There is no user with the email "${params.email}"`);
  return found;
}
