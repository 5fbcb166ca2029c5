import { authorize } from '../../accounts/authorize.js';
import { companyOfName } from '../../accounts/resolve.js';
import { AuthorizationFault, IpsApiFault } from '../../contract/faults.js';
import type { GetCompanyInfoParam } from '../../contract/generated-types.js';
import type { Company } from '../../store/account-store.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { toCompany } from './views.js';

/** A company by its handle, name or IMS organization (d). */
export const getCompanyInfo = operation('getCompanyInfo', (call, context) => {
  const found = call.company ?? find(call, context);
  authorize(context.store, call.operation, call.caller, found);
  return { companyInfo: toCompany(found, call.version) };
});

function find({ params, caller }: AuthorizedCall<GetCompanyInfoParam>, { store, settings }: OperationContext): Company {
  const { companyName, imsOrgId } = params;
  if (companyName !== undefined) return companyOfName(store, settings, caller, companyName);
  if (imsOrgId === undefined) {
    throw new IpsApiFault('missingParameter', 'getCompanyInfoParam names no company: expected companyHandle, companyName or imsOrgId');
  }
  const found = store.accounts.companyByImsOrgId(imsOrgId);
  if (!found) throw new AuthorizationFault('invalidCompany', `There is no company with the imsOrgId "${imsOrgId}"`);
  return found;
}
