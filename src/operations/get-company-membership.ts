import type { GetCompanyMembershipParam, GetCompanyMembershipReturn } from '../contract/generated-types.js';
import { companiesOf, userOfHandle } from '../people/authorize.js';
import { type Call, type Ips, operation } from './call.js';
import { company } from './company.js';

/** The companies of a user, by default the caller: until 4.5 the companies alone, from 6.0 with the role in each (d). */
export const getCompanyMembership = operation((call: Call<GetCompanyMembershipParam>, ips: Ips): GetCompanyMembershipReturn => {
  const user = call.params.userHandle === undefined ? call.caller : userOfHandle(ips.store, call.params.userHandle);
  const companies = companiesOf(ips.store, user);
  return {
    companyArray: { items: companies.map((each) => company(each, call.version)) },
    membershipArray: {
      items: companies.map((each) => ({
        company: company(each, call.version),
        role: ips.store.people.membership(user.id, each.id)?.role ?? user.defaultRole,
        isActive: true,
      })),
    },
  };
});
