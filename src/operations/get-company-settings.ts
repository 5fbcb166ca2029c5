import type { GetCompanySettingsParam, GetCompanySettingsReturn } from '../contract/generated-types.js';
import { companySettings } from '../people/company-settings.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { settingAsset } from './setting-asset.js';

/** The settings of a company: what was set, and defaults for the rest (d). */
export const getCompanySettings = operation((call: Call<GetCompanySettingsParam>, ips: Ips): GetCompanySettingsReturn => {
  const settings = companySettings(companyOfCall(call));
  const { iptcExifMappingXsltHandle, xmpMappingXsltHandle } = settings;
  return {
    settings: {
      ...settings,
      defaultSourceProfile: settingAsset(settings.defaultSourceProfileHandle, 'IccProfile', call, ips),
      defaultDisplayProfile: settingAsset(settings.defaultDisplayProfileHandle, 'IccProfile', call, ips),
      iptcExifMappingXslt: iptcExifMappingXsltHandle === undefined ? undefined : settingAsset(iptcExifMappingXsltHandle, 'Xsl', call, ips),
      xmpMappingXslt: xmpMappingXsltHandle === undefined ? undefined : settingAsset(xmpMappingXsltHandle, 'Xsl', call, ips),
    },
  };
});
