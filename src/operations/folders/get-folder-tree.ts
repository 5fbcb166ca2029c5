import { groupBy } from '../../collections/group-by.js';
import type { Folder } from '../../contract/generated-types.js';
import type { Folder as StoredFolder } from '../../store/folder-store.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { listedFolders } from './listed-folders.js';
import { type FolderPermissions, folderPermissions, toFolder } from './views.js';

/** A folder with those below it, down to a depth: 0 is the folder alone, below 0 all of them (d). */
export const getFolderTree = operation('getFolderTree', (call, context) => {
  const { top, folders } = listedFolders(call.params.depth, call, context);
  const permissions = folderPermissions(call, context);
  const isListed = folders.some(({ id }) => id === top.id);
  const byParent = groupBy(folders, ({ parentId }) => parentId);
  const tree = isListed ? toTree(top, byParent, permissions, call, context) : undefined;
  return { folders: tree, permissionSetArray: { items: permissions.sets() } };
});

/** A folder below which none are listed has no `subfolderArray` (d). */
function toTree(
  folder: StoredFolder,
  byParent: ReadonlyMap<number | null, readonly StoredFolder[]>,
  permissions: FolderPermissions,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Folder {
  const children = byParent.get(folder.id) ?? [];
  const tree = toFolder(folder, children.length > 0 || context.store.folders.hasChildren(folder.id), permissions, call);
  if (children.length === 0) return tree;
  return { ...tree, subfolderArray: { items: children.map((child) => toTree(child, byParent, permissions, call, context)) } };
}
