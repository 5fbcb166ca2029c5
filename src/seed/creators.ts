import type { Faker } from '@faker-js/faker';
import { secretHash } from '../accounts/authenticate.js';
import type { AccountStore, Company, User } from '../store/account-store.js';
import { CREATORS_PASSWORD } from './catalogue.js';

/** Fewer than so many that could have brought the assets, and some are made. */
const FEW = 3;
/** So many there are then. */
const ENOUGH = 5;

/** Roles that bring assets and submit jobs. */
const BRINGING: ReadonlySet<string> = new Set(['IpsAdmin', 'IpsCompanyAdmin', 'IpsUser']);

/** The users who bring a company's assets and submit its jobs: its own members, and made up ones where these are few. */
export function creatorsOf(accounts: AccountStore, company: Company, faker: Faker): [User, ...User[]] {
  const members: User[] = accounts
    .members(company.id)
    .filter(({ isValid, memberIsActive, memberRole }) => isValid === 1 && memberIsActive === 1 && BRINGING.has(memberRole));
  const missing = members.length < FEW ? ENOUGH - members.length : 0;
  const made = Array.from({ length: missing }, (_, n) => addCreator(accounts, company, n === 0 ? 'IpsCompanyAdmin' : 'IpsUser', faker));
  const [first, ...others] = [...members, ...made];
  if (!first) throw new Error('A company has a member that was made just now');
  return [first, ...others];
}

function addCreator(accounts: AccountStore, { id: companyId }: Company, role: string, faker: Faker): User {
  const firstName = faker.person.firstName();
  const lastName = faker.person.lastName();
  const local = `${firstName}.${lastName}`.toLowerCase().replaceAll(/[^a-z.]/g, '');
  let email = `${local}@example.com`;
  for (let n = 2; accounts.userByEmail(email); n++) email = `${local}${n}@example.com`;
  const user = accounts.addUser({
    id: null,
    email,
    firstName,
    lastName,
    passwordHash: secretHash(CREATORS_PASSWORD),
    accessTokenHash: null,
    defaultRole: role,
    roleEverywhere: null,
    isValid: 1,
    imsUserId: null,
    passwordExpires: null,
  });
  accounts.addMembership({ userId: user.id, companyId, role, isActive: 1 });
  return user;
}
