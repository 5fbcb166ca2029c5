import { groupBy } from '../../collections/group-by.js';
import type { Folder } from '../../contract/generated-types.js';
import type { Folder as StoredFolder } from '../../store/folder-store.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { folder } from './folder.js';
import { type FolderPermissions, folderPermissions } from './folder-permissions.js';
import { listedFolders } from './listed-folders.js';

/** A folder with those below it, so many levels deep: 0 is the folder alone, below 0 all of them (d). */
export const getFolderTree = operation('getFolderTree', (call, context) => {
  const { top, folders } = listedFolders(call, context, call.params.depth);
  const permissions = folderPermissions(call, context);
  const isListed = folders.some(({ id }) => id === top.id);
  const tree = isListed
    ? treeOf(
        top,
        groupBy(folders, ({ parentId }) => parentId),
        permissions,
        call,
        context,
      )
    : undefined;
  return { folders: tree, permissionSetArray: { items: permissions.sets() } };
});

/** A folder without any below it that are listed has no `subfolderArray` (d). */
function treeOf(
  stored: StoredFolder,
  byParent: ReadonlyMap<number | null, readonly StoredFolder[]>,
  permissions: FolderPermissions,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Folder {
  const children = byParent.get(stored.id) ?? [];
  const answer = folder(stored, children.length > 0 || context.store.folders.hasChildren(stored.id), permissions, call);
  if (children.length === 0) return answer;
  return { ...answer, subfolderArray: { items: children.map((child) => treeOf(child, byParent, permissions, call, context)) } };
}
