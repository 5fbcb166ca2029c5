// Written by npm run generate from the schemas of fixtures (fixtures-schema.ts).
import type { JobElement, UserRole } from '../contract/names.js';
import type { FaultInput, RuleInput, StubInput } from '../admin/inputs.js';

/** A company of fixtures. */
export interface FixtureCompany {
  /** The number in its handle; without it the next free one. */
  readonly id?: number | undefined;
  /** Unique; the path of its folders is made of it. */
  readonly name: string;
  /** Path of its folders; without it the name and a slash. */
  readonly rootPath?: string | undefined;
  readonly expires?: string | undefined;
  readonly imsOrgId?: string | undefined;
  /** Properties of its property set of the type Adobe.SPS.ApplicationSetting, beside or instead of those of any company. */
  readonly applicationSettings?: Readonly<Record<string, string>> | undefined;
}

/** Settings of a company of fixtures, as setCompanySettings takes them. */
export interface FixtureCompanySettings {
  /** Name of one of the companies. */
  readonly company: string;
  /** Which uploaded file replaces an asset. */
  readonly overwriteMode?: 'OverwriteFullName' | 'OverwriteAnyExt' | 'OverwriteFullNameAnyFolder' | 'OverwriteAnyExtAnyFolder' | undefined;
  readonly retainPublishState?: boolean | undefined;
  readonly diskSpaceWarningMin?: number | undefined;
  readonly emailTrashCleanupWarning?: boolean | undefined;
  readonly fileExtOpt?: string | undefined;
  readonly immediateDelete?: boolean | undefined;
  readonly pdfProcessingPageLimit?: number | undefined;
  readonly allowFolderRestructuring?: boolean | undefined;
  readonly smartCropLimit?: number | undefined;
  readonly addSmartCropApiLimit?: number | undefined;
  readonly applySmartCropsOnPDF?: boolean | undefined;
  readonly applySmartCropsOnPSD?: boolean | undefined;
  readonly companyDMVersion?: string | undefined;
  readonly psdTemplatesThreshold?: number | undefined;
  readonly imageSetsModifiedOnAssetUploadThreshold?: number | undefined;
  readonly uploadParamsPDFProcess?: string | undefined;
  readonly uploadParamsPDFExtractKeywords?: string | undefined;
  readonly uploadParamsPDFExtractLinks?: string | undefined;
  readonly uploadParamsPSDProcess?: string | undefined;
  readonly uploadParamsPSDLayerNaming?: string | undefined;
  readonly uploadParamsPSDExtractText?: string | undefined;
  readonly prePackagedVideoStreamingEnabled?: boolean | undefined;
  readonly overwriteAVS?: boolean | undefined;
}

/** A user of fixtures. */
export interface FixtureUser {
  /** The number in the handle; without it the next free one. */
  readonly id?: number | undefined;
  /** Unique, whatever its case. */
  readonly email: string;
  /** Without it the user cannot log in by password. */
  readonly password?: string | undefined;
  readonly accessToken?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  /** Role in calls that name no company. */
  readonly defaultRole: UserRole;
  /** false: calls end in fault 10002. */
  readonly isValid?: boolean | undefined;
  readonly imsUserId?: string | undefined;
  readonly passwordExpires?: string | undefined;
  readonly memberships?: readonly {
    readonly company: string;
    readonly role: UserRole;
    readonly isActive?: boolean | undefined;
  }[] | undefined;
}

/** A group of a company's users in fixtures. */
export interface FixtureGroup {
  /** Name of one of the companies. */
  readonly company: string;
  /** Unique in the company. */
  readonly name: string;
  readonly isSystemDefined?: boolean | undefined;
  /** E-mail addresses of members of the company. */
  readonly members?: readonly string[] | undefined;
}

/** A type of property sets of fixtures, with sets. */
export interface FixturePropertySetType {
  /** Name of one of the companies; without it the type is global. */
  readonly company?: string | undefined;
  /** Unique in the company, or among the global types. */
  readonly name: string;
  /** Who the sets belong to: a user, a company, or a user in a company. */
  readonly propertyType: 'UserProperty' | 'CompanyProperty' | 'UserCompanyProperty';
  /** Whether the same owners may have several sets; false by default. */
  readonly allowMultiple?: boolean | undefined;
  readonly sets?: readonly {
    /** The company that it belongs to; without it that of the type. */
    readonly company?: string | undefined;
    /** E-mail address of the user that it belongs to. */
    readonly user?: string | undefined;
    /** Values by name. */
    readonly properties: Readonly<Record<string, string>>;
  }[] | undefined;
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
  readonly seed?: number | undefined;
}

/** A job of fixtures. */
export interface FixtureJob {
  /** Name of one of the companies. */
  readonly company: string;
  /** E-mail address of one of the users. */
  readonly user: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly locale?: string | undefined;
  /** appName of the authHeader that it was submitted with. */
  readonly client?: string | undefined;
  /** How long before the start of the mock it was submitted. */
  readonly ago?: string | undefined;
  /** How long after the start of the mock it runs. */
  readonly in?: string | undefined;
  /** When it runs again and again, as in submitJob. */
  readonly execSchedule?: string | undefined;
  readonly paused?: boolean | undefined;
  /** One detail element as submitJob takes it, such as { "imageServingPublishJob": { … } }. */
  readonly detail: { readonly [Element in JobElement]?: object };
}

/** What a new mock holds. References between the lists are by name and e-mail address. */
export interface FixturesInput {
  /** For editors: where the schema of this file is. */
  readonly $schema?: string | undefined;
  readonly companies?: readonly FixtureCompany[] | undefined;
  /** Settings of companies, as setCompanySettings takes them. */
  readonly companySettings?: readonly FixtureCompanySettings[] | undefined;
  readonly users?: readonly FixtureUser[] | undefined;
  /** Groups of users. */
  readonly groups?: readonly FixtureGroup[] | undefined;
  /** Types of property sets, with sets. */
  readonly propertySetTypes?: readonly FixturePropertySetType[] | undefined;
  /** Generated pasts of companies. */
  readonly catalogues?: readonly FixtureCatalogue[] | undefined;
  readonly jobs?: readonly FixtureJob[] | undefined;
  /** How jobs go that fire once the mock has started. */
  readonly rules?: readonly RuleInput[] | undefined;
  /** What goes wrong with calls. */
  readonly faults?: readonly FaultInput[] | undefined;
  /** Answers in place of the mock's own. */
  readonly stubs?: readonly StubInput[] | undefined;
}

/** What fills a new mock: the path of a JSON file, `default` for that of the package, `none` for nothing, or the fixtures themselves. */
export type FixturesSource = 'default' | 'none' | (string & {}) | FixturesInput;
