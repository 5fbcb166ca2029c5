import { DEFAULT_DISPLAY_PROFILE, DEFAULT_SOURCE_PROFILE, sharedProfileHandle } from '../assets/shared-profile.js';
import type { ASSET_OVERWRITE_MODES } from '../contract/constants.js';
import type { CompanySettings as Answer, SetCompanySettingsParam } from '../contract/generated-types.js';
import type { Company } from '../store/account-store.js';

/** Which uploaded file replaces an asset (d). */
export type OverwriteMode = (typeof ASSET_OVERWRITE_MODES)[number];

/** Settings that are assets in answers, and handles in parameters (d). */
type Profiles = 'defaultSourceProfile' | 'defaultDisplayProfile' | 'iptcExifMappingXslt' | 'xmpMappingXslt';

/** The settings of a company. */
export interface CompanySettings extends Readonly<Omit<Answer, Profiles | 'overwriteMode'>> {
  readonly overwriteMode: OverwriteMode;
  /** Handles of color profiles, in the versioned form. */
  readonly defaultSourceProfileHandle: string;
  readonly defaultDisplayProfileHandle: string;
  /** Handles of style sheets, in the versioned form; undefined: metadata of files is not imported (d). */
  readonly iptcExifMappingXsltHandle?: string | undefined;
  readonly xmpMappingXsltHandle?: string | undefined;
}

/** The settings that a call gives; those that are undefined stay as they are. */
export type GivenSettings = Omit<SetCompanySettingsParam, 'companyHandle'>;

/**
 * The settings until others are set. The profiles are published (d), the warnings are those of the published example;
 * the overwrite mode keeps names unique in a company, and the rest was chosen here (c).
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

/** A company's settings: those that were set, and the defaults. */
export function companySettings({ settings }: Pick<Company, 'settings'>): CompanySettings {
  return settings === null ? DEFAULTS : { ...DEFAULTS, ...JSON.parse(settings) };
}

/** A company's settings as they are stored, with a change. @returns JSON of those that were set */
export function changedSettings({ settings }: Pick<Company, 'settings'>, given: GivenSettings): string {
  const before: GivenSettings = settings === null ? {} : JSON.parse(settings);
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return JSON.stringify({ ...before, ...change });
}
