import type Database from 'better-sqlite3';

/** Whether a group may do something with a folder, and with the folders below it that have no permissions of their own (d). */
export interface FolderPermission {
  readonly folderId: number;
  readonly groupId: number;
  readonly permissionType: string;
  readonly isAllowed: boolean;
}

/** A row, with SQLite's 0 or 1 for its boolean. */
type PermissionRow = Omit<FolderPermission, 'isAllowed'> & { readonly isAllowed: 0 | 1 };

/** The prepared statements on permissions. */
export type PermissionStore = ReturnType<typeof createPermissionStore>;

/** Prepares the statements on permissions. A comment behind each query names the index it uses. */
export function createPermissionStore(db: Database.Database) {
  const ofCompany = db.prepare<[number], PermissionRow>(
    'SELECT folderPermission.* FROM userGroup CROSS JOIN folderPermission ON groupId = userGroup.id WHERE companyId = ?', // unique (companyId, name), folderPermissionByGroup
  );
  const put = db.prepare<PermissionRow>(
    `INSERT INTO folderPermission (folderId, groupId, permissionType, isAllowed) VALUES (@folderId, @groupId, @permissionType, @isAllowed)
     ON CONFLICT (folderId, groupId, permissionType) DO UPDATE SET isAllowed = excluded.isAllowed`,
  );
  const clear = db.prepare<[number]>('DELETE FROM folderPermission WHERE folderId = ?'); // primary key
  const removeOfGroup = db.prepare<[number, number]>('DELETE FROM folderPermission WHERE folderId = ? AND groupId = ?'); // primary key
  return {
    /** The permissions of all of a company's folders. */
    ofCompany: (companyId: number): FolderPermission[] => ofCompany.all(companyId).map((row) => ({ ...row, isAllowed: row.isAllowed === 1 })),
    put(permission: FolderPermission): void {
      put.run({ ...permission, isAllowed: permission.isAllowed ? 1 : 0 });
    },
    /** Removes all permissions of a folder, or those of one group. */
    remove(folderId: number, groupId?: number): void {
      if (groupId === undefined) clear.run(folderId);
      else removeOfGroup.run(folderId, groupId);
    },
  };
}
