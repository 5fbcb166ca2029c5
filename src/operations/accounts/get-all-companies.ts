import { DEFAULT_EXPIRES } from '../../accounts/create-company.js';
import { operation } from '../operation.js';
import { toCompany } from './views.js';

/** All companies, by number; those that have expired only if the call asks for them (d). */
export const getAllCompanies = operation('getAllCompanies', ({ params, version, now }, { store }) => {
  const companies = store.accounts.companies().filter(({ expires }) => params.includeExpired || (expires ?? DEFAULT_EXPIRES) > now);
  return { companyArray: { items: companies.map((each) => toCompany(each, version)) } };
});
