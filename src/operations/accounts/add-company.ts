import { changedSettings } from '../../accounts/company-settings.js';
import { companyNameParam, createCompanyFor } from '../../accounts/create-company.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { toCompany } from './views.js';

/** Adds a company, with the caller as a member (c). Of what newer versions say about its contract, `companyDMVersion` becomes a setting (c). */
export const addCompany = operation('addCompany', (call, context) => {
  const { accounts } = context.store;
  const { companyName, expires, companyDMVersion } = call.params;
  const name = companyNameParam(companyName, 'companyName');
  if (accounts.companyByName(name)) throw new IpsApiFault('invalidParameter', `companyName: there is a company "${name}" already`);
  const imsOrgId = call.params.imsOrgId?.trim() || undefined;
  if (imsOrgId !== undefined && accounts.companyByImsOrgId(imsOrgId)) {
    throw new IpsApiFault('invalidParameter', `imsOrgId: there is a company with "${imsOrgId}" already`);
  }
  const added = createCompanyFor(context.store, call.caller, { name, expires: expires?.getTime(), imsOrgId });
  if (companyDMVersion !== undefined) accounts.setCompanySettings(added.id, changedSettings(added, { companyDMVersion }));
  return { companyInfo: toCompany(added, call.version) };
});
