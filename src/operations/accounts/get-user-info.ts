import type { Caller } from '../../accounts/authenticate.js';
import { userOfHandle } from '../../accounts/resolve.js';
import { mayKnow } from '../../accounts/roles.js';
import { AuthorizationFault } from '../../contract/faults.js';
import type { GetUserInfoParam } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { toUser } from './views.js';

/** A user by handle or e-mail address, or else the caller (d). One who shares no company with the caller is shown to an IpsAdmin only (c). */
export const getUserInfo = operation('getUserInfo', (call, context) => ({ userInfo: toUser(find(call, context), call.version) }));

function find({ params, caller }: AuthorizedCall<GetUserInfoParam>, { store }: OperationContext): Caller {
  if (params.userHandle !== undefined) return userOfHandle(store, caller, params.userHandle);
  if (params.email === undefined) return caller;
  const found = store.accounts.userByEmail(params.email.trim());
  if (!found) throw new AuthorizationFault('invalidRequestUserName', `There is no user with the email "${params.email}"`);
  if (!mayKnow(store, caller, found)) {
    throw new AuthorizationFault(
      'invalidRequestUser',
      `email: ${caller.email} and the user with the email "${params.email}" share no company: that takes an IpsAdmin`,
    );
  }
  return found;
}
