import { companySettings } from '../../accounts/company-settings.js';
import { operation } from '../operation.js';
import { companyOfCall } from './companies-of-call.js';
import { settingAsset } from './setting-asset.js';

/** The settings of a company: what was set, and defaults for the rest (d). */
export const getCompanySettings = operation('getCompanySettings', (call, context) => {
  const settings = companySettings(companyOfCall(call));
  const { iptcExifMappingXsltHandle, xmpMappingXsltHandle } = settings;
  return {
    settings: {
      ...settings,
      defaultSourceProfile: settingAsset(settings.defaultSourceProfileHandle, 'IccProfile', call, context),
      defaultDisplayProfile: settingAsset(settings.defaultDisplayProfileHandle, 'IccProfile', call, context),
      iptcExifMappingXslt: iptcExifMappingXsltHandle === undefined ? undefined : settingAsset(iptcExifMappingXsltHandle, 'Xsl', call, context),
      xmpMappingXslt: xmpMappingXsltHandle === undefined ? undefined : settingAsset(xmpMappingXsltHandle, 'Xsl', call, context),
    },
  };
});
