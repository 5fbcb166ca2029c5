import type Database from 'better-sqlite3';

/** A named set of a company's users, to whom permissions are given (d). */
export interface Group {
  readonly id: number;
  readonly companyId: number;
  /** Unique within the company (c). */
  readonly name: string;
  readonly isSystemDefined: 0 | 1;
}

/** The statements on groups, ready to run. */
export type GroupStore = ReturnType<typeof createGroupStore>;

/** The statements on groups and their members. Behind each query: the index it rides. */
export function createGroupStore(db: Database.Database) {
  const byId = db.prepare<[number], Group>('SELECT * FROM userGroup WHERE id = ?'); // primary key
  const byName = db.prepare<[number, string], Group>('SELECT * FROM userGroup WHERE companyId = ? AND name = ?'); // unique (companyId, name)
  const ofCompany = db.prepare<[number], Group>('SELECT * FROM userGroup WHERE companyId = ? ORDER BY id'); // unique (companyId, name)
  const ofUser = db.prepare<[number], Group>(
    `SELECT userGroup.* FROM groupMember JOIN userGroup ON userGroup.id = groupId
     WHERE userId = ? ORDER BY groupId`, // groupMemberByUser, primary key
  );
  const insert = db.prepare<[number, string, number], Group>('INSERT INTO userGroup (companyId, name, isSystemDefined) VALUES (?, ?, ?) RETURNING *');
  const update = db.prepare<[string, number, number]>('UPDATE userGroup SET name = ?, isSystemDefined = ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM userGroup WHERE id = ?'); // primary key
  const memberIds = db.prepare<[number], number>('SELECT userId FROM groupMember WHERE groupId = ? ORDER BY userId').pluck(); // primary key
  const addMember = db.prepare<[number, number]>('INSERT OR IGNORE INTO groupMember (groupId, userId) VALUES (?, ?)');
  const removeMember = db.prepare<[number, number]>('DELETE FROM groupMember WHERE groupId = ? AND userId = ?'); // primary key
  const removeMembers = db.prepare<[number]>('DELETE FROM groupMember WHERE groupId = ?'); // primary key
  return {
    byId: (id: number): Group | undefined => byId.get(id),
    byName: (companyId: number, name: string): Group | undefined => byName.get(companyId, name),
    /** A company's groups, by number. */
    ofCompany: (companyId: number): Group[] => ofCompany.all(companyId),
    /** The groups of any company that a user is in, by number. */
    ofUser: (userId: number): Group[] => ofUser.all(userId),
    add({ companyId, name, isSystemDefined }: Omit<Group, 'id'>): Group {
      const group = insert.get(companyId, name, isSystemDefined);
      if (!group) throw new Error('The store did not answer what it stored');
      return group;
    },
    /** Gives a group another name, and says whether it is system-defined. */
    update({ id, name, isSystemDefined }: Group): void {
      update.run(name, isSystemDefined, id);
    },
    /** Removes a group, with all that it was permitted. */
    remove(id: number): void {
      remove.run(id);
    },
    /** Numbers of the users in a group. */
    memberIds: (groupId: number): number[] => memberIds.all(groupId),
    /** Adds a user, who may be in the group already. */
    addMember(groupId: number, userId: number): void {
      addMember.run(groupId, userId);
    },
    /** Removes a user, who need not be in the group. */
    removeMember(groupId: number, userId: number): void {
      removeMember.run(groupId, userId);
    },
    removeMembers(groupId: number): void {
      removeMembers.run(groupId);
    },
  };
}
