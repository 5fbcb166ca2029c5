import type { RemoveFolderPermissionsParam, RemoveFolderPermissionsReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { permissionFolders } from './set-folder-permissions.js';

/** Takes all permissions from a folder: those above it hold for it (d); with `updateChildren`, from those below it, too (d). */
export const removeFolderPermissions = operation((call: Call<RemoveFolderPermissionsParam>, ips: Ips): RemoveFolderPermissionsReturn => {
  for (const { id } of permissionFolders(call.params.folderHandle, call.params.updateChildren, call, ips)) ips.store.permissions.remove(id);
  return {};
});
