import type { RemoveFolderPermissionsParam, RemoveFolderPermissionsReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { permissionFolders } from './set-folder-permissions.js';

/** Takes all permissions from a folder: those above it hold for it (d); with `updateChildren`, from those below it, too (d). */
export const removeFolderPermissions = operation(
  (call: AuthorizedCall<RemoveFolderPermissionsParam>, context: OperationContext): RemoveFolderPermissionsReturn => {
    for (const { id } of permissionFolders(call.params.folderHandle, call.params.updateChildren, call, context)) context.store.permissions.remove(id);
    return {};
  },
);
