import type { UpdateFolderPermissionsParam, UpdateFolderPermissionsReturn } from '../../contract/generated-types.js';
import { type Call, type OperationContext, operation } from '../operation.js';
import { permissionFolders, putPermissions } from './set-folder-permissions.js';

/** Adds permissions to those that a folder has, or changes them (c); with `updateChildren`, those of folders below it, too (d). */
export const updateFolderPermissions = operation(
  (call: Call<UpdateFolderPermissionsParam>, context: OperationContext): UpdateFolderPermissionsReturn => {
    const { folderHandle, updateChildren, updateArray } = call.params;
    for (const folder of permissionFolders(folderHandle, updateChildren, call, context))
      putPermissions(folder, updateArray?.items ?? [], call, context);
    return {};
  },
);
