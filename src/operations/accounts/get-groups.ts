import { operation } from '../operation.js';
import { companyOfCall } from './resolve.js';
import { toGroup } from './views.js';

/** A company's groups, by number (d). */
export const getGroups = operation('getGroups', (call, { store }) => {
  return { groupArray: { items: store.groups.ofCompany(companyOfCall(call).id).map((each) => toGroup(each, call.version)) } };
});
