import { companiesOf } from '../../accounts/authorize.js';
import type { Company } from '../../store/account-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The company that a call names, or all that the caller is a member of. */
export function companiesOfCall(call: AuthorizedCall<unknown>, context: OperationContext): Company[] {
  return call.company ? [call.company] : companiesOf(context.store, call.caller);
}

/** The company that a call names, where its parameters must name one. */
export function companyOfCall(call: AuthorizedCall<unknown>): Company {
  if (!call.company) throw new Error(`${call.operation.name} was called without a company, which its schema requires`);
  return call.company;
}
