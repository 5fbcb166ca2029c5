import type { AddUserParam, AddUserReturn } from '../contract/generated-types.js';
import { formatUserHandle } from '../people/handles.js';
import { newPasswordHash } from '../people/password.js';
import { defaultRoleOf } from '../people/user-role.js';
import { type Call, type Ips, operation } from './call.js';
import { freeEmail } from './free-email.js';
import { membershipUpdates } from './membership-update.js';

/** Adds a user, as a member of companies (d). A password without a moment at which it expires never does (d). */
export const addUser = operation((call: Call<AddUserParam>, ips: Ips): AddUserReturn => {
  const { firstName, lastName, email, password, passwordExpires, isValid } = call.params;
  const { people } = ips.store;
  const updates = membershipUpdates(call, ips);
  const defaultRole = defaultRoleOf(
    call.params,
    updates.flatMap(({ role }) => role ?? []),
  );
  const added = people.addUser({
    id: null,
    email: freeEmail(email, undefined, ips),
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
  for (const update of updates) people.putMembership({ ...update, userId: added.id, role: update.role ?? defaultRole });
  return { userHandle: formatUserHandle(added, call.version) };
});
