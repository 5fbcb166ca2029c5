import { formatUserHandle } from '../../accounts/handles.js';
import { newPasswordHash } from '../../accounts/password.js';
import { defaultRoleOf } from '../../accounts/user-role.js';
import { operation } from '../operation.js';
import { freeEmail } from './free-email.js';
import { membershipUpdates } from './membership-update.js';

/** Adds a user, as a member of companies (d). A password without a moment at which it expires never does (d). */
export const addUser = operation('addUser', (call, context) => {
  const { firstName, lastName, email, password, passwordExpires, isValid } = call.params;
  const { accounts } = context.store;
  const updates = membershipUpdates(call, context);
  const defaultRole = defaultRoleOf(
    call.params,
    updates.flatMap(({ role }) => role ?? []),
  );
  const added = accounts.addUser({
    id: null,
    email: freeEmail(email, undefined, context),
    firstName,
    lastName,
    passwordHash: newPasswordHash(password),
    accessTokenHash: null,
    defaultRole,
    roleEverywhere: null,
    isValid: isValid ? 1 : 0,
    imsUserId: null,
    passwordExpires: passwordExpires?.getTime() ?? null,
  });
  for (const update of updates) accounts.putMembership({ ...update, userId: added.id, role: update.role ?? defaultRole });
  return { userHandle: formatUserHandle(added, call.version) };
});
