import type { Faker } from '@faker-js/faker';
import { createUser } from '../accounts/create-user.js';
import { secretHash } from '../accounts/secret-hash.js';
import { uniqueName } from '../collections/unique-name.js';
import type { Company, User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import { CREATORS_PASSWORD } from './catalogue.js';

/** Below this many uploaders, users are created up to `ENOUGH`. */
const FEW = 3;
const ENOUGH = 5;

/** Roles that upload assets and submit jobs. */
const UPLOADING: ReadonlySet<string> = new Set(['IpsAdmin', 'IpsCompanyAdmin', 'IpsUser']);

/** The users who upload a company's assets and submit its jobs: its members, and created ones where these are few. */
export function creatorsOf(store: Store, company: Company, faker: Faker): [User, ...User[]] {
  const members: User[] = store.accounts
    .members(company.id)
    .filter(({ isValid, memberIsActive, memberRole }) => isValid && memberIsActive && UPLOADING.has(memberRole));
  const missing = members.length < FEW ? ENOUGH - members.length : 0;
  const made = Array.from({ length: missing }, (_, n) => addCreator(store, company, n === 0 ? 'IpsCompanyAdmin' : 'IpsUser', faker));
  const [first, ...others] = [...members, ...made];
  if (!first) throw new Error('There is at least the user who was created just now');
  return [first, ...others];
}

function addCreator(store: Store, { id: companyId }: Company, role: string, faker: Faker): User {
  const firstName = faker.person.firstName();
  const lastName = faker.person.lastName();
  const local = `${firstName}.${lastName}`.toLowerCase().replaceAll(/[^a-z.]/g, '');
  const isTaken = (email: string): boolean => store.accounts.userByEmail(email) !== undefined;
  const email = uniqueName(`${local}@example.com`, isTaken, (n) => `${local}${n}@example.com`);
  const passwordHash = secretHash(CREATORS_PASSWORD);
  return createUser(store, { email, firstName, lastName, passwordHash, defaultRole: role, memberships: [{ companyId, role }] });
}
