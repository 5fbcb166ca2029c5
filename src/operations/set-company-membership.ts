import type { SetCompanyMembershipParam, SetCompanyMembershipReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { membershipUpdates } from './membership-update.js';
import { userOfCall } from './user-of-call.js';

/** Sets a user's membership in the companies that are named, whether there is one or not; in others it stays as it is (c). */
export const setCompanyMembership = operation((call: Call<SetCompanyMembershipParam>, ips: Ips): SetCompanyMembershipReturn => {
  const user = userOfCall(call, ips);
  for (const update of membershipUpdates(call, ips)) {
    ips.store.people.putMembership({ ...update, userId: user.id, role: update.role ?? user.defaultRole });
  }
  return {};
});
