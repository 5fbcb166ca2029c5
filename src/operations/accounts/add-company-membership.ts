import { setCompanyMembership } from './set-company-membership.js';

/** Makes a user a member of companies (d). Who is one already gets the role that is given, as by setCompanyMembership (c). */
export const addCompanyMembership = setCompanyMembership;
