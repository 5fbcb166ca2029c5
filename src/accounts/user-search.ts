import { groupBy } from '../collections/group-by.js';
import type { OneOf, USER_CHAR_FILTER_FIELDS, USER_SORT_FIELDS } from '../contract/constants.js';
import type { Membership, User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import { companiesOf, isIpsAdmin } from './roles.js';

/** Which texts of a user are matched: one field, or the start or the end of any. */
export type CharField = OneOf<typeof USER_CHAR_FILTER_FIELDS>;
/** The field that users are sorted by. */
export type UserSortField = OneOf<typeof USER_SORT_FIELDS>;

/** Which users to find; an undefined list does not limit them. */
export interface UserFilter {
  readonly includeInvalid: boolean;
  /** Whether users without an active membership are included, in the companies given (d). */
  readonly includeInactive: boolean;
  readonly companyIds: readonly number[] | undefined;
  readonly groupIds: readonly number[] | undefined;
  /** Roles in one of the companies given; without companies, the default role or the role in any company (c). */
  readonly roles: readonly string[] | undefined;
}

/** The users who match, by id. A caller who is no IpsAdmin finds only members of the caller's own companies (d). */
export function findUsers(store: Store, caller: User, filter: UserFilter): User[] {
  const { groups, accounts } = store;
  const memberships = groupBy(accounts.allMemberships(), ({ userId }) => userId);
  const inGroups = filter.groupIds && new Set(filter.groupIds.flatMap((id) => groups.memberIds(id)));
  const known = isIpsAdmin(caller) ? undefined : companiesOf(store, caller).map(({ id }) => id);
  const companyIds = filter.companyIds && known ? filter.companyIds.filter((id) => known.includes(id)) : (filter.companyIds ?? known);
  return accounts.users().filter((user) => {
    if (!filter.includeInvalid && !user.isValid) return false;
    if (inGroups && !inGroups.has(user.id)) return false;
    return isIncluded(user, memberships.get(user.id) ?? [], { ...filter, companyIds });
  });
}

function isIncluded(user: User, memberships: readonly Membership[], { companyIds, includeInactive, roles }: UserFilter): boolean {
  const hasRole = (role: string): boolean => roles === undefined || roles.includes(isIpsAdmin(user) ? user.defaultRole : role);
  const active = memberships.filter(({ isActive }) => includeInactive || isActive);
  if (companyIds === undefined) {
    const isActive = isIpsAdmin(user) || user.roleEverywhere !== null || includeInactive || active.length > 0;
    return isActive && (hasRole(user.defaultRole) || active.some(({ role }) => hasRole(role)));
  }
  if (active.some(({ companyId, role }) => companyIds.includes(companyId) && hasRole(role))) return true;
  const { roleEverywhere } = user;
  if (roleEverywhere === null || !hasRole(roleEverywhere)) return false;
  return companyIds.some((id) => !memberships.some(({ companyId }) => companyId === id));
}

/** Whether a user's text starts with some characters, or for `EndsWith` ends with them; case does not matter (c). */
export function hasChars(user: User, field: CharField, chars: string): boolean {
  const wanted = chars.toLowerCase();
  if (field === 'None') return true;
  return textsOf(user, field).some((text) => (field === 'EndsWith' ? text.endsWith(wanted) : text.startsWith(wanted)));
}

/** The first characters of a user's texts, or for `EndsWith` the last ones, in lower case (d). */
export function charsOf(user: User, field: CharField, count: number): string[] {
  return textsOf(user, field)
    .map((text) => [...text])
    .filter(({ length }) => length > 0)
    .map((text) => (field === 'EndsWith' ? text.slice(-count) : text.slice(0, count)).join(''));
}

function textsOf({ firstName, lastName, email }: User, field: CharField): string[] {
  const texts = { None: [], FirstName: [firstName], LastName: [lastName], Email: [email], StartsWith: [firstName, lastName, email] };
  const found: readonly string[] = field === 'EndsWith' ? texts.StartsWith : texts[field];
  return found.map((text) => text.toLowerCase());
}

/** The sort key of each field; valid users come first, passwords that never expire last (c). */
const SORT_KEYS: Readonly<Record<UserSortField, (user: User) => string | number>> = {
  None: () => 0,
  FirstName: ({ firstName }) => firstName.toLowerCase(),
  LastName: ({ lastName }) => lastName.toLowerCase(),
  Email: ({ email }) => email.toLowerCase(),
  Role: ({ defaultRole }) => defaultRole,
  Valid: ({ isValid }) => (isValid ? 0 : 1),
  PasswordExpiration: ({ passwordExpires }) => passwordExpires ?? Number.POSITIVE_INFINITY,
};

/** Users in the order of a field, ties by id. */
export function sortedUsers(users: readonly User[], field: UserSortField): User[] {
  const keyOf = SORT_KEYS[field];
  return users
    .map((user) => ({ user, key: keyOf(user) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.user.id - b.user.id))
    .map(({ user }) => user);
}
