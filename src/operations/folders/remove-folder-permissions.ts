import { operation } from '../operation.js';
import { permissionFolders } from './set-folder-permissions.js';

/** Takes all permissions from a folder: those above it hold for it (d); with `updateChildren`, from those below it, too (d). */
export const removeFolderPermissions = operation('removeFolderPermissions', (call, context) => {
  for (const { id } of permissionFolders(call.params.folderHandle, call.params.updateChildren, call, context)) context.store.permissions.remove(id);
  return {};
});
