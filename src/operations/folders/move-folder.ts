import { folderNameOf, formatFolderHandle, LONGEST_PATH } from '../../assets/folder-path.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { Folder } from '../../store/folder-store.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { folderOfHandle } from './folder-of-call.js';
import { requirePermission } from './permission.js';

/** Puts a folder into another one (d), with all that is in it and below it (c). */
export const moveFolder = operation('moveFolder', (call, context) => {
  const { folderHandle, destFolderHandle } = call.params;
  const folder = movableFolder(folderHandle, call, context);
  const parent = folderOfHandle(destFolderHandle, 'destFolderHandle', call, context);
  requirePermission(parent.id, 'Write', call, context);
  if (parent.path.startsWith(folder.path)) {
    throw new IpsApiFault('invalidParameter', `destFolderHandle: "${destFolderHandle}" is the folder itself, or lies below it`);
  }
  const path = relocate(folder, parent, `${parent.path}${folderNameOf(folder.path)}/`, call, context);
  return { folderHandle: formatFolderHandle(path, call.version.index > 0) };
});

/** A folder that can get another path. @throws IpsApiFault 30001 for one that there is not, and for the root */
export function movableFolder(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): Folder {
  const folder = folderOfHandle(handle, 'folderHandle', call, context);
  if (folder.parentId === null) throw new IpsApiFault('invalidParameter', `folderHandle: "${handle}" is the company's root, which stays as it is`);
  requirePermission(folder.id, 'Write', call, context);
  return folder;
}

/** Gives a folder another path. @returns the path; @throws IpsApiFault 30001 where there is a folder already, or a path below it becomes too long */
export function relocate(folder: Folder, parent: Folder, path: string, call: AuthorizedCall<unknown>, { store }: OperationContext): string {
  if (path === folder.path) return path;
  if (store.folders.byPath(folder.companyId, path)) throw new IpsApiFault('invalidParameter', `There is a folder "${path}" already`);
  const longest = Math.max(...store.folders.within(folder.companyId, folder.path).map((each) => each.path.length));
  if (longest - folder.path.length + path.length > LONGEST_PATH) {
    throw new IpsApiFault('invalidParameter', `The path "${path}", or one below it, is too long: expected up to ${LONGEST_PATH} characters`);
  }
  store.folders.move(folder, parent, path, call.now);
  return path;
}
