import { formatGroupHandle } from '../../accounts/handles.js';
import { formatFolderHandle } from '../../assets/folder-path.js';
import { groupBy } from '../../collections/group-by.js';
import type { Folder, Permission, PermissionSet } from '../../contract/generated-types.js';
import type { Folder as StoredFolder } from '../../store/folder-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** A folder as an element of an answer, without those below it. */
export function toFolder(folder: StoredFolder, hasSubfolders: boolean, permissions: FolderPermissions, { version }: AuthorizedCall<unknown>): Folder {
  const set = permissions.setOf(folder);
  return {
    folderHandle: formatFolderHandle(folder.path, version),
    path: folder.path,
    permissions: { items: set?.permissions },
    lastModified: new Date(folder.lastModified),
    childLastModified: new Date(folder.childLastModified ?? folder.lastModified),
    permissionSetHandle: set?.handle,
    hasSubfolders,
  };
}

/** The permissions that hold for a folder: its own, or those of the nearest folder above it that has some. */
interface EffectiveSet {
  readonly handle: string;
  readonly permissions: Permission[];
}

/** The permissions of a company's folders. */
export interface FolderPermissions {
  /** Those of a folder; undefined if everybody may do everything. */
  setOf(folder: StoredFolder): EffectiveSet | undefined;
  /** Every set that `setOf` has returned, once (d). */
  sets(): PermissionSet[];
}

/** Reads the permissions of a company's folders. A set has the number of the folder that it belongs to (c). */
export function folderPermissions(call: AuthorizedCall<unknown>, { store }: OperationContext): FolderPermissions {
  const company = companyOfCall(call);
  const rows = store.permissions.ofCompany(company.id);
  const byFolder = groupBy(rows, ({ folderId }) => folderId);
  const names = new Map(rows.length === 0 ? [] : store.groups.ofCompany(company.id).map(({ id, name }) => [id, name]));
  const used = new Map<string, EffectiveSet>();
  const setOf = (folder: StoredFolder): EffectiveSet | undefined => {
    if (rows.length === 0) return undefined;
    const own = byFolder.get(folder.id);
    if (!own) {
      const parent = folder.parentId === null ? undefined : store.folders.byId(folder.parentId);
      return parent && setOf(parent);
    }
    const handle = `pm|${folder.id}`;
    const known = used.get(handle);
    if (known) return known;
    const permissions = own.map(({ groupId, permissionType, isAllowed }) => ({
      groupHandle: formatGroupHandle(groupId, call.version),
      groupName: names.get(groupId) ?? '',
      permissionType,
      isAllowed,
      isOverride: true,
    }));
    const set = { handle, permissions };
    used.set(handle, set);
    return set;
  };
  return {
    setOf,
    sets: () => [...used.values()].map(({ handle, permissions }) => ({ permissionSetHandle: handle, permissionArray: { items: permissions } })),
  };
}
