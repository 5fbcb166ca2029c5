import { operation } from '../operation.js';
import { setMemberships } from './company-membership.js';

/** Makes a user a member of companies (d). One who already is gets the given role, as with setCompanyMembership (c). */
export const addCompanyMembership = operation('addCompanyMembership', (call, context) => {
  setMemberships(call, context);
  return {};
});
