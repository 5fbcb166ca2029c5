import { newPasswordHash } from '../../accounts/password.js';
import { userOfHandle } from '../../accounts/resolve.js';
import { isIpsAdmin } from '../../accounts/roles.js';
import { AuthorizationFault } from '../../contract/faults.js';
import type { SetPasswordParam } from '../../contract/generated-types.js';
import type { User } from '../../store/account-store.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Sets a password, by default the caller's. It counts from the next call on (c), and never expires unless `passwordExpires` is given (d). */
export const setPassword = operation('setPassword', (call, context) => {
  const { password, passwordExpires } = call.params;
  const user = userToSet(call, context);
  context.store.accounts.updateUser({ ...user, passwordHash: newPasswordHash(password), passwordExpires: passwordExpires?.getTime() ?? null });
  return {};
});

/** @throws AuthorizationFault 20004 if the caller names another user and is not an IpsAdmin (d) */
function userToSet({ params, caller }: AuthorizedCall<SetPasswordParam>, { store }: OperationContext): User {
  if (params.userHandle === undefined) return caller;
  const user = userOfHandle(store, caller, params.userHandle);
  if (user.id !== caller.id && !isIpsAdmin(caller)) {
    throw new AuthorizationFault(
      'noPermissionToImpersonate',
      `userHandle: ${caller.email} may not set the password of ${user.email}: that takes an IpsAdmin`,
    );
  }
  return user;
}
