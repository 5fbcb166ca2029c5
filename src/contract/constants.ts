/**
 * The string constants of the API that this mock uses, by list (source: constants.json of the contract).
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
] as const;

export const AUTO_CROP_CORNER = ['BottomLeft', 'BottomRight', 'UpperLeft', 'UpperRight'] as const;

export const COLOR_MANAGEMENT_MODES = ['Default', 'MaintainOriginal', 'Convert'] as const;

export const EMAIL_SETTINGS = ['All', 'Error', 'ErrorAndWarning', 'JobCompletion', 'None'] as const;

export const EXPORT_FORMATS = ['orig', 'convert'] as const;

export const ILLUSTRATOR_PROCESSES = ['None', 'Rasterize'] as const;

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

/** Log types that the kinds of job have besides the published list (source: job-types.json of the contract). */
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

export const LOGIN_STATUS = ['ValidLogin', 'InvalidLogin'] as const;

export const PDF_PROCESSES = ['None', 'Rasterize', 'Thumbnail'] as const;

export const PHOTOSHOP_ANCHOR_MODES = ['Center', 'North', 'Northwest', 'West', 'Southwest', 'South', 'Southeast', 'East', 'Northeast'] as const;

export const PHOTOSHOP_LAYER_NAMING_MODES = ['LayerName', 'AppendNumber', 'AppendName', 'Folders'] as const;

export const POST_SCRIPT_COLORSPACE_MODES = ['Auto', 'Rgb', 'Cmyk', 'Gray'] as const;

export const PUBLISH_TYPES = ['Full', 'FullWithSearch', 'Incremental'] as const;

export const SORT_DIRECTIONS = ['Ascending', 'Descending'] as const;

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

/** One of the values of a list. */
export type OneOf<List extends readonly string[]> = List[number];

/** Whether a text is a value of a list; constants are case-sensitive. */
export function isOneOf<List extends readonly string[]>(list: List, text: string): text is OneOf<List> {
  return list.includes(text);
}

/**
 * Lists whose values a field takes, by definition and field. `processing` options whose values nothing public lists are absent.
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
  'PDFOptions/process': PDF_PROCESSES,
  'IllustratorOptions/process': ILLUSTRATOR_PROCESSES,
  'getJobLogsParam/sortBy': JOB_LOG_SORT_FIELDS,
  'getJobLogsParam/sortDirection': SORT_DIRECTIONS,
  'getJobLogDetailsParam/sortBy': JOB_DETAIL_SORT_FIELDS,
  'getJobLogDetailsParam/sortDirection': SORT_DIRECTIONS,
  'getJobLogDetailsParam/logTypeArray': [...JOB_LOG_TYPES, ...UNLISTED_JOB_LOG_TYPES],
};
