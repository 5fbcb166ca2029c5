import { operation } from '../operation.js';
import { companiesOfArray } from './companies-of-array.js';
import { userOfCall } from './user-of-call.js';

/** Takes a user, by default the caller, out of companies and of their groups (c). Who is no member stays none. */
export const removeCompanyMembership = operation('removeCompanyMembership', (call, context) => {
  const { groups, accounts } = context.store;
  const user = userOfCall(call, context);
  for (const { id: companyId } of companiesOfArray(call.params.companyHandleArray, call, context)) {
    // A role in all companies is taken back for one by a membership that is not active.
    if (user.roleEverywhere !== null) accounts.putMembership({ userId: user.id, companyId, role: user.roleEverywhere, isActive: 0 });
    else accounts.removeMembership(user.id, companyId);
    for (const group of groups.ofUser(user.id)) if (group.companyId === companyId) groups.removeMember(group.id, user.id);
  }
  return {};
});
