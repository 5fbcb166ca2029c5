// Written by npm run generate from the schemas of fixtures (fixtures-schema.ts).
import type { AssetType, JobElement, JobType, RecordedJobType, UserRole } from '../contract/names.js';
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
  /** Without it any password is right in lenient mode, and none in strict mode. */
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

/** A folder of fixtures. */
export interface FixtureFolder {
  /** Name of one of the companies. */
  readonly company: string;
  /** With or without the path of the company's folders in front; the folders above it are made with it. */
  readonly path: string;
  /** Without it the start of the mock. */
  readonly lastModified?: string | undefined;
  /** When something in it last changed; without it "lastModified". */
  readonly childLastModified?: string | undefined;
}

/** A metadata field of fixtures. */
export interface FixtureMetadataField {
  /** Name of one of the companies. */
  readonly company: string;
  /** Unique among the fields of its type of assets. */
  readonly name: string;
  /** The type of the assets that have it; without it all have it. */
  readonly assetType?: AssetType | undefined;
  /** What it holds. */
  readonly fieldType: 'Untyped' | 'Boolean' | 'BooleanTag' | 'Color' | 'Date' | 'Dimension' | 'FileName' | 'Float' | 'Int' | 'MultiFixedTag' | 'MultiTag' | 'SingleFixedTag' | 'SingleTag' | 'String';
  readonly defaultValue?: string | undefined;
  readonly isHidden?: boolean | undefined;
  readonly isEnforced?: boolean | undefined;
  readonly isPublishData?: boolean | undefined;
  /** The dictionary of a field with tags. */
  readonly tags?: readonly string[] | undefined;
}

/** An asset of fixtures. */
export interface FixtureAsset {
  /** Name of one of the companies. */
  readonly company: string;
  /** The number in its handle; without it the one that an upload would give it. */
  readonly id?: number | undefined;
  readonly type: AssetType;
  readonly subType?: string | undefined;
  /** Unique among the assets of the company that share a name space and are not in the trash. */
  readonly name: string;
  /** Path of its folder, made where it is missing; without it the company's root. */
  readonly folder?: string | undefined;
  /** Without it the name. */
  readonly fileName?: string | undefined;
  /** The path that its file was uploaded to; without it that of its folder. */
  readonly originalPath?: string | undefined;
  /** The name of that file; without it the file name. */
  readonly originalFile?: string | undefined;
  /** Without it the start of the mock. */
  readonly created?: string | undefined;
  /** E-mail address of one of the users. */
  readonly createUser?: string | undefined;
  /** Without it "created". */
  readonly lastModified?: string | undefined;
  /** E-mail address of one of the users, or "image optimization"; without it "createUser". */
  readonly lastModifyUser?: string | undefined;
  /** Whether it is marked for publish; false by default. */
  readonly readyForPublish?: boolean | undefined;
  /** Bytes. */
  readonly fileSize?: number | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Pixels per inch. */
  readonly resolution?: number | undefined;
  /** Pixels from the left; without it the middle. */
  readonly anchorX?: number | undefined;
  readonly anchorY?: number | undefined;
  /** Whether an image is optimized. */
  readonly optimized?: boolean | undefined;
  readonly createdWith?: string | undefined;
  readonly keywords?: string | undefined;
  readonly description?: string | undefined;
  readonly comments?: string | undefined;
  readonly userData?: string | undefined;
  readonly urlModifier?: string | undefined;
  readonly urlPostApplyModifier?: string | undefined;
  readonly setDefinition?: string | undefined;
  /** Values by the names of metadata fields; of a field with tags, a list. */
  readonly metadata?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Of a set, in their order. */
  readonly members?: readonly {
    /** The id of one of the assets. */
    readonly asset: number;
    readonly pageReset?: boolean | undefined;
  }[] | undefined;
  /** Names of the projects that it is in, made where they are missing. */
  readonly projects?: readonly string[] | undefined;
  readonly trashState?: 'NotInTrash' | 'InTrash' | 'InEmptiedTrash' | undefined;
  /** When it came into the trash; without it "lastModified". */
  readonly trashedAt?: string | undefined;
}

/** A job of fixtures that is done. */
export interface FixturePastJob {
  /** The number in its handle; without it the next free one. */
  readonly id?: number | undefined;
  /** Name of one of the companies. */
  readonly company: string;
  /** E-mail address of one of the users. */
  readonly user: string;
  /** As the API names it, such as UrlUpload. */
  readonly type: JobType | RecordedJobType;
  /** The name that was asked for. */
  readonly name: string;
  /** The name that it ran under, unique in the company; without it the name and its moment. */
  readonly run?: string | undefined;
  /** The name of its schedule in its handle; without it none. */
  readonly schedule?: string | undefined;
  readonly description?: string | undefined;
  readonly locale?: string | undefined;
  /** appName of the authHeader that it was submitted with. */
  readonly client?: string | undefined;
  /** Name of the job that started it when it was done. */
  readonly initiator?: string | undefined;
  /** Without it "started". */
  readonly submitted?: string | undefined;
  /** When it fired; without it "started". */
  readonly triggered?: string | undefined;
  readonly started: string;
  readonly ended: string;
  /** Completed by default. */
  readonly outcome?: 'Completed' | 'Stopped' | 'Fatal' | undefined;
  /** Text of the fatal error. */
  readonly message?: string | undefined;
  /** The fields of its detail element, as getActiveJobs answers them in the newest version. */
  readonly detail?: object | undefined;
  /** The rows of its log, but for its first and last ones. */
  readonly items?: readonly {
    /** success by default. */
    readonly outcome?: 'success' | 'warning' | 'error' | 'duplicate' | 'update' | undefined;
    /** Without it when the job ended. */
    readonly at?: string | undefined;
    /** Without it the mock's own text. */
    readonly message?: string | undefined;
    /** Name of its asset, or what the log names in its place. */
    readonly name?: string | undefined;
    /** Type of its asset. */
    readonly type?: AssetType | undefined;
    /** The number in the handle of its asset, whether or not there is one. */
    readonly asset?: number | undefined;
    /** Texts below its row. */
    readonly warnings?: readonly string[] | undefined;
  }[] | undefined;
  /** How many items had which outcome in all: those that "items" lacks get rows without an asset. */
  readonly counts?: {
    readonly success?: number | undefined;
    readonly warning?: number | undefined;
    readonly error?: number | undefined;
    readonly duplicate?: number | undefined;
    readonly update?: number | undefined;
  } | undefined;
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
  /** The number in its handle; without it the next free one. */
  readonly id?: number | undefined;
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
  /** When it runs; at once where that has gone by. */
  readonly at?: string | undefined;
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
  readonly folders?: readonly FixtureFolder[] | undefined;
  /** Metadata fields of companies. */
  readonly metadataFields?: readonly FixtureMetadataField[] | undefined;
  readonly assets?: readonly FixtureAsset[] | undefined;
  /** Jobs that are done, as an account shows them. */
  readonly pastJobs?: readonly FixturePastJob[] | undefined;
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
