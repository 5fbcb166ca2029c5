// Generated from wsdl/IpsApi.wsdl by `npm run generate`. A test fails when it is stale.

/** `ActiveJob`, since version unversioned. */
export interface ActiveJob {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: string;
  state: string;
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  serverName: string;
  startDate: Date;
  triggerTime: Date;
  totalSize: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskProgressArray: TaskProgressArray;
  imageServingPublishJob?: ImageServingPublishJob | undefined;
  imageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  videoPublishJob?: VideoPublishJob | undefined;
  serverDirectoryPublishJob?: ServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: UploadDirectoryJob | undefined;
  uploadUrlsJob?: UploadUrlsJob | undefined;
  uploadPostJob?: UploadPostJob | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: ExportJob | undefined;
  automatedSetGenerationJob?: AutomatedSetGenerationJob | undefined;
}

/** `ActiveJobArray`, since version unversioned. */
export interface ActiveJobArray {
  items?: ActiveJob[] | undefined;
}

/** `AssetJobLog`, since version 2008-01-15. */
export interface AssetJobLog {
  jobHandle: string;
  jobName: string;
  logMessage: string;
  logType: string;
  submitUserEmail: string;
  logDate: Date;
  auxArray?: JobLogDetailAuxArray | undefined;
}

/** `AssetJobLogArray`, since version 2008-01-15. */
export interface AssetJobLogArray {
  items?: AssetJobLog[] | undefined;
}

/** `AudioCaptionsMetadata`, since version 2022-11-01-beta. */
export interface AudioCaptionsMetadata {
  label?: string | undefined;
  language?: string | undefined;
  languageCode?: string | undefined;
  role?: string | undefined;
  isDefault?: boolean | undefined;
}

/** `AutoColorCropOptions`, since version unversioned. */
export interface AutoColorCropOptions {
  corner: string;
  tolerance: number;
}

/** `AutoSetCreationOptions`, since version 2009-07-31. */
export interface AutoSetCreationOptions {
  autoSetsArray?: HandleArray | undefined;
}

/** `AutoSmartCropOptions`, since version 2017-10-29-beta. */
export interface AutoSmartCropOptions {
  name: string;
  width: number;
  height: number;
  type: string;
}

/** `AutoSmartCropOptionsArray`, since version 2017-10-29-beta. */
export interface AutoSmartCropOptionsArray {
  items?: AutoSmartCropOptions[] | undefined;
}

/** `AutoTransparentCropOptions`, since version unversioned. */
export interface AutoTransparentCropOptions {
  tolerance: number;
}

/** `AutomatedSetGenerationJob`, since version 2008-01-15. */
export interface AutomatedSetGenerationJob {
  assetHandleArray?: HandleArray | undefined;
  destFolder?: string | undefined;
  readyForPublish?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  emailSetting?: string | undefined;
}

/** `AvsEncoding`, since version 2017-10-29-beta. */
export interface AvsEncoding {
  name: string;
  aspectRatio?: string | undefined;
  videoEncodingArray: VideoEncodingArray;
}

/** `AvsEncodingArray`, since version 2017-10-29-beta. */
export interface AvsEncodingArray {
  items?: AvsEncoding[] | undefined;
}

/** `ColorManagementOptions`, since version unversioned. */
export interface ColorManagementOptions {
  colorManagement: string;
  sourceProfileHandle?: string | undefined;
  outputProfileHandle?: string | undefined;
}

/** `Company`, since version unversioned. */
export interface Company {
  companyHandle: string;
  name: string;
  rootPath: string;
  expires?: Date | undefined;
  imsOrgId?: string | undefined;
}

/** `CompanyArray`, since version unversioned. */
export interface CompanyArray {
  items?: Company[] | undefined;
}

/** `CompanyMembership`, since version 2012-02-14. */
export interface CompanyMembership {
  company: Company;
  role: string;
  isActive: boolean;
}

/** `CompanyMembershipArray`, since version 2012-02-14. */
export interface CompanyMembershipArray {
  items?: CompanyMembership[] | undefined;
}

/** `CreateVideoSitemapJob`, since version 2008-01-15. */
export interface CreateVideoSitemapJob {
  forceUpdate?: boolean | undefined;
}

/** `CssOptions`, since version 2017-10-29-beta. */
export interface CssOptions {
  forceStaticImages?: boolean | undefined;
}

/** `ExportJob`, since version 2012-02-14. */
export interface ExportJob {
  assetHandleArray: HandleArray;
  fmt: string;
  is_modifier?: string | undefined;
  macro?: string | undefined;
  emailSetting: string;
  clientId?: string | undefined;
}

/** `HandleArray`, since version unversioned. */
export interface HandleArray {
  items?: string[] | undefined;
}

/** `IllustratorOptions`, since version 2008-01-15. */
export interface IllustratorOptions {
  process?: string | undefined;
  resolution?: number | undefined;
  colorspace?: string | undefined;
  alpha?: boolean | undefined;
}

/** `ImageRenderingPublishJob`, since version unversioned. */
export interface ImageRenderingPublishJob {
  emailSetting: string;
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

/** `ImageServingPublishJob`, since version unversioned. */
export interface ImageServingPublishJob {
  publishType: string;
  emailSetting: string;
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

/** `InDesignOptions`, since version 2012-02-14. */
export interface InDesignOptions {
  process?: string | undefined;
}

/** `JobLog`, since version unversioned. */
export interface JobLog {
  companyHandle: string;
  jobHandle: string;
  jobName: string;
  originalJobName: string;
  submitUserEmail: string;
  logType: string;
  jobSubType: string;
  startDate?: Date | undefined;
  endDate?: Date | undefined;
  description: string;
  fileSuccessCount: number;
  fileErrorCount: number;
  fileWarningCount: number;
  fileDuplicateCount: number;
  fileUpdateCount: number;
  totalFileCount: number;
  transferSuccessCount: number;
  transferErrorCount: number;
  transferWarningCount: number;
  fatalError: boolean;
  detailTotalRows?: number | undefined;
  detailArray?: JobLogDetailArray | undefined;
}

/** `JobLogArray`, since version unversioned. */
export interface JobLogArray {
  items?: JobLog[] | undefined;
}

/** `JobLogDetail`, since version unversioned. */
export interface JobLogDetail {
  logMessage: string;
  logType: string;
  dateCreated: Date;
  assetName?: string | undefined;
  assetType?: string | undefined;
  assetHandle?: string | undefined;
  auxArray?: JobLogDetailAuxArray | undefined;
}

/** `JobLogDetailArray`, since version unversioned. */
export interface JobLogDetailArray {
  items?: JobLogDetail[] | undefined;
}

/** `JobLogDetailAux`, since version 2010-01-31. */
export interface JobLogDetailAux {
  logMessage: string;
  logType: string;
  dateCreated?: Date | undefined;
}

/** `JobLogDetailAuxArray`, since version 2010-01-31. */
export interface JobLogDetailAuxArray {
  items?: JobLogDetailAux[] | undefined;
}

/** `KnockoutBackgroundOptions`, since version 2008-01-15. */
export interface KnockoutBackgroundOptions {
  corner: string;
  tolerance?: number | undefined;
  fillMethod: string;
}

/** `ManualCropOptions`, since version unversioned. */
export interface ManualCropOptions {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** `MediaOptions`, since version 2008-01-15. */
export interface MediaOptions {
  videoEncodingPresetsArray?: HandleArray | undefined;
  videoEncodingArray?: VideoEncodingArray | undefined;
  videoSmartCropArray?: VideoSmartCropArray | undefined;
  videoSmartCropSampleRate?: number | undefined;
  avsEncodingArray?: AvsEncodingArray | undefined;
  generateThumbnail?: boolean | undefined;
  thumbnailOptions?: ThumbnailOptions | undefined;
  cmafConformance?: boolean | undefined;
}

/** `MetadataOptions`, since version 2021-04-26-beta. */
export interface MetadataOptions {
  updateArray?: MetadataUpdateArray | undefined;
}

/** `MetadataPublishJob`, since version 2012-02-14. */
export interface MetadataPublishJob {
  forcePublish?: boolean | undefined;
}

/** `MetadataUpdate`, since version unversioned. */
export interface MetadataUpdate {
  fieldHandle: string;
  value?: string | undefined;
  boolVal?: boolean | undefined;
  longVal?: number | undefined;
  doubleVal?: number | undefined;
  dateVal?: Date | undefined;
  addTagValueArray?: StringArray | undefined;
  setTagValueArray?: StringArray | undefined;
  deleteTagValueArray?: StringArray | undefined;
}

/** `MetadataUpdateArray`, since version unversioned. */
export interface MetadataUpdateArray {
  items?: MetadataUpdate[] | undefined;
}

/** `OptimizeImagesJob`, since version 2008-01-15. */
export interface OptimizeImagesJob {
  emailSetting: string;
}

/** `PDFOptions`, since version 2008-01-15. */
export interface PDFOptions {
  process?: string | undefined;
  resolution?: number | undefined;
  colorspace?: string | undefined;
  pdfCatalog?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
  extractLinks?: boolean | undefined;
}

/** `PhotoshopLayerOptions`, since version 2008-01-15. */
export interface PhotoshopLayerOptions {
  layerNaming?: string | undefined;
  anchor?: string | undefined;
  createTemplate?: boolean | undefined;
  extractText?: boolean | undefined;
  extendLayers?: boolean | undefined;
}

/** `PhotoshopOptions`, since version unversioned. */
export interface PhotoshopOptions {
  maintainLayers?: boolean | undefined;
  layerNaming?: string | undefined;
  anchor?: string | undefined;
  process?: string | undefined;
  layerOptions?: PhotoshopLayerOptions | undefined;
}

/** `PostScriptOptions`, since version unversioned. */
export interface PostScriptOptions {
  process?: string | undefined;
  resolution?: number | undefined;
  colorspace?: string | undefined;
  alpha?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
}

/** `Property`, since version 2008-01-15. */
export interface Property {
  name?: string | undefined;
  value: string;
}

/** `PropertyArray`, since version 2008-01-15. */
export interface PropertyArray {
  items?: Property[] | undefined;
}

/** `ReprocessAssetsJob`, since version 2008-01-15. */
export interface ReprocessAssetsJob {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  overwriteAVS?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: string;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  jwtToken?: string | undefined;
  imsOrg?: string | undefined;
  apikey?: string | undefined;
  ignoreSmartCropGeneration?: boolean | undefined;
  preserveSmartCrop?: boolean | undefined;
}

/** `RipPdfsJob`, since version 2008-01-15. */
export interface RipPdfsJob {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: string;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

/** `ScheduledJob`, since version unversioned. */
export interface ScheduledJob {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: string;
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: string | undefined;
  imageServingPublishJob?: ImageServingPublishJob | undefined;
  imageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  videoPublishJob?: VideoPublishJob | undefined;
  serverDirectoryPublishJob?: ServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: UploadDirectoryJob | undefined;
  uploadUrlsJob?: UploadUrlsJob | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: ExportJob | undefined;
  automatedSetGenerationJob?: AutomatedSetGenerationJob | undefined;
}

/** `ScheduledJobArray`, since version unversioned. */
export interface ScheduledJobArray {
  items?: ScheduledJob[] | undefined;
}

/** `ServerDirectoryPublishJob`, since version unversioned. */
export interface ServerDirectoryPublishJob {
  emailSetting: string;
  httpCompletionUrl?: string | undefined;
}

/** `StringArray`, since version unversioned. */
export interface StringArray {
  items?: string[] | undefined;
}

/** `TaskItemProgress`, since version 2008-01-15. */
export interface TaskItemProgress {
  itemName: string;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
}

/** `TaskItemProgressArray`, since version 2008-01-15. */
export interface TaskItemProgressArray {
  items?: TaskItemProgress[] | undefined;
}

/** `TaskProgress`, since version 2008-01-15. */
export interface TaskProgress {
  taskType: string;
  taskState: string;
  numProcessed: number;
  numProcessing: number;
  numPending: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskItemProgressArray: TaskItemProgressArray;
}

/** `TaskProgressArray`, since version 2008-01-15. */
export interface TaskProgressArray {
  items?: TaskProgress[] | undefined;
}

/** `ThumbnailOptions`, since version 2008-01-15. */
export interface ThumbnailOptions {
  thumbnailTime?: number | undefined;
}

/** `UnCompressOptions`, since version 2008-01-15. */
export interface UnCompressOptions {
  process: string;
}

/** `UnsharpMaskOptions`, since version 2008-01-15. */
export interface UnsharpMaskOptions {
  amount?: number | undefined;
  radius?: number | undefined;
  threshold?: number | undefined;
  monochrome?: number | undefined;
}

/** `UploadDirectoryJob`, since version unversioned. */
export interface UploadDirectoryJob {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: string;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  xmpTemplateId?: string | undefined;
  xmpTemplateOverwrites?: boolean | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: UnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  jwtToken?: string | undefined;
  imsOrg?: string | undefined;
  apikey?: string | undefined;
  ignoreSmartCropGeneration?: boolean | undefined;
  preserveSmartCrop?: boolean | undefined;
}

/** `UploadPostJob`, since version 2012-02-14. */
export interface UploadPostJob {
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: string;
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: UnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  jwtToken?: string | undefined;
  imsOrg?: string | undefined;
  apikey?: string | undefined;
  ignoreSmartCropGeneration?: boolean | undefined;
  preserveSmartCrop?: boolean | undefined;
  sourceVideoAssetHandle?: string | undefined;
  audioCaptionsMetadata?: AudioCaptionsMetadata | undefined;
}

/** `UploadUrl`, since version unversioned. */
export interface UploadUrl {
  sourceUrl: string;
  destPath: string;
}

/** `UploadUrlArray`, since version unversioned. */
export interface UploadUrlArray {
  items?: UploadUrl[] | undefined;
}

/** `UploadUrlsJob`, since version unversioned. */
export interface UploadUrlsJob {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: string;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: UnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  jwtToken?: string | undefined;
  imsOrg?: string | undefined;
  apikey?: string | undefined;
  ignoreSmartCropGeneration?: boolean | undefined;
  preserveSmartCrop?: boolean | undefined;
  sourceVideoAssetHandle?: string | undefined;
  audioCaptionsMetadata?: AudioCaptionsMetadata | undefined;
}

/** `User`, since version unversioned. */
export interface User {
  userHandle: string;
  firstName: string;
  lastName: string;
  email: string;
  role: string;
  defaultRole: string;
  imsUserId?: string | undefined;
  isValid: boolean;
  isIpsAdmin: boolean;
  passwordExpires?: Date | undefined;
}

/** `VideoEncoding`, since version 2017-10-29-beta. */
export interface VideoEncoding {
  name: string;
  fileSuffix: string;
  playbackTarget?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  videoCodec?: string | undefined;
  videoBitrate: number;
  minBitrate?: number | undefined;
  maxBitrate?: number | undefined;
  constantBitrate?: boolean | undefined;
  frameRate?: number | undefined;
  keyframeInterval?: number | undefined;
  h264Profile?: string | undefined;
  h264Level?: string | undefined;
  twoPass?: boolean | undefined;
  audioCodec?: string | undefined;
  audioBitrate: number;
  audioSampleRate?: number | undefined;
  advancedSettings?: PropertyArray | undefined;
}

/** `VideoEncodingArray`, since version 2017-10-29-beta. */
export interface VideoEncodingArray {
  items?: VideoEncoding[] | undefined;
}

/** `VideoPublishJob`, since version unversioned. */
export interface VideoPublishJob {
  emailSetting: string;
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

/** `VideoSmartCropArray`, since version 2021-04-26-beta. */
export interface VideoSmartCropArray {
  items?: VideoSmartCropAspectRatio[] | undefined;
}

/** `VideoSmartCropAspectRatio`, since version 2021-04-26-beta. */
export interface VideoSmartCropAspectRatio {
  width?: number | undefined;
  height?: number | undefined;
}

/** `checkLoginParam`, since version unversioned. */
export interface CheckLoginParam {
  companyHandle?: string | undefined;
  email: string;
  password: string;
}

/** `checkLoginReturn`, since version unversioned. */
export interface CheckLoginReturn {
  status: string;
}

/** `deleteJobParam`, since version unversioned. */
export interface DeleteJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `deleteJobReturn`, since version unversioned. */
export interface DeleteJobReturn {}

/** `executeJobParam`, since version unversioned. */
export interface ExecuteJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `executeJobReturn`, since version unversioned. */
export interface ExecuteJobReturn {}

/** `getActiveJobsParam`, since version unversioned. */
export interface GetActiveJobsParam {
  companyHandle?: string | undefined;
  jobHandle?: string | undefined;
  originalName?: string | undefined;
  includeWaitingJobs?: boolean | undefined;
}

/** `getActiveJobsReturn`, since version unversioned. */
export interface GetActiveJobsReturn {
  jobArray: ActiveJobArray;
}

/** `getAssetJobLogsParam`, since version 2008-01-15. */
export interface GetAssetJobLogsParam {
  companyHandle: string;
  assetHandle: string;
}

/** `getAssetJobLogsReturn`, since version 2008-01-15. */
export interface GetAssetJobLogsReturn {
  jobLogArray: AssetJobLogArray;
}

/** `getCompanyInfoParam`, since version unversioned. */
export interface GetCompanyInfoParam {
  companyHandle?: string | undefined;
  companyName?: string | undefined;
  imsOrgId?: string | undefined;
}

/** `getCompanyInfoReturn`, since version unversioned. */
export interface GetCompanyInfoReturn {
  companyInfo: Company;
}

/** `getCompanyMembershipParam`, since version unversioned. */
export interface GetCompanyMembershipParam {
  userHandle?: string | undefined;
}

/** `getCompanyMembershipReturn`, since version unversioned. */
export interface GetCompanyMembershipReturn {
  companyArray?: CompanyArray | undefined;
  membershipArray: CompanyMembershipArray;
}

/** `getJobLogDetailsParam`, since version unversioned. */
export interface GetJobLogDetailsParam {
  companyHandle: string;
  jobHandle?: string | undefined;
  originalName?: string | undefined;
  logTypeArray?: StringArray | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: string | undefined;
  sortDirection?: string | undefined;
}

/** `getJobLogDetailsReturn`, since version unversioned. */
export interface GetJobLogDetailsReturn {
  jobLogArray: JobLogArray;
}

/** `getJobLogsParam`, since version unversioned. */
export interface GetJobLogsParam {
  companyHandle?: string | undefined;
  userHandle?: string | undefined;
  sortBy?: string | undefined;
  sortDirection?: string | undefined;
  startDate?: Date | undefined;
  endDate?: Date | undefined;
  numRows?: number | undefined;
}

/** `getJobLogsReturn`, since version unversioned. */
export interface GetJobLogsReturn {
  jobLogArray: JobLogArray;
}

/** `getScheduledJobsParam`, since version unversioned. */
export interface GetScheduledJobsParam {
  companyHandle?: string | undefined;
  jobHandle?: string | undefined;
  originalName?: string | undefined;
}

/** `getScheduledJobsReturn`, since version unversioned. */
export interface GetScheduledJobsReturn {
  jobArray: ScheduledJobArray;
}

/** `getUserInfoParam`, since version unversioned. */
export interface GetUserInfoParam {
  userHandle?: string | undefined;
  email?: string | undefined;
}

/** `getUserInfoReturn`, since version unversioned. */
export interface GetUserInfoReturn {
  userInfo: User;
}

/** `pauseJobParam`, since version unversioned. */
export interface PauseJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `pauseJobReturn`, since version unversioned. */
export interface PauseJobReturn {}

/** `resumeJobParam`, since version unversioned. */
export interface ResumeJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `resumeJobReturn`, since version unversioned. */
export interface ResumeJobReturn {}

/** `stopJobParam`, since version unversioned. */
export interface StopJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `stopJobReturn`, since version unversioned. */
export interface StopJobReturn {}

/** `submitJobParam`, since version unversioned. */
export interface SubmitJobParam {
  companyHandle: string;
  userHandle?: string | undefined;
  jobName: string;
  locale?: string | undefined;
  execTime?: Date | undefined;
  execSchedule?: string | undefined;
  description?: string | undefined;
  imageServingPublishJob?: ImageServingPublishJob | undefined;
  imageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  videoPublishJob?: VideoPublishJob | undefined;
  serverDirectoryPublishJob?: ServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: UploadDirectoryJob | undefined;
  uploadUrlsJob?: UploadUrlsJob | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: ExportJob | undefined;
  automatedSetGenerationJob?: AutomatedSetGenerationJob | undefined;
}

/** `submitJobReturn`, since version unversioned. */
export interface SubmitJobReturn {
  jobHandle: string;
}

/** `uploadPostParam`, since version 2014-04-03. */
export interface UploadPostParam {
  companyHandle: string;
  jobName?: string | undefined;
  jobHandle?: string | undefined;
  locale?: string | undefined;
  description?: string | undefined;
  destFolder?: string | undefined;
  fileName?: string | undefined;
  endJob?: boolean | undefined;
  uploadParams?: UploadPostJob | undefined;
}

/** `uploadPostReturn`, since version 2014-04-03. */
export interface UploadPostReturn {
  jobHandle: string;
}
