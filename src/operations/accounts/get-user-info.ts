import type { Caller } from '../../accounts/authenticate.js';
import { userOfHandle } from '../../accounts/resolve.js';
import { AuthorizationFault } from '../../contract/faults.js';
import type { GetUserInfoParam } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { toUser } from './views.js';

/** A user by handle or e-mail address, or else the caller (d). */
export const getUserInfo = operation('getUserInfo', (call, context) => ({ userInfo: toUser(find(call, context), call.version) }));

function find({ params, caller }: AuthorizedCall<GetUserInfoParam>, { store }: OperationContext): Caller {
  if (params.userHandle !== undefined) return userOfHandle(store, params.userHandle);
  if (params.email === undefined) return caller;
  const found = store.accounts.userByEmail(params.email.trim());
  if (!found) throw new AuthorizationFault('invalidRequestUserName', `There is no user with the email "${params.email}"`);
  return found;
}
