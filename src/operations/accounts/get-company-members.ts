import { operation } from '../operation.js';
import { companyOfCall } from './resolve.js';
import { toUser } from './views.js';

/** A company's users: up to 4.5 the users alone, from 6.0 with their roles in the company (d). */
export const getCompanyMembers = operation('getCompanyMembers', (call, { store }) => {
  const { includeInvalid, includeInactive = false } = call.params;
  const members = store.accounts
    .members(companyOfCall(call).id)
    .filter(({ isValid, memberIsActive }) => (includeInvalid || isValid) && (includeInactive || memberIsActive));
  return {
    userArray: { items: members.map((each) => toUser(each, call.version)) },
    memberArray: {
      items: members.map((each) => ({ user: toUser(each, call.version), role: each.memberRole, isActive: each.memberIsActive })),
    },
  };
});
