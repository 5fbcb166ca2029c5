import { permittedFolderIds } from '../assets/permissions.js';
import { type AccessParams, accessContext } from '../people/authorize.js';
import type { Call, Ips } from './call.js';
import { companyOfCall } from './companies-of-call.js';

/**
 * Numbers of the folders that a call may read, by the permissions of the groups that it acts for; undefined: all of them.
 *
 * @throws the faults of `accessContext`
 */
export function readableFolderIds(call: Call<AccessParams>, ips: Ips): readonly number[] | undefined {
  const company = companyOfCall(call);
  const context = accessContext(ips.store, call.caller, company, call.params);
  return permittedFolderIds(ips.store, company, context, 'Read');
}
