import { companiesOf, companyOfHandle } from '../people/authorize.js';
import type { Company } from '../store/people-store.js';
import type { Call, Ips } from './call.js';

/** The company that a call names, or all that the caller is a member of. */
export function companiesOfCall(call: Call<unknown>, ips: Ips, companyHandle: string | undefined): Company[] {
  return companyHandle === undefined ? companiesOf(ips.store, call.caller) : [companyOfHandle(ips.store, ips.settings, companyHandle)];
}
