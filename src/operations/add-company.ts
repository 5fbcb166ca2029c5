import { IpsApiFault } from '../contract/faults.js';
import type { AddCompanyParam, AddCompanyReturn } from '../contract/generated-types.js';
import { storeCompany } from '../people/authorize.js';
import { changedSettings } from '../people/company-settings.js';
import { type Call, type Ips, operation } from './call.js';
import { company } from './company.js';

/** When a company expires that is added without a word of it (d: about then). */
const FAR_AWAY = Date.UTC(2101, 1, 1);

/** Adds a company, of which the caller becomes a member (c). Of what newer versions say of its contract, `companyDMVersion` becomes a setting (c). */
export const addCompany = operation((call: Call<AddCompanyParam>, ips: Ips): AddCompanyReturn => {
  const { people } = ips.store;
  const { companyName, expires, companyDMVersion } = call.params;
  const name = companyName.trim().replace(/\s+/g, ' ');
  if (name === '' || /[/\\|]/.test(name)) {
    throw new IpsApiFault(
      'invalidParameter',
      `companyName: "${companyName}" is no name of a company: expected a text without /, \\ and |, as its path is made of it`,
    );
  }
  if (people.companyByName(name)) throw new IpsApiFault('invalidParameter', `companyName: there is a company "${name}" already`);
  const imsOrgId = call.params.imsOrgId?.trim() || null;
  if (imsOrgId !== null && people.companyByImsOrgId(imsOrgId)) {
    throw new IpsApiFault('invalidParameter', `imsOrgId: there is a company with "${imsOrgId}" already`);
  }
  const added = storeCompany(ips.store, call.caller, { id: null, name, expires: expires?.getTime() ?? FAR_AWAY, imsOrgId });
  if (companyDMVersion !== undefined) people.setCompanySettings(added.id, changedSettings(added, { companyDMVersion }));
  return { companyInfo: company(added, call.version) };
});
