/**
 * The lists of string constants that the mock checks or answers (source: constants.json of the contract).
 */

export const ACTIVE_JOB_STATES = ['Unknown', 'New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping', 'Done'] as const;

export const ASSET_TYPES = [
  'Aco',
  'AdjustedView',
  'AnimatedGif',
  'Asset',
  'AssetSet',
  'Audio',
  'Cabinet',
  'Catalog',
  'ColorSwatch',
  'CuePoint',
  'Excel',
  'Flash',
  'Font',
  'IccProfile',
  'Illustrator',
  'Image',
  'ImageMap',
  'ImageSet',
  'InDesign',
  'LayerView',
  'Mask',
  'MasterVideo',
  'Pdf',
  'PDFSettings',
  'PostScript',
  'PowerPoint',
  'PremierExpressRemix',
  'PsdTemplate',
  'RenderScene',
  'RenderSet',
  'SpinSet',
  'Svg',
  'Template',
  'Video',
  'VideoCaption',
  'ViewerPreset',
  'ViewerSwf',
  'Vignette',
  'Watermark',
  'WindowsCovering',
  'Word',
  'Xml',
  'Xsl',
  'Zip',
  'Rtf',
  'ZoomTarget',
  // Programs send these types, which the published list omits (o).
  'Css',
  'Fxg',
  'Javascript',
  'Swc',
] as const;

/** Other spellings of asset types that programs (o) and published pages (d) use; requests take them, answers have those of the list. */
export const ASSET_TYPE_SPELLINGS = {
  WindowCovering: 'WindowsCovering',
  PDF: 'Pdf',
  PdfSettings: 'PDFSettings',
  ViewerSWf: 'ViewerSwf',
  'Adjusted View': 'AdjustedView',
  'Layer View': 'LayerView',
  // The names before 4.0.
  ExcelDoc: 'Excel',
  PowerPointDoc: 'PowerPoint',
  RTFDoc: 'Rtf',
  WordDoc: 'Word',
} as const satisfies Readonly<Record<string, (typeof ASSET_TYPES)[number]>>;

/** What a parameter that names asset types takes. */
const NAMED_ASSET_TYPES: readonly string[] = [...ASSET_TYPES, ...Object.keys(ASSET_TYPE_SPELLINGS)];

export const ASSET_OVERWRITE_MODES = ['OverwriteFullName', 'OverwriteAnyExt', 'OverwriteFullNameAnyFolder', 'OverwriteAnyExtAnyFolder'] as const;

export const ASSET_SEARCH_SYSTEM_FIELDS = [
  'Name',
  'Keywords',
  'Description',
  'Comments',
  'UserData',
  'Sku',
  'FileSize',
  'CreatedWith',
  'Created',
  'CreateUser',
  'LastModifyUser',
  'FileName',
] as const;

export const ASSET_SORT_FIELDS = ['Created', 'Modified', 'Name', 'AssetType', 'FileSize'] as const;

export const AUTO_CROP_CORNER = ['BottomLeft', 'BottomRight', 'UpperLeft', 'UpperRight'] as const;

export const COLOR_MANAGEMENT_MODES = ['Default', 'MaintainOriginal', 'Convert'] as const;

export const COLOR_SPACES = [
  ...['XYZ', 'Lab', 'Luv', 'YCbCr', 'Yxy', 'RGB', 'GRAY', 'HSV', 'HLS', 'CMYK'],
  ...['2CLR', '3CLR', '4CLR', '5CLR', '6CLR', '7CLR', '8CLR', '9CLR', 'ACLR', 'BCLR', 'CCLR', 'DCLR', 'ECLR', 'FCLR'],
] as const;

/** What can be derived from an image. */
export const DERIVED_ASSET_TYPES = ['AdjustedView', 'LayerView'] as const;

export const EMAIL_SETTINGS = ['All', 'Error', 'ErrorAndWarning', 'JobCompletion', 'None'] as const;

export const EXPORT_FORMATS = ['orig', 'convert'] as const;

export const FONT_STYLES = ['Bold', 'Italic', 'BoldItalic'] as const;

export const FONT_TYPES = ['TTF', 'OTF', 'AFM', 'PFM', 'PFB', 'TTC', 'KERN'] as const;

export const GENERATION_INFO = ['PhotoshopLayers', 'PostScriptRip', 'ImageConvert', 'SceneAuthoring', 'Aco'] as const;

export const ILLUSTRATOR_PROCESSES = ['None', 'Rasterize'] as const;

/** The types of assets that have other assets as members. */
export const IMAGE_SET_TYPES = ['ImageSet', 'SpinSet', 'RenderSet', 'Catalog'] as const;

export const JOB_DETAIL_SORT_FIELDS = ['Date', 'LogType'] as const;

export const JOB_LOG_SORT_FIELDS = [
  'JobName',
  'LogType',
  'StartDate',
  'CompanyName',
  'UserId',
  'Email',
  'FileErrorCount',
  'FileWarningCount',
  'FileSuccessCount',
] as const;

export const JOB_LOG_TYPES = [
  'BeginImageServingPublish',
  'EndImageServingPublish',
  'ImageServingPublishSuccess',
  'ImageServingPublishError',
  'ImageServingPublishWarning',
  'BeginUpload',
  'EndUpload',
  'UploadError',
  'UploadSuccess',
  'UploadWarning',
  'BeginAssetMigration',
  'EndAssetMigration',
  'AssetMigrationFailure',
  'AssetMigrationSuccess',
  'BeginDelete',
  'EndDelete',
  'BeginEmptyTrash',
  'EndEmptyTrash',
  'EmptyTrashSuccess',
  'BeginGet',
  'EndGet',
  'GetFailure',
  'ReturnSuccess',
  'BeginImageRenderingPublish',
  'EndImageRenderingPublish',
  'ImageRenderingPublishError',
  'ImageRenderingPublishSuccess',
  'BeginImageRenderingPublishCleanup',
  'EndImageRenderingPublishCleanupFailure',
  'ImageRenderingPublishCleanupSuccess',
  'BeginMarkForPublish',
  'EndMarkForPublish',
  'MarkForPublishFailure',
  'MarkForPublishSuccess',
  'BeginMetadata',
  'EndMetadata',
  'MetadataFailure',
  'MetadataSuccess',
  'BeginPdfRip',
  'PdfRipError',
  'BeginImageServingPublishCleanup',
  'EndImageServingPublishCleanup',
  'ImageServingPublishCleanupFailure',
  'ImageServingPublishCleanupSuccess',
  'BeginPublishToCm',
  'EndPublishToCm',
  'PublishToCmError',
  'PublishToCmSuccess',
  'BeginServerDirectoryPublish',
  'EndServerDirectoryPublish',
  'ServerDirectoryPublishError',
  'ServerDirectoryPublishSuccess',
  'ServerDirectoryPublishWarning',
  'BeginPublishToWc',
  'PublishToWcSuccess',
  'BeginReoptimize',
  'EndReoptimize',
  'ReoptimizeSuccess',
  'ReoptimizeFailure',
  'BeginRestoreTrash',
  'EndRestoreTrash',
  'RestoreTrashSuccess',
  'BeginTemplateMerge',
  'EndTemplateMerge',
  'TemplateMergeError',
  'TemplateMergeSuccess',
  'BeginTrash',
  'EndTrash',
  'TrashFailure',
  'TrashSuccess',
  'TrashWarning',
  'BeginUnmarkForPublish',
  'EndUnmarkForPublish',
  'UnmarkForPublishSuccess',
  'BeginUploadUrls',
  'EndUploadUrls',
  'BeginVideoPublish',
  'EndVideoPublish',
  'VideoPublishError',
  'VideoPublishSuccess',
  'VideoPublishWarning',
  'BeginVideoPublishCleanup',
  'EndVideoPublishCleanup',
  'VideoPublishCleanupFailure',
  'VideoPublishCleanupSuccess',
  'DeleteFailure',
  'DeleteSuccess',
  'DuplicateSkipped',
  'FatalError',
  'FileBegin',
  'FileCancel',
  'FileEnd',
  'FileProgress',
  'FileUpdated',
  'InitiatingJobName',
  'JobClient',
  'JobType',
  'OriginalJobName',
  'TotalFileCount',
  'RecoverTrashSuccess',
] as const;

/** Log types of jobs that the published list omits (source: job-types.json of the contract). */
export const UNLISTED_JOB_LOG_TYPES = [
  'EndPdfRip',
  'PdfRipSuccess',
  'BeginVideoSitemap',
  'EndVideoSitemap',
  'VideoSitemapSuccess',
  'VideoSitemapError',
  'BeginAutomatedSetGeneration',
  'EndAutomatedSetGeneration',
  'AutomatedSetGenerationSuccess',
  'AutomatedSetGenerationError',
] as const;

export const JOB_TRIGGER_STATES = ['Blocked', 'Complete', 'Error', 'None', 'Normal', 'Paused'] as const;

export const KNOCKOUT_FILL_METHODS = ['FloodFill', 'MatchPixel'] as const;

export const LOGIN_STATUS = ['ValidLogin', 'InvalidLogin'] as const;

export const METADATA_FIELD_TYPES = [
  'Untyped',
  'Boolean',
  'BooleanTag',
  'Color',
  'Date',
  'Dimension',
  'FileName',
  'Float',
  'Int',
  'MultiFixedTag',
  'MultiTag',
  'SingleFixedTag',
  'SingleTag',
  'String',
] as const;

/** Keys of the metadata index for facts of an asset; those of XMP, with dots in them, are any number. */
export const METADATA_KEYS = [
  ...(['asset_id', 'name', 'folder_path', 'type', 'file_name', 'description', 'comment', 'user_data', 'sku', 'keywords'] as const),
  ...(['modified_at', 'modified_by', 'created_at', 'created_by'] as const),
] as const;

export const NUMERIC_COMPARISON_OPERATORS = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'] as const;

export const NUMERIC_RANGE_OPERATORS = ['Between', 'NotBetween'] as const;

export const PDF_PROCESSES = ['None', 'Rasterize', 'Thumbnail'] as const;

export const PERMISSION_TYPES = ['Read', 'Write', 'Delete'] as const;

export const PHOTOSHOP_ANCHOR_MODES = ['Center', 'North', 'Northwest', 'West', 'Southwest', 'South', 'Southeast', 'East', 'Northeast'] as const;

export const PHOTOSHOP_LAYER_NAMING_MODES = ['LayerName', 'AppendNumber', 'AppendName', 'Folders'] as const;

export const PHOTOSHOP_PROCESSES = ['None', 'MaintainLayers'] as const;

export const POST_SCRIPT_COLORSPACE_MODES = ['Auto', 'Rgb', 'Cmyk', 'Gray'] as const;

export const POST_SCRIPT_PROCESSES = ['None', 'Rasterize'] as const;

export const PROFILE_CLASSES = ['Input', 'Display', 'Output', 'DeviceLink', 'ColorSpaceConversion', 'Abstract', 'NamedColor'] as const;

export const PROPERTY_SET_TYPES = ['UserProperty', 'CompanyProperty', 'UserCompanyProperty'] as const;

export const PUBLISH_CONTEXTS = ['ImageRendering', 'ImageServing', 'ServerDirectory', 'Video'] as const;

export const PUBLISH_STATES = ['MarkedForPublish', 'NotMarkedForPublish'] as const;

export const PUBLISH_TYPES = ['Full', 'FullWithSearch', 'Incremental'] as const;

export const REGION_SHAPES = ['Rectangle', 'Polygon'] as const;

/** Functions in the definition of an asset set, written `${getCatalogId([a|202])}`. */
export const SET_DEFINITION_FUNCTIONS = ['getFilePath', 'getCatalogId', 'getMetaData', 'getThumbCatalogId'] as const;

export const SEARCH_MATCH_MODES = ['MatchAll', 'MatchAny'] as const;

export const SORT_DIRECTIONS = ['Ascending', 'Descending'] as const;

export const STRING_COMPARISON_OPERATORS = ['Equals', 'NotEquals', 'Contains', 'NotContains', 'StartsWith', 'EndsWith'] as const;

export const TAG_OPERATORS = ['Matches', 'MatchesAny', 'MatchesAll'] as const;

export const TEMPLATE_TYPES = ['Template', 'Watermark'] as const;

/** The types of assets that can be another's thumbnail. */
export const THUMB_ASSET_TYPES = ['Image', 'AdjustedView', 'Mask', 'Template', 'PsdTemplate'] as const;

export const TRASH_STATES = ['NotInTrash', 'InTrash', 'InEmptiedTrash'] as const;

export const UNCOMPRESS_PROCESSES = ['None', 'UnCompress'] as const;

export const USER_CHAR_FILTER_FIELDS = ['None', 'FirstName', 'LastName', 'Email', 'StartsWith', 'EndsWith'] as const;

export const USER_ROLES = [
  'IpsAdmin',
  'IpsCompanyAdmin',
  'IpsUser',
  'WebServiceUser',
  'TrialSiteAdmin',
  'TrialSiteUser',
  'ImagePortalAdmin',
  'ImagePortalUser',
  'ImagePortalContrib',
  'ImagePortalContribUser',
] as const;

/** The types of viewers that the service has. Presets may be of any type, so no field is checked (d). */
export const VIEWER_TYPES = ['VideoPlayer', 'Brochure', 'BasicZoom', 'AdvancedZoom', 'Spin'] as const;

export const USER_SORT_FIELDS = ['None', 'FirstName', 'LastName', 'Email', 'Role', 'Valid', 'PasswordExpiration'] as const;

/** The union of a list's values. */
export type OneOf<List extends readonly string[]> = List[number];

/** Whether `text` is in the list; constants are case-sensitive. */
export function isOneOf<List extends readonly string[]>(list: List, text: string): text is OneOf<List> {
  return list.includes(text);
}

/** The operators of a search condition; which of them a field takes depends on its type. */
const COMPARISON_OPERATORS = [...new Set<string>([...STRING_COMPARISON_OPERATORS, ...NUMERIC_COMPARISON_OPERATORS, ...NUMERIC_RANGE_OPERATORS])];

/**
 * The values that a field accepts, by `definition/field`; `*` stands for any definition. Fields whose published list is open (types of
 * viewers), or missing (`InDesignOptions/process`), are absent, and so is `assetType` of metadata fields, whose case does not matter.
 */
export const FIELD_CONSTANTS: Readonly<Record<string, readonly string[]>> = {
  'ImageServingPublishJob/publishType': PUBLISH_TYPES,
  '*/emailSetting': EMAIL_SETTINGS,
  'ExportJob/fmt': EXPORT_FORMATS,
  'AutoColorCropOptions/corner': AUTO_CROP_CORNER,
  'KnockoutBackgroundOptions/corner': AUTO_CROP_CORNER,
  'ColorManagementOptions/colorManagement': COLOR_MANAGEMENT_MODES,
  'PhotoshopOptions/layerNaming': PHOTOSHOP_LAYER_NAMING_MODES,
  'PhotoshopOptions/anchor': PHOTOSHOP_ANCHOR_MODES,
  'PhotoshopLayerOptions/layerNaming': PHOTOSHOP_LAYER_NAMING_MODES,
  'PhotoshopLayerOptions/anchor': PHOTOSHOP_ANCHOR_MODES,
  'PostScriptOptions/colorspace': POST_SCRIPT_COLORSPACE_MODES,
  'PDFOptions/colorspace': POST_SCRIPT_COLORSPACE_MODES,
  'IllustratorOptions/colorspace': POST_SCRIPT_COLORSPACE_MODES,
  // The service answered `render` for a job (t), so that clients may send it back.
  'PDFOptions/process': [...PDF_PROCESSES, 'render'],
  'PostScriptOptions/process': POST_SCRIPT_PROCESSES,
  'PhotoshopOptions/process': PHOTOSHOP_PROCESSES,
  'UnCompressOptions/process': UNCOMPRESS_PROCESSES,
  'KnockoutBackgroundOptions/fillMethod': KNOCKOUT_FILL_METHODS,
  'IllustratorOptions/process': ILLUSTRATOR_PROCESSES,
  'getJobLogsParam/sortBy': JOB_LOG_SORT_FIELDS,
  'getJobLogsParam/sortDirection': SORT_DIRECTIONS,
  'getJobLogDetailsParam/sortBy': JOB_DETAIL_SORT_FIELDS,
  'getJobLogDetailsParam/sortDirection': SORT_DIRECTIONS,
  '*/sortDirection': SORT_DIRECTIONS,
  '*/publishState': PUBLISH_STATES,
  '*/assetTypeArray': NAMED_ASSET_TYPES,
  '*/excludeAssetTypeArray': NAMED_ASSET_TYPES,
  '*/conditionMatchMode': SEARCH_MATCH_MODES,
  '*/systemFieldMatchMode': SEARCH_MATCH_MODES,
  '*/tagMatchMode': SEARCH_MATCH_MODES,
  '*/metadataMatchMode': SEARCH_MATCH_MODES,
  '*/metadataConditionMatchMode': SEARCH_MATCH_MODES,
  'searchAssetsParam/sortBy': ASSET_SORT_FIELDS,
  // Published examples use these two values, which the published lists omit.
  'SystemFieldCondition/field': [...ASSET_SEARCH_SYSTEM_FIELDS, 'LastModified'],
  'SystemFieldCondition/op': COMPARISON_OPERATORS,
  'MetadataCondition/op': COMPARISON_OPERATORS,
  'TagCondition/op': TAG_OPERATORS,
  '*/trashState': [...TRASH_STATES, 'Any'],
  // An empty state does not filter.
  'SearchFilter/publishState': ['', ...PUBLISH_STATES],
  'SearchFilter/trashState': ['', ...TRASH_STATES, 'Any'],
  'ExcludeByproductCondition/engine': GENERATION_INFO,
  'ExcludeByproductCondition/generatedAssetType': NAMED_ASSET_TYPES,
  'getGenerationInfoParam/engine': GENERATION_INFO,
  'FontFieldUpdate/style': FONT_STYLES,
  'FontFieldUpdate/type': FONT_TYPES,
  'IccProfileFieldUpdate/class': PROFILE_CLASSES,
  'IccProfileFieldUpdate/colorSpace': COLOR_SPACES,
  'IccProfileFieldUpdate/pcsType': COLOR_SPACES,
  'createDerivedAssetParam/type': DERIVED_ASSET_TYPES,
  'createImageSetParam/type': IMAGE_SET_TYPES,
  'createTemplateParam/type': TEMPLATE_TYPES,
  'createPropertySetTypeParam/propertyType': PROPERTY_SET_TYPES,
  'saveImageMapParam/shapeType': REGION_SHAPES,
  'ImageMapDefinition/shapeType': REGION_SHAPES,
  'getPublishContextsParam/contextType': PUBLISH_CONTEXTS,
  'createMetadataFieldParam/fieldType': METADATA_FIELD_TYPES,
  'saveMetadataFieldParam/fieldType': METADATA_FIELD_TYPES,
  'PermissionUpdate/permissionType': PERMISSION_TYPES,
  'setCompanySettingsParam/overwriteMode': ASSET_OVERWRITE_MODES,
  'CompanyMembershipUpdate/role': USER_ROLES,
  'addUserParam/role': USER_ROLES,
  'addUserParam/defaultRole': USER_ROLES,
  'setUserInfoParam/role': USER_ROLES,
  'setUserInfoParam/defaultRole': USER_ROLES,
  '*/userRoleArray': USER_ROLES,
  'getUsersParam/charFilterField': USER_CHAR_FILTER_FIELDS,
  'getUserCharsParam/charField': USER_CHAR_FILTER_FIELDS,
  'getUsersParam/sortBy': USER_SORT_FIELDS,
  'getJobLogDetailsParam/logTypeArray': [...JOB_LOG_TYPES, ...UNLISTED_JOB_LOG_TYPES],
};

/** The least and the largest value of a number, both inclusive; undefined for no limit. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

/** A fraction. */
const FRACTION: NumberRange = { min: 0, max: 1 };
const NOT_NEGATIVE: NumberRange = { min: 0 };

/**
 * The range of a number, by `definition/field` (d). Pages of lists are absent: a page larger than the largest is cut, and 0 is the first page.
 * So is `thumbnailTime`: the service takes the first frame instead of one that is not there (d).
 */
export const FIELD_RANGES: Readonly<Record<string, NumberRange>> = {
  'KnockoutBackgroundOptions/tolerance': FRACTION,
  'AutoColorCropOptions/tolerance': FRACTION,
  'AutoTransparentCropOptions/tolerance': FRACTION,
  'UnsharpMaskOptions/amount': { min: 0, max: 5 },
  'UnsharpMaskOptions/radius': { min: 0, max: 250 },
  'UnsharpMaskOptions/threshold': { min: 0, max: 255 },
  'UnsharpMaskOptions/monochrome': FRACTION,
  ...Object.fromEntries(
    ['createVignettePublishFormatParam', 'updateVignettePublishFormatParam'].flatMap((name) => [
      [`${name}/usmThreshold`, { min: 0, max: 255 }],
      ...['targetWidth', 'targetHeight', 'thumbWidth', 'saveAsVersion'].map((field) => [`${name}/${field}`, NOT_NEGATIVE]),
    ]),
  ),
};

/** How many items an array has, by `definition/field` (d). */
export const FIELD_SIZES: Readonly<Record<string, NumberRange>> = {
  'cdnCacheInvalidationParam/urlArray': { min: 1, max: 1000 },
  'EmailConfirmation/ccOthersArray': { min: 1, max: 5 },
  'AutomatedSetGenerationJob/assetHandleArray': { max: 1000 },
  'setZoomTargetsParam/zoomTargetArray': { max: 5 },
};

/** Fields of a definition of which a request gives one. */
export interface FieldChoice {
  readonly fields: readonly string[];
  /** Whether one must be there; else there may be none, too. */
  readonly isRequired: boolean;
}

/** Choices that the schemas do not show, by definition (d). */
export const FIELD_CHOICES: Readonly<Record<string, FieldChoice>> = {
  getAutoCropRectParam: { fields: ['autoColorCropOptions', 'autoTransparentCropOptions'], isRequired: true },
  // Without a value, or with a range, the operator says what is missing.
  SystemFieldCondition: { fields: ['value', 'boolVal', 'longVal', 'doubleVal', 'dateVal'], isRequired: false },
};
