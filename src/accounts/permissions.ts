import { groupBy } from '../collections/group-by.js';
import type { Company } from '../store/account-store.js';
import type { Folder } from '../store/folder-store.js';
import type { FolderPermission } from '../store/permission-store.js';
import type { Store } from '../store/store.js';
import type { AccessContext } from './access-context.js';

/** What a permission is for (d). */
export type PermissionType = 'Read' | 'Write' | 'Delete';

/** Roles bound by the permissions of groups (d); their administrator has every permission (c). */
const BOUND_ROLES = new Set(['ImagePortalUser', 'ImagePortalContrib', 'ImagePortalContribUser']);

/** Whether a role is bound by the permissions of groups. */
export function isBoundByPermissions(role: string): boolean {
  return BOUND_ROLES.has(role);
}

/**
 * Ids of the folders that a user, or a group, has a permission for; undefined means all of them.
 * A folder without permissions of its own has those of its parent (d); if there are none up to the root, everybody has them (c).
 * A member of several groups has what any of them has (d).
 */
export function permittedFolderIds(store: Store, company: Company, access: AccessContext, type: PermissionType): number[] | undefined {
  const isBound = isBoundByPermissions(access.role) || access.groupIds !== undefined;
  if (!isBound) return undefined;
  const permissions = store.permissions.ofCompany(company.id).filter(({ permissionType }) => permissionType === type);
  if (permissions.length === 0) return undefined;
  const groupIds = new Set(access.groupIds ?? store.groups.ofUser(access.user.id).map(({ id }) => id));
  return permitted(store.folders.within(company.id, company.rootPath), permissions, groupIds);
}

/** @param folders by path, so that a folder comes after its parents */
function permitted(folders: readonly Folder[], permissions: readonly FolderPermission[], groupIds: ReadonlySet<number>): number[] {
  const byFolder = groupBy(permissions, ({ folderId }) => folderId);
  const isPermitted = new Map<number, boolean>();
  for (const { id, parentId } of folders) {
    const own = byFolder.get(id);
    const inherited = parentId === null ? true : (isPermitted.get(parentId) ?? true);
    isPermitted.set(id, own ? own.some(({ groupId, isAllowed }) => isAllowed && groupIds.has(groupId)) : inherited);
  }
  return [...isPermitted].flatMap(([id, may]) => (may ? [id] : []));
}
