import { storeCompany } from '../../accounts/authorize.js';
import { changedSettings } from '../../accounts/company-settings.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { company } from './company.js';

/** When a company expires that is added without a word of it (d: about then). */
const FAR_AWAY = Date.UTC(2101, 1, 1);

/** Adds a company, of which the caller becomes a member (c). Of what newer versions say of its contract, `companyDMVersion` becomes a setting (c). */
export const addCompany = operation('addCompany', (call, context) => {
  const { accounts } = context.store;
  const { companyName, expires, companyDMVersion } = call.params;
  const name = companyName.trim().replace(/\s+/g, ' ');
  if (name === '' || /[/\\|]/.test(name)) {
    throw new IpsApiFault(
      'invalidParameter',
      `companyName: "${companyName}" is no name of a company: expected a text without /, \\ and |, as its path is made of it`,
    );
  }
  if (accounts.companyByName(name)) throw new IpsApiFault('invalidParameter', `companyName: there is a company "${name}" already`);
  const imsOrgId = call.params.imsOrgId?.trim() || null;
  if (imsOrgId !== null && accounts.companyByImsOrgId(imsOrgId)) {
    throw new IpsApiFault('invalidParameter', `imsOrgId: there is a company with "${imsOrgId}" already`);
  }
  const added = storeCompany(context.store, call.caller, { id: null, name, expires: expires?.getTime() ?? FAR_AWAY, imsOrgId });
  if (companyDMVersion !== undefined) accounts.setCompanySettings(added.id, changedSettings(added, { companyDMVersion }));
  return { companyInfo: company(added, call.version) };
});
