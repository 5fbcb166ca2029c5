import { userOfHandle } from '../../accounts/resolve.js';
import { companiesOf } from '../../accounts/roles.js';
import { operation } from '../operation.js';
import { toCompany } from './views.js';

/** The companies of a user, by default the caller: up to 4.5 the companies alone, from 6.0 with the user's role in each (d). */
export const getCompanyMembership = operation('getCompanyMembership', (call, context) => {
  const user = call.params.userHandle === undefined ? call.caller : userOfHandle(context.store, call.params.userHandle);
  const companies = companiesOf(context.store, user);
  return {
    companyArray: { items: companies.map((each) => toCompany(each, call.version)) },
    membershipArray: {
      items: companies.map((each) => ({
        company: toCompany(each, call.version),
        role: context.store.accounts.membership(user.id, each.id)?.role ?? user.defaultRole,
        isActive: true,
      })),
    },
  };
});
