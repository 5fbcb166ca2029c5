// Written by npm run generate from the schemas of fixtures (fixtures-schema.ts).
import type { FaultInput, RuleInput, StubInput } from '../admin/inputs.js';

/** A company of fixtures. */
export interface FixtureCompany {
  /** The number in its handle; without it the next free one. */
  readonly id?: number;
  /** Unique; the path of its folders is made of it. */
  readonly name: string;
  /** Path of its folders; without it the name and a slash. */
  readonly rootPath?: string;
  readonly expires?: string;
  readonly imsOrgId?: string;
  /** Properties of its property set of the type Adobe.SPS.ApplicationSetting, beside or instead of those of any company. */
  readonly applicationSettings?: Readonly<Record<string, string>>;
}

/** Settings of a company of fixtures, as setCompanySettings takes them. */
export interface FixtureCompanySettings {
  /** Name of one of the companies. */
  readonly company: string;
  /** Which uploaded file replaces an asset. */
  readonly overwriteMode?: 'OverwriteFullName' | 'OverwriteAnyExt' | 'OverwriteFullNameAnyFolder' | 'OverwriteAnyExtAnyFolder';
  readonly retainPublishState?: boolean;
  readonly diskSpaceWarningMin?: number;
  readonly emailTrashCleanupWarning?: boolean;
  readonly fileExtOpt?: string;
  readonly immediateDelete?: boolean;
  readonly pdfProcessingPageLimit?: number;
  readonly allowFolderRestructuring?: boolean;
  readonly smartCropLimit?: number;
  readonly addSmartCropApiLimit?: number;
  readonly applySmartCropsOnPDF?: boolean;
  readonly applySmartCropsOnPSD?: boolean;
  readonly companyDMVersion?: string;
  readonly psdTemplatesThreshold?: number;
  readonly imageSetsModifiedOnAssetUploadThreshold?: number;
  readonly uploadParamsPDFProcess?: string;
  readonly uploadParamsPDFExtractKeywords?: string;
  readonly uploadParamsPDFExtractLinks?: string;
  readonly uploadParamsPSDProcess?: string;
  readonly uploadParamsPSDLayerNaming?: string;
  readonly uploadParamsPSDExtractText?: string;
  readonly prePackagedVideoStreamingEnabled?: boolean;
  readonly overwriteAVS?: boolean;
}

/** A user of fixtures. */
export interface FixtureUser {
  /** The number in the handle; without it the next free one. */
  readonly id?: number;
  /** Unique, whatever its case. */
  readonly email: string;
  /** Without it the user cannot log in by password. */
  readonly password?: string;
  readonly accessToken?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Role in calls that name no company. */
  readonly defaultRole: string;
  /** false: calls end in fault 10002. */
  readonly isValid?: boolean;
  readonly imsUserId?: string;
  readonly passwordExpires?: string;
  readonly memberships?: readonly {
    readonly company: string;
    readonly role: string;
    readonly isActive?: boolean;
  }[];
}

/** A group of a company's users in fixtures. */
export interface FixtureGroup {
  /** Name of one of the companies. */
  readonly company: string;
  /** Unique in the company. */
  readonly name: string;
  readonly isSystemDefined?: boolean;
  /** E-mail addresses of members of the company. */
  readonly members?: readonly string[];
}

/** A type of property sets of fixtures, with sets. */
export interface FixturePropertySetType {
  /** Name of one of the companies; without it the type is global. */
  readonly company?: string;
  /** Unique in the company, or among the global types. */
  readonly name: string;
  /** Who the sets belong to: a user, a company, or a user in a company. */
  readonly propertyType: 'UserProperty' | 'CompanyProperty' | 'UserCompanyProperty';
  /** Whether the same owners may have several sets; false by default. */
  readonly allowMultiple?: boolean;
  readonly sets?: readonly {
    /** The company that it belongs to; without it that of the type. */
    readonly company?: string;
    /** E-mail address of the user that it belongs to. */
    readonly user?: string;
    /** Values by name. */
    readonly properties: Readonly<Record<string, string>>;
  }[];
}

/** A generated past of a company of fixtures. */
export interface FixtureCatalogue {
  /** Name of one of the companies. */
  readonly company: string;
  /** How many assets are generated, trash included. */
  readonly assets: number;
  /** How many jobs of the last 90 days are generated. */
  readonly jobs: number;
  /** Same seed, same catalogue; without it that of the mock. */
  readonly seed?: number;
}

/** A job of fixtures. */
export interface FixtureJob {
  /** Name of one of the companies. */
  readonly company: string;
  /** E-mail address of one of the users. */
  readonly user: string;
  readonly name: string;
  readonly description?: string;
  readonly locale?: string;
  /** appName of the authHeader that it was submitted with. */
  readonly client?: string;
  /** How long before the start of the mock it was submitted. */
  readonly ago?: string;
  /** How long after the start of the mock it runs. */
  readonly in?: string;
  /** When it runs again and again, as in submitJob. */
  readonly execSchedule?: string;
  readonly paused?: boolean;
  /** One detail element as submitJob takes it, such as { "imageServingPublishJob": { … } }. */
  readonly detail: Readonly<Record<string, object>>;
}

/** What a new mock holds. References between the lists are by name and e-mail address. */
export interface FixturesInput {
  /** For editors: where the schema of this file is. */
  readonly $schema?: string;
  readonly companies?: readonly FixtureCompany[];
  /** Settings of companies, as setCompanySettings takes them. */
  readonly companySettings?: readonly FixtureCompanySettings[];
  readonly users?: readonly FixtureUser[];
  /** Groups of users. */
  readonly groups?: readonly FixtureGroup[];
  /** Types of property sets, with sets. */
  readonly propertySetTypes?: readonly FixturePropertySetType[];
  /** Generated pasts of companies. */
  readonly catalogues?: readonly FixtureCatalogue[];
  readonly jobs?: readonly FixtureJob[];
  /** How jobs go that fire once the mock has started. */
  readonly rules?: readonly RuleInput[];
  /** What goes wrong with calls. */
  readonly faults?: readonly FaultInput[];
  /** Answers in place of the mock's own. */
  readonly stubs?: readonly StubInput[];
}

/** What fills a new mock: the path of a JSON file, `default` for that of the package, `none` for nothing, or the fixtures themselves. */
export type FixturesSource = string | FixturesInput;
