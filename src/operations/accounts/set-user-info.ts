import { isIpsAdmin } from '../../accounts/roles.js';
import { requireMayChange, requireMayChangeRoles, requireMayGrantDefault } from '../../accounts/user-rights.js';
import { defaultRoleOf } from '../../accounts/user-role.js';
import type { SetUserInfoParam } from '../../contract/generated-types.js';
import type { User } from '../../store/account-store.js';
import { type OperationContext, operation } from '../operation.js';
import { userOfCall } from './resolve.js';
import { freeEmail } from './user-email.js';

/**
 * Changes a user, by default the caller (d). A new address changes the handle; what is left out stays as it is (c).
 * As that holds in all companies of the user, it takes an administrator of each, and roles are those that the caller may grant there (c).
 * Before 6.0 a user has one role, which is set in every company (c).
 */
export const setUserInfo = operation('setUserInfo', (call, context) => {
  const { firstName, lastName, email, passwordExpires, isValid, role } = call.params;
  const { accounts } = context.store;
  const user = userOfCall(call, context);
  requireMayChange(context.store, call.caller, user);
  const defaultRole = newDefaultRole(user, call.params, context);
  if (defaultRole !== user.defaultRole) requireMayGrantDefault(call.caller, defaultRole);
  if (role !== undefined) requireMayChangeRoles(context.store, call.caller, user, role);
  accounts.updateUser({
    ...user,
    email: freeEmail(email, user.id, context),
    firstName,
    lastName,
    isValid,
    defaultRole,
    roleEverywhere: user.roleEverywhere === null ? null : defaultRole,
    passwordExpires: passwordExpires?.getTime() ?? user.passwordExpires,
  });
  if (role !== undefined) accounts.setRoles(user.id, role);
  return {};
});

/** A user who is not an IpsAdmin, and is said not to be one, keeps the role. */
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
