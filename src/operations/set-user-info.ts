import type { SetUserInfoParam, SetUserInfoReturn } from '../contract/generated-types.js';
import { isIpsAdmin } from '../people/authorize.js';
import { defaultRoleOf } from '../people/user-role.js';
import type { User } from '../store/people-store.js';
import { type Call, type Ips, operation } from './call.js';
import { freeEmail } from './free-email.js';
import { userOfCall } from './user-of-call.js';

/**
 * Changes what is known of a user, by default the caller (d). A new address changes the handle with it; what is left out stays (c).
 * Before 6.0 a user has one role: it is set in every company (c).
 */
export const setUserInfo = operation((call: Call<SetUserInfoParam>, ips: Ips): SetUserInfoReturn => {
  const { firstName, lastName, email, passwordExpires, isValid, role } = call.params;
  const { people } = ips.store;
  const user = userOfCall(call, ips);
  const defaultRole = newDefaultRole(user, call.params, ips);
  people.updateUser({
    ...user,
    email: freeEmail(email, user.id, ips),
    firstName,
    lastName,
    isValid: isValid ? 1 : 0,
    defaultRole,
    roleEverywhere: user.roleEverywhere === null ? null : defaultRole,
    passwordExpires: passwordExpires?.getTime() ?? user.passwordExpires,
  });
  if (role !== undefined) people.setRoles(user.id, role);
  return {};
});

/** Who is said to be no IpsAdmin, and is none, keeps the role. */
function newDefaultRole(user: User, params: SetUserInfoParam, { store }: Ips): string {
  const { role, defaultRole, isIpsAdmin: isToBeAdmin } = params;
  const isSaid = role !== undefined || defaultRole !== undefined || (isToBeAdmin !== undefined && isToBeAdmin !== isIpsAdmin(user));
  return isSaid
    ? defaultRoleOf(
        params,
        store.people.memberships(user.id).map((each) => each.role),
      )
    : user.defaultRole;
}
