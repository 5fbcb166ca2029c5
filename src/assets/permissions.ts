import { groupBy } from '../collections/group-by.js';
import type { Company } from '../store/account-store.js';
import type { Folder } from '../store/folder-store.js';
import type { FolderPermission } from '../store/permission-store.js';
import type { Store } from '../store/store.js';

/** For whom a call acts: a role, and the groups whose permissions count. */
export interface PermissionContext {
  readonly role: string;
  /** The one group that the call acts for; undefined where it acts for a user. */
  readonly groupIds: readonly number[] | undefined;
  readonly user: { readonly id: number };
}

/** What a permission is for (d). */
export type PermissionType = 'Read' | 'Write' | 'Delete';

/** Roles that the permissions of groups bind (d); their administrator has them all (c). */
const BOUND_ROLES = new Set(['ImagePortalUser', 'ImagePortalContrib', 'ImagePortalContribUser']);

/**
 * Numbers of the folders with which somebody may do something; undefined: with all of them.
 * A folder without permissions of its own has those of the folder above it (d); where there are none up to the root, all may (c).
 * Who is in several groups has what one of them has (d).
 */
export function permittedFolderIds(store: Store, company: Company, context: PermissionContext, type: PermissionType): number[] | undefined {
  const isBound = BOUND_ROLES.has(context.role) || context.groupIds !== undefined;
  if (!isBound) return undefined;
  const permissions = store.permissions.ofCompany(company.id).filter(({ permissionType }) => permissionType === type);
  if (permissions.length === 0) return undefined;
  const groupIds = new Set(context.groupIds ?? store.groups.ofUser(context.user.id).map(({ id }) => id));
  return permitted(store.folders.within(company.id, company.rootPath), permissions, groupIds);
}

/** The same as a pure function. @param folders by path, so that a folder comes after those above it */
function permitted(folders: readonly Folder[], permissions: readonly FolderPermission[], groupIds: ReadonlySet<number>): number[] {
  const byFolder = groupBy(permissions, ({ folderId }) => folderId);
  const isPermitted = new Map<number, boolean>();
  for (const { id, parentId } of folders) {
    const own = byFolder.get(id);
    const inherited = parentId === null ? true : (isPermitted.get(parentId) ?? true);
    isPermitted.set(id, own ? own.some(({ groupId, isAllowed }) => isAllowed === 1 && groupIds.has(groupId)) : inherited);
  }
  return [...isPermitted].flatMap(([id, may]) => (may ? [id] : []));
}
