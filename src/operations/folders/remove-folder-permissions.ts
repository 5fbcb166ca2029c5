import { operation } from '../operation.js';
import { folderAndChildren } from './resolve.js';

/** Removes a folder's own permissions, so that those of its parent hold (d); with `updateChildren` also those of the folders below it (d). */
export const removeFolderPermissions = operation('removeFolderPermissions', (call, context) => {
  const { folderHandle, updateChildren } = call.params;
  for (const { id } of folderAndChildren(folderHandle, updateChildren, call, context)) context.store.permissions.remove(id);
  return {};
});
