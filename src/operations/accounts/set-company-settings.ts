import { changedSettings, type GivenSettings } from '../../accounts/company-settings.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { companyOfCall } from './resolve.js';
import { type SettingAssetType, settingAssetHandle } from './setting-assets.js';

/** Settings that name an asset, with the type that it must have (d). */
const ASSET_SETTINGS = {
  defaultSourceProfileHandle: 'IccProfile',
  defaultDisplayProfileHandle: 'IccProfile',
  iptcExifMappingXsltHandle: 'Xsl',
  xmpMappingXsltHandle: 'Xsl',
} as const satisfies { readonly [Name in keyof GivenSettings]: SettingAssetType };

/** Changes the given settings of a company, and leaves the others as they are (c). */
export const setCompanySettings = operation('setCompanySettings', (call, context) => {
  const company = companyOfCall(call);
  const { companyHandle: _, ...given } = call.params;
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'number' && value < 0) throw new IpsApiFault('invalidParameter', `${name}: ${value} is too small: expected 0 or more`);
  }
  const handles = Object.entries(ASSET_SETTINGS).flatMap(([name, type]) => {
    // The names in that table are names of these fields.
    const handle = given[name as keyof typeof ASSET_SETTINGS];
    return handle === undefined ? [] : [[name, settingAssetHandle(handle, name, type, call, context)]];
  });
  context.store.accounts.setCompanySettings(company.id, changedSettings(company, { ...given, ...Object.fromEntries(handles) }));
  return {};
});
