import { companySettings } from '../../accounts/company-settings.js';
import { operation } from '../operation.js';
import { companyOfCall } from './resolve.js';
import { settingAsset } from './setting-assets.js';

/** A company's settings: what was set, and defaults for the rest (d). */
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
