import { isIpsAdmin } from '../../accounts/authorize.js';
import { defaultRoleOf } from '../../accounts/user-role.js';
import type { SetUserInfoParam } from '../../contract/generated-types.js';
import type { User } from '../../store/account-store.js';
import { type OperationContext, operation } from '../operation.js';
import { freeEmail } from './free-email.js';
import { userOfCall } from './user-of-call.js';

/**
 * Changes what is known of a user, by default the caller (d). A new address changes the handle with it; what is left out stays (c).
 * Before 6.0 a user has one role: it is set in every company (c).
 */
export const setUserInfo = operation('setUserInfo', (call, context) => {
  const { firstName, lastName, email, passwordExpires, isValid, role } = call.params;
  const { accounts } = context.store;
  const user = userOfCall(call, context);
  const defaultRole = newDefaultRole(user, call.params, context);
  accounts.updateUser({
    ...user,
    email: freeEmail(email, user.id, context),
    firstName,
    lastName,
    isValid: isValid ? 1 : 0,
    defaultRole,
    roleEverywhere: user.roleEverywhere === null ? null : defaultRole,
    passwordExpires: passwordExpires?.getTime() ?? user.passwordExpires,
  });
  if (role !== undefined) accounts.setRoles(user.id, role);
  return {};
});

/** Who is said to be no IpsAdmin, and is none, keeps the role. */
function newDefaultRole(user: User, params: SetUserInfoParam, { store }: OperationContext): string {
  const { role, defaultRole, isIpsAdmin: isToBeAdmin } = params;
  const isSaid = role !== undefined || defaultRole !== undefined || (isToBeAdmin !== undefined && isToBeAdmin !== isIpsAdmin(user));
  return isSaid
    ? defaultRoleOf(
        params,
        store.accounts.memberships(user.id).map((each) => each.role),
      )
    : user.defaultRole;
}
