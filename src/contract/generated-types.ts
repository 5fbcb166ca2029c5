// Generated from wsdl/IpsApi.wsdl by `npm run generate`. A test fails when it is stale.

/** The parameters and the return of each operation, by its name. */
export interface OperationTypes {
  addCompany: { params: AddCompanyParam; return: AddCompanyReturn };
  addCompanyMembership: { params: AddCompanyMembershipParam; return: AddCompanyMembershipReturn };
  addGroupMembers: { params: AddGroupMembersParam; return: AddGroupMembersReturn };
  addGroupMembership: { params: AddGroupMembershipParam; return: AddGroupMembershipReturn };
  addMediaPortalEvent: { params: AddMediaPortalEventParam; return: AddMediaPortalEventReturn };
  addProjectAssets: { params: AddProjectAssetsParam; return: AddProjectAssetsReturn };
  addSmartCrops: { params: AddSmartCropsParam; return: AddSmartCropsReturn };
  addTagFieldValues: { params: AddTagFieldValuesParam; return: AddTagFieldValuesReturn };
  addUser: { params: AddUserParam; return: AddUserReturn };
  applyMetadataTemplate: { params: ApplyMetadataTemplateParam; return: ApplyMetadataTemplateReturn };
  batchGetAssetPublishContexts: { params: BatchGetAssetPublishContextsParam; return: BatchGetAssetPublishContextsReturn };
  batchSetAssetMetadata: { params: BatchSetAssetMetadataParam; return: BatchSetAssetMetadataReturn };
  batchSetFontFields: { params: BatchSetFontFieldsParam; return: BatchSetFontFieldsReturn };
  batchSetIccProfileFields: { params: BatchSetIccProfileFieldsParam; return: BatchSetIccProfileFieldsReturn };
  batchSetImageFields: { params: BatchSetImageFieldsParam; return: BatchSetImageFieldsReturn };
  batchSetThumbAsset: { params: BatchSetThumbAssetParam; return: BatchSetThumbAssetReturn };
  cdnCacheInvalidation: { params: CdnCacheInvalidationParam; return: CdnCacheInvalidationReturn };
  checkAssetNames: { params: CheckAssetNamesParam; return: CheckAssetNamesReturn };
  checkLogin: { params: CheckLoginParam; return: CheckLoginReturn };
  copyImage: { params: CopyImageParam; return: CopyImageReturn };
  createAssetSet: { params: CreateAssetSetParam; return: CreateAssetSetReturn };
  createCompanyMetadata: { params: CreateCompanyMetadataParam; return: CreateCompanyMetadataReturn };
  createDerivedAsset: { params: CreateDerivedAssetParam; return: CreateDerivedAssetReturn };
  createFolder: { params: CreateFolderParam; return: CreateFolderReturn };
  createImageSet: { params: CreateImageSetParam; return: CreateImageSetReturn };
  createMetadataField: { params: CreateMetadataFieldParam; return: CreateMetadataFieldReturn };
  createProject: { params: CreateProjectParam; return: CreateProjectReturn };
  createPropertySet: { params: CreatePropertySetParam; return: CreatePropertySetReturn };
  createPropertySetType: { params: CreatePropertySetTypeParam; return: CreatePropertySetTypeReturn };
  createTemplate: { params: CreateTemplateParam; return: CreateTemplateReturn };
  createViewerPreset: { params: CreateViewerPresetParam; return: CreateViewerPresetReturn };
  createVignettePublishFormat: { params: CreateVignettePublishFormatParam; return: CreateVignettePublishFormatReturn };
  deleteAsset: { params: DeleteAssetParam; return: DeleteAssetReturn };
  deleteAssetMetadata: { params: DeleteAssetMetadataParam; return: DeleteAssetMetadataReturn };
  deleteAssets: { params: DeleteAssetsParam; return: DeleteAssetsReturn };
  deleteCompanyMetadata: { params: DeleteCompanyMetadataParam; return: DeleteCompanyMetadataReturn };
  deleteFolder: { params: DeleteFolderParam; return: DeleteFolderReturn };
  deleteGroup: { params: DeleteGroupParam; return: DeleteGroupReturn };
  deleteImageFormat: { params: DeleteImageFormatParam; return: DeleteImageFormatReturn };
  deleteImageMap: { params: DeleteImageMapParam; return: DeleteImageMapReturn };
  deleteJob: { params: DeleteJobParam; return: DeleteJobReturn };
  deleteMetadataField: { params: DeleteMetadataFieldParam; return: DeleteMetadataFieldReturn };
  deleteProject: { params: DeleteProjectParam; return: DeleteProjectReturn };
  deletePropertySet: { params: DeletePropertySetParam; return: DeletePropertySetReturn };
  deletePropertySetType: { params: DeletePropertySetTypeParam; return: DeletePropertySetTypeReturn };
  deleteSubAssets: { params: DeleteSubAssetsParam; return: DeleteSubAssetsReturn };
  deleteTagFieldValues: { params: DeleteTagFieldValuesParam; return: DeleteTagFieldValuesReturn };
  deleteVignettePublishFormat: { params: DeleteVignettePublishFormatParam; return: DeleteVignettePublishFormatReturn };
  deleteZoomTarget: { params: DeleteZoomTargetParam; return: DeleteZoomTargetReturn };
  emptyAssetsFromTrash: { params: EmptyAssetsFromTrashParam; return: EmptyAssetsFromTrashReturn };
  executeJob: { params: ExecuteJobParam; return: ExecuteJobReturn };
  forceRepublishAssets: { params: ForceRepublishAssetsParam; return: ForceRepublishAssetsReturn };
  generatePassword: { params: GeneratePasswordParam; return: GeneratePasswordReturn };
  getActiveJobs: { params: GetActiveJobsParam; return: GetActiveJobsReturn };
  getActivePublishContexts: { params: GetActivePublishContextsParam; return: GetActivePublishContextsReturn };
  getAllCompanies: { params: GetAllCompaniesParam; return: GetAllCompaniesReturn };
  getAllUsers: { params: GetAllUsersParam; return: GetAllUsersReturn };
  getArchivedJobLogDetails: { params: GetArchivedJobLogDetailsParam; return: GetArchivedJobLogDetailsReturn };
  getAssetArchivedJobLogs: { params: GetAssetArchivedJobLogsParam; return: GetAssetArchivedJobLogsReturn };
  getAssetCounts: { params: GetAssetCountsParam; return: GetAssetCountsReturn };
  getAssetJobLogs: { params: GetAssetJobLogsParam; return: GetAssetJobLogsReturn };
  getAssetMetadataFields: { params: GetAssetMetadataFieldsParam; return: GetAssetMetadataFieldsReturn };
  getAssetPublishHistory: { params: GetAssetPublishHistoryParam; return: GetAssetPublishHistoryReturn };
  getAssets: { params: GetAssetsParam; return: GetAssetsReturn };
  getAssetsByName: { params: GetAssetsByNameParam; return: GetAssetsByNameReturn };
  getAssociatedAssets: { params: GetAssociatedAssetsParam; return: GetAssociatedAssetsReturn };
  getAutoCropRect: { params: GetAutoCropRectParam; return: GetAutoCropRectReturn };
  getCdnCacheInvalidationStatus: { params: GetCdnCacheInvalidationStatusParam; return: GetCdnCacheInvalidationStatusReturn };
  getCompanyInfo: { params: GetCompanyInfoParam; return: GetCompanyInfoReturn };
  getCompanyMembers: { params: GetCompanyMembersParam; return: GetCompanyMembersReturn };
  getCompanyMembership: { params: GetCompanyMembershipParam; return: GetCompanyMembershipReturn };
  getCompanyMetadata: { params: GetCompanyMetadataParam; return: GetCompanyMetadataReturn };
  getCompanySettings: { params: GetCompanySettingsParam; return: GetCompanySettingsReturn };
  getCompanyUPPProperties: { params: GetCompanyUPPPropertiesParam; return: GetCompanyUPPPropertiesReturn };
  getDiskUsage: { params: GetDiskUsageParam; return: GetDiskUsageReturn };
  getDistinctMetadataValues: { params: GetDistinctMetadataValuesParam; return: GetDistinctMetadataValuesReturn };
  getFolderTree: { params: GetFolderTreeParam; return: GetFolderTreeReturn };
  getFolders: { params: GetFoldersParam; return: GetFoldersReturn };
  getGenerationInfo: { params: GetGenerationInfoParam; return: GetGenerationInfoReturn };
  getGroupMembers: { params: GetGroupMembersParam; return: GetGroupMembersReturn };
  getGroupMembership: { params: GetGroupMembershipParam; return: GetGroupMembershipReturn };
  getGroups: { params: GetGroupsParam; return: GetGroupsReturn };
  getImageFormats: { params: GetImageFormatsParam; return: GetImageFormatsReturn };
  getImageRenderingCatalog: { params: GetImageRenderingCatalogParam; return: GetImageRenderingCatalogReturn };
  getImageRenderingPublishSettings: { params: GetImageRenderingPublishSettingsParam; return: GetImageRenderingPublishSettingsReturn };
  getImageServingCatalog: { params: GetImageServingCatalogParam; return: GetImageServingCatalogReturn };
  getImageServingPublishSettings: { params: GetImageServingPublishSettingsParam; return: GetImageServingPublishSettingsReturn };
  getImageSetMembers: { params: GetImageSetMembersParam; return: GetImageSetMembersReturn };
  getJobLogDetails: { params: GetJobLogDetailsParam; return: GetJobLogDetailsReturn };
  getJobLogs: { params: GetJobLogsParam; return: GetJobLogsReturn };
  getMediaPortalEvent: { params: GetMediaPortalEventParam; return: GetMediaPortalEventReturn };
  getMetadataFields: { params: GetMetadataFieldsParam; return: GetMetadataFieldsReturn };
  getMetadataSchema: { params: GetMetadataSchemaParam; return: GetMetadataSchemaReturn };
  getMetadataSchemaNamespaces: { params: GetMetadataSchemaNamespacesParam; return: GetMetadataSchemaNamespacesReturn };
  getOriginalFilePaths: { params: GetOriginalFilePathsParam; return: GetOriginalFilePathsReturn };
  getPhotoshopPath: { params: GetPhotoshopPathParam; return: GetPhotoshopPathReturn };
  getPhotoshopPathNames: { params: GetPhotoshopPathNamesParam; return: GetPhotoshopPathNamesReturn };
  getProjects: { params: GetProjectsParam; return: GetProjectsReturn };
  getProperty: { params: GetPropertyParam; return: GetPropertyReturn };
  getPropertySetType: { params: GetPropertySetTypeParam; return: GetPropertySetTypeReturn };
  getPropertySetTypes: { params: GetPropertySetTypesParam; return: GetPropertySetTypesReturn };
  getPropertySets: { params: GetPropertySetsParam; return: GetPropertySetsReturn };
  getPublishContexts: { params: GetPublishContextsParam; return: GetPublishContextsReturn };
  getScheduledJobs: { params: GetScheduledJobsParam; return: GetScheduledJobsReturn };
  getSearchStrings: { params: GetSearchStringsParam; return: GetSearchStringsReturn };
  getSecureISAuthToken: { params: GetSecureISAuthTokenParam; return: GetSecureISAuthTokenReturn };
  getSystemProperties: { params: GetSystemPropertiesParam; return: GetSystemPropertiesReturn };
  getTagFieldValues: { params: GetTagFieldValuesParam; return: GetTagFieldValuesReturn };
  getUniqueMetadataValues: { params: GetUniqueMetadataValuesParam; return: GetUniqueMetadataValuesReturn };
  getUploadTaskStatus: { params: GetUploadTaskStatusParam; return: GetUploadTaskStatusReturn };
  getUserChars: { params: GetUserCharsParam; return: GetUserCharsReturn };
  getUserInfo: { params: GetUserInfoParam; return: GetUserInfoReturn };
  getUsers: { params: GetUsersParam; return: GetUsersReturn };
  getViewerConfigSettings: { params: GetViewerConfigSettingsParam; return: GetViewerConfigSettingsReturn };
  getVignettePublishFormats: { params: GetVignettePublishFormatsParam; return: GetVignettePublishFormatsReturn };
  getXMPPacket: { params: GetXMPPacketParam; return: GetXMPPacketReturn };
  getZipEntries: { params: GetZipEntriesParam; return: GetZipEntriesReturn };
  listCompanyMetadata: { params: ListCompanyMetadataParam; return: ListCompanyMetadataReturn };
  moveAsset: { params: MoveAssetParam; return: MoveAssetReturn };
  moveAssets: { params: MoveAssetsParam; return: MoveAssetsReturn };
  moveFolder: { params: MoveFolderParam; return: MoveFolderReturn };
  pauseJob: { params: PauseJobParam; return: PauseJobReturn };
  removeAssetPermissions: { params: RemoveAssetPermissionsParam; return: RemoveAssetPermissionsReturn };
  removeCompanyMembership: { params: RemoveCompanyMembershipParam; return: RemoveCompanyMembershipReturn };
  removeFolderPermissions: { params: RemoveFolderPermissionsParam; return: RemoveFolderPermissionsReturn };
  removeGroupMembers: { params: RemoveGroupMembersParam; return: RemoveGroupMembersReturn };
  removeGroupMembership: { params: RemoveGroupMembershipParam; return: RemoveGroupMembershipReturn };
  removeMask: { params: RemoveMaskParam; return: RemoveMaskReturn };
  removeMetadataSchema: { params: RemoveMetadataSchemaParam; return: RemoveMetadataSchemaReturn };
  removeProjectAssets: { params: RemoveProjectAssetsParam; return: RemoveProjectAssetsReturn };
  removePropertySetPermissions: { params: RemovePropertySetPermissionsParam; return: RemovePropertySetPermissionsReturn };
  renameAsset: { params: RenameAssetParam; return: RenameAssetReturn };
  renameFolder: { params: RenameFolderParam; return: RenameFolderReturn };
  renameProject: { params: RenameProjectParam; return: RenameProjectReturn };
  replaceImage: { params: ReplaceImageParam; return: ReplaceImageReturn };
  restoreAssetsFromTrash: { params: RestoreAssetsFromTrashParam; return: RestoreAssetsFromTrashReturn };
  resumeJob: { params: ResumeJobParam; return: ResumeJobReturn };
  saveGroup: { params: SaveGroupParam; return: SaveGroupReturn };
  saveImageFormat: { params: SaveImageFormatParam; return: SaveImageFormatReturn };
  saveImageMap: { params: SaveImageMapParam; return: SaveImageMapReturn };
  saveMetadataField: { params: SaveMetadataFieldParam; return: SaveMetadataFieldReturn };
  saveMetadataSchema: { params: SaveMetadataSchemaParam; return: SaveMetadataSchemaReturn };
  saveZoomTarget: { params: SaveZoomTargetParam; return: SaveZoomTargetReturn };
  searchAssets: { params: SearchAssetsParam; return: SearchAssetsReturn };
  searchAssetsByMetadata: { params: SearchAssetsByMetadataParam; return: SearchAssetsByMetadataReturn };
  setAssetMetadata: { params: SetAssetMetadataParam; return: SetAssetMetadataReturn };
  setAssetPermissions: { params: SetAssetPermissionsParam; return: SetAssetPermissionsReturn };
  setAssetPublishState: { params: SetAssetPublishStateParam; return: SetAssetPublishStateReturn };
  setAssetSetDefinition: { params: SetAssetSetDefinitionParam; return: SetAssetSetDefinitionReturn };
  setAssetsContextState: { params: SetAssetsContextStateParam; return: SetAssetsContextStateReturn };
  setAssetsPublishState: { params: SetAssetsPublishStateParam; return: SetAssetsPublishStateReturn };
  setCompanyMembership: { params: SetCompanyMembershipParam; return: SetCompanyMembershipReturn };
  setCompanySettings: { params: SetCompanySettingsParam; return: SetCompanySettingsReturn };
  setCompanyUPPProperties: { params: SetCompanyUPPPropertiesParam; return: SetCompanyUPPPropertiesReturn };
  setFolderPermissions: { params: SetFolderPermissionsParam; return: SetFolderPermissionsReturn };
  setGroupMembers: { params: SetGroupMembersParam; return: SetGroupMembersReturn };
  setGroupMembership: { params: SetGroupMembershipParam; return: SetGroupMembershipReturn };
  setImageMaps: { params: SetImageMapsParam; return: SetImageMapsReturn };
  setImageRenderingPublishSettings: { params: SetImageRenderingPublishSettingsParam; return: SetImageRenderingPublishSettingsReturn };
  setImageServingPublishSettings: { params: SetImageServingPublishSettingsParam; return: SetImageServingPublishSettingsReturn };
  setImageSetMembers: { params: SetImageSetMembersParam; return: SetImageSetMembersReturn };
  setPassword: { params: SetPasswordParam; return: SetPasswordReturn };
  setProjectAssets: { params: SetProjectAssetsParam; return: SetProjectAssetsReturn };
  setPropertySetPermissions: { params: SetPropertySetPermissionsParam; return: SetPropertySetPermissionsReturn };
  setTagFieldValues: { params: SetTagFieldValuesParam; return: SetTagFieldValuesReturn };
  setUrlModifier: { params: SetUrlModifierParam; return: SetUrlModifierReturn };
  setUserInfo: { params: SetUserInfoParam; return: SetUserInfoReturn };
  setViewerConfigSettings: { params: SetViewerConfigSettingsParam; return: SetViewerConfigSettingsReturn };
  setZoomTargets: { params: SetZoomTargetsParam; return: SetZoomTargetsReturn };
  stopJob: { params: StopJobParam; return: StopJobReturn };
  submitJob: { params: SubmitJobParam; return: SubmitJobReturn };
  updateAssetPermissions: { params: UpdateAssetPermissionsParam; return: UpdateAssetPermissionsReturn };
  updateAssetSet: { params: UpdateAssetSetParam; return: UpdateAssetSetReturn };
  updateAudioCaptionsMetadata: { params: UpdateAudioCaptionsMetadataParam; return: UpdateAudioCaptionsMetadataReturn };
  updateCompanyMetadata: { params: UpdateCompanyMetadataParam; return: UpdateCompanyMetadataReturn };
  updateFolderPermissions: { params: UpdateFolderPermissionsParam; return: UpdateFolderPermissionsReturn };
  updateImageSet: { params: UpdateImageSetParam; return: UpdateImageSetReturn };
  updateMetadataField: { params: UpdateMetadataFieldParam; return: UpdateMetadataFieldReturn };
  updatePropertySet: { params: UpdatePropertySetParam; return: UpdatePropertySetReturn };
  updatePropertySetPermissions: { params: UpdatePropertySetPermissionsParam; return: UpdatePropertySetPermissionsReturn };
  updateSmartCrops: { params: UpdateSmartCropsParam; return: UpdateSmartCropsReturn };
  updateTagFieldValues: { params: UpdateTagFieldValuesParam; return: UpdateTagFieldValuesReturn };
  updateViewerConfigSettings: { params: UpdateViewerConfigSettingsParam; return: UpdateViewerConfigSettingsReturn };
  updateVignettePublishFormat: { params: UpdateVignettePublishFormatParam; return: UpdateVignettePublishFormatReturn };
  updateXMPPacket: { params: UpdateXMPPacketParam; return: UpdateXMPPacketReturn };
  uploadPost: { params: UploadPostParam; return: UploadPostReturn };
}

/** `AcoInfo`, since version unversioned. */
export interface AcoInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

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

/** `AnimatedGifInfo`, since version 2012-02-14. */
export interface AnimatedGifInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

/** `Asset`, since version unversioned. */
export interface Asset {
  assetHandle?: string | undefined;
  type?: string | undefined;
  subType?: string | undefined;
  name?: string | undefined;
  fileName?: string | undefined;
  folder?: string | undefined;
  folderHandle?: string | undefined;
  readyForPublish?: boolean | undefined;
  trashState?: string | undefined;
  projects?: string | undefined;
  ipsImageUrl?: string | undefined;
  created?: Date | undefined;
  createUser?: string | undefined;
  lastModified?: Date | undefined;
  lastModifyUser?: string | undefined;
  metadataArray?: MetadataArray | undefined;
  imageInfo?: ImageInfo | undefined;
  layerViewInfo?: LayerViewInfo | undefined;
  templateInfo?: TemplateInfo | undefined;
  watermarkInfo?: WatermarkInfo | undefined;
  renderSceneInfo?: RenderSceneInfo | undefined;
  vignetteInfo?: VignetteInfo | undefined;
  cabinetInfo?: CabinetInfo | undefined;
  windowCoveringInfo?: WindowCoveringInfo | undefined;
  iccProfileInfo?: IccProfileInfo | undefined;
  fontInfo?: FontInfo | undefined;
  xslInfo?: XslInfo | undefined;
  viewerPresetInfo?: ViewerPresetInfo | undefined;
  viewerSwfInfo?: ViewerSwfInfo | undefined;
  xmlInfo?: XmlInfo | undefined;
  svgInfo?: SvgInfo | undefined;
  fxgInfo?: FxgInfo | undefined;
  pdfSettingsInfo?: PdfSettingsInfo | undefined;
  zipInfo?: ZipInfo | undefined;
  videoInfo?: VideoInfo | undefined;
  acoInfo?: AcoInfo | undefined;
  pdfInfo?: PdfInfo | undefined;
  psdInfo?: PsdInfo | undefined;
  flashInfo?: FlashInfo | undefined;
  inDesignInfo?: InDesignInfo | undefined;
  postScriptInfo?: PostScriptInfo | undefined;
  illustratorInfo?: IllustratorInfo | undefined;
  wordInfo?: WordInfo | undefined;
  excelInfo?: ExcelInfo | undefined;
  powerPointInfo?: PowerPointInfo | undefined;
  rtfInfo?: RTFInfo | undefined;
  maskInfo?: MaskInfo | undefined;
  premiereExpressRemixInfo?: PremiereExpressRemixInfo | undefined;
  cuePointInfo?: CuePointInfo | undefined;
  audioInfo?: AudioInfo | undefined;
  assetSetInfo?: AssetSetInfo | undefined;
  masterVideoInfo?: MasterVideoInfo | undefined;
  animatedGifInfo?: AnimatedGifInfo | undefined;
  swcInfo?: SwcInfo | undefined;
  cssInfo?: CssInfo | undefined;
  javascriptInfo?: JavascriptInfo | undefined;
  videoCaptionInfo?: VideoCaptionInfo | undefined;
  permissions?: PermissionArray | undefined;
  threeDInfo?: ThreeDInfo | undefined;
}

/** `AssetArray`, since version unversioned. */
export interface AssetArray {
  items?: Asset[] | undefined;
}

/** `AssetCount`, since version 2008-01-15. */
export interface AssetCount {
  assetType: string;
  count: number;
}

/** `AssetCountArray`, since version 2008-01-15. */
export interface AssetCountArray {
  items?: AssetCount[] | undefined;
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

/** `AssetMetadataFields`, since version 2009-07-31. */
export interface AssetMetadataFields {
  assetType: string;
  fieldArray: MetadataFieldArray;
}

/** `AssetMetadataFieldsArray`, since version 2009-07-31. */
export interface AssetMetadataFieldsArray {
  items?: AssetMetadataFields[] | undefined;
}

/** `AssetMove`, since version 2008-01-15. */
export interface AssetMove {
  assetHandle: string;
  folderHandle: string;
}

/** `AssetMoveArray`, since version 2008-01-15. */
export interface AssetMoveArray {
  items?: AssetMove[] | undefined;
}

/** `AssetOperationFault`, since version 2008-01-15. */
export interface AssetOperationFault {
  assetHandle: string;
  code: number;
  reason: string;
}

/** `AssetOperationFaultArray`, since version 2008-01-15. */
export interface AssetOperationFaultArray {
  items?: AssetOperationFault[] | undefined;
}

/** `AssetPublishContexts`, since version 2012-02-14. */
export interface AssetPublishContexts {
  assetHandle: string;
  publishContextArray: PublishContextArray;
}

/** `AssetPublishContextsArray`, since version 2012-02-14. */
export interface AssetPublishContextsArray {
  items?: AssetPublishContexts[] | undefined;
}

/** `AssetSetInfo`, since version 2009-07-31. */
export interface AssetSetInfo {
  setDefinition?: string | undefined;
}

/** `AssetSummary`, since version 2010-01-31. */
export interface AssetSummary {
  assetHandle: string;
  type: string;
  name: string;
  folder?: string | undefined;
  filename?: string | undefined;
  created?: Date | undefined;
  createUser?: string | undefined;
  lastModified?: Date | undefined;
  lastModifyUser?: string | undefined;
  metadataArray?: MetadataArray | undefined;
  score?: number | undefined;
  scoreDetail?: string | undefined;
}

/** `AssetSummaryArray`, since version 2010-01-31. */
export interface AssetSummaryArray {
  items?: AssetSummary[] | undefined;
}

/** `AssetsContextStateUpdate`, since version 2012-02-14. */
export interface AssetsContextStateUpdate {
  assetHandle: string;
  contextStateUpdateArray: ContextStateUpdateArray;
}

/** `AssetsContextStateUpdateArray`, since version 2012-02-14. */
export interface AssetsContextStateUpdateArray {
  items?: AssetsContextStateUpdate[] | undefined;
}

/** `AudioCaptionsMetadata`, since version 2022-11-01-beta. */
export interface AudioCaptionsMetadata {
  label?: string | undefined;
  language?: string | undefined;
  languageCode?: string | undefined;
  role?: string | undefined;
  isDefault?: boolean | undefined;
}

/** `AudioInfo`, since version 2008-09-10. */
export interface AudioInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
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

/** `AutomatedSetGenerationJob`, since version 2013-02-15. */
export interface AutomatedSetGenerationJob {
  assetHandleArray: HandleArray;
  destFolder?: string | undefined;
  readyForPublish: boolean;
  synchronizationComplete?: boolean | undefined;
  autoSetCreationOptions: AutoSetCreationOptions;
  emailSetting: string;
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

/** `BatchMetadataUpdate`, since version 2008-01-15. */
export interface BatchMetadataUpdate {
  assetHandleArray: HandleArray;
  updateArray: MetadataUpdateArray;
}

/** `BatchMetadataUpdateArray`, since version 2008-01-15. */
export interface BatchMetadataUpdateArray {
  items?: BatchMetadataUpdate[] | undefined;
}

/** `CabinetInfo`, since version unversioned. */
export interface CabinetInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

/** `ClusterUploadTaskStatus`, since version 2017-10-29-beta. */
export interface ClusterUploadTaskStatus {
  statusArray?: UploadTaskStatusArray | undefined;
  error?: string | undefined;
}

/** `ClusterUploadTaskStatusArray`, since version 2017-10-29-beta. */
export interface ClusterUploadTaskStatusArray {
  items?: ClusterUploadTaskStatus[] | undefined;
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

/** `CompanyMember`, since version 2012-02-14. */
export interface CompanyMember {
  user: User;
  role: string;
  isActive: boolean;
}

/** `CompanyMemberArray`, since version 2012-02-14. */
export interface CompanyMemberArray {
  items?: CompanyMember[] | undefined;
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

/** `CompanyMembershipUpdate`, since version 2012-02-14. */
export interface CompanyMembershipUpdate {
  companyHandle: string;
  role: string;
  isActive: boolean;
}

/** `CompanyMembershipUpdateArray`, since version 2012-02-14. */
export interface CompanyMembershipUpdateArray {
  items?: CompanyMembershipUpdate[] | undefined;
}

/** `CompanyMetadataInfo`, since version 2012-02-14. */
export interface CompanyMetadataInfo {
  xid: string;
  xname: string;
  xtype: string;
}

/** `CompanyMetadataInfoArray`, since version 2012-02-14. */
export interface CompanyMetadataInfoArray {
  items?: CompanyMetadataInfo[] | undefined;
}

/** `CompanySettings`, since version 2008-01-15. */
export interface CompanySettings {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset;
  defaultDisplayProfile: Asset;
  iptcExifMappingXslt?: Asset | undefined;
  xmpMappingXslt?: Asset | undefined;
  diskSpaceWarningMin: number;
  emailTrashCleanupWarning: boolean;
  fileExtOpt?: string | undefined;
  immediateDelete: boolean;
  pdfProcessingPageLimit: number;
  allowFolderRestructuring?: boolean | undefined;
  smartCropLimit: number;
  addSmartCropApiLimit: number;
  applySmartCropsOnPDF: boolean;
  applySmartCropsOnPSD: boolean;
  companyDMVersion: string;
  psdTemplatesThreshold: number;
  imageSetsModifiedOnAssetUploadThreshold: number;
  uploadParamsPDFProcess: string;
  uploadParamsPDFExtractKeywords: string;
  uploadParamsPDFExtractLinks: string;
  uploadParamsPSDProcess: string;
  uploadParamsPSDLayerNaming: string;
  uploadParamsPSDExtractText: string;
  prePackagedVideoStreamingEnabled?: boolean | undefined;
  overwriteAVS?: boolean | undefined;
}

/** `CompanyUPPProperties`, since version 2021-04-26-beta. */
export interface CompanyUPPProperties {
  baseStorage: string;
  cloudStorage: string;
  addOnStorage: string;
  pvmPerMillion: string;
  pvmPerThousand: string;
  vpm: string;
  mediaSupport: boolean;
  roleAssignmentAllowed: boolean;
  caseCreationAllowed: boolean;
}

/** `ConfigSetting`, since version 2008-01-15. */
export interface ConfigSetting {
  name: string;
  value?: string | undefined;
  handle?: string | undefined;
}

/** `ConfigSettingArray`, since version 2008-01-15. */
export interface ConfigSettingArray {
  items?: ConfigSetting[] | undefined;
}

/** `ContextStateUpdate`, since version 2012-02-14. */
export interface ContextStateUpdate {
  contextHandle: string;
  publishState: string;
}

/** `ContextStateUpdateArray`, since version 2012-02-14. */
export interface ContextStateUpdateArray {
  items: ContextStateUpdate[];
}

/** `CreateVideoSitemapJob`, since version 2012-02-14. */
export interface CreateVideoSitemapJob {
  forceUpdate?: boolean | undefined;
}

/** `CssInfo`, since version 2012-02-14. */
export interface CssInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `CssOptions`, since version 2017-10-29-beta. */
export interface CssOptions {
  forceStaticImages?: boolean | undefined;
}

/** `CuePointInfo`, since version 2008-09-10. */
export interface CuePointInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `DiskUsage`, since version unversioned. */
export interface DiskUsage {
  companyHandle: string;
  companyName: string;
  imageCount: number;
  diskSpaceUsage: number;
  lastModified: Date;
}

/** `DiskUsageArray`, since version unversioned. */
export interface DiskUsageArray {
  items?: DiskUsage[] | undefined;
}

/** `EmailArray`, since version 2010-01-31. */
export interface EmailArray {
  items: string[];
}

/** `EmailConfirmation`, since version 2010-01-31. */
export interface EmailConfirmation {
  ccOriginator: boolean;
  ccOthersArray?: EmailArray | undefined;
}

/** `ExcelInfo`, since version 2008-01-15. */
export interface ExcelInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `ExcludeByproductArray`, since version 2009-07-31. */
export interface ExcludeByproductArray {
  items?: ExcludeByproductCondition[] | undefined;
}

/** `ExcludeByproductCondition`, since version 2009-07-31. */
export interface ExcludeByproductCondition {
  engine: string;
  generatedAssetType: string;
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

/** `FlashInfo`, since version unversioned. */
export interface FlashInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `Folder`, since version unversioned. */
export interface Folder {
  folderHandle?: string | undefined;
  path?: string | undefined;
  permissions?: PermissionArray | undefined;
  lastModified?: Date | undefined;
  childLastModified?: Date | undefined;
  permissionSetHandle?: string | undefined;
  hasSubfolders?: boolean | undefined;
  subfolderArray?: FolderArray | undefined;
}

/** `FolderArray`, since version unversioned. */
export interface FolderArray {
  items?: Folder[] | undefined;
}

/** `FontFieldUpdate`, since version 2009-07-31. */
export interface FontFieldUpdate {
  assetHandle: string;
  fontName?: string | undefined;
  postscriptName?: string | undefined;
  rtfName?: string | undefined;
  fontFamily?: string | undefined;
  style?: string | undefined;
  typeName?: string | undefined;
  type?: string | undefined;
}

/** `FontFieldUpdateArray`, since version 2009-07-31. */
export interface FontFieldUpdateArray {
  items?: FontFieldUpdate[] | undefined;
}

/** `FontInfo`, since version unversioned. */
export interface FontInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `FxgInfo`, since version 2012-02-14. */
export interface FxgInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `GenerationAttribute`, since version 2008-01-15. */
export interface GenerationAttribute {
  name?: string | undefined;
  value?: string | undefined;
}

/** `GenerationAttributeArray`, since version 2008-01-15. */
export interface GenerationAttributeArray {
  items?: GenerationAttribute[] | undefined;
}

/** `GenerationInfo`, since version 2008-01-15. */
export interface GenerationInfo {
  engine?: string | undefined;
  originator?: Asset | undefined;
  generated?: Asset | undefined;
  attributeArray?: GenerationAttributeArray | undefined;
}

/** `GenerationInfoArray`, since version 2008-01-15. */
export interface GenerationInfoArray {
  items?: GenerationInfo[] | undefined;
}

/** `Group`, since version unversioned. */
export interface Group {
  groupHandle: string;
  companyHandle: string;
  name: string;
  isSystemDefined: boolean;
}

/** `GroupArray`, since version unversioned. */
export interface GroupArray {
  items?: Group[] | undefined;
}

/** `HandleArray`, since version unversioned. */
export interface HandleArray {
  items?: string[] | undefined;
}

/** `HaystackSearch`, since version 2016-01-14-beta. */
export interface HaystackSearch {
  assetHandle: string;
  siftWeight?: number | undefined;
  colorWeight?: number | undefined;
  blobWeight?: number | undefined;
  gistWeight?: number | undefined;
  similarityLimit?: number | undefined;
  resultLimit?: number | undefined;
}

/** `IccProfileFieldUpdate`, since version 2009-07-31. */
export interface IccProfileFieldUpdate {
  assetHandle: string;
  class?: string | undefined;
  colorSpace?: string | undefined;
  pcsType?: string | undefined;
}

/** `IccProfileFieldUpdateArray`, since version 2009-07-31. */
export interface IccProfileFieldUpdateArray {
  items?: IccProfileFieldUpdate[] | undefined;
}

/** `IccProfileInfo`, since version unversioned. */
export interface IccProfileInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `IllustratorInfo`, since version 2008-01-15. */
export interface IllustratorInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `IllustratorOptions`, since version 2008-01-15. */
export interface IllustratorOptions {
  process?: string | undefined;
  resolution?: number | undefined;
  colorspace?: string | undefined;
  alpha?: boolean | undefined;
}

/** `ImageFieldUpdate`, since version 2008-01-15. */
export interface ImageFieldUpdate {
  assetHandle: string;
  resolution?: number | undefined;
  anchorX?: number | undefined;
  anchorY?: number | undefined;
  userData?: string | undefined;
}

/** `ImageFieldUpdateArray`, since version 2008-01-15. */
export interface ImageFieldUpdateArray {
  items?: ImageFieldUpdate[] | undefined;
}

/** `ImageFormat`, since version unversioned. */
export interface ImageFormat {
  imageFormatHandle: string;
  name: string;
  urlModifier: string;
}

/** `ImageFormatArray`, since version unversioned. */
export interface ImageFormatArray {
  items?: ImageFormat[] | undefined;
}

/** `ImageInfo`, since version unversioned. */
export interface ImageInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
  maskPath?: string | undefined;
  maskFile?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  fileSize?: number | undefined;
  resolution?: number | undefined;
  sku?: string | undefined;
  description?: string | undefined;
  comments?: string | undefined;
  userData?: string | undefined;
  anchorX?: number | undefined;
  anchorY?: number | undefined;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
  zoomTargets?: ZoomTargetArray | undefined;
  masks?: MaskArray | undefined;
  imageMaps?: ImageMapArray | undefined;
}

/** `ImageMap`, since version unversioned. */
export interface ImageMap {
  imageMapHandle?: string | undefined;
  name?: string | undefined;
  region?: string | undefined;
  action?: string | undefined;
  shapeType?: string | undefined;
  position?: number | undefined;
  enabled?: boolean | undefined;
  lastModified?: Date | undefined;
}

/** `ImageMapArray`, since version unversioned. */
export interface ImageMapArray {
  items?: ImageMap[] | undefined;
}

/** `ImageMapDefinition`, since version 2008-01-15. */
export interface ImageMapDefinition {
  name: string;
  shapeType: string;
  region: string;
  action: string;
  enabled: boolean;
}

/** `ImageMapDefinitionArray`, since version 2008-01-15. */
export interface ImageMapDefinitionArray {
  items?: ImageMapDefinition[] | undefined;
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

/** `ImageSetMember`, since version unversioned. */
export interface ImageSetMember {
  asset?: Asset | undefined;
  pageReset?: boolean | undefined;
}

/** `ImageSetMemberArray`, since version unversioned. */
export interface ImageSetMemberArray {
  items?: ImageSetMember[] | undefined;
}

/** `ImageSetMemberUpdate`, since version unversioned. */
export interface ImageSetMemberUpdate {
  assetHandle: string;
  pageReset: boolean;
}

/** `ImageSetMemberUpdateArray`, since version unversioned. */
export interface ImageSetMemberUpdateArray {
  items?: ImageSetMemberUpdate[] | undefined;
}

/** `InDesignInfo`, since version unversioned. */
export interface InDesignInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `InDesignOptions`, since version 2010-01-31. */
export interface InDesignOptions {
  process?: string | undefined;
}

/** `JavascriptInfo`, since version 2012-02-14. */
export interface JavascriptInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
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

/** `Keywords`, since version 2008-01-15. */
export interface Keywords {
  keyword: string;
  status: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** `KeywordsArray`, since version 2008-01-15. */
export interface KeywordsArray {
  items?: Keywords[] | undefined;
}

/** `KnockoutBackgroundOptions`, since version 2013-02-15. */
export interface KnockoutBackgroundOptions {
  corner: string;
  tolerance?: number | undefined;
  fillMethod: string;
}

/** `LayerViewInfo`, since version 2008-01-15. */
export interface LayerViewInfo {
  url?: string | undefined;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

/** `MPEvent`, since version 2010-01-31. */
export interface MPEvent {
  eventType: string;
  createDate?: Date | undefined;
  ipsUser: string;
  companyId: number;
  companyName: string;
  jobName: string;
  jobDescription: string;
  string1?: string | undefined;
  string2?: string | undefined;
  string3?: string | undefined;
  string4?: string | undefined;
  string5?: string | undefined;
  int1?: number | undefined;
  int2?: number | undefined;
  int3?: number | undefined;
  int4?: number | undefined;
  int5?: number | undefined;
  float1?: number | undefined;
  float2?: number | undefined;
  float3?: number | undefined;
  time1?: Date | undefined;
}

/** `MPEventArray`, since version 2010-01-31. */
export interface MPEventArray {
  items?: MPEvent[] | undefined;
}

/** `ManualCropOptions`, since version unversioned. */
export interface ManualCropOptions {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** `Mask`, since version unversioned. */
export interface Mask {
  maskHandle?: string | undefined;
  name?: string | undefined;
  maskPath?: string | undefined;
  maskFile?: string | undefined;
  lastModified?: Date | undefined;
}

/** `MaskArray`, since version unversioned. */
export interface MaskArray {
  items?: Mask[] | undefined;
}

/** `MaskInfo`, since version 2008-01-15. */
export interface MaskInfo {
  maskPath?: string | undefined;
  maskFile?: string | undefined;
}

/** `MasterVideoInfo`, since version 2009-07-31. */
export interface MasterVideoInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `MediaOptions`, since version 2010-01-31. */
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

/** `Metadata`, since version unversioned. */
export interface Metadata {
  name: string;
  value: string;
  boolVal?: boolean | undefined;
  longVal?: number | undefined;
  doubleVal?: number | undefined;
  dateVal?: Date | undefined;
  valueArray?: StringArray | undefined;
}

/** `MetadataArray`, since version unversioned. */
export interface MetadataArray {
  items?: Metadata[] | undefined;
}

/** `MetadataCondition`, since version unversioned. */
export interface MetadataCondition {
  fieldHandle: string;
  op: string;
  caseSensitive?: boolean | undefined;
  value?: string | undefined;
  values?: StringArray | undefined;
  boolVal?: boolean | undefined;
  longVal?: number | undefined;
  minLong?: number | undefined;
  maxLong?: number | undefined;
  doubleVal?: number | undefined;
  minDouble?: number | undefined;
  maxDouble?: number | undefined;
  dateVal?: Date | undefined;
  minDate?: Date | undefined;
  maxDate?: Date | undefined;
}

/** `MetadataConditionArray`, since version unversioned. */
export interface MetadataConditionArray {
  items?: MetadataCondition[] | undefined;
}

/** `MetadataDelete`, since version 2014-04-03. */
export interface MetadataDelete {
  fieldHandle: string;
}

/** `MetadataDeleteArray`, since version 2014-04-03. */
export interface MetadataDeleteArray {
  items?: MetadataDelete[] | undefined;
}

/** `MetadataField`, since version unversioned. */
export interface MetadataField {
  fieldHandle: string;
  name: string;
  type: string;
  defaultValue: string;
  isRequired: boolean;
  isUserDefined: boolean;
  isHidden: boolean;
  isEnforced: boolean;
  isPublishData: boolean;
  initialTagValue?: string | undefined;
}

/** `MetadataFieldArray`, since version unversioned. */
export interface MetadataFieldArray {
  items?: MetadataField[] | undefined;
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

/** `NormalizedCropRect`, since version 2017-10-29-beta. */
export interface NormalizedCropRect {
  leftN: number;
  topN: number;
  widthN: number;
  heightN: number;
}

/** `OperationFault`, since version 2010-01-31. */
export interface OperationFault {
  code: number;
  reason: string;
}

/** `OperationFaultArray`, since version 2010-01-31. */
export interface OperationFaultArray {
  items?: OperationFault[] | undefined;
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

/** `PdfInfo`, since version unversioned. */
export interface PdfInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `PdfSettingsInfo`, since version 2008-09-10. */
export interface PdfSettingsInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `Permission`, since version unversioned. */
export interface Permission {
  groupHandle?: string | undefined;
  groupName?: string | undefined;
  permissionType?: string | undefined;
  isAllowed?: boolean | undefined;
  isOverride?: boolean | undefined;
}

/** `PermissionArray`, since version unversioned. */
export interface PermissionArray {
  items?: Permission[] | undefined;
}

/** `PermissionSet`, since version 2012-02-14. */
export interface PermissionSet {
  permissionSetHandle?: string | undefined;
  permissionArray?: PermissionArray | undefined;
}

/** `PermissionSetArray`, since version 2012-02-14. */
export interface PermissionSetArray {
  items?: PermissionSet[] | undefined;
}

/** `PermissionUpdate`, since version unversioned. */
export interface PermissionUpdate {
  groupHandle: string;
  permissionType: string;
  isAllowed: boolean;
  isOverride: boolean;
}

/** `PermissionUpdateArray`, since version unversioned. */
export interface PermissionUpdateArray {
  items?: PermissionUpdate[] | undefined;
}

/** `PerspectiveQuad`, since version 2013-02-15. */
export interface PerspectiveQuad {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  x3: number;
  y3: number;
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

/** `PostScriptInfo`, since version 2008-01-15. */
export interface PostScriptInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `PostScriptOptions`, since version unversioned. */
export interface PostScriptOptions {
  process?: string | undefined;
  resolution?: number | undefined;
  colorspace?: string | undefined;
  alpha?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
}

/** `PowerPointInfo`, since version 2008-01-15. */
export interface PowerPointInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `PremiereExpressRemixInfo`, since version 2008-09-10. */
export interface PremiereExpressRemixInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `Project`, since version unversioned. */
export interface Project {
  projectHandle: string;
  name: string;
}

/** `ProjectArray`, since version unversioned. */
export interface ProjectArray {
  items?: Project[] | undefined;
}

/** `Property`, since version 2008-01-15. */
export interface Property {
  name: string;
  value: string;
}

/** `PropertyArray`, since version 2008-01-15. */
export interface PropertyArray {
  items?: Property[] | undefined;
}

/** `PropertySet`, since version 2008-01-15. */
export interface PropertySet {
  setHandle: string;
  typeHandle: string;
  propertyArray: PropertyArray;
  permissions?: PermissionArray | undefined;
}

/** `PropertySetArray`, since version 2008-01-15. */
export interface PropertySetArray {
  items?: PropertySet[] | undefined;
}

/** `PropertySetType`, since version 2008-01-15. */
export interface PropertySetType {
  typeHandle: string;
  companyHandle?: string | undefined;
  name: string;
  propertyType: string;
  allowMultiple: boolean;
}

/** `PropertySetTypeArray`, since version 2008-01-15. */
export interface PropertySetTypeArray {
  items?: PropertySetType[] | undefined;
}

/** `PsdInfo`, since version unversioned. */
export interface PsdInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

/** `PublishContext`, since version 2012-02-14. */
export interface PublishContext {
  contextHandle: string;
  contextName: string;
  contextType: string;
}

/** `PublishContextArray`, since version 2012-02-14. */
export interface PublishContextArray {
  items?: PublishContext[] | undefined;
}

/** `PublishHistory`, since version 2008-01-15. */
export interface PublishHistory {
  serverName: string;
  contextName: string;
  publishFormat?: string | undefined;
  lastPublished: Date;
}

/** `PublishHistoryArray`, since version 2008-01-15. */
export interface PublishHistoryArray {
  items?: PublishHistory[] | undefined;
}

/** `PublishStateUpdate`, since version 2008-01-15. */
export interface PublishStateUpdate {
  assetHandle: string;
  publishState: string;
}

/** `PublishStateUpdateArray`, since version 2008-01-15. */
export interface PublishStateUpdateArray {
  items?: PublishStateUpdate[] | undefined;
}

/** `RTFInfo`, since version 2008-01-15. */
export interface RTFInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `RenderSceneInfo`, since version unversioned. */
export interface RenderSceneInfo {
  url?: string | undefined;
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

/** `SearchFilter`, since version 2012-02-14. */
export interface SearchFilter {
  folder?: string | undefined;
  includeSubfolders?: boolean | undefined;
  assetTypeArray?: StringArray | undefined;
  excludeAssetTypeArray?: StringArray | undefined;
  assetSubTypeArray?: StringArray | undefined;
  strictSubTypeCheck?: boolean | undefined;
  excludeByproducts?: boolean | undefined;
  projectHandle?: string | undefined;
  publishState?: string | undefined;
  trashState?: string | undefined;
}

/** `SearchStrings`, since version 2008-01-15. */
export interface SearchStrings {
  searchString: string;
  keywordsArray: KeywordsArray;
  status: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  fontName: string;
  pointSize: string;
}

/** `SearchStringsArray`, since version 2008-01-15. */
export interface SearchStringsArray {
  items?: SearchStrings[] | undefined;
}

/** `ServerDirectoryPublishJob`, since version unversioned. */
export interface ServerDirectoryPublishJob {
  emailSetting: string;
  httpCompletionUrl?: string | undefined;
}

/** `SetMetadataFault`, since version 2008-01-15. */
export interface SetMetadataFault {
  assetHandle: string;
  fieldHandle: string;
  code: number;
  reason: string;
}

/** `SetMetadataFaultArray`, since version 2008-01-15. */
export interface SetMetadataFaultArray {
  items?: SetMetadataFault[] | undefined;
}

/** `SmartCrop`, since version 2017-10-29-beta. */
export interface SmartCrop {
  cropRect?: NormalizedCropRect | undefined;
  width: number;
  height: number;
}

/** `SmartCropAdd`, since version 2021-04-26-beta. */
export interface SmartCropAdd {
  cropWidth: number;
  cropHeight: number;
  cropName: string;
  cropRect: NormalizedCropRect;
  swatchColor?: SwatchColor | undefined;
}

/** `SmartCropAddArray`, since version 2021-04-26-beta. */
export interface SmartCropAddArray {
  items?: SmartCropAdd[] | undefined;
}

/** `SmartCropUpdate`, since version 2017-10-29-beta. */
export interface SmartCropUpdate {
  ownerHandle: string;
  subAssetHandle: string;
  cropRect?: NormalizedCropRect | undefined;
}

/** `SmartCropUpdateArray`, since version 2017-10-29-beta. */
export interface SmartCropUpdateArray {
  items?: SmartCropUpdate[] | undefined;
}

/** `StringArray`, since version unversioned. */
export interface StringArray {
  items?: string[] | undefined;
}

/** `SubAsset`, since version 2017-10-29-beta. */
export interface SubAsset {
  subAssetHandle?: string | undefined;
  type?: string | undefined;
  subType?: string | undefined;
  name?: string | undefined;
  created?: Date | undefined;
  createUser?: string | undefined;
  lastModified?: Date | undefined;
  lastModifyUser?: string | undefined;
  userDataArray?: UserDataArray | undefined;
  metadataArray?: MetadataArray | undefined;
  smartCrop?: SmartCrop | undefined;
}

/** `SubAssetArray`, since version 2017-10-29-beta. */
export interface SubAssetArray {
  items?: SubAsset[] | undefined;
}

/** `SubAssetOperationFault`, since version 2017-10-29-beta. */
export interface SubAssetOperationFault {
  subAssetHandle: string;
  subAssetName?: string | undefined;
  code: number;
  reason: string;
}

/** `SubAssetOperationFaultArray`, since version 2017-10-29-beta. */
export interface SubAssetOperationFaultArray {
  items?: SubAssetOperationFault[] | undefined;
}

/** `SubAssetReference`, since version 2017-10-29-beta. */
export interface SubAssetReference {
  ownerHandle: string;
  subAssetHandle: string;
}

/** `SubAssetReferenceArray`, since version 2017-10-29-beta. */
export interface SubAssetReferenceArray {
  items?: SubAssetReference[] | undefined;
}

/** `SvgInfo`, since version unversioned. */
export interface SvgInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `SwatchColor`, since version 2021-04-26-beta. */
export interface SwatchColor {
  redColor: number;
  greenColor: number;
  blueColor: number;
}

/** `SwcInfo`, since version 2012-02-14. */
export interface SwcInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `SystemFieldCondition`, since version unversioned. */
export interface SystemFieldCondition {
  field: string;
  op: string;
  value?: string | undefined;
  boolVal?: boolean | undefined;
  longVal?: number | undefined;
  minLong?: number | undefined;
  maxLong?: number | undefined;
  doubleVal?: number | undefined;
  minDouble?: number | undefined;
  maxDouble?: number | undefined;
  dateVal?: Date | undefined;
  minDate?: Date | undefined;
  maxDate?: Date | undefined;
}

/** `SystemFieldConditionArray`, since version unversioned. */
export interface SystemFieldConditionArray {
  items?: SystemFieldCondition[] | undefined;
}

/** `TagCondition`, since version 2010-01-31. */
export interface TagCondition {
  fieldHandle: string;
  op: string;
  value?: string | undefined;
  valueArray?: StringArray | undefined;
}

/** `TagConditionArray`, since version 2010-01-31. */
export interface TagConditionArray {
  items?: TagCondition[] | undefined;
}

/** `TagFieldValues`, since version 2010-01-31. */
export interface TagFieldValues {
  fieldHandle: string;
  valueArray: StringArray;
}

/** `TagFieldValuesArray`, since version 2010-01-31. */
export interface TagFieldValuesArray {
  items?: TagFieldValues[] | undefined;
}

/** `TagValueUpdate`, since version 2010-01-31. */
export interface TagValueUpdate {
  oldValue: string;
  newValue: string;
}

/** `TagValueUpdateArray`, since version 2010-01-31. */
export interface TagValueUpdateArray {
  items?: TagValueUpdate[] | undefined;
}

/** `TagValueUpdateFault`, since version 2010-01-31. */
export interface TagValueUpdateFault {
  value: string;
  code: number;
  reason: string;
}

/** `TagValueUpdateFaultArray`, since version 2010-01-31. */
export interface TagValueUpdateFaultArray {
  items?: TagValueUpdateFault[] | undefined;
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

/** `TemplateInfo`, since version unversioned. */
export interface TemplateInfo {
  url?: string | undefined;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

/** `ThreeDInfo`, since version 2021-04-26-beta. */
export interface ThreeDInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `ThumbAssetUpdate`, since version 2010-01-31. */
export interface ThumbAssetUpdate {
  assetHandle: string;
  thumbAssetHandle?: string | undefined;
}

/** `ThumbAssetUpdateArray`, since version 2010-01-31. */
export interface ThumbAssetUpdateArray {
  items?: ThumbAssetUpdate[] | undefined;
}

/** `ThumbnailOptions`, since version 2010-01-31. */
export interface ThumbnailOptions {
  thumbnailTime?: number | undefined;
}

/** `UnCompressOptions`, since version 2013-02-15. */
export interface UnCompressOptions {
  process: string;
}

/** `UnsharpMaskOptions`, since version 2013-02-15. */
export interface UnsharpMaskOptions {
  amount?: number | undefined;
  radius?: number | undefined;
  threshold?: number | undefined;
  monochrome?: number | undefined;
}

/** `UpdateAudioCaptions`, since version 2022-11-01-beta. */
export interface UpdateAudioCaptions {
  assetHandle: string;
  audioCaptionsMetadata: AudioCaptionsMetadata;
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

/** `UploadRenditionTask`, since version 2017-10-29-beta. */
export interface UploadRenditionTask {
  rendition: string;
  workflowState: string;
  progress: number;
}

/** `UploadRenditionTaskArray`, since version 2017-10-29-beta. */
export interface UploadRenditionTaskArray {
  items?: UploadRenditionTask[] | undefined;
}

/** `UploadTask`, since version 2017-10-29-beta. */
export interface UploadTask {
  file: string;
  processingStatus: string;
  workflowState: string;
  progress: number;
  renditions: UploadRenditionTaskArray;
}

/** `UploadTaskArray`, since version 2017-10-29-beta. */
export interface UploadTaskArray {
  items?: UploadTask[] | undefined;
}

/** `UploadTaskStatus`, since version 2017-10-29-beta. */
export interface UploadTaskStatus {
  jobHandle: string;
  isJobStopped: boolean;
  lastAdded: Date;
  lastCompleted?: Date | undefined;
  taskArray: UploadTaskArray;
}

/** `UploadTaskStatusArray`, since version 2017-10-29-beta. */
export interface UploadTaskStatusArray {
  items?: UploadTaskStatus[] | undefined;
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

/** `UrlArray`, since version 2010-01-31. */
export interface UrlArray {
  items: string[];
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

/** `UserArray`, since version unversioned. */
export interface UserArray {
  items?: User[] | undefined;
}

/** `UserData`, since version 2017-10-29-beta. */
export interface UserData {
  name: string;
  value: string;
}

/** `UserDataArray`, since version 2017-10-29-beta. */
export interface UserDataArray {
  items?: UserData[] | undefined;
}

/** `ValueCount`, since version 2010-01-31. */
export interface ValueCount {
  value: string;
  count?: number | undefined;
}

/** `ValueCountArray`, since version 2010-01-31. */
export interface ValueCountArray {
  items?: ValueCount[] | undefined;
}

/** `VideoCaptionInfo`, since version 2014-04-03. */
export interface VideoCaptionInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
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

/** `VideoInfo`, since version unversioned. */
export interface VideoInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
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

/** `ViewerPresetInfo`, since version 2008-01-15. */
export interface ViewerPresetInfo {
  type?: string | undefined;
  configSettingArray?: ConfigSettingArray | undefined;
}

/** `ViewerSwfInfo`, since version unversioned. */
export interface ViewerSwfInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `VignetteInfo`, since version unversioned. */
export interface VignetteInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

/** `VignettePublishFormat`, since version 2008-01-15. */
export interface VignettePublishFormat {
  companyHandle: string;
  vignetteFormatHandle: string;
  name: string;
  targetWidth: number;
  targetHeight: number;
  createPyramid: boolean;
  thumbWidth: number;
  saveAsVersion: number;
  sizeSuffixSeparator: string;
  sharpen: number;
  usmAmount: number;
  usmRadius: number;
  usmThreshold: number;
}

/** `VignettePublishFormatArray`, since version 2008-01-15. */
export interface VignettePublishFormatArray {
  items?: VignettePublishFormat[] | undefined;
}

/** `WatermarkInfo`, since version unversioned. */
export interface WatermarkInfo {
  url?: string | undefined;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

/** `WindowCoveringInfo`, since version unversioned. */
export interface WindowCoveringInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

/** `WordInfo`, since version 2008-01-15. */
export interface WordInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `XmlInfo`, since version unversioned. */
export interface XmlInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `XslInfo`, since version unversioned. */
export interface XslInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `ZipEntry`, since version 2008-01-15. */
export interface ZipEntry {
  name: string;
  isDirectory: boolean;
  lastModified: Date;
  compressedSize: number;
  uncompressedSize: number;
}

/** `ZipEntryArray`, since version 2008-01-15. */
export interface ZipEntryArray {
  items?: ZipEntry[] | undefined;
}

/** `ZipInfo`, since version unversioned. */
export interface ZipInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** `ZoomTarget`, since version unversioned. */
export interface ZoomTarget {
  zoomTargetHandle?: string | undefined;
  name?: string | undefined;
  xPosition?: number | undefined;
  yPosition?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
  userData?: string | undefined;
  position?: number | undefined;
  lastModified?: Date | undefined;
}

/** `ZoomTargetArray`, since version unversioned. */
export interface ZoomTargetArray {
  items?: ZoomTarget[] | undefined;
}

/** `ZoomTargetDefinition`, since version 2008-01-15. */
export interface ZoomTargetDefinition {
  name: string;
  xPosition: number;
  yPosition: number;
  width: number;
  height: number;
  userData?: string | undefined;
}

/** `ZoomTargetDefinitionArray`, since version 2008-01-15. */
export interface ZoomTargetDefinitionArray {
  items?: ZoomTargetDefinition[] | undefined;
}

/** `addCompanyMembershipParam`, since version unversioned. */
export interface AddCompanyMembershipParam {
  userHandle?: string | undefined;
  companyHandleArray?: HandleArray | undefined;
  membershipArray?: CompanyMembershipUpdateArray | undefined;
}

/** `addCompanyMembershipReturn`, since version unversioned. */
export interface AddCompanyMembershipReturn {}

/** `addCompanyParam`, since version unversioned. */
export interface AddCompanyParam {
  companyName: string;
  expires?: Date | undefined;
  imsOrgId?: string | undefined;
  companyDMVersion?: string | undefined;
  baseStorage?: string | undefined;
  cloudStorage?: string | undefined;
  addOnStorage?: string | undefined;
  pvmPerMillion?: string | undefined;
  pvmPerThousand?: string | undefined;
  vpm?: string | undefined;
  mediaSupport?: boolean | undefined;
  roleAssignmentAllowed?: boolean | undefined;
  caseCreationAllowed?: boolean | undefined;
}

/** `addCompanyReturn`, since version unversioned. */
export interface AddCompanyReturn {
  companyInfo: Company;
}

/** `addGroupMembersParam`, since version unversioned. */
export interface AddGroupMembersParam {
  companyHandle: string;
  groupHandle: string;
  userHandleArray: HandleArray;
}

/** `addGroupMembersReturn`, since version unversioned. */
export interface AddGroupMembersReturn {}

/** `addGroupMembershipParam`, since version unversioned. */
export interface AddGroupMembershipParam {
  userHandle?: string | undefined;
  groupHandleArray: HandleArray;
}

/** `addGroupMembershipReturn`, since version unversioned. */
export interface AddGroupMembershipReturn {}

/** `addMediaPortalEventParam`, since version 2010-01-31. */
export interface AddMediaPortalEventParam {
  eventType: string;
  ipsUser: string;
  companyHandle: string;
  jobName: string;
  jobDescription: string;
  string1?: string | undefined;
  string2?: string | undefined;
  string3?: string | undefined;
  string4?: string | undefined;
  string5?: string | undefined;
  int1?: number | undefined;
  int2?: number | undefined;
  int3?: number | undefined;
  int4?: number | undefined;
  int5?: number | undefined;
  float1?: number | undefined;
  float2?: number | undefined;
  float3?: number | undefined;
  time1?: Date | undefined;
}

/** `addMediaPortalEventReturn`, since version 2010-01-31. */
export interface AddMediaPortalEventReturn {}

/** `addProjectAssetsParam`, since version 2008-01-15. */
export interface AddProjectAssetsParam {
  companyHandle: string;
  projectHandle: string;
  assetHandleArray: HandleArray;
}

/** `addProjectAssetsReturn`, since version 2008-01-15. */
export interface AddProjectAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `addSmartCropsParam`, since version 2021-04-26-beta. */
export interface AddSmartCropsParam {
  companyHandle: string;
  ownerHandle: string;
  addArray: SmartCropAddArray;
}

/** `addSmartCropsReturn`, since version 2021-04-26-beta. */
export interface AddSmartCropsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SubAssetOperationFaultArray | undefined;
  errorDetailArray?: SubAssetOperationFaultArray | undefined;
  successDetailArray?: SubAssetArray | undefined;
}

/** `addTagFieldValuesParam`, since version 2010-01-31. */
export interface AddTagFieldValuesParam {
  companyHandle: string;
  fieldHandle: string;
  valueArray: StringArray;
}

/** `addTagFieldValuesReturn`, since version 2010-01-31. */
export interface AddTagFieldValuesReturn {}

/** `addUserParam`, since version unversioned. */
export interface AddUserParam {
  firstName: string;
  lastName: string;
  email: string;
  role?: string | undefined;
  defaultRole?: string | undefined;
  password: string;
  passwordExpires?: Date | undefined;
  isValid: boolean;
  companyHandleArray?: HandleArray | undefined;
  isIpsAdmin?: boolean | undefined;
  membershipArray?: CompanyMembershipUpdateArray | undefined;
}

/** `addUserReturn`, since version unversioned. */
export interface AddUserReturn {
  userHandle: string;
}

/** `applyMetadataTemplateParam`, since version 2016-01-14-beta. */
export interface ApplyMetadataTemplateParam {
  companyHandle: string;
  assetHandleArray: StringArray;
  templateId: string;
}

/** `applyMetadataTemplateReturn`, since version 2016-01-14-beta. */
export interface ApplyMetadataTemplateReturn {
  success: boolean;
}

/** `batchGetAssetPublishContextsParam`, since version 2012-02-14. */
export interface BatchGetAssetPublishContextsParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

/** `batchGetAssetPublishContextsReturn`, since version 2012-02-14. */
export interface BatchGetAssetPublishContextsReturn {
  assetPublishContextsArray: AssetPublishContextsArray;
}

/** `batchSetAssetMetadataParam`, since version 2008-01-15. */
export interface BatchSetAssetMetadataParam {
  companyHandle: string;
  updateArray: BatchMetadataUpdateArray;
}

/** `batchSetAssetMetadataReturn`, since version 2008-01-15. */
export interface BatchSetAssetMetadataReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SetMetadataFaultArray | undefined;
  errorDetailArray?: SetMetadataFaultArray | undefined;
}

/** `batchSetFontFieldsParam`, since version 2009-07-31. */
export interface BatchSetFontFieldsParam {
  companyHandle: string;
  updateArray: FontFieldUpdateArray;
}

/** `batchSetFontFieldsReturn`, since version 2009-07-31. */
export interface BatchSetFontFieldsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `batchSetIccProfileFieldsParam`, since version 2009-07-31. */
export interface BatchSetIccProfileFieldsParam {
  companyHandle: string;
  updateArray: IccProfileFieldUpdateArray;
}

/** `batchSetIccProfileFieldsReturn`, since version 2009-07-31. */
export interface BatchSetIccProfileFieldsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `batchSetImageFieldsParam`, since version 2008-01-15. */
export interface BatchSetImageFieldsParam {
  companyHandle: string;
  updateArray: ImageFieldUpdateArray;
}

/** `batchSetImageFieldsReturn`, since version 2008-01-15. */
export interface BatchSetImageFieldsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `batchSetThumbAssetParam`, since version 2010-01-31. */
export interface BatchSetThumbAssetParam {
  companyHandle: string;
  updateArray: ThumbAssetUpdateArray;
}

/** `batchSetThumbAssetReturn`, since version 2010-01-31. */
export interface BatchSetThumbAssetReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `cdnCacheInvalidationParam`, since version 2010-01-31. */
export interface CdnCacheInvalidationParam {
  companyHandle: string;
  confirmation?: EmailConfirmation | undefined;
  urlArray: UrlArray;
}

/** `cdnCacheInvalidationReturn`, since version 2010-01-31. */
export interface CdnCacheInvalidationReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  errorDetailArray?: OperationFaultArray | undefined;
  invalidationHandle: string;
  estimatedSeconds: number;
}

/** `checkAssetNamesParam`, since version 2008-09-10. */
export interface CheckAssetNamesParam {
  companyHandle: string;
  assetNameArray: StringArray;
}

/** `checkAssetNamesReturn`, since version 2008-09-10. */
export interface CheckAssetNamesReturn {
  inUseNameArray: StringArray;
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

/** `copyImageParam`, since version 2008-01-15. */
export interface CopyImageParam {
  companyHandle: string;
  assetHandle: string;
  folderHandle: string;
  name: string;
  urlModifier: string;
}

/** `copyImageReturn`, since version 2008-01-15. */
export interface CopyImageReturn {
  assetHandle: string;
}

/** `createAssetSetParam`, since version 2009-07-31. */
export interface CreateAssetSetParam {
  companyHandle: string;
  folderHandle: string;
  name: string;
  subType: string;
  setDefinition?: string | undefined;
  thumbAssetHandle?: string | undefined;
}

/** `createAssetSetReturn`, since version 2009-07-31. */
export interface CreateAssetSetReturn {
  assetHandle: string;
}

/** `createCompanyMetadataParam`, since version 2016-01-14-beta. */
export interface CreateCompanyMetadataParam {
  companyHandle: string;
  xtype: string;
  xname: string;
  metadata: string;
}

/** `createCompanyMetadataReturn`, since version 2016-01-14-beta. */
export interface CreateCompanyMetadataReturn {
  xid: string;
}

/** `createDerivedAssetParam`, since version 2008-01-15. */
export interface CreateDerivedAssetParam {
  companyHandle: string;
  ownerHandle: string;
  folderHandle: string;
  name: string;
  type: string;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

/** `createDerivedAssetReturn`, since version 2008-01-15. */
export interface CreateDerivedAssetReturn {
  assetHandle: string;
}

/** `createFolderParam`, since version unversioned. */
export interface CreateFolderParam {
  companyHandle: string;
  folderPath: string;
}

/** `createFolderReturn`, since version unversioned. */
export interface CreateFolderReturn {
  folderHandle: string;
}

/** `createImageSetParam`, since version unversioned. */
export interface CreateImageSetParam {
  companyHandle: string;
  folderHandle: string;
  name: string;
  type: string;
  thumbAssetHandle?: string | undefined;
}

/** `createImageSetReturn`, since version unversioned. */
export interface CreateImageSetReturn {
  assetHandle: string;
}

/** `createMetadataFieldParam`, since version 2008-01-15. */
export interface CreateMetadataFieldParam {
  companyHandle: string;
  assetType: string;
  name: string;
  fieldType: string;
  defaultValue?: string | undefined;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
  isPublishData?: boolean | undefined;
  initialTagValue?: string | undefined;
}

/** `createMetadataFieldReturn`, since version 2008-01-15. */
export interface CreateMetadataFieldReturn {
  fieldHandle: string;
}

/** `createProjectParam`, since version 2008-01-15. */
export interface CreateProjectParam {
  companyHandle: string;
  projectName: string;
}

/** `createProjectReturn`, since version 2008-01-15. */
export interface CreateProjectReturn {
  projectHandle: string;
}

/** `createPropertySetParam`, since version 2008-01-15. */
export interface CreatePropertySetParam {
  typeHandle: string;
  primaryOwnerHandle: string;
  secondaryOwnerHandle?: string | undefined;
  propertyArray: PropertyArray;
  permissionArray?: PermissionUpdateArray | undefined;
}

/** `createPropertySetReturn`, since version 2008-01-15. */
export interface CreatePropertySetReturn {
  setHandle: string;
}

/** `createPropertySetTypeParam`, since version 2008-01-15. */
export interface CreatePropertySetTypeParam {
  companyHandle?: string | undefined;
  name: string;
  propertyType: string;
  allowMultiple: boolean;
}

/** `createPropertySetTypeReturn`, since version 2008-01-15. */
export interface CreatePropertySetTypeReturn {
  typeHandle: string;
}

/** `createTemplateParam`, since version 2008-01-15. */
export interface CreateTemplateParam {
  companyHandle: string;
  folderHandle: string;
  name: string;
  type: string;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

/** `createTemplateReturn`, since version 2008-01-15. */
export interface CreateTemplateReturn {
  assetHandle: string;
}

/** `createViewerPresetParam`, since version 2008-01-15. */
export interface CreateViewerPresetParam {
  companyHandle: string;
  folderHandle: string;
  name: string;
  type: string;
  configSettingArray?: ConfigSettingArray | undefined;
}

/** `createViewerPresetReturn`, since version 2008-01-15. */
export interface CreateViewerPresetReturn {
  viewerPresetHandle: string;
}

/** `createVignettePublishFormatParam`, since version 2008-01-15. */
export interface CreateVignettePublishFormatParam {
  companyHandle: string;
  name: string;
  targetWidth: number;
  targetHeight: number;
  createPyramid: boolean;
  thumbWidth: number;
  saveAsVersion: number;
  sizeSuffixSeparator: string;
  sharpen: number;
  usmAmount: number;
  usmRadius: number;
  usmThreshold: number;
}

/** `createVignettePublishFormatReturn`, since version 2008-01-15. */
export interface CreateVignettePublishFormatReturn {
  vignetteFormatHandle: string;
}

/** `deleteAssetMetadataParam`, since version 2014-04-03. */
export interface DeleteAssetMetadataParam {
  companyHandle: string;
  assetHandle: string;
  deleteArray: MetadataDeleteArray;
}

/** `deleteAssetMetadataReturn`, since version 2014-04-03. */
export interface DeleteAssetMetadataReturn {}

/** `deleteAssetParam`, since version unversioned. */
export interface DeleteAssetParam {
  companyHandle: string;
  assetHandle: string;
}

/** `deleteAssetReturn`, since version unversioned. */
export interface DeleteAssetReturn {}

/** `deleteAssetsParam`, since version 2008-01-15. */
export interface DeleteAssetsParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

/** `deleteAssetsReturn`, since version 2008-01-15. */
export interface DeleteAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `deleteCompanyMetadataParam`, since version 2016-01-14-beta. */
export interface DeleteCompanyMetadataParam {
  companyHandle: string;
  xid: string;
}

/** `deleteCompanyMetadataReturn`, since version 2016-01-14-beta. */
export interface DeleteCompanyMetadataReturn {}

/** `deleteFolderParam`, since version unversioned. */
export interface DeleteFolderParam {
  companyHandle: string;
  folderHandle: string;
}

/** `deleteFolderReturn`, since version unversioned. */
export interface DeleteFolderReturn {}

/** `deleteGroupParam`, since version unversioned. */
export interface DeleteGroupParam {
  companyHandle: string;
  groupHandle: string;
}

/** `deleteGroupReturn`, since version unversioned. */
export interface DeleteGroupReturn {}

/** `deleteImageFormatParam`, since version unversioned. */
export interface DeleteImageFormatParam {
  companyHandle: string;
  imageFormatHandle: string;
}

/** `deleteImageFormatReturn`, since version unversioned. */
export interface DeleteImageFormatReturn {}

/** `deleteImageMapParam`, since version unversioned. */
export interface DeleteImageMapParam {
  companyHandle: string;
  imageMapHandle: string;
}

/** `deleteImageMapReturn`, since version unversioned. */
export interface DeleteImageMapReturn {}

/** `deleteJobParam`, since version unversioned. */
export interface DeleteJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `deleteJobReturn`, since version unversioned. */
export interface DeleteJobReturn {}

/** `deleteMetadataFieldParam`, since version 2008-01-15. */
export interface DeleteMetadataFieldParam {
  companyHandle: string;
  fieldHandle: string;
}

/** `deleteMetadataFieldReturn`, since version 2008-01-15. */
export interface DeleteMetadataFieldReturn {}

/** `deleteProjectParam`, since version 2008-01-15. */
export interface DeleteProjectParam {
  companyHandle: string;
  projectHandle: string;
}

/** `deleteProjectReturn`, since version 2008-01-15. */
export interface DeleteProjectReturn {}

/** `deletePropertySetParam`, since version 2008-01-15. */
export interface DeletePropertySetParam {
  setHandle: string;
}

/** `deletePropertySetReturn`, since version 2008-01-15. */
export interface DeletePropertySetReturn {}

/** `deletePropertySetTypeParam`, since version 2008-01-15. */
export interface DeletePropertySetTypeParam {
  typeHandle: string;
}

/** `deletePropertySetTypeReturn`, since version 2008-01-15. */
export interface DeletePropertySetTypeReturn {}

/** `deleteSubAssetsParam`, since version 2017-10-29-beta. */
export interface DeleteSubAssetsParam {
  companyHandle: string;
  subAssetArray: SubAssetReferenceArray;
}

/** `deleteSubAssetsReturn`, since version 2017-10-29-beta. */
export interface DeleteSubAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SubAssetOperationFaultArray | undefined;
  errorDetailArray?: SubAssetOperationFaultArray | undefined;
}

/** `deleteTagFieldValuesParam`, since version 2010-01-31. */
export interface DeleteTagFieldValuesParam {
  companyHandle: string;
  fieldHandle: string;
  valueArray: StringArray;
}

/** `deleteTagFieldValuesReturn`, since version 2010-01-31. */
export interface DeleteTagFieldValuesReturn {}

/** `deleteVignettePublishFormatParam`, since version 2008-01-15. */
export interface DeleteVignettePublishFormatParam {
  companyHandle: string;
  vignetteFormatHandle: string;
}

/** `deleteVignettePublishFormatReturn`, since version 2008-01-15. */
export interface DeleteVignettePublishFormatReturn {}

/** `deleteZoomTargetParam`, since version unversioned. */
export interface DeleteZoomTargetParam {
  companyHandle: string;
  zoomTargetHandle: string;
}

/** `deleteZoomTargetReturn`, since version unversioned. */
export interface DeleteZoomTargetReturn {}

/** `emptyAssetsFromTrashParam`, since version 2008-01-15. */
export interface EmptyAssetsFromTrashParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

/** `emptyAssetsFromTrashReturn`, since version 2008-01-15. */
export interface EmptyAssetsFromTrashReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `executeJobParam`, since version unversioned. */
export interface ExecuteJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `executeJobReturn`, since version unversioned. */
export interface ExecuteJobReturn {}

/** `forceRepublishAssetsParam`, since version 2008-01-15. */
export interface ForceRepublishAssetsParam {
  companyHandle: string;
  republishFiles?: boolean | undefined;
  resyncCatalog?: boolean | undefined;
  assetHandleArray: HandleArray;
}

/** `forceRepublishAssetsReturn`, since version 2008-01-15. */
export interface ForceRepublishAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `generatePasswordParam`, since version unversioned. */
export interface GeneratePasswordParam {}

/** `generatePasswordReturn`, since version unversioned. */
export interface GeneratePasswordReturn {
  password: string;
}

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

/** `getActivePublishContextsParam`, since version 2008-01-15. */
export interface GetActivePublishContextsParam {
  companyHandle: string;
}

/** `getActivePublishContextsReturn`, since version 2008-01-15. */
export interface GetActivePublishContextsReturn {
  contextArray: StringArray;
}

/** `getAllCompaniesParam`, since version unversioned. */
export interface GetAllCompaniesParam {
  includeExpired: boolean;
}

/** `getAllCompaniesReturn`, since version unversioned. */
export interface GetAllCompaniesReturn {
  companyArray: CompanyArray;
}

/** `getAllUsersParam`, since version unversioned. */
export interface GetAllUsersParam {
  includeInvalid: boolean;
}

/** `getAllUsersReturn`, since version unversioned. */
export interface GetAllUsersReturn {
  userArray: UserArray;
}

/** `getArchivedJobLogDetailsParam`, since version 2021-04-26-beta. */
export interface GetArchivedJobLogDetailsParam {
  companyHandle: string;
  jobHandle: string;
  logTypeArray?: StringArray | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: string | undefined;
  sortDirection?: string | undefined;
}

/** `getArchivedJobLogDetailsReturn`, since version 2021-04-26-beta. */
export interface GetArchivedJobLogDetailsReturn {
  jobLogArray: JobLogArray;
}

/** `getAssetArchivedJobLogsParam`, since version 2021-04-26-beta. */
export interface GetAssetArchivedJobLogsParam {
  companyHandle: string;
  assetHandle: string;
}

/** `getAssetArchivedJobLogsReturn`, since version 2021-04-26-beta. */
export interface GetAssetArchivedJobLogsReturn {
  jobLogArray: AssetJobLogArray;
}

/** `getAssetCountsParam`, since version 2008-01-15. */
export interface GetAssetCountsParam {
  companyHandle: string;
}

/** `getAssetCountsReturn`, since version 2008-01-15. */
export interface GetAssetCountsReturn {
  countArray?: AssetCountArray | undefined;
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

/** `getAssetMetadataFieldsParam`, since version 2009-07-31. */
export interface GetAssetMetadataFieldsParam {
  companyHandle: string;
}

/** `getAssetMetadataFieldsReturn`, since version 2009-07-31. */
export interface GetAssetMetadataFieldsReturn {
  assetFieldsArray: AssetMetadataFieldsArray;
}

/** `getAssetPublishHistoryParam`, since version 2008-01-15. */
export interface GetAssetPublishHistoryParam {
  companyHandle: string;
  assetHandle: string;
}

/** `getAssetPublishHistoryReturn`, since version 2008-01-15. */
export interface GetAssetPublishHistoryReturn {
  pubHistoryArray: PublishHistoryArray;
}

/** `getAssetsByNameParam`, since version 2010-01-31. */
export interface GetAssetsByNameParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  nameArray: StringArray;
  assetTypeArray?: StringArray | undefined;
  excludeAssetTypeArray?: StringArray | undefined;
  assetSubTypeArray?: StringArray | undefined;
  strictSubTypeCheck?: boolean | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

/** `getAssetsByNameReturn`, since version 2010-01-31. */
export interface GetAssetsByNameReturn {
  assetArray?: AssetArray | undefined;
}

/** `getAssetsParam`, since version unversioned. */
export interface GetAssetsParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  assetHandleArray: HandleArray;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

/** `getAssetsReturn`, since version unversioned. */
export interface GetAssetsReturn {
  assetArray?: AssetArray | undefined;
}

/** `getAssociatedAssetsParam`, since version 2008-01-15. */
export interface GetAssociatedAssetsParam {
  companyHandle: string;
  assetHandle: string;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

/** `getAssociatedAssetsReturn`, since version 2008-01-15. */
export interface GetAssociatedAssetsReturn {
  containerArray?: AssetArray | undefined;
  memberArray?: AssetArray | undefined;
  layerReferenceArray?: AssetArray | undefined;
  ownerArray?: AssetArray | undefined;
  derivedArray?: AssetArray | undefined;
  generatorArray?: GenerationInfoArray | undefined;
  generatedArray?: GenerationInfoArray | undefined;
  subAssetArray?: SubAssetArray | undefined;
  thumbAsset?: Asset | undefined;
}

/** `getAutoCropRectParam`, since version 2013-02-15. */
export interface GetAutoCropRectParam {
  companyHandle: string;
  assetHandle: string;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
}

/** `getAutoCropRectReturn`, since version 2013-02-15. */
export interface GetAutoCropRectReturn {
  xOffset: number;
  yOffset: number;
  width: number;
  height: number;
}

/** `getCdnCacheInvalidationStatusParam`, since version 2014-04-03. */
export interface GetCdnCacheInvalidationStatusParam {
  companyHandle: string;
  invalidationHandle: string;
}

/** `getCdnCacheInvalidationStatusReturn`, since version 2014-04-03. */
export interface GetCdnCacheInvalidationStatusReturn {
  status: string;
  pingAfterSeconds?: number | undefined;
  completionTime?: Date | undefined;
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

/** `getCompanyMembersParam`, since version unversioned. */
export interface GetCompanyMembersParam {
  companyHandle: string;
  includeInvalid: boolean;
  includeInactive?: boolean | undefined;
}

/** `getCompanyMembersReturn`, since version unversioned. */
export interface GetCompanyMembersReturn {
  userArray?: UserArray | undefined;
  memberArray: CompanyMemberArray;
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

/** `getCompanyMetadataParam`, since version 2016-01-14-beta. */
export interface GetCompanyMetadataParam {
  companyHandle: string;
  xid: string;
}

/** `getCompanyMetadataReturn`, since version 2016-01-14-beta. */
export interface GetCompanyMetadataReturn {
  xid: string;
  xtype: string;
  xname: string;
  metadata: string;
}

/** `getCompanySettingsParam`, since version 2008-01-15. */
export interface GetCompanySettingsParam {
  companyHandle: string;
}

/** `getCompanySettingsReturn`, since version 2008-01-15. */
export interface GetCompanySettingsReturn {
  settings: CompanySettings;
}

/** `getCompanyUPPPropertiesParam`, since version 2021-04-26-beta. */
export interface GetCompanyUPPPropertiesParam {
  companyHandle: string;
}

/** `getCompanyUPPPropertiesReturn`, since version 2021-04-26-beta. */
export interface GetCompanyUPPPropertiesReturn {
  properties: CompanyUPPProperties;
}

/** `getDiskUsageParam`, since version unversioned. */
export interface GetDiskUsageParam {
  companyHandle?: string | undefined;
}

/** `getDiskUsageReturn`, since version unversioned. */
export interface GetDiskUsageReturn {
  diskUsageArray: DiskUsageArray;
}

/** `getDistinctMetadataValuesParam`, since version 2010-01-31. */
export interface GetDistinctMetadataValuesParam {
  companyHandle: string;
  metadataKey: string;
}

/** `getDistinctMetadataValuesReturn`, since version 2010-01-31. */
export interface GetDistinctMetadataValuesReturn {
  valueArray: ValueCountArray;
}

/** `getFolderTreeParam`, since version unversioned. */
export interface GetFolderTreeParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folderPath?: string | undefined;
  depth: number;
  assetTypeArray?: StringArray | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

/** `getFolderTreeReturn`, since version unversioned. */
export interface GetFolderTreeReturn {
  folders?: Folder | undefined;
  permissionSetArray?: PermissionSetArray | undefined;
}

/** `getFoldersParam`, since version unversioned. */
export interface GetFoldersParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folderPath?: string | undefined;
  assetTypeArray?: StringArray | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

/** `getFoldersReturn`, since version unversioned. */
export interface GetFoldersReturn {
  folderArray?: FolderArray | undefined;
  permissionSetArray?: PermissionSetArray | undefined;
}

/** `getGenerationInfoParam`, since version 2008-01-15. */
export interface GetGenerationInfoParam {
  companyHandle: string;
  engine?: string | undefined;
  originatorHandle?: string | undefined;
  generatedHandle?: string | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

/** `getGenerationInfoReturn`, since version 2008-01-15. */
export interface GetGenerationInfoReturn {
  generationArray: GenerationInfoArray;
}

/** `getGroupMembersParam`, since version unversioned. */
export interface GetGroupMembersParam {
  companyHandle: string;
  groupHandle: string;
}

/** `getGroupMembersReturn`, since version unversioned. */
export interface GetGroupMembersReturn {
  userHandleArray: HandleArray;
}

/** `getGroupMembershipParam`, since version unversioned. */
export interface GetGroupMembershipParam {
  userHandle?: string | undefined;
  companyHandle?: string | undefined;
}

/** `getGroupMembershipReturn`, since version unversioned. */
export interface GetGroupMembershipReturn {
  groupArray: GroupArray;
}

/** `getGroupsParam`, since version unversioned. */
export interface GetGroupsParam {
  companyHandle: string;
}

/** `getGroupsReturn`, since version unversioned. */
export interface GetGroupsReturn {
  groupArray: GroupArray;
}

/** `getImageFormatsParam`, since version unversioned. */
export interface GetImageFormatsParam {
  companyHandle: string;
}

/** `getImageFormatsReturn`, since version unversioned. */
export interface GetImageFormatsReturn {
  imageFormatArray: ImageFormatArray;
}

/** `getImageRenderingCatalogParam`, since version 2012-02-14. */
export interface GetImageRenderingCatalogParam {
  companyHandle: string;
}

/** `getImageRenderingCatalogReturn`, since version 2012-02-14. */
export interface GetImageRenderingCatalogReturn {
  catalog: string;
}

/** `getImageRenderingPublishSettingsParam`, since version 2008-01-15. */
export interface GetImageRenderingPublishSettingsParam {
  companyHandle: string;
  contextHandle?: string | undefined;
}

/** `getImageRenderingPublishSettingsReturn`, since version 2008-01-15. */
export interface GetImageRenderingPublishSettingsReturn {
  publishSettingArray: ConfigSettingArray;
}

/** `getImageServingCatalogParam`, since version 2012-02-14. */
export interface GetImageServingCatalogParam {
  companyHandle: string;
}

/** `getImageServingCatalogReturn`, since version 2012-02-14. */
export interface GetImageServingCatalogReturn {
  catalog: string;
}

/** `getImageServingPublishSettingsParam`, since version 2008-01-15. */
export interface GetImageServingPublishSettingsParam {
  companyHandle: string;
  contextHandle?: string | undefined;
}

/** `getImageServingPublishSettingsReturn`, since version 2008-01-15. */
export interface GetImageServingPublishSettingsReturn {
  publishSettingArray: ConfigSettingArray;
}

/** `getImageSetMembersParam`, since version unversioned. */
export interface GetImageSetMembersParam {
  companyHandle: string;
  assetHandle: string;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

/** `getImageSetMembersReturn`, since version unversioned. */
export interface GetImageSetMembersReturn {
  memberArray: ImageSetMemberArray;
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

/** `getMediaPortalEventParam`, since version 2010-01-31. */
export interface GetMediaPortalEventParam {
  eventType?: string | undefined;
  ipsUser?: string | undefined;
  companyHandle?: string | undefined;
  jobName?: string | undefined;
  jobDescription?: string | undefined;
  beforeDate?: Date | undefined;
  afterDate?: Date | undefined;
}

/** `getMediaPortalEventReturn`, since version 2010-01-31. */
export interface GetMediaPortalEventReturn {
  MediaPortalEventArray: MPEventArray;
}

/** `getMetadataFieldsParam`, since version unversioned. */
export interface GetMetadataFieldsParam {
  companyHandle: string;
  assetType: string;
}

/** `getMetadataFieldsReturn`, since version unversioned. */
export interface GetMetadataFieldsReturn {
  fieldArray: MetadataFieldArray;
}

/** `getMetadataSchemaNamespacesParam`, since version 2016-01-14-beta. */
export interface GetMetadataSchemaNamespacesParam {
  companyHandle: string;
}

/** `getMetadataSchemaNamespacesReturn`, since version 2016-01-14-beta. */
export interface GetMetadataSchemaNamespacesReturn {
  compressedNamespaces: string;
}

/** `getMetadataSchemaParam`, since version 2016-01-14-beta. */
export interface GetMetadataSchemaParam {
  companyHandle: string;
  version: number;
}

/** `getMetadataSchemaReturn`, since version 2016-01-14-beta. */
export interface GetMetadataSchemaReturn {
  version: number;
  compressedSchema: string;
}

/** `getOriginalFilePathsParam`, since version unversioned. */
export interface GetOriginalFilePathsParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

/** `getOriginalFilePathsReturn`, since version unversioned. */
export interface GetOriginalFilePathsReturn {
  originalFileArray: StringArray;
}

/** `getPhotoshopPathNamesParam`, since version 2013-02-15. */
export interface GetPhotoshopPathNamesParam {
  companyHandle: string;
  assetHandle: string;
}

/** `getPhotoshopPathNamesReturn`, since version 2013-02-15. */
export interface GetPhotoshopPathNamesReturn {
  pathNameArray: StringArray;
}

/** `getPhotoshopPathParam`, since version 2013-02-15. */
export interface GetPhotoshopPathParam {
  companyHandle: string;
  assetHandle: string;
  pathName: string;
}

/** `getPhotoshopPathReturn`, since version 2013-02-15. */
export interface GetPhotoshopPathReturn {
  perspectiveQuad: PerspectiveQuad;
}

/** `getProjectsParam`, since version unversioned. */
export interface GetProjectsParam {
  companyHandle: string;
}

/** `getProjectsReturn`, since version unversioned. */
export interface GetProjectsReturn {
  projectArray: ProjectArray;
}

/** `getPropertyParam`, since version unversioned. */
export interface GetPropertyParam {
  name: string;
}

/** `getPropertyReturn`, since version unversioned. */
export interface GetPropertyReturn {
  value: string;
}

/** `getPropertySetTypeParam`, since version 2008-01-15. */
export interface GetPropertySetTypeParam {
  companyHandle?: string | undefined;
  name: string;
}

/** `getPropertySetTypeReturn`, since version 2008-01-15. */
export interface GetPropertySetTypeReturn {
  type: PropertySetType;
}

/** `getPropertySetTypesParam`, since version 2008-01-15. */
export interface GetPropertySetTypesParam {
  companyHandle?: string | undefined;
}

/** `getPropertySetTypesReturn`, since version 2008-01-15. */
export interface GetPropertySetTypesReturn {
  typeArray: PropertySetTypeArray;
}

/** `getPropertySetsParam`, since version 2008-01-15. */
export interface GetPropertySetsParam {
  typeHandle: string;
  primaryOwnerHandle?: string | undefined;
  secondaryOwnerHandle?: string | undefined;
}

/** `getPropertySetsReturn`, since version 2008-01-15. */
export interface GetPropertySetsReturn {
  setArray: PropertySetArray;
}

/** `getPublishContextsParam`, since version 2012-02-14. */
export interface GetPublishContextsParam {
  companyHandle: string;
  contextType?: string | undefined;
}

/** `getPublishContextsReturn`, since version 2012-02-14. */
export interface GetPublishContextsReturn {
  publishContextArray: PublishContextArray;
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

/** `getSearchStringsParam`, since version 2008-01-15. */
export interface GetSearchStringsParam {
  companyHandle?: string | undefined;
  assetHandle: string;
}

/** `getSearchStringsReturn`, since version 2008-01-15. */
export interface GetSearchStringsReturn {
  searchStringsArray: SearchStringsArray;
}

/** `getSecureISAuthTokenParam`, since version 2021-04-26-beta. */
export interface GetSecureISAuthTokenParam {
  companyHandle: string;
}

/** `getSecureISAuthTokenReturn`, since version 2021-04-26-beta. */
export interface GetSecureISAuthTokenReturn {
  SecureISAuthToken: string;
}

/** `getSystemPropertiesParam`, since version 2008-09-10. */
export interface GetSystemPropertiesParam {}

/** `getSystemPropertiesReturn`, since version 2008-09-10. */
export interface GetSystemPropertiesReturn {
  propertyArray: PropertyArray;
}

/** `getTagFieldValuesParam`, since version 2010-01-31. */
export interface GetTagFieldValuesParam {
  companyHandle: string;
  fieldHandleArray: HandleArray;
}

/** `getTagFieldValuesReturn`, since version 2010-01-31. */
export interface GetTagFieldValuesReturn {
  fieldArray: TagFieldValuesArray;
}

/** `getUniqueMetadataValuesParam`, since version unversioned. */
export interface GetUniqueMetadataValuesParam {
  companyHandle: string;
  fieldHandle: string;
}

/** `getUniqueMetadataValuesReturn`, since version unversioned. */
export interface GetUniqueMetadataValuesReturn {
  values: StringArray;
}

/** `getUploadTaskStatusParam`, since version 2017-10-29-beta. */
export interface GetUploadTaskStatusParam {
  jobHandle: string;
}

/** `getUploadTaskStatusReturn`, since version 2017-10-29-beta. */
export interface GetUploadTaskStatusReturn {
  uploadTaskStatusArray: ClusterUploadTaskStatusArray;
}

/** `getUserCharsParam`, since version unversioned. */
export interface GetUserCharsParam {
  charField: string;
  includeInvalid?: boolean | undefined;
  includeInactive?: boolean | undefined;
  companyHandleArray?: HandleArray | undefined;
  groupHandleArray?: HandleArray | undefined;
  userRoleArray?: StringArray | undefined;
  numChars?: number | undefined;
}

/** `getUserCharsReturn`, since version unversioned. */
export interface GetUserCharsReturn {
  userCharsArray: StringArray;
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

/** `getUsersParam`, since version unversioned. */
export interface GetUsersParam {
  includeInvalid?: boolean | undefined;
  includeInactive?: boolean | undefined;
  companyHandleArray?: HandleArray | undefined;
  groupHandleArray?: HandleArray | undefined;
  userRoleArray?: StringArray | undefined;
  charFilterField?: string | undefined;
  charFilter?: string | undefined;
  sortBy?: string | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
}

/** `getUsersReturn`, since version unversioned. */
export interface GetUsersReturn {
  userArray: UserArray;
}

/** `getViewerConfigSettingsParam`, since version 2008-01-15. */
export interface GetViewerConfigSettingsParam {
  companyHandle?: string | undefined;
  assetHandle: string;
}

/** `getViewerConfigSettingsReturn`, since version 2008-01-15. */
export interface GetViewerConfigSettingsReturn {
  type: string;
  configSettingArray: ConfigSettingArray;
}

/** `getVignettePublishFormatsParam`, since version 2008-01-15. */
export interface GetVignettePublishFormatsParam {
  companyHandle: string;
}

/** `getVignettePublishFormatsReturn`, since version 2008-01-15. */
export interface GetVignettePublishFormatsReturn {
  vignetteFormatArray: VignettePublishFormatArray;
}

/** `getXMPPacketParam`, since version 2010-01-31. */
export interface GetXMPPacketParam {
  companyHandle: string;
  assetHandle: string;
}

/** `getXMPPacketReturn`, since version 2010-01-31. */
export interface GetXMPPacketReturn {
  compressedPacket: string;
}

/** `getZipEntriesParam`, since version 2008-01-15. */
export interface GetZipEntriesParam {
  companyHandle: string;
  assetHandle: string;
}

/** `getZipEntriesReturn`, since version 2008-01-15. */
export interface GetZipEntriesReturn {
  zipArray: ZipEntryArray;
}

/** `listCompanyMetadataParam`, since version 2016-01-14-beta. */
export interface ListCompanyMetadataParam {
  companyHandle: string;
  xtype?: string | undefined;
}

/** `listCompanyMetadataReturn`, since version 2016-01-14-beta. */
export interface ListCompanyMetadataReturn {
  companyMetadataInfoArray: CompanyMetadataInfoArray;
}

/** `moveAssetParam`, since version unversioned. */
export interface MoveAssetParam {
  companyHandle: string;
  assetHandle: string;
  folderHandle: string;
}

/** `moveAssetReturn`, since version unversioned. */
export interface MoveAssetReturn {}

/** `moveAssetsParam`, since version 2008-01-15. */
export interface MoveAssetsParam {
  companyHandle: string;
  assetMoveArray: AssetMoveArray;
}

/** `moveAssetsReturn`, since version 2008-01-15. */
export interface MoveAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `moveFolderParam`, since version 2012-02-14. */
export interface MoveFolderParam {
  companyHandle: string;
  folderHandle: string;
  destFolderHandle: string;
}

/** `moveFolderReturn`, since version 2012-02-14. */
export interface MoveFolderReturn {
  folderHandle: string;
}

/** `pauseJobParam`, since version unversioned. */
export interface PauseJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `pauseJobReturn`, since version unversioned. */
export interface PauseJobReturn {}

/** `removeAssetPermissionsParam`, since version unversioned. */
export interface RemoveAssetPermissionsParam {
  companyHandle: string;
  assetHandle: string;
}

/** `removeAssetPermissionsReturn`, since version unversioned. */
export interface RemoveAssetPermissionsReturn {}

/** `removeCompanyMembershipParam`, since version unversioned. */
export interface RemoveCompanyMembershipParam {
  userHandle?: string | undefined;
  companyHandleArray: HandleArray;
}

/** `removeCompanyMembershipReturn`, since version unversioned. */
export interface RemoveCompanyMembershipReturn {}

/** `removeFolderPermissionsParam`, since version unversioned. */
export interface RemoveFolderPermissionsParam {
  companyHandle: string;
  folderHandle: string;
  updateChildren: boolean;
}

/** `removeFolderPermissionsReturn`, since version unversioned. */
export interface RemoveFolderPermissionsReturn {}

/** `removeGroupMembersParam`, since version unversioned. */
export interface RemoveGroupMembersParam {
  companyHandle: string;
  groupHandle: string;
  userHandleArray: HandleArray;
}

/** `removeGroupMembersReturn`, since version unversioned. */
export interface RemoveGroupMembersReturn {}

/** `removeGroupMembershipParam`, since version unversioned. */
export interface RemoveGroupMembershipParam {
  userHandle?: string | undefined;
  groupHandleArray: HandleArray;
}

/** `removeGroupMembershipReturn`, since version unversioned. */
export interface RemoveGroupMembershipReturn {}

/** `removeMaskParam`, since version 2012-02-14. */
export interface RemoveMaskParam {
  companyHandle: string;
  assetHandle: string;
}

/** `removeMaskReturn`, since version 2012-02-14. */
export interface RemoveMaskReturn {}

/** `removeMetadataSchemaParam`, since version 2016-01-14-beta. */
export interface RemoveMetadataSchemaParam {
  companyHandle: string;
  schemaNamespace: string;
}

/** `removeMetadataSchemaReturn`, since version 2016-01-14-beta. */
export interface RemoveMetadataSchemaReturn {
  success: boolean;
}

/** `removeProjectAssetsParam`, since version 2008-01-15. */
export interface RemoveProjectAssetsParam {
  companyHandle: string;
  projectHandle: string;
  assetHandleArray: HandleArray;
}

/** `removeProjectAssetsReturn`, since version 2008-01-15. */
export interface RemoveProjectAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `removePropertySetPermissionsParam`, since version 2012-02-14. */
export interface RemovePropertySetPermissionsParam {
  setHandle: string;
}

/** `removePropertySetPermissionsReturn`, since version 2012-02-14. */
export interface RemovePropertySetPermissionsReturn {}

/** `renameAssetParam`, since version unversioned. */
export interface RenameAssetParam {
  companyHandle: string;
  assetHandle: string;
  newName: string;
  validateName: boolean;
  renameFiles?: boolean | undefined;
}

/** `renameAssetReturn`, since version unversioned. */
export interface RenameAssetReturn {}

/** `renameFolderParam`, since version unversioned. */
export interface RenameFolderParam {
  companyHandle: string;
  folderHandle: string;
  folderName: string;
}

/** `renameFolderReturn`, since version unversioned. */
export interface RenameFolderReturn {
  folderHandle: string;
}

/** `renameProjectParam`, since version 2008-01-15. */
export interface RenameProjectParam {
  companyHandle: string;
  projectHandle: string;
  projectName: string;
}

/** `renameProjectReturn`, since version 2008-01-15. */
export interface RenameProjectReturn {
  projectHandle: string;
}

/** `replaceImageParam`, since version 2008-01-15. */
export interface ReplaceImageParam {
  companyHandle: string;
  assetHandle: string;
  urlModifier: string;
}

/** `replaceImageReturn`, since version 2008-01-15. */
export interface ReplaceImageReturn {
  assetHandle: string;
}

/** `restoreAssetsFromTrashParam`, since version 2008-01-15. */
export interface RestoreAssetsFromTrashParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

/** `restoreAssetsFromTrashReturn`, since version 2008-01-15. */
export interface RestoreAssetsFromTrashReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `resumeJobParam`, since version unversioned. */
export interface ResumeJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** `resumeJobReturn`, since version unversioned. */
export interface ResumeJobReturn {}

/** `saveGroupParam`, since version unversioned. */
export interface SaveGroupParam {
  companyHandle: string;
  groupHandle?: string | undefined;
  name: string;
  isSystemDefined: boolean;
}

/** `saveGroupReturn`, since version unversioned. */
export interface SaveGroupReturn {
  groupHandle: string;
}

/** `saveImageFormatParam`, since version unversioned. */
export interface SaveImageFormatParam {
  companyHandle: string;
  imageFormatHandle?: string | undefined;
  name: string;
  urlModifier: string;
}

/** `saveImageFormatReturn`, since version unversioned. */
export interface SaveImageFormatReturn {
  imageFormatHandle: string;
}

/** `saveImageMapParam`, since version unversioned. */
export interface SaveImageMapParam {
  companyHandle: string;
  assetHandle: string;
  imageMapHandle?: string | undefined;
  name: string;
  shapeType: string;
  region: string;
  action: string;
  position: number;
  enabled?: boolean | undefined;
}

/** `saveImageMapReturn`, since version unversioned. */
export interface SaveImageMapReturn {
  imageMapHandle: string;
}

/** `saveMetadataFieldParam`, since version unversioned. */
export interface SaveMetadataFieldParam {
  companyHandle: string;
  fieldHandle?: string | undefined;
  assetType: string;
  name: string;
  fieldType: string;
  defaultValue: string;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
  isPublishData?: boolean | undefined;
}

/** `saveMetadataFieldReturn`, since version unversioned. */
export interface SaveMetadataFieldReturn {
  fieldHandle: string;
}

/** `saveMetadataSchemaParam`, since version 2016-01-14-beta. */
export interface SaveMetadataSchemaParam {
  companyHandle: string;
  contentType: string;
  compressedSchema: string;
}

/** `saveMetadataSchemaReturn`, since version 2016-01-14-beta. */
export interface SaveMetadataSchemaReturn {
  success: boolean;
}

/** `saveZoomTargetParam`, since version unversioned. */
export interface SaveZoomTargetParam {
  companyHandle: string;
  assetHandle: string;
  zoomTargetHandle?: string | undefined;
  name: string;
  xPosition: number;
  yPosition: number;
  width: number;
  height: number;
  userData?: string | undefined;
}

/** `saveZoomTargetReturn`, since version unversioned. */
export interface SaveZoomTargetReturn {
  zoomTargetHandle: string;
}

/** `searchAssetsByMetadataParam`, since version 2010-01-31. */
export interface SearchAssetsByMetadataParam {
  companyHandle: string;
  filters?: SearchFilter | undefined;
  metadataConditionArray?: MetadataConditionArray | undefined;
  metadataConditionMatchMode?: string | undefined;
  responseMetadataArray?: StringArray | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: string | undefined;
  sortDirection?: string | undefined;
  haystackSearch?: HaystackSearch | undefined;
}

/** `searchAssetsByMetadataReturn`, since version 2010-01-31. */
export interface SearchAssetsByMetadataReturn {
  totalRows: number;
  assetSummaryArray: AssetSummaryArray;
}

/** `searchAssetsParam`, since version unversioned. */
export interface SearchAssetsParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folder?: string | undefined;
  includeSubfolders: boolean;
  publishState?: string | undefined;
  trashState?: string | undefined;
  conditionMatchMode?: string | undefined;
  keywordArray?: StringArray | undefined;
  systemFieldMatchMode?: string | undefined;
  systemFieldConditionArray?: SystemFieldConditionArray | undefined;
  tagMatchMode?: string | undefined;
  tagConditionArray?: TagConditionArray | undefined;
  metadataMatchMode?: string | undefined;
  metadataConditionArray?: MetadataConditionArray | undefined;
  assetTypeArray?: StringArray | undefined;
  excludeAssetTypeArray?: StringArray | undefined;
  assetSubTypeArray?: StringArray | undefined;
  strictSubTypeCheck?: boolean | undefined;
  excludeByproducts?: boolean | undefined;
  excludeByproductArray?: ExcludeByproductArray | undefined;
  projectHandle?: string | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: string | undefined;
  sortDirection?: string | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

/** `searchAssetsReturn`, since version unversioned. */
export interface SearchAssetsReturn {
  totalRows?: number | undefined;
  assetArray?: AssetArray | undefined;
}

/** `setAssetMetadataParam`, since version unversioned. */
export interface SetAssetMetadataParam {
  companyHandle: string;
  assetHandle: string;
  updateArray: MetadataUpdateArray;
}

/** `setAssetMetadataReturn`, since version unversioned. */
export interface SetAssetMetadataReturn {}

/** `setAssetPermissionsParam`, since version unversioned. */
export interface SetAssetPermissionsParam {
  companyHandle: string;
  assetHandle: string;
  permissionArray: PermissionUpdateArray;
}

/** `setAssetPermissionsReturn`, since version unversioned. */
export interface SetAssetPermissionsReturn {}

/** `setAssetPublishStateParam`, since version unversioned. */
export interface SetAssetPublishStateParam {
  companyHandle: string;
  assetHandle: string;
  publishState: string;
  contextHandleArray?: HandleArray | undefined;
}

/** `setAssetPublishStateReturn`, since version unversioned. */
export interface SetAssetPublishStateReturn {}

/** `setAssetSetDefinitionParam`, since version 2009-07-31. */
export interface SetAssetSetDefinitionParam {
  companyHandle: string;
  assetHandle: string;
  setDefinition: string;
}

/** `setAssetSetDefinitionReturn`, since version 2009-07-31. */
export interface SetAssetSetDefinitionReturn {}

/** `setAssetsContextStateParam`, since version 2012-02-14. */
export interface SetAssetsContextStateParam {
  companyHandle: string;
  assetsContextStateUpdateArray: AssetsContextStateUpdateArray;
}

/** `setAssetsContextStateReturn`, since version 2012-02-14. */
export interface SetAssetsContextStateReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `setAssetsPublishStateParam`, since version 2008-01-15. */
export interface SetAssetsPublishStateParam {
  companyHandle: string;
  publishStateUpdateArray: PublishStateUpdateArray;
}

/** `setAssetsPublishStateReturn`, since version 2008-01-15. */
export interface SetAssetsPublishStateReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `setCompanyMembershipParam`, since version unversioned. */
export interface SetCompanyMembershipParam {
  userHandle?: string | undefined;
  companyHandleArray?: HandleArray | undefined;
  membershipArray?: CompanyMembershipUpdateArray | undefined;
}

/** `setCompanyMembershipReturn`, since version unversioned. */
export interface SetCompanyMembershipReturn {}

/** `setCompanySettingsParam`, since version 2008-01-15. */
export interface SetCompanySettingsParam {
  companyHandle: string;
  overwriteMode?: string | undefined;
  retainPublishState?: boolean | undefined;
  defaultSourceProfileHandle?: string | undefined;
  defaultDisplayProfileHandle?: string | undefined;
  iptcExifMappingXsltHandle?: string | undefined;
  xmpMappingXsltHandle?: string | undefined;
  diskSpaceWarningMin?: number | undefined;
  emailTrashCleanupWarning?: boolean | undefined;
  fileExtOpt?: string | undefined;
  immediateDelete?: boolean | undefined;
  pdfProcessingPageLimit?: number | undefined;
  allowFolderRestructuring?: boolean | undefined;
  smartCropLimit?: number | undefined;
  addSmartCropApiLimit?: number | undefined;
  applySmartCropsOnPDF?: boolean | undefined;
  applySmartCropsOnPSD?: boolean | undefined;
  companyDMVersion?: string | undefined;
  psdTemplatesThreshold?: number | undefined;
  imageSetsModifiedOnAssetUploadThreshold?: number | undefined;
  uploadParamsPDFProcess?: string | undefined;
  uploadParamsPDFExtractKeywords?: string | undefined;
  uploadParamsPDFExtractLinks?: string | undefined;
  uploadParamsPSDProcess?: string | undefined;
  uploadParamsPSDLayerNaming?: string | undefined;
  uploadParamsPSDExtractText?: string | undefined;
  prePackagedVideoStreamingEnabled?: boolean | undefined;
  overwriteAVS?: boolean | undefined;
}

/** `setCompanySettingsReturn`, since version 2008-01-15. */
export interface SetCompanySettingsReturn {}

/** `setCompanyUPPPropertiesParam`, since version 2021-04-26-beta. */
export interface SetCompanyUPPPropertiesParam {
  companyHandle: string;
  baseStorage?: string | undefined;
  cloudStorage?: string | undefined;
  addOnStorage?: string | undefined;
  pvmPerMillion?: string | undefined;
  pvmPerThousand?: string | undefined;
  vpm?: string | undefined;
  mediaSupport?: boolean | undefined;
  roleAssignmentAllowed?: boolean | undefined;
  caseCreationAllowed?: boolean | undefined;
}

/** `setCompanyUPPPropertiesReturn`, since version 2021-04-26-beta. */
export interface SetCompanyUPPPropertiesReturn {}

/** `setFolderPermissionsParam`, since version unversioned. */
export interface SetFolderPermissionsParam {
  companyHandle: string;
  folderHandle: string;
  setChildren: boolean;
  permissionArray: PermissionUpdateArray;
}

/** `setFolderPermissionsReturn`, since version unversioned. */
export interface SetFolderPermissionsReturn {}

/** `setGroupMembersParam`, since version unversioned. */
export interface SetGroupMembersParam {
  companyHandle: string;
  groupHandle: string;
  userHandleArray: HandleArray;
}

/** `setGroupMembersReturn`, since version unversioned. */
export interface SetGroupMembersReturn {}

/** `setGroupMembershipParam`, since version unversioned. */
export interface SetGroupMembershipParam {
  userHandle?: string | undefined;
  companyHandle?: string | undefined;
  groupHandleArray: HandleArray;
}

/** `setGroupMembershipReturn`, since version unversioned. */
export interface SetGroupMembershipReturn {}

/** `setImageMapsParam`, since version 2008-01-15. */
export interface SetImageMapsParam {
  companyHandle: string;
  assetHandle: string;
  imageMapArray: ImageMapDefinitionArray;
}

/** `setImageMapsReturn`, since version 2008-01-15. */
export interface SetImageMapsReturn {
  imageMapHandleArray: HandleArray;
}

/** `setImageRenderingPublishSettingsParam`, since version 2008-01-15. */
export interface SetImageRenderingPublishSettingsParam {
  companyHandle: string;
  contextHandle?: string | undefined;
  publishSettingArray: ConfigSettingArray;
}

/** `setImageRenderingPublishSettingsReturn`, since version 2008-01-15. */
export interface SetImageRenderingPublishSettingsReturn {}

/** `setImageServingPublishSettingsParam`, since version 2008-01-15. */
export interface SetImageServingPublishSettingsParam {
  companyHandle: string;
  contextHandle?: string | undefined;
  publishSettingArray: ConfigSettingArray;
}

/** `setImageServingPublishSettingsReturn`, since version 2008-01-15. */
export interface SetImageServingPublishSettingsReturn {}

/** `setImageSetMembersParam`, since version unversioned. */
export interface SetImageSetMembersParam {
  companyHandle: string;
  assetHandle: string;
  memberArray: ImageSetMemberUpdateArray;
}

/** `setImageSetMembersReturn`, since version unversioned. */
export interface SetImageSetMembersReturn {}

/** `setPasswordParam`, since version unversioned. */
export interface SetPasswordParam {
  userHandle?: string | undefined;
  password: string;
  passwordExpires?: Date | undefined;
}

/** `setPasswordReturn`, since version unversioned. */
export interface SetPasswordReturn {}

/** `setProjectAssetsParam`, since version 2008-01-15. */
export interface SetProjectAssetsParam {
  companyHandle: string;
  projectHandle: string;
  assetHandleArray: HandleArray;
}

/** `setProjectAssetsReturn`, since version 2008-01-15. */
export interface SetProjectAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

/** `setPropertySetPermissionsParam`, since version 2012-02-14. */
export interface SetPropertySetPermissionsParam {
  setHandle: string;
  permissionArray: PermissionUpdateArray;
}

/** `setPropertySetPermissionsReturn`, since version 2012-02-14. */
export interface SetPropertySetPermissionsReturn {}

/** `setTagFieldValuesParam`, since version 2010-01-31. */
export interface SetTagFieldValuesParam {
  companyHandle: string;
  fieldHandle: string;
  valueArray: StringArray;
}

/** `setTagFieldValuesReturn`, since version 2010-01-31. */
export interface SetTagFieldValuesReturn {}

/** `setUrlModifierParam`, since version 2008-01-15. */
export interface SetUrlModifierParam {
  companyHandle: string;
  assetHandle: string;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

/** `setUrlModifierReturn`, since version 2008-01-15. */
export interface SetUrlModifierReturn {}

/** `setUserInfoParam`, since version unversioned. */
export interface SetUserInfoParam {
  userHandle?: string | undefined;
  firstName: string;
  lastName: string;
  email: string;
  role?: string | undefined;
  defaultRole?: string | undefined;
  passwordExpires?: Date | undefined;
  isValid: boolean;
  isIpsAdmin?: boolean | undefined;
}

/** `setUserInfoReturn`, since version unversioned. */
export interface SetUserInfoReturn {}

/** `setViewerConfigSettingsParam`, since version 2008-01-15. */
export interface SetViewerConfigSettingsParam {
  companyHandle?: string | undefined;
  assetHandle: string;
  name: string;
  type: string;
  configSettingArray: ConfigSettingArray;
}

/** `setViewerConfigSettingsReturn`, since version 2008-01-15. */
export interface SetViewerConfigSettingsReturn {}

/** `setZoomTargetsParam`, since version 2008-01-15. */
export interface SetZoomTargetsParam {
  companyHandle: string;
  assetHandle: string;
  zoomTargetArray: ZoomTargetDefinitionArray;
}

/** `setZoomTargetsReturn`, since version 2008-01-15. */
export interface SetZoomTargetsReturn {
  zoomTargetHandleArray: HandleArray;
}

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

/** `updateAssetPermissionsParam`, since version unversioned. */
export interface UpdateAssetPermissionsParam {
  companyHandle: string;
  assetHandle: string;
  updateArray: PermissionUpdateArray;
}

/** `updateAssetPermissionsReturn`, since version unversioned. */
export interface UpdateAssetPermissionsReturn {}

/** `updateAssetSetParam`, since version 2012-02-14. */
export interface UpdateAssetSetParam {
  companyHandle: string;
  assetHandle: string;
  setDefinition?: string | undefined;
  thumbAssetHandle?: string | undefined;
}

/** `updateAssetSetReturn`, since version 2012-02-14. */
export interface UpdateAssetSetReturn {}

/** `updateAudioCaptionsMetadataParam`, since version 2022-11-01-beta. */
export interface UpdateAudioCaptionsMetadataParam {
  items: UpdateAudioCaptions[];
}

/** `updateAudioCaptionsMetadataReturn`, since version 2022-11-01-beta. */
export interface UpdateAudioCaptionsMetadataReturn {}

/** `updateCompanyMetadataParam`, since version 2016-01-14-beta. */
export interface UpdateCompanyMetadataParam {
  companyHandle: string;
  xid: string;
  xtype: string;
  xname: string;
  metadata?: string | undefined;
}

/** `updateCompanyMetadataReturn`, since version 2016-01-14-beta. */
export interface UpdateCompanyMetadataReturn {}

/** `updateFolderPermissionsParam`, since version unversioned. */
export interface UpdateFolderPermissionsParam {
  companyHandle: string;
  folderHandle: string;
  updateChildren: boolean;
  updateArray: PermissionUpdateArray;
}

/** `updateFolderPermissionsReturn`, since version unversioned. */
export interface UpdateFolderPermissionsReturn {}

/** `updateImageSetParam`, since version 2012-02-14. */
export interface UpdateImageSetParam {
  companyHandle: string;
  assetHandle: string;
  memberArray?: ImageSetMemberUpdateArray | undefined;
  thumbAssetHandle?: string | undefined;
}

/** `updateImageSetReturn`, since version 2012-02-14. */
export interface UpdateImageSetReturn {}

/** `updateMetadataFieldParam`, since version 2008-01-15. */
export interface UpdateMetadataFieldParam {
  companyHandle: string;
  fieldHandle: string;
  name?: string | undefined;
  defaultValue?: string | undefined;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
  isPublishData?: boolean | undefined;
  initialTagValue?: string | undefined;
}

/** `updateMetadataFieldReturn`, since version 2008-01-15. */
export interface UpdateMetadataFieldReturn {
  fieldHandle: string;
}

/** `updatePropertySetParam`, since version 2008-01-15. */
export interface UpdatePropertySetParam {
  setHandle: string;
  replaceProperties?: boolean | undefined;
  propertyArray: PropertyArray;
}

/** `updatePropertySetPermissionsParam`, since version 2012-02-14. */
export interface UpdatePropertySetPermissionsParam {
  setHandle: string;
  updateArray: PermissionUpdateArray;
}

/** `updatePropertySetPermissionsReturn`, since version 2012-02-14. */
export interface UpdatePropertySetPermissionsReturn {}

/** `updatePropertySetReturn`, since version 2008-01-15. */
export interface UpdatePropertySetReturn {}

/** `updateSmartCropsParam`, since version 2017-10-29-beta. */
export interface UpdateSmartCropsParam {
  companyHandle: string;
  updateArray: SmartCropUpdateArray;
}

/** `updateSmartCropsReturn`, since version 2017-10-29-beta. */
export interface UpdateSmartCropsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SubAssetOperationFaultArray | undefined;
  errorDetailArray?: SubAssetOperationFaultArray | undefined;
}

/** `updateTagFieldValuesParam`, since version 2010-01-31. */
export interface UpdateTagFieldValuesParam {
  companyHandle: string;
  fieldHandle: string;
  updateArray: TagValueUpdateArray;
}

/** `updateTagFieldValuesReturn`, since version 2010-01-31. */
export interface UpdateTagFieldValuesReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: TagValueUpdateFaultArray | undefined;
  errorDetailArray?: TagValueUpdateFaultArray | undefined;
}

/** `updateViewerConfigSettingsParam`, since version 2008-01-15. */
export interface UpdateViewerConfigSettingsParam {
  companyHandle?: string | undefined;
  assetHandle: string;
  configSettingArray: ConfigSettingArray;
}

/** `updateViewerConfigSettingsReturn`, since version 2008-01-15. */
export interface UpdateViewerConfigSettingsReturn {}

/** `updateVignettePublishFormatParam`, since version 2008-01-15. */
export interface UpdateVignettePublishFormatParam {
  companyHandle: string;
  vignetteFormatHandle: string;
  name?: string | undefined;
  targetWidth?: number | undefined;
  targetHeight?: number | undefined;
  createPyramid?: boolean | undefined;
  thumbWidth?: number | undefined;
  saveAsVersion?: number | undefined;
  sizeSuffixSeparator?: string | undefined;
  sharpen?: number | undefined;
  usmAmount?: number | undefined;
  usmRadius?: number | undefined;
  usmThreshold?: number | undefined;
}

/** `updateVignettePublishFormatReturn`, since version 2008-01-15. */
export interface UpdateVignettePublishFormatReturn {
  vignetteFormatHandle: string;
}

/** `updateXMPPacketParam`, since version 2010-01-31. */
export interface UpdateXMPPacketParam {
  companyHandle: string;
  assetHandle: string;
  compressedPacket: string;
}

/** `updateXMPPacketReturn`, since version 2010-01-31. */
export interface UpdateXMPPacketReturn {
  success: boolean;
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
