import { accessContext } from '../../accounts/authorize.js';
import { type PermissionType, permittedFolderIds } from '../../assets/permissions.js';
import { AuthorizationFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Whether the caller may do something with what is in a folder, by the permissions of groups (d). */
export function isPermitted(folderId: number, type: PermissionType, call: AuthorizedCall<unknown>, context: OperationContext): boolean {
  const company = companyOfCall(call);
  const permitted = permittedFolderIds(context.store, company, accessContext(context.store, call.caller, company, {}), type);
  return permitted?.includes(folderId) ?? true;
}

/** @throws AuthorizationFault 20009 for a caller whose groups may not do that there (d) */
export function requirePermission(folderId: number, type: PermissionType, call: AuthorizedCall<unknown>, context: OperationContext): void {
  if (isPermitted(folderId, type, call, context)) return;
  const path = context.store.folders.byId(folderId)?.path ?? '';
  throw new AuthorizationFault(
    'missingPermission',
    `The user ${call.caller.email} is in no group with the permission ${type} for the folder "${path}"`,
  );
}
