import { operation } from '../operation.js';
import { toCompany } from './views.js';

/** All companies, by number; those that have expired only if the call asks for them (d). */
export const getAllCompanies = operation('getAllCompanies', ({ params, version, now }, { store }) => {
  const companies = store.accounts.companies().filter(({ expires }) => params.includeExpired || expires === null || expires > now);
  return { companyArray: { items: companies.map((each) => toCompany(each, version)) } };
});
