import { userOfHandle } from '../../accounts/resolve.js';
import { companiesOf, isIpsAdmin, roleIn } from '../../accounts/roles.js';
import { operation } from '../operation.js';
import { toCompany } from './views.js';

/**
 * The companies of a user, by default the caller: up to 4.5 the companies alone, from 6.0 with the user's role in each (d).
 * Of another user, a caller who is no IpsAdmin sees the companies that both are members of (c).
 */
export const getCompanyMembership = operation('getCompanyMembership', ({ params, caller, version }, { store }) => {
  const user = params.userHandle === undefined ? caller : userOfHandle(store, caller, params.userHandle);
  const seesAll = user.id === caller.id || isIpsAdmin(caller);
  const companies = companiesOf(store, user).filter(({ id }) => seesAll || roleIn(store, caller, id) !== undefined);
  return {
    companyArray: { items: companies.map((each) => toCompany(each, version)) },
    membershipArray: {
      items: companies.map((each) => ({
        company: toCompany(each, version),
        role: store.accounts.membership(user.id, each.id)?.role ?? user.defaultRole,
        isActive: true,
      })),
    },
  };
});
