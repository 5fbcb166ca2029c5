import type { GetGroupsParam, GetGroupsReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { companyOfCall } from './companies-of-call.js';
import { group } from './group.js';

/** The groups of a company, by number (d). */
export const getGroups = operation((call: AuthorizedCall<GetGroupsParam>, { store }: OperationContext): GetGroupsReturn => {
  return { groupArray: { items: store.groups.ofCompany(companyOfCall(call).id).map((each) => group(each, call.version)) } };
});
