import { operation } from '../operation.js';
import { permissionFolders, putPermissions } from './set-folder-permissions.js';

/** Adds permissions to those that a folder has, or changes them (c); with `updateChildren`, those of folders below it, too (d). */
export const updateFolderPermissions = operation('updateFolderPermissions', (call, context) => {
  const { folderHandle, updateChildren, updateArray } = call.params;
  for (const folder of permissionFolders(folderHandle, updateChildren, call, context))
    putPermissions(folder, updateArray?.items ?? [], call, context);
  return {};
});
