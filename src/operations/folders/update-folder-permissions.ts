import type { UpdateFolderPermissionsParam, UpdateFolderPermissionsReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { permissionFolders, putPermissions } from './set-folder-permissions.js';

/** Adds permissions to those that a folder has, or changes them (c); with `updateChildren`, those of folders below it, too (d). */
export const updateFolderPermissions = operation(
  (call: AuthorizedCall<UpdateFolderPermissionsParam>, context: OperationContext): UpdateFolderPermissionsReturn => {
    const { folderHandle, updateChildren, updateArray } = call.params;
    for (const folder of permissionFolders(folderHandle, updateChildren, call, context))
      putPermissions(folder, updateArray?.items ?? [], call, context);
    return {};
  },
);
