import { operation } from '../operation.js';
import { companyOfCall } from './companies-of-call.js';
import { group } from './group.js';

/** The groups of a company, by number (d). */
export const getGroups = operation('getGroups', (call, { store }) => {
  return { groupArray: { items: store.groups.ofCompany(companyOfCall(call).id).map((each) => group(each, call.version)) } };
});
