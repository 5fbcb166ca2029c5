import { operation } from '../operation.js';
import { setMemberships } from './company-membership.js';

/** Sets a user's membership in the companies that are named, whether there was one or not. In others it stays as it is (c). */
export const setCompanyMembership = operation('setCompanyMembership', (call, context) => {
  setMemberships(call, context);
  return {};
});
