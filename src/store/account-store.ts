import type Database from 'better-sqlite3';
import { cachedRow, rowCache } from './cached-row.js';
import { converted, stored } from './row.js';

/** A company. */
export interface Company {
  readonly id: number;
  readonly name: string;
  /** Path of its folders, with a `/` at the end. */
  readonly rootPath: string;
  /** Milliseconds since 1970; null for never. */
  readonly expires: number | null;
  readonly imsOrgId: string | null;
  /** JSON of what setCompanySettings set; null for nothing. */
  readonly settings: string | null;
}

/** A user. Passwords and tokens are stored as hashes. */
export interface User {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly passwordHash: string | null;
  readonly accessTokenHash: string | null;
  /** Role in calls that name no company. */
  readonly defaultRole: string;
  /** Role in companies without a membership; null: the user is no member of those. */
  readonly roleEverywhere: string | null;
  readonly isValid: boolean;
  readonly imsUserId: string | null;
  /** Milliseconds since 1970; null for never. */
  readonly passwordExpires: number | null;
}

/** A user's membership of a company. */
export interface Membership {
  readonly userId: number;
  readonly companyId: number;
  readonly role: string;
  readonly isActive: boolean;
}

/** A user in a company, by a membership or by a role everywhere. */
export interface Member extends User {
  readonly memberRole: string;
  readonly memberIsActive: boolean;
}

/** A row with SQLite's 0 and 1 for its booleans. */
type RowOf<Item, Flag extends keyof Item> = Omit<Item, Flag> & Readonly<Record<Flag, 0 | 1>>;

type UserRow = RowOf<User, 'isValid'>;
type MembershipRow = RowOf<Membership, 'isActive'>;
type MemberRow = RowOf<Member, 'isValid' | 'memberIsActive'>;

/**
 * Prepares the statements on companies, users and memberships. A comment behind each query names the index it uses.
 * Every call reads its caller and company, which hardly ever change: their rows are cached until they do.
 */
export function createAccountStore(db: Database.Database) {
  const companyById = db.prepare<[number], Company>('SELECT * FROM company WHERE id = ?'); // primary key
  const companyByName = db.prepare<[string], Company>('SELECT * FROM company WHERE name = ?'); // unique (name)
  const companyByImsOrgId = db.prepare<[string], Company>('SELECT * FROM company WHERE imsOrgId = ?'); // unique (imsOrgId)
  const companies = db.prepare<[], Company>('SELECT * FROM company ORDER BY id'); // primary key
  const insertCompany = db.prepare<unknown[], Company>(
    'INSERT INTO company (id, name, rootPath, expires, imsOrgId) VALUES (?, ?, ?, ?, ?) RETURNING *',
  );
  const setSettings = db.prepare<[string, number]>('UPDATE company SET settings = ? WHERE id = ?'); // primary key
  const takeOrdinal = db
    .prepare<[number], number>('UPDATE company SET jobsSubmitted = jobsSubmitted + 1 WHERE id = ? RETURNING jobsSubmitted') // primary key
    .pluck();
  const userById = db.prepare<[number], UserRow>('SELECT * FROM user WHERE id = ?'); // primary key
  const userByEmail = db.prepare<[string], UserRow>('SELECT * FROM user WHERE email = ?'); // unique (email)
  const userByAccessToken = db.prepare<[string], UserRow>('SELECT * FROM user WHERE accessTokenHash = ?'); // unique (accessTokenHash)
  const insertUser = db.prepare<Omit<UserRow, 'id'> & { id: number | null }, UserRow>(
    `INSERT INTO user (id, email, firstName, lastName, passwordHash, accessTokenHash, defaultRole, roleEverywhere, isValid, imsUserId, passwordExpires)
     VALUES (@id, @email, @firstName, @lastName, @passwordHash, @accessTokenHash, @defaultRole, @roleEverywhere, @isValid, @imsUserId, @passwordExpires)
     RETURNING *`,
  );
  const users = db.prepare<[], UserRow>('SELECT * FROM user ORDER BY id'); // primary key
  const updateUser = db.prepare<UserRow>(
    `UPDATE user SET email = @email, firstName = @firstName, lastName = @lastName, passwordHash = @passwordHash, accessTokenHash = @accessTokenHash,
       defaultRole = @defaultRole, roleEverywhere = @roleEverywhere, isValid = @isValid, imsUserId = @imsUserId, passwordExpires = @passwordExpires
     WHERE id = @id`, // primary key
  );
  const membership = db.prepare<[number, number], MembershipRow>('SELECT * FROM membership WHERE userId = ? AND companyId = ?'); // primary key
  const memberships = db.prepare<[number], MembershipRow>('SELECT * FROM membership WHERE userId = ? ORDER BY companyId'); // primary key
  const firstMember = db.prepare<[number], UserRow>(
    'SELECT user.* FROM user JOIN membership ON membership.userId = user.id WHERE companyId = ? ORDER BY userId LIMIT 1', // membershipByCompany, primary key
  );
  const firstUser = db.prepare<[], UserRow>('SELECT * FROM user ORDER BY id LIMIT 1'); // primary key
  const insertMembership = db.prepare<MembershipRow>(
    'INSERT INTO membership (userId, companyId, role, isActive) VALUES (@userId, @companyId, @role, @isActive)',
  );
  const allMemberships = db.prepare<[], MembershipRow>('SELECT * FROM membership ORDER BY userId, companyId'); // primary key
  const isActive = db.prepare<[number], 0 | 1>('SELECT EXISTS (SELECT 1 FROM membership WHERE userId = ? AND isActive = 1)').pluck(); // primary key
  const putMembership = db.prepare<MembershipRow>(
    `INSERT INTO membership (userId, companyId, role, isActive) VALUES (@userId, @companyId, @role, @isActive)
     ON CONFLICT (userId, companyId) DO UPDATE SET role = excluded.role, isActive = excluded.isActive`,
  );
  const setRoles = db.prepare<[string, number]>('UPDATE membership SET role = ? WHERE userId = ?'); // primary key
  const removeMembership = db.prepare<[number, number]>('DELETE FROM membership WHERE userId = ? AND companyId = ?'); // primary key
  const members = db.prepare<{ companyId: number }, MemberRow>(
    `SELECT user.*, membership.role AS memberRole, isActive AS memberIsActive FROM membership JOIN user ON user.id = userId
       WHERE companyId = @companyId
     UNION ALL SELECT user.*, roleEverywhere, 1 FROM user INDEXED BY userEverywhere WHERE roleEverywhere IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM membership WHERE userId = user.id AND companyId = @companyId)
     ORDER BY id`, // membershipByCompany, userEverywhere, primary keys
  );
  const counts = db.prepare<[], { companies: number; users: number }>(
    'SELECT (SELECT count(*) FROM company) AS companies, (SELECT count(*) FROM user) AS users',
  );

  const companyCache = rowCache<number, Company>();
  const userCache = rowCache<string, User>();
  const userByIdCache = rowCache<number, User>();
  const membershipCache = rowCache<string, Membership>();
  const activeCache = rowCache<number, boolean>();
  const invalidate = (): void => {
    for (const cache of [companyCache, userCache, userByIdCache, membershipCache, activeCache]) cache.clear();
  };

  return {
    /** Empties the caches: for after a rollback, and after changes of whole tables. */
    invalidate,
    companyById: (id: number): Company | undefined => cachedRow(companyCache, id, () => companyById.get(id)),
    companyByName: (name: string): Company | undefined => companyByName.get(name),
    companyByImsOrgId: (imsOrgId: string): Company | undefined => companyByImsOrgId.get(imsOrgId),
    /** All companies, by id. */
    companies: (): Company[] => companies.all(),
    /** Stores a company; without an `id` it gets the next one. */
    addCompany(company: Omit<Company, 'id' | 'settings'> & { id: number | null }): Company {
      invalidate();
      return stored(insertCompany.get(company.id, company.name, company.rootPath, company.expires, company.imsOrgId));
    },
    /** @param settings JSON of what setCompanySettings set */
    setCompanySettings(companyId: number, settings: string): void {
      invalidate();
      setSettings.run(settings, companyId);
    },
    /** Counts one more job of a company. @returns how many there are with it */
    takeOrdinal: (companyId: number): number => stored(takeOrdinal.get(companyId)),
    userById: (id: number): User | undefined => cachedRow(userByIdCache, id, () => converted(userById.get(id), toUser)),
    /** A user by e-mail address, whatever its case. */
    userByEmail: (email: string): User | undefined => cachedRow(userCache, email, () => converted(userByEmail.get(email), toUser)),
    userByAccessToken: (accessTokenHash: string): User | undefined => converted(userByAccessToken.get(accessTokenHash), toUser),
    /** Stores a user; without an `id` it gets the next one. */
    addUser(user: Omit<User, 'id'> & { id: number | null }): User {
      invalidate();
      return toUser(stored(insertUser.get({ ...user, isValid: user.isValid ? 1 : 0 })));
    },
    updateUser(user: User): void {
      invalidate();
      updateUser.run({ ...user, isValid: user.isValid ? 1 : 0 });
    },
    /** All users, by id. */
    users: (): User[] => users.all().map(toUser),
    membership: (userId: number, companyId: number): Membership | undefined =>
      cachedRow(membershipCache, `${userId}|${companyId}`, () => converted(membership.get(userId, companyId), toMembership)),
    /** The member of a company with the lowest id. */
    firstMember: (companyId: number): User | undefined => converted(firstMember.get(companyId), toUser),
    /** The user with the lowest id. */
    firstUser: (): User | undefined => converted(firstUser.get(), toUser),
    /** A user's memberships, by company. */
    memberships: (userId: number): Membership[] => memberships.all(userId).map(toMembership),
    addMembership(added: Membership): void {
      invalidate();
      insertMembership.run({ ...added, isActive: added.isActive ? 1 : 0 });
    },
    /** The memberships of all users, by user and company. */
    allMemberships: (): Membership[] => allMemberships.all().map(toMembership),
    /** Whether a user has an active membership. */
    hasActiveMembership: (userId: number): boolean => cachedRow(activeCache, userId, () => isActive.get(userId) === 1) === true,
    /** Stores a membership, or replaces it. */
    putMembership(put: Membership): void {
      invalidate();
      putMembership.run({ ...put, isActive: put.isActive ? 1 : 0 });
    },
    /** Gives a user the same role in all memberships. */
    setRoles(userId: number, role: string): void {
      invalidate();
      setRoles.run(role, userId);
    },
    removeMembership(userId: number, companyId: number): void {
      invalidate();
      removeMembership.run(userId, companyId);
    },
    /** The members of a company, active or not, by id; those with a role everywhere among them. */
    members: (companyId: number): Member[] => members.all({ companyId }).map(toMember),
    counts: (): { companies: number; users: number } => counts.get() ?? { companies: 0, users: 0 },
  };
}

/** The prepared statements on accounts. */
export type AccountStore = ReturnType<typeof createAccountStore>;

function toUser(row: UserRow): User {
  return { ...row, isValid: row.isValid === 1 };
}

function toMembership(row: MembershipRow): Membership {
  return { ...row, isActive: row.isActive === 1 };
}

function toMember(row: MemberRow): Member {
  return { ...row, isValid: row.isValid === 1, memberIsActive: row.memberIsActive === 1 };
}
