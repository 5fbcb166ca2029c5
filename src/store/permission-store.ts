import type Database from 'better-sqlite3';

/** What a group may do with a folder and all that has no permissions of its own below it (d). */
export interface FolderPermission {
  readonly folderId: number;
  readonly groupId: number;
  readonly permissionType: string;
  readonly isAllowed: 0 | 1;
}

/** The statements on permissions, ready to run. */
export type PermissionStore = ReturnType<typeof createPermissionStore>;

/** The statements on permissions. Behind each query: the index it rides. */
export function createPermissionStore(db: Database.Database) {
  const ofCompany = db.prepare<[number], FolderPermission>(
    'SELECT folderPermission.* FROM userGroup CROSS JOIN folderPermission ON groupId = userGroup.id WHERE companyId = ?', // unique (companyId, name), folderPermissionByGroup
  );
  const put = db.prepare<FolderPermission>(
    `INSERT INTO folderPermission (folderId, groupId, permissionType, isAllowed) VALUES (@folderId, @groupId, @permissionType, @isAllowed)
     ON CONFLICT (folderId, groupId, permissionType) DO UPDATE SET isAllowed = excluded.isAllowed`,
  );
  const clear = db.prepare<[number]>('DELETE FROM folderPermission WHERE folderId = ?'); // primary key
  const removeOfGroup = db.prepare<[number, number]>('DELETE FROM folderPermission WHERE folderId = ? AND groupId = ?'); // primary key
  return {
    /** All of a company's folders. */
    ofCompany: (companyId: number): FolderPermission[] => ofCompany.all(companyId),
    put(permission: FolderPermission): void {
      put.run(permission);
    },
    /** Takes all permissions from a folder, or those of one group. */
    remove(folderId: number, groupId?: number): void {
      if (groupId === undefined) clear.run(folderId);
      else removeOfGroup.run(folderId, groupId);
    },
  };
}
