import { operation } from '../operation.js';
import { putPermissions } from './permissions.js';
import { folderAndChildren } from './resolve.js';

/** Adds permissions to a folder's own, or changes them (c); with `updateChildren` also those of the folders below it (d). */
export const updateFolderPermissions = operation('updateFolderPermissions', (call, context) => {
  const { folderHandle, updateChildren, updateArray } = call.params;
  for (const folder of folderAndChildren(folderHandle, updateChildren, call, context)) {
    putPermissions(folder, updateArray?.items ?? [], call, context);
  }
  return {};
});
