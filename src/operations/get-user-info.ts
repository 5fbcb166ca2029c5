import { AuthorizationFault } from '../contract/faults.js';
import type { GetUserInfoParam, GetUserInfoReturn } from '../contract/generated-types.js';
import type { Caller } from '../people/authenticate.js';
import { userOfHandle } from '../people/authorize.js';
import { formatUserHandle } from '../people/handles.js';
import { type Call, type Ips, operation } from './call.js';

/** A user by handle or e-mail address, else the caller (d). */
export const getUserInfo = operation((call: Call<GetUserInfoParam>, ips: Ips): GetUserInfoReturn => {
  const user = find(call, ips);
  return {
    userInfo: {
      userHandle: formatUserHandle(user, call.version),
      firstName: user.firstName,
      lastName: user.lastName,
      email: user.email,
      role: user.defaultRole,
      defaultRole: user.defaultRole,
      imsUserId: user.imsUserId ?? undefined,
      isValid: user.isValid === 1,
      isIpsAdmin: user.defaultRole === 'IpsAdmin',
      passwordExpires: user.passwordExpires === null ? undefined : new Date(user.passwordExpires),
    },
  };
});

function find({ params, caller }: Call<GetUserInfoParam>, { store }: Ips): Caller {
  if (params.userHandle !== undefined) return userOfHandle(store, params.userHandle);
  if (params.email === undefined) return caller;
  const user = store.people.userByEmail(params.email.trim());
  if (!user) throw new AuthorizationFault('invalidRequestUserName', `There is no user with the email "${params.email}"`);
  return user;
}
