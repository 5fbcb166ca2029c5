import type { GetAllCompaniesParam, GetAllCompaniesReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { company } from './company.js';

/** All companies, by number; those that have expired by the moment of the call only where they are asked for (d). */
export const getAllCompanies = operation(
  ({ params, version, now }: AuthorizedCall<GetAllCompaniesParam>, { store }: OperationContext): GetAllCompaniesReturn => {
    const companies = store.accounts.companies().filter(({ expires }) => params.includeExpired || expires === null || expires > now);
    return { companyArray: { items: companies.map((each) => company(each, version)) } };
  },
);
