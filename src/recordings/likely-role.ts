import { USER_ROLES } from '../contract/constants.js';
import { loadContract } from '../contract/load-contract.js';
import type { UserRole } from '../contract/names.js';

/** Roles in the order in which they are guessed: what most programs have first, and what may do everything after what may do less. */
const LIKELY: readonly UserRole[] = ['IpsUser', 'IpsCompanyAdmin', 'IpsAdmin', ...USER_ROLES.filter((role) => !/^Ips/.test(role))];

/** The first likely role that may call all of some operations; that of most programs where none may. */
export function likelyRole(operations: Iterable<string>): UserRole {
  const wanted = new Set(operations);
  const restricted = loadContract().operations.flatMap(({ name, roles }) => (wanted.has(name) && roles !== null ? [roles] : []));
  return LIKELY.find((role) => restricted.every((roles) => roles.includes(role))) ?? 'IpsUser';
}

/** Whether a text is a role. */
export function isRole(text: string | undefined): text is UserRole {
  return USER_ROLES.some((role) => role === text);
}
