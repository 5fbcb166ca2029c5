import { isMember, mayKnow, requestUser } from '../../accounts/authorize.js';
import { AuthorizationFault } from '../../contract/faults.js';
import type { Company, User } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Parameters that may name a user. */
interface UserParams {
  readonly userHandle?: string | undefined;
}

/**
 * The user that a call is about: the caller, unless an administrator names another (d).
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20002 for a user who is not known or shares no company with the caller (c),
 *   20004 for a caller who may not act for others, 20007 for one who is no member of the company that the call names
 */
export function userOfCall({ params, caller, company }: AuthorizedCall<UserParams>, { store }: OperationContext): User {
  const user = requestUser(store, caller, company?.id, params.userHandle);
  if (!mayKnow(store, caller, user)) {
    throw new AuthorizationFault(
      'invalidRequestUser',
      `userHandle: ${caller.email} and ${user.email} share no company: it takes one that both are members of, or an IpsAdmin`,
    );
  }
  if (company) checkMember(store, user, company, 'userHandle');
  return user;
}

/** @throws AuthorizationFault 20007 for a user who is no member of a company */
export function checkMember(store: Store, user: User, company: Company, field: string): void {
  if (isMember(store, user, company.id)) return;
  throw new AuthorizationFault('illegalRequestUser', `${field}: the user ${user.email} is no member of the company "${company.name}"`);
}
