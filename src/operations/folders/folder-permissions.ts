import { formatGroupHandle } from '../../accounts/handles.js';
import { groupBy } from '../../collections/group-by.js';
import type { Permission, PermissionSet } from '../../contract/generated-types.js';
import type { Folder } from '../../store/folder-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The permissions that hold for a folder, its own or those of a folder above it. */
export interface EffectiveSet {
  readonly handle: string;
  readonly permissions: Permission[];
}

/** The permissions of a company's folders. */
export interface FolderPermissions {
  /** Those of a folder; undefined where all may do everything. */
  setOf(folder: Folder): EffectiveSet | undefined;
  /** Each set that was asked for, once (d). */
  sets(): PermissionSet[];
}

/** Reads the permissions of a company's folders. A set has the number of the folder that it was set for (c). */
export function folderPermissions(call: AuthorizedCall<unknown>, { store }: OperationContext): FolderPermissions {
  const company = companyOfCall(call);
  const rows = store.permissions.ofCompany(company.id);
  const byFolder = groupBy(rows, ({ folderId }) => folderId);
  const names = new Map(rows.length === 0 ? [] : store.groups.ofCompany(company.id).map(({ id, name }) => [id, name]));
  const asked = new Map<string, EffectiveSet>();
  const setOf = (folder: Folder): EffectiveSet | undefined => {
    if (rows.length === 0) return undefined;
    const own = byFolder.get(folder.id);
    if (!own) {
      const parent = folder.parentId === null ? undefined : store.folders.byId(folder.parentId);
      return parent && setOf(parent);
    }
    const handle = `pm|${folder.id}`;
    const known = asked.get(handle);
    if (known) return known;
    const permissions = own.map(({ groupId, permissionType, isAllowed }) => ({
      groupHandle: formatGroupHandle(groupId, call.version),
      groupName: names.get(groupId) ?? '',
      permissionType,
      isAllowed: isAllowed === 1,
      isOverride: true,
    }));
    const set = { handle, permissions };
    asked.set(handle, set);
    return set;
  };
  return {
    setOf,
    sets: () => [...asked.values()].map(({ handle, permissions }) => ({ permissionSetHandle: handle, permissionArray: { items: permissions } })),
  };
}
