import { DEFAULT_DISPLAY_PROFILE, DEFAULT_SOURCE_PROFILE, sharedProfileHandle } from '../assets/shared-profile.js';
import type { ASSET_OVERWRITE_MODES } from '../contract/constants.js';
import type { CompanySettings as Answer, SetCompanySettingsParam } from '../contract/generated-types.js';
import type { Company } from '../store/account-store.js';

/** Which uploaded file is a new edition of an asset (d). */
export type OverwriteMode = (typeof ASSET_OVERWRITE_MODES)[number];

/** Settings that are answered as assets, and set by handle (d). */
type Profiles = 'defaultSourceProfile' | 'defaultDisplayProfile' | 'iptcExifMappingXslt' | 'xmpMappingXslt';

/** The settings of a company. */
export interface CompanySettings extends Readonly<Omit<Answer, Profiles | 'overwriteMode'>> {
  readonly overwriteMode: OverwriteMode;
  /** Handles of color profiles, in the versioned form. */
  readonly defaultSourceProfileHandle: string;
  readonly defaultDisplayProfileHandle: string;
  /** Handles of style sheets, in the versioned form; undefined: what is in the files is not taken over (d). */
  readonly iptcExifMappingXsltHandle?: string | undefined;
  readonly xmpMappingXsltHandle?: string | undefined;
}

/** What a call gives; what is undefined stays as it is. */
export type GivenSettings = Omit<SetCompanySettingsParam, 'companyHandle'>;

/**
 * What holds where nothing was set. The profiles are published (d), the warnings are those of the published example;
 * the overwrite mode keeps names unique in a company, and the rest is made up (c).
 */
const DEFAULTS: CompanySettings = {
  overwriteMode: 'OverwriteAnyExtAnyFolder',
  retainPublishState: false,
  defaultSourceProfileHandle: sharedProfileHandle(DEFAULT_SOURCE_PROFILE),
  defaultDisplayProfileHandle: sharedProfileHandle(DEFAULT_DISPLAY_PROFILE),
  diskSpaceWarningMin: 100_000,
  emailTrashCleanupWarning: true,
  immediateDelete: false,
  pdfProcessingPageLimit: 100,
  smartCropLimit: 100,
  addSmartCropApiLimit: 100,
  applySmartCropsOnPDF: false,
  applySmartCropsOnPSD: false,
  companyDMVersion: '',
  psdTemplatesThreshold: 100,
  imageSetsModifiedOnAssetUploadThreshold: 100,
  uploadParamsPDFProcess: 'None',
  uploadParamsPDFExtractKeywords: 'false',
  uploadParamsPDFExtractLinks: 'false',
  uploadParamsPSDProcess: 'None',
  uploadParamsPSDLayerNaming: 'LayerName',
  uploadParamsPSDExtractText: 'false',
};

/** A company's settings: what was set, and the defaults for the rest. */
export function companySettings({ settings }: Pick<Company, 'settings'>): CompanySettings {
  return settings === null ? DEFAULTS : { ...DEFAULTS, ...JSON.parse(settings) };
}

/** What of a company's settings was set, with a change, as it is stored. */
export function changedSettings({ settings }: Pick<Company, 'settings'>, given: GivenSettings): string {
  const before: GivenSettings = settings === null ? {} : JSON.parse(settings);
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return JSON.stringify({ ...before, ...change });
}
