import { companySettings } from '../../accounts/company-settings.js';
import type { GetCompanySettingsParam, GetCompanySettingsReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { companyOfCall } from './companies-of-call.js';
import { settingAsset } from './setting-asset.js';

/** The settings of a company: what was set, and defaults for the rest (d). */
export const getCompanySettings = operation((call: AuthorizedCall<GetCompanySettingsParam>, context: OperationContext): GetCompanySettingsReturn => {
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
