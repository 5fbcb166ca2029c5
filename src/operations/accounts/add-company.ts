import { createCompanyFor, faultyName } from '../../accounts/authorize.js';
import { changedSettings } from '../../accounts/company-settings.js';
import { checkedCompanyName } from '../../accounts/create-company.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { AddCompanyParam, AddCompanyReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { company } from './company.js';

/** When a company expires that is added without a word of it (d: about then). */
const FAR_AWAY = Date.UTC(2101, 1, 1);

/** Adds a company, of which the caller becomes a member (c). Of what newer versions say of its contract, `companyDMVersion` becomes a setting (c). */
export const addCompany = operation((call: AuthorizedCall<AddCompanyParam>, context: OperationContext): AddCompanyReturn => {
  const { accounts } = context.store;
  const { companyName, expires, companyDMVersion } = call.params;
  const name = faultyName('companyName', () => checkedCompanyName(companyName));
  if (accounts.companyByName(name)) throw new IpsApiFault('invalidParameter', `companyName: there is a company "${name}" already`);
  const imsOrgId = call.params.imsOrgId?.trim() || undefined;
  if (imsOrgId !== undefined && accounts.companyByImsOrgId(imsOrgId)) {
    throw new IpsApiFault('invalidParameter', `imsOrgId: there is a company with "${imsOrgId}" already`);
  }
  const added = createCompanyFor(context.store, call.caller, { name, expires: expires?.getTime() ?? FAR_AWAY, imsOrgId }, 'companyName');
  if (companyDMVersion !== undefined) accounts.setCompanySettings(added.id, changedSettings(added, { companyDMVersion }));
  return { companyInfo: company(added, call.version) };
});
