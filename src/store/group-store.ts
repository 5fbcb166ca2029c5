import type Database from 'better-sqlite3';
import { converted, stored } from './row.js';

/** A named group of a company's users, to which permissions are given (d). */
export interface Group {
  readonly id: number;
  readonly companyId: number;
  /** Unique within the company (c). */
  readonly name: string;
  readonly isSystemDefined: boolean;
}

/** A row, with SQLite's 0 or 1 for its boolean. */
type GroupRow = Omit<Group, 'isSystemDefined'> & { readonly isSystemDefined: 0 | 1 };

/** The prepared statements on groups. */
export type GroupStore = ReturnType<typeof createGroupStore>;

/** Prepares the statements on groups and their members. A comment behind each query names the index it uses. */
export function createGroupStore(db: Database.Database) {
  const byId = db.prepare<[number], GroupRow>('SELECT * FROM userGroup WHERE id = ?'); // primary key
  const byName = db.prepare<[number, string], GroupRow>('SELECT * FROM userGroup WHERE companyId = ? AND name = ?'); // unique (companyId, name)
  const ofCompany = db.prepare<[number], GroupRow>('SELECT * FROM userGroup WHERE companyId = ? ORDER BY id'); // unique (companyId, name)
  const ofUser = db.prepare<[number], GroupRow>(
    `SELECT userGroup.* FROM groupMember JOIN userGroup ON userGroup.id = groupId
     WHERE userId = ? ORDER BY groupId`, // groupMemberByUser, primary key
  );
  const insert = db.prepare<[number, string, number], GroupRow>(
    'INSERT INTO userGroup (companyId, name, isSystemDefined) VALUES (?, ?, ?) RETURNING *',
  );
  const update = db.prepare<[string, number, number]>('UPDATE userGroup SET name = ?, isSystemDefined = ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM userGroup WHERE id = ?'); // primary key
  const memberIds = db.prepare<[number], number>('SELECT userId FROM groupMember WHERE groupId = ? ORDER BY userId').pluck(); // primary key
  const addMember = db.prepare<[number, number]>('INSERT OR IGNORE INTO groupMember (groupId, userId) VALUES (?, ?)');
  const removeMember = db.prepare<[number, number]>('DELETE FROM groupMember WHERE groupId = ? AND userId = ?'); // primary key
  const removeMembers = db.prepare<[number]>('DELETE FROM groupMember WHERE groupId = ?'); // primary key
  return {
    byId: (id: number): Group | undefined => converted(byId.get(id), toGroup),
    byName: (companyId: number, name: string): Group | undefined => converted(byName.get(companyId, name), toGroup),
    /** A company's groups, by id. */
    ofCompany: (companyId: number): Group[] => ofCompany.all(companyId).map(toGroup),
    /** The groups of any company that a user is in, by id. */
    ofUser: (userId: number): Group[] => ofUser.all(userId).map(toGroup),
    add({ companyId, name, isSystemDefined }: Omit<Group, 'id'>): Group {
      return toGroup(stored(insert.get(companyId, name, isSystemDefined ? 1 : 0)));
    },
    /** Renames a group, and sets whether it is system-defined. */
    update({ id, name, isSystemDefined }: Group): void {
      update.run(name, isSystemDefined ? 1 : 0, id);
    },
    /** Removes a group with its permissions. */
    remove(id: number): void {
      remove.run(id);
    },
    /** Ids of the users in a group. */
    memberIds: (groupId: number): number[] => memberIds.all(groupId),
    /** Adds a user; one who is in the group stays. */
    addMember(groupId: number, userId: number): void {
      addMember.run(groupId, userId);
    },
    /** Removes a user, if in the group. */
    removeMember(groupId: number, userId: number): void {
      removeMember.run(groupId, userId);
    },
    removeMembers(groupId: number): void {
      removeMembers.run(groupId);
    },
  };
}

function toGroup(row: GroupRow): Group {
  return { ...row, isSystemDefined: row.isSystemDefined === 1 };
}
