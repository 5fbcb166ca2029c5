import { type AccessParams, accessContext } from '../../accounts/access-context.js';
import { type PermissionType, permittedFolderIds } from '../../accounts/permissions.js';
import { groupOfHandle } from '../../accounts/resolve.js';
import { AuthorizationFault } from '../../contract/faults.js';
import type { PermissionUpdate } from '../../contract/generated-types.js';
import type { Folder } from '../../store/folder-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Checks that the caller's groups have a permission for a folder (d). @throws AuthorizationFault 20009 if they do not (d) */
export function requirePermission(folderId: number, type: PermissionType, call: AuthorizedCall<unknown>, context: OperationContext): void {
  const company = companyOfCall(call);
  const access = accessContext(context.store, call.caller, company, {});
  const permitted = permittedFolderIds(context.store, company, access, type);
  if (permitted?.includes(folderId) ?? true) return;
  const path = context.store.folders.byId(folderId)?.path ?? '';
  throw new AuthorizationFault(
    'missingPermission',
    `The user ${call.caller.email} is in no group with the permission ${type} for the folder "${path}"`,
  );
}

/**
 * Numbers of the folders that a call may read, by the permissions of the groups that it acts for; undefined means all.
 *
 * @throws the faults of `accessContext`
 */
export function readableFolderIds(call: AuthorizedCall<AccessParams>, context: OperationContext): readonly number[] | undefined {
  const company = companyOfCall(call);
  const access = accessContext(context.store, call.caller, company, call.params);
  return permittedFolderIds(context.store, company, access, 'Read');
}

/** Adds permissions to a folder's own, or changes them. @throws IpsApiFault 30001 for an unknown group */
export function putPermissions(folder: Folder, updates: readonly PermissionUpdate[], call: AuthorizedCall<unknown>, context: OperationContext): void {
  for (const { groupHandle, permissionType, isAllowed } of updates) {
    const { id: groupId } = groupOfHandle(context.store, companyOfCall(call), groupHandle);
    context.store.permissions.put({ folderId: folder.id, groupId, permissionType, isAllowed });
  }
}
