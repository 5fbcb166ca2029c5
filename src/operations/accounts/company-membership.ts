import { requireMayChangeRole } from '../../accounts/user-rights.js';
import type { CompanyMembershipUpdateArray, HandleArray } from '../../contract/generated-types.js';
import type { Membership, User } from '../../store/account-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { companiesOfArray, companyForCaller, userOfCall } from './resolve.js';

/** Parameters that give memberships: companies alone before 6.0, with a role in each since (d). */
interface MembershipParams {
  readonly companyHandleArray?: HandleArray | undefined;
  readonly membershipArray?: CompanyMembershipUpdateArray | undefined;
}

/** A membership that a call gives a user. Before 6.0 it has no role: a user has the same one in every company (d). */
export type MembershipUpdate = Omit<Membership, 'userId' | 'role'> & { readonly role: string | undefined };

/**
 * The memberships that a call gives.
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 and 20003 as `companyForCaller`
 */
export function membershipUpdates(call: AuthorizedCall<MembershipParams>, context: OperationContext): MembershipUpdate[] {
  const { companyHandleArray, membershipArray } = call.params;
  const plain = companiesOfArray(companyHandleArray, call, context).map(({ id }) => ({ companyId: id, role: undefined, isActive: true }));
  const withRoles = (membershipArray?.items ?? []).map(({ companyHandle, role, isActive }) => ({
    companyId: companyForCaller(companyHandle, 'membershipArray/items/companyHandle', call, context).id,
    role,
    isActive,
  }));
  return [...plain, ...withRoles];
}

/**
 * Gives memberships to a user, whether there were any or not; one without a role gets the user's default role.
 *
 * @throws AuthorizationFault 20003 for a role that is not the caller's to grant or to take (c)
 */
export function putMemberships(
  updates: readonly MembershipUpdate[],
  user: User,
  { caller }: AuthorizedCall<unknown>,
  { store }: OperationContext,
): void {
  for (const update of updates) {
    const role = update.role ?? user.defaultRole;
    requireMayChangeRole(store, caller, user, update.companyId, role);
    store.accounts.putMembership({ ...update, userId: user.id, role });
  }
}

/** Gives the user that a call is about the memberships that it names. @throws the faults of `userOfCall`, `membershipUpdates` and `putMemberships` */
export function setMemberships(
  call: AuthorizedCall<MembershipParams & { readonly userHandle?: string | undefined }>,
  context: OperationContext,
): void {
  const user = userOfCall(call, context);
  putMemberships(membershipUpdates(call, context), user, call, context);
}
