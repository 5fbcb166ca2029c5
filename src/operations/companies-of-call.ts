import { companiesOf } from '../people/authorize.js';
import type { Company } from '../store/people-store.js';
import type { Call, Ips } from './call.js';

/** The company that a call names, or all that the caller is a member of. */
export function companiesOfCall(call: Call<unknown>, ips: Ips): Company[] {
  return call.company ? [call.company] : companiesOf(ips.store, call.caller);
}

/** The company that a call names, where its parameters must name one. */
export function companyOfCall(call: Call<unknown>): Company {
  if (!call.company) throw new Error(`${call.operation.name} was called without a company, which its schema requires`);
  return call.company;
}
