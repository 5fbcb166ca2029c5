import type { User } from '../store/account-store.js';
import type { Store } from '../store/store.js';

/** A user to create; what is left out is empty, or none. */
export interface NewUser {
  /** The number in the handle; without it the next free one. */
  readonly id?: number | undefined;
  readonly email: string;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  /** Without it any password is right in lenient mode, and none in strict mode. */
  readonly passwordHash?: string | undefined;
  readonly accessTokenHash?: string | undefined;
  /** Role in calls that name no company. */
  readonly defaultRole: string;
  /** Role in companies without a membership; left out: the user is no member of those. */
  readonly roleEverywhere?: string | undefined;
  /** Valid unless it says otherwise. */
  readonly isValid?: boolean | undefined;
  readonly imsUserId?: string | undefined;
  /** Milliseconds since 1970. */
  readonly passwordExpires?: number | undefined;
  readonly memberships?: readonly NewMembership[] | undefined;
}

/** A new user's place in a company. */
export interface NewMembership {
  readonly companyId: number;
  readonly role: string;
  /** Active unless it says otherwise. */
  readonly isActive?: boolean | undefined;
}

/**
 * Creates a user with memberships. All users are created here, except those of a snapshot. The caller checks that the e-mail address is free.
 */
export function createUser({ accounts }: Store, user: NewUser): User {
  const { id, email, firstName, lastName, passwordHash, accessTokenHash, defaultRole, roleEverywhere, isValid, imsUserId, passwordExpires } = user;
  const created = accounts.addUser({
    id: id ?? null,
    email,
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    passwordHash: passwordHash ?? null,
    accessTokenHash: accessTokenHash ?? null,
    defaultRole,
    roleEverywhere: roleEverywhere ?? null,
    isValid: isValid ?? true,
    imsUserId: imsUserId ?? null,
    passwordExpires: passwordExpires ?? null,
  });
  for (const membership of user.memberships ?? []) {
    const { companyId, role } = membership;
    accounts.addMembership({ userId: created.id, companyId, role, isActive: membership.isActive ?? true });
  }
  return created;
}
