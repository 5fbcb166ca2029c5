import { formatFolderHandle } from '../../assets/folder-path.js';
import type { Folder } from '../../contract/generated-types.js';
import type { Folder as StoredFolder } from '../../store/folder-store.js';
import type { AuthorizedCall } from '../operation-call.js';
import type { FolderPermissions } from './folder-permissions.js';

/** A folder as the API answers it, without those below it. */
export function folder(stored: StoredFolder, hasSubfolders: boolean, permissions: FolderPermissions, call: AuthorizedCall<unknown>): Folder {
  const set = permissions.setOf(stored);
  return {
    folderHandle: formatFolderHandle(stored.path, call.version.index > 0),
    path: stored.path,
    permissions: { items: set?.permissions },
    lastModified: new Date(stored.lastModified),
    childLastModified: new Date(stored.childLastModified ?? stored.lastModified),
    permissionSetHandle: set?.handle,
    hasSubfolders,
  };
}
