// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { createFolder } from './create-folder.js';
import { deleteFolder } from './delete-folder.js';
import { getFolderTree } from './get-folder-tree.js';
import { getFolders } from './get-folders.js';
import { moveFolder } from './move-folder.js';
import { removeFolderPermissions } from './remove-folder-permissions.js';
import { renameFolder } from './rename-folder.js';
import { setFolderPermissions } from './set-folder-permissions.js';
import { updateFolderPermissions } from './update-folder-permissions.js';

/** The operations of folders/, by their names. */
export const folders = {
  createFolder,
  deleteFolder,
  getFolderTree,
  getFolders,
  moveFolder,
  removeFolderPermissions,
  renameFolder,
  setFolderPermissions,
  updateFolderPermissions,
} satisfies OperationHandlers;
