import { folderNameOf, formatFolderHandle } from '../../assets/folder-path.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { requirePermission } from './permissions.js';
import { relocateFolder } from './relocate-folder.js';
import { folderOfHandle, movableFolder } from './resolve.js';

/** Moves a folder into another one (d), with all that is in it and below it (c). */
export const moveFolder = operation('moveFolder', (call, context) => {
  const { folderHandle, destFolderHandle } = call.params;
  const folder = movableFolder(folderHandle, call, context);
  const parent = folderOfHandle(destFolderHandle, 'destFolderHandle', call, context);
  requirePermission(parent.id, 'Write', call, context);
  if (parent.path.startsWith(folder.path)) {
    throw new IpsApiFault('invalidParameter', `destFolderHandle: "${destFolderHandle}" is the folder itself, or lies below it`);
  }
  const path = relocateFolder(folder, parent, `${parent.path}${folderNameOf(folder.path)}/`, call, context);
  return { folderHandle: formatFolderHandle(path, call.version) };
});
