import { operation } from '../operation.js';
import { companyOfCall } from './companies-of-call.js';
import { user } from './user.js';

/** The users of a company: until 4.5 the users alone, from 6.0 with the role of each in it (d). */
export const getCompanyMembers = operation('getCompanyMembers', (call, { store }) => {
  const { includeInvalid, includeInactive = false } = call.params;
  const members = store.accounts
    .members(companyOfCall(call).id)
    .filter(({ isValid, memberIsActive }) => (includeInvalid || isValid) && (includeInactive || memberIsActive));
  return {
    userArray: { items: members.map((each) => user(each, call.version)) },
    memberArray: {
      items: members.map((each) => ({ user: user(each, call.version), role: each.memberRole, isActive: each.memberIsActive === 1 })),
    },
  };
});
