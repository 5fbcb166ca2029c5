import type Database from 'better-sqlite3';
import { cachedRow, rowCache } from './cached-row.js';

/** A company as it is stored; `expires` in milliseconds since 1970. */
export interface Company {
  readonly id: number;
  readonly name: string;
  /** Path of its folders, with a `/` at the end. */
  readonly rootPath: string;
  readonly expires: number | null;
  readonly imsOrgId: string | null;
  /** JSON of what setCompanySettings has set; null for nothing. */
  readonly settings: string | null;
}

/** A user as stored. Password and token are kept as hashes. */
export interface User {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly passwordHash: string | null;
  readonly accessTokenHash: string | null;
  /** Role where no company is in play. */
  readonly defaultRole: string;
  /** Role in companies that the user has no membership of; null: none, the user is no member there. */
  readonly roleEverywhere: string | null;
  readonly isValid: 0 | 1;
  readonly imsUserId: string | null;
  readonly passwordExpires: number | null;
}

/** A user's place in a company. */
export interface Membership {
  readonly userId: number;
  readonly companyId: number;
  readonly role: string;
  readonly isActive: 0 | 1;
}

/** A user in a company, by membership or by a role in all of them. */
export interface Member extends User {
  readonly memberRole: string;
  readonly memberIsActive: 0 | 1;
}

/**
 * The statements on companies, users and memberships. Behind each query: the index it rides.
 * Every call asks who calls and for which company, and the answers hardly ever change: they are kept until they do.
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
  const userById = db.prepare<[number], User>('SELECT * FROM user WHERE id = ?'); // primary key
  const userByEmail = db.prepare<[string], User>('SELECT * FROM user WHERE email = ?'); // unique (email)
  const userByAccessToken = db.prepare<[string], User>('SELECT * FROM user WHERE accessTokenHash = ?'); // unique (accessTokenHash)
  const insertUser = db.prepare<unknown[], User>(
    `INSERT INTO user (id, email, firstName, lastName, passwordHash, accessTokenHash, defaultRole, roleEverywhere, isValid, imsUserId, passwordExpires)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
  );
  const users = db.prepare<[], User>('SELECT * FROM user ORDER BY id'); // primary key
  const updateUser = db.prepare<User>(
    `UPDATE user SET email = @email, firstName = @firstName, lastName = @lastName, passwordHash = @passwordHash, accessTokenHash = @accessTokenHash,
       defaultRole = @defaultRole, roleEverywhere = @roleEverywhere, isValid = @isValid, imsUserId = @imsUserId, passwordExpires = @passwordExpires
     WHERE id = @id`, // primary key
  );
  const membership = db.prepare<[number, number], Membership>('SELECT * FROM membership WHERE userId = ? AND companyId = ?'); // primary key
  const memberships = db.prepare<[number], Membership>('SELECT * FROM membership WHERE userId = ? ORDER BY companyId'); // primary key
  const firstMember = db.prepare<[number], User>(
    'SELECT user.* FROM user JOIN membership ON membership.userId = user.id WHERE companyId = ? ORDER BY userId LIMIT 1', // membershipByCompany, primary key
  );
  const firstUser = db.prepare<[], User>('SELECT * FROM user ORDER BY id LIMIT 1'); // primary key
  const insertMembership = db.prepare<[number, number, string, number]>(
    'INSERT INTO membership (userId, companyId, role, isActive) VALUES (?, ?, ?, ?)',
  );
  const allMemberships = db.prepare<[], Membership>('SELECT * FROM membership ORDER BY userId, companyId'); // primary key
  const isActive = db.prepare<[number], 0 | 1>('SELECT EXISTS (SELECT 1 FROM membership WHERE userId = ? AND isActive = 1)').pluck(); // primary key
  const putMembership = db.prepare<Membership>(
    `INSERT INTO membership (userId, companyId, role, isActive) VALUES (@userId, @companyId, @role, @isActive)
     ON CONFLICT (userId, companyId) DO UPDATE SET role = excluded.role, isActive = excluded.isActive`,
  );
  const setRoles = db.prepare<[string, number]>('UPDATE membership SET role = ? WHERE userId = ?'); // primary key
  const removeMembership = db.prepare<[number, number]>('DELETE FROM membership WHERE userId = ? AND companyId = ?'); // primary key
  const members = db.prepare<{ companyId: number }, Member>(
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
  const activeCache = rowCache<number, 0 | 1>();
  const invalidate = (): void => {
    for (const cache of [companyCache, userCache, userByIdCache, membershipCache, activeCache]) cache.clear();
  };

  return {
    /** Empties the caches: for after a rollback, and after changes of whole tables. */
    invalidate,
    companyById: (id: number): Company | undefined => cachedRow(companyCache, id, () => companyById.get(id)),
    companyByName: (name: string): Company | undefined => companyByName.get(name),
    companyByImsOrgId: (imsOrgId: string): Company | undefined => companyByImsOrgId.get(imsOrgId),
    /** All companies, by number. */
    companies: (): Company[] => companies.all(),
    /** Stores a company; without an `id` it gets the next one. */
    addCompany(company: Omit<Company, 'id' | 'settings'> & { id: number | null }): Company {
      invalidate();
      return stored(insertCompany.get(company.id, company.name, company.rootPath, company.expires, company.imsOrgId));
    },
    /** @param settings JSON of what setCompanySettings has set */
    setCompanySettings(companyId: number, settings: string): void {
      invalidate();
      setSettings.run(settings, companyId);
    },
    /** Counts one more job of a company and answers how many that makes. */
    takeOrdinal: (companyId: number): number => stored(takeOrdinal.get(companyId)),
    userById: (id: number): User | undefined => cachedRow(userByIdCache, id, () => userById.get(id)),
    /** A user by e-mail address, whatever its case. */
    userByEmail: (email: string): User | undefined => cachedRow(userCache, email, () => userByEmail.get(email)),
    userByAccessToken: (accessTokenHash: string): User | undefined => userByAccessToken.get(accessTokenHash),
    /** Stores a user; without an `id` it gets the next one. */
    addUser(user: Omit<User, 'id'> & { id: number | null }): User {
      invalidate();
      return stored(
        insertUser.get(
          user.id,
          user.email,
          user.firstName,
          user.lastName,
          user.passwordHash,
          user.accessTokenHash,
          user.defaultRole,
          user.roleEverywhere,
          user.isValid,
          user.imsUserId,
          user.passwordExpires,
        ),
      );
    },
    updateUser(user: User): void {
      invalidate();
      updateUser.run(user);
    },
    /** All users, by number. */
    users: (): User[] => users.all(),
    membership: (userId: number, companyId: number): Membership | undefined =>
      cachedRow(membershipCache, `${userId}|${companyId}`, () => membership.get(userId, companyId)),
    /** The user of the least number who is a member of a company. */
    firstMember: (companyId: number): User | undefined => firstMember.get(companyId),
    /** The user of the least number. */
    firstUser: (): User | undefined => firstUser.get(),
    /** A user's memberships, by company. */
    memberships: (userId: number): Membership[] => memberships.all(userId),
    addMembership({ userId, companyId, role, isActive }: Membership): void {
      invalidate();
      insertMembership.run(userId, companyId, role, isActive);
    },
    /** The memberships of all users, by user and company. */
    allMemberships: (): Membership[] => allMemberships.all(),
    /** Whether a user has a membership that is active. */
    hasActiveMembership: (userId: number): boolean => cachedRow(activeCache, userId, () => isActive.get(userId)) === 1,
    /** Stores a membership in place of the one that there may be. */
    putMembership(row: Membership): void {
      invalidate();
      putMembership.run(row);
    },
    /** Gives a user one role in all companies that there is a membership of. */
    setRoles(userId: number, role: string): void {
      invalidate();
      setRoles.run(role, userId);
    },
    removeMembership(userId: number, companyId: number): void {
      invalidate();
      removeMembership.run(userId, companyId);
    },
    /** The members of a company, active or not, by number; those with a role in all companies among them. */
    members: (companyId: number): Member[] => members.all({ companyId }),
    counts: (): { companies: number; users: number } => counts.get() ?? { companies: 0, users: 0 },
  };
}

/** The statements on accounts, ready to run. */
export type AccountStore = ReturnType<typeof createAccountStore>;

function stored<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The store did not answer what it stored');
  return row;
}
