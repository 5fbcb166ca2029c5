import type { FixtureCompany, FixtureUser } from '../seed/fixtures-input.js';
import { company as companySchema, user as userSchema } from '../seed/fixtures-schema.js';
import type { EntryCheck } from './entry-check.js';
import { isRole, likelyRole } from './likely-role.js';
import type { SeenAccount } from './seen-account.js';
import { flagIn, isoOf, momentIn, textIn } from './seen-things.js';

/** Companies of fixtures, and what is asked for by number. */
export interface DerivedCompanies {
  readonly entries: readonly FixtureCompany[];
  /** By number. */
  readonly names: ReadonlyMap<number, string>;
  /** Path of the folders, by number. */
  readonly roots: ReadonlyMap<number, string>;
}

/** The companies that a recording shows. One that is only named by its handle gets the name of the root of its folders, or a made-up one. */
export function derivedCompanies(account: SeenAccount, check: EntryCheck): DerivedCompanies {
  const entries: FixtureCompany[] = [];
  const names = new Map<number, string>();
  const roots = new Map<number, string>();
  const taken = new Set<string>();
  for (const [key, { fields }] of account.companies.all()) {
    const id = Number(key);
    const root = rootSeen(account, id);
    let name = (textIn(fields, 'name') ?? root?.slice(0, -1) ?? `Company ${id}`).trim().replace(/\s+/g, ' ');
    if (taken.has(name)) name = `${name} ${id}`;
    const entry = check.fitting(companySchema, `the company ${name}`, {
      id,
      name,
      rootPath: textIn(fields, 'rootPath') ?? root,
      expires: isoOf(momentIn(fields, 'expires')),
      imsOrgId: textIn(fields, 'imsOrgId'),
    });
    if (!entry) continue;
    taken.add(name);
    entries.push(entry);
    names.set(id, name);
    roots.set(id, entry.rootPath ?? `${name.replace(/\s/g, '')}/`);
  }
  return { entries, names, roots };
}

/** The first part of a path that a company's folders or assets have; undefined where none was seen. */
function rootSeen(account: SeenAccount, companyId: number): string | undefined {
  for (const things of [account.folders, account.assets]) {
    for (const [, { fields }] of things.all()) {
      const path = fields.companyId === companyId ? (textIn(fields, 'path') ?? textIn(fields, 'folder')) : undefined;
      const first = path?.split('/')[0];
      if (first) return `${first}/`;
    }
  }
  return undefined;
}

/** Users of fixtures, to which others may be added. */
export class DerivedUsers {
  readonly #check: EntryCheck;
  readonly #entries = new Map<string, FixtureUser>();

  /** The users that answers showed, and those that called. A role that is not known is one that may do what the user did. */
  constructor(account: SeenAccount, { names }: DerivedCompanies, check: EntryCheck) {
    this.#check = check;
    const memberships = membershipsOf(account, names);
    for (const [key, { fields }] of account.users.all()) {
      const own = memberships.get(key);
      const shown = textIn(fields, 'defaultRole') ?? textIn(fields, 'role') ?? own?.find(({ role }) => role !== undefined)?.role;
      const defaultRole = flagIn(fields, 'isIpsAdmin') ? 'IpsAdmin' : isRole(shown) ? shown : likelyRole(account.calledBy.get(key) ?? []);
      this.#put(key, {
        id: typeof fields.id === 'number' ? fields.id : undefined,
        email: textIn(fields, 'email') ?? key,
        firstName: textIn(fields, 'firstName'),
        lastName: textIn(fields, 'lastName'),
        defaultRole,
        isValid: flagIn(fields, 'isValid') === false ? false : undefined,
        imsUserId: textIn(fields, 'imsUserId'),
        passwordExpires: isoOf(momentIn(fields, 'passwordExpires')),
        memberships: own?.map(({ company, role, isActive }) => ({
          company,
          role: isRole(role) ? role : defaultRole,
          ...(isActive === false ? { isActive } : {}),
        })),
      });
    }
  }

  #put(key: string, user: FixtureUser): void {
    const entry = this.#check.fitting(userSchema, `the user ${user.email}`, user);
    if (entry) this.#entries.set(key, entry);
  }

  /** The user with an address, who is made up where answers only named it; undefined for an address that cannot be. */
  named(email: string | undefined): string | undefined {
    if (email === undefined || email.trim() === '') return undefined;
    const key = email.trim().toLowerCase();
    if (!this.#entries.has(key)) this.#put(key, { email: email.trim(), defaultRole: 'IpsUser' });
    return this.#entries.get(key)?.email;
  }

  /** Any user, for what has to have one. */
  any(): string | undefined {
    for (const { email } of this.#entries.values()) return email;
    return this.named('unknown@example.com');
  }

  entries(): readonly FixtureUser[] {
    return [...this.#entries.values()];
  }
}

interface SeenMembership {
  readonly company: string;
  readonly role: string | undefined;
  readonly isActive: boolean | undefined;
}

/** Memberships by the address of the user in small letters. */
function membershipsOf(account: SeenAccount, names: ReadonlyMap<number, string>): Map<string, SeenMembership[]> {
  const memberships = new Map<string, SeenMembership[]>();
  for (const [key, { fields }] of account.memberships.all()) {
    // The keys are written by membershipKey.
    const [companyId, email] = JSON.parse(key) as [number, string];
    const company = names.get(companyId);
    if (company === undefined) continue;
    const own = memberships.get(email) ?? [];
    memberships.set(email, own);
    own.push({ company, role: textIn(fields, 'role'), isActive: flagIn(fields, 'isActive') });
  }
  return memberships;
}
