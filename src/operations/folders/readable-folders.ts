import { type AccessParams, accessContext } from '../../accounts/authorize.js';
import { permittedFolderIds } from '../../assets/permissions.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * Numbers of the folders that a call may read, by the permissions of the groups that it acts for; undefined: all of them.
 *
 * @throws the faults of `accessContext`
 */
export function readableFolderIds(call: AuthorizedCall<AccessParams>, context: OperationContext): readonly number[] | undefined {
  const company = companyOfCall(call);
  const access = accessContext(context.store, call.caller, company, call.params);
  return permittedFolderIds(context.store, company, access, 'Read');
}
