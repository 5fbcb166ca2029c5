import type { CompanyMembershipUpdateArray, HandleArray } from '../../contract/generated-types.js';
import type { Membership } from '../../store/account-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { companiesOfArray, companyForCaller } from './companies-of-array.js';

/** Parameters that give memberships: companies alone before 6.0, with a role in each since (d). */
interface MembershipParams {
  readonly companyHandleArray?: HandleArray | undefined;
  readonly membershipArray?: CompanyMembershipUpdateArray | undefined;
}

/** A membership that a call gives to a user; before 6.0 a user's role is the same in every company (d). */
export type MembershipUpdate = Omit<Membership, 'userId' | 'role'> & { readonly role: string | undefined };

/**
 * The memberships that a call gives.
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 and 20003 as in `companyForCaller`
 */
export function membershipUpdates(call: AuthorizedCall<MembershipParams>, context: OperationContext): MembershipUpdate[] {
  const { companyHandleArray, membershipArray } = call.params;
  const plain = companiesOfArray(companyHandleArray, call, context).map(({ id }) => ({ companyId: id, role: undefined, isActive: 1 as const }));
  const withRoles = (membershipArray?.items ?? []).map(({ companyHandle, role, isActive }) => ({
    companyId: companyForCaller(companyHandle, 'membershipArray/items/companyHandle', call, context).id,
    role,
    isActive: isActive ? (1 as const) : (0 as const),
  }));
  return [...plain, ...withRoles];
}
