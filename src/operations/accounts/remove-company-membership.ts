import { requireMayChangeRole } from '../../accounts/user-rights.js';
import { operation } from '../operation.js';
import { companiesOfArray, userOfCall } from './resolve.js';

/** Removes a user, by default the caller, from companies and their groups (c). For one who is not a member, nothing changes. */
export const removeCompanyMembership = operation('removeCompanyMembership', (call, context) => {
  const { groups, accounts } = context.store;
  const user = userOfCall(call, context);
  for (const { id: companyId } of companiesOfArray(call.params.companyHandleArray, call, context)) {
    requireMayChangeRole(context.store, call.caller, user, companyId, undefined);
    // An inactive membership revokes a role in all companies for this one.
    if (user.roleEverywhere !== null) accounts.putMembership({ userId: user.id, companyId, role: user.roleEverywhere, isActive: false });
    else accounts.removeMembership(user.id, companyId);
    for (const group of groups.ofUser(user.id)) if (group.companyId === companyId) groups.removeMember(group.id, user.id);
  }
  return {};
});
