import { authorize, companyOfHandle, isIpsAdmin } from '../../accounts/authorize.js';
import type { HandleArray } from '../../contract/generated-types.js';
import type { Company } from '../../store/account-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * The companies of a `companyHandleArray`.
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 and 20003 as in `companyForCaller`
 */
export function companiesOfArray(array: HandleArray | undefined, call: AuthorizedCall<unknown>, context: OperationContext): Company[] {
  return (array?.items ?? []).map((handle) => companyForCaller(handle, 'companyHandleArray/items', call, context));
}

/**
 * A company that a call names among others: an IpsAdmin need not be a member of it (c).
 *
 * @throws IpsApiFault 30001 for a malformed handle, AuthorizationFault 20000 for a company that is not known or that the caller is no member of,
 *   20003 where the caller's role in it may not call the operation
 */
export function companyForCaller(
  handle: string,
  field: string,
  { caller, operation }: AuthorizedCall<unknown>,
  { store, settings }: OperationContext,
): Company {
  const company = companyOfHandle(store, settings, caller, handle, field);
  if (!isIpsAdmin(caller)) authorize(store, operation, caller, company);
  return company;
}
