import { groupOfHandle } from '../../accounts/authorize.js';
import type { PermissionUpdate } from '../../contract/generated-types.js';
import type { Folder } from '../../store/folder-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { folderOfHandle } from './folder-of-call.js';

/** Puts permissions in place of those that a folder has (d); with `setChildren`, those below it, too (d). */
export const setFolderPermissions = operation('setFolderPermissions', (call, context) => {
  const { folderHandle, setChildren, permissionArray } = call.params;
  for (const folder of permissionFolders(folderHandle, setChildren, call, context)) {
    context.store.permissions.remove(folder.id);
    putPermissions(folder, permissionArray?.items ?? [], call, context);
  }
  return {};
});

/** The folder that a call names, and where it says so those below it. @throws IpsApiFault 30001 */
export function permissionFolders(folderHandle: string, withChildren: boolean, call: AuthorizedCall<unknown>, context: OperationContext): Folder[] {
  const folder = folderOfHandle(folderHandle, 'folderHandle', call, context);
  return withChildren ? context.store.folders.within(companyOfCall(call).id, folder.path) : [folder];
}

/** Adds permissions to those that a folder has. @throws IpsApiFault 30001 for an unknown group */
export function putPermissions(folder: Folder, updates: readonly PermissionUpdate[], call: AuthorizedCall<unknown>, context: OperationContext): void {
  for (const { groupHandle, permissionType, isAllowed } of updates) {
    const { id: groupId } = groupOfHandle(context.store, companyOfCall(call), groupHandle);
    context.store.permissions.put({ folderId: folder.id, groupId, permissionType, isAllowed: isAllowed ? 1 : 0 });
  }
}
