import type { PermissionUpdate, SetFolderPermissionsParam, SetFolderPermissionsReturn } from '../contract/generated-types.js';
import { groupOfHandle } from '../people/authorize.js';
import type { Folder } from '../store/folder-store.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { folderOfHandle } from './folder-of-call.js';

/** Puts permissions in place of those that a folder has (d); with `setChildren`, those below it, too (d). */
export const setFolderPermissions = operation((call: Call<SetFolderPermissionsParam>, ips: Ips): SetFolderPermissionsReturn => {
  const { folderHandle, setChildren, permissionArray } = call.params;
  for (const folder of permissionFolders(folderHandle, setChildren, call, ips)) {
    ips.store.permissions.remove(folder.id);
    putPermissions(folder, permissionArray?.items ?? [], call, ips);
  }
  return {};
});

/** The folder that a call names, and where it says so those below it. @throws IpsApiFault 30001 */
export function permissionFolders(folderHandle: string, withChildren: boolean, call: Call<unknown>, ips: Ips): Folder[] {
  const folder = folderOfHandle(folderHandle, 'folderHandle', call, ips);
  return withChildren ? ips.store.folders.within(companyOfCall(call).id, folder.path) : [folder];
}

/** Adds permissions to those that a folder has. @throws IpsApiFault 30001 for an unknown group */
export function putPermissions(folder: Folder, updates: readonly PermissionUpdate[], call: Call<unknown>, ips: Ips): void {
  for (const { groupHandle, permissionType, isAllowed } of updates) {
    const { id: groupId } = groupOfHandle(ips.store, companyOfCall(call), groupHandle);
    ips.store.permissions.put({ folderId: folder.id, groupId, permissionType, isAllowed: isAllowed ? 1 : 0 });
  }
}
