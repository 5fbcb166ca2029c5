import { operation } from '../operation.js';
import { company } from './company.js';

/** All companies, by number; those that have expired by the moment of the call only where they are asked for (d). */
export const getAllCompanies = operation('getAllCompanies', ({ params, version, now }, { store }) => {
  const companies = store.accounts.companies().filter(({ expires }) => params.includeExpired || expires === null || expires > now);
  return { companyArray: { items: companies.map((each) => company(each, version)) } };
});
