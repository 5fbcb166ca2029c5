import { createUser } from '../../accounts/create-user.js';
import { formatUserHandle } from '../../accounts/handles.js';
import { newPasswordHash } from '../../accounts/password.js';
import { defaultRoleOf } from '../../accounts/user-role.js';
import type { AddUserParam, AddUserReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { freeEmail } from './free-email.js';
import { membershipUpdates } from './membership-update.js';

/** Adds a user, as a member of companies (d). A password without a moment at which it expires never does (d). */
export const addUser = operation((call: AuthorizedCall<AddUserParam>, context: OperationContext): AddUserReturn => {
  const { firstName, lastName, email, password, passwordExpires, isValid } = call.params;
  const { accounts } = context.store;
  const updates = membershipUpdates(call, context);
  const defaultRole = defaultRoleOf(
    call.params,
    updates.flatMap(({ role }) => role ?? []),
  );
  const added = createUser(context.store, {
    email: freeEmail(email, undefined, context),
    firstName,
    lastName,
    passwordHash: newPasswordHash(password),
    defaultRole,
    isValid,
    passwordExpires: passwordExpires?.getTime(),
  });
  for (const update of updates) accounts.putMembership({ ...update, userId: added.id, role: update.role ?? defaultRole });
  return { userHandle: formatUserHandle(added, call.version) };
});
