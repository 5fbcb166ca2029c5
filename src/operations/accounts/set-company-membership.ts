import { operation } from '../operation.js';
import { membershipUpdates } from './membership-update.js';
import { userOfCall } from './user-of-call.js';

/** Sets a user's membership in the companies that are named, whether there is one or not; in others it stays as it is (c). */
export const setCompanyMembership = operation('setCompanyMembership', (call, context) => {
  const user = userOfCall(call, context);
  for (const update of membershipUpdates(call, context)) {
    context.store.accounts.putMembership({ ...update, userId: user.id, role: update.role ?? user.defaultRole });
  }
  return {};
});
