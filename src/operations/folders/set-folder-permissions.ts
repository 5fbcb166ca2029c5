import { operation } from '../operation.js';
import { putPermissions } from './permissions.js';
import { folderAndChildren } from './resolve.js';

/** Replaces a folder's own permissions (d); with `setChildren` also those of the folders below it (d). */
export const setFolderPermissions = operation('setFolderPermissions', (call, context) => {
  const { folderHandle, setChildren, permissionArray } = call.params;
  for (const folder of folderAndChildren(folderHandle, setChildren, call, context)) {
    context.store.permissions.remove(folder.id);
    putPermissions(folder, permissionArray?.items ?? [], call, context);
  }
  return {};
});
