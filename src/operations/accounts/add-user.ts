import { createUser } from '../../accounts/create-user.js';
import { formatUserHandle } from '../../accounts/handles.js';
import { newPasswordHash } from '../../accounts/password.js';
import { requireMayGrantDefault } from '../../accounts/user-rights.js';
import { defaultRoleOf } from '../../accounts/user-role.js';
import { operation } from '../operation.js';
import { membershipUpdates, putMemberships } from './company-membership.js';
import { freeEmail } from './user-email.js';

/**
 * Adds a user, as a member of companies (d), with roles that the caller may grant (c). A password without `passwordExpires` never expires (d).
 */
export const addUser = operation('addUser', (call, context) => {
  const { firstName, lastName, email, password, passwordExpires, isValid } = call.params;
  const updates = membershipUpdates(call, context);
  const roles = updates.flatMap(({ role }) => role ?? []);
  const defaultRole = defaultRoleOf(call.params, roles);
  requireMayGrantDefault(call.caller, defaultRole);
  const added = createUser(context.store, {
    email: freeEmail(email, undefined, context),
    firstName,
    lastName,
    passwordHash: newPasswordHash(password),
    defaultRole,
    isValid,
    passwordExpires: passwordExpires?.getTime(),
  });
  putMemberships(updates, added, call, context);
  return { userHandle: formatUserHandle(added, call.version) };
});
