import { isIpsAdmin } from '../../accounts/authorize.js';
import { formatUserHandle } from '../../accounts/handles.js';
import type { ApiVersion } from '../../contract/api-version.js';
import type { User } from '../../contract/generated-types.js';
import type { User as StoredUser } from '../../store/account-store.js';

/** A user as the API answers it; a password that never expires has no `passwordExpires` (c). */
export function user(stored: StoredUser, version: ApiVersion): User {
  const { firstName, lastName, email, defaultRole } = stored;
  return {
    userHandle: formatUserHandle(stored, version),
    firstName,
    lastName,
    email,
    role: defaultRole,
    defaultRole,
    imsUserId: stored.imsUserId ?? undefined,
    isValid: stored.isValid === 1,
    isIpsAdmin: isIpsAdmin(stored),
    passwordExpires: stored.passwordExpires === null ? undefined : new Date(stored.passwordExpires),
  };
}
