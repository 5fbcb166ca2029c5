// Generated from wsdl/IpsApi.wsdl by `npm run generate`. A test fails when it is stale.
import type { CallOptions } from './call-options.js';

/** The methods of a client, by version of the API. */
export interface IpsClients {
  'unversioned': IpsClient_unversioned;
  '2008-01-15': IpsClient_2008_01_15;
  '2008-09-10': IpsClient_2008_09_10;
  '2009-07-31': IpsClient_2009_07_31;
  '2010-01-31': IpsClient_2010_01_31;
  '2012-02-14': IpsClient_2012_02_14;
  '2013-02-15': IpsClient_2013_02_15;
  '2014-04-03': IpsClient_2014_04_03;
  '2016-01-14-beta': IpsClient_2016_01_14_beta;
  '2017-10-29-beta': IpsClient_2017_10_29_beta;
  '2021-04-26-beta': IpsClient_2021_04_26_beta;
  '2022-11-01-beta': IpsClient_2022_11_01_beta;
}

/** The operations of requests in the namespace without a date (pre-4.0). */
export interface IpsClient_unversioned extends Methods_0_4_0, Methods_0_6_1, Methods_0_11_2, Methods_0_0_3 {}

/** The operations of version 2008-01-15 (4.0). */
export interface IpsClient_2008_01_15 extends Methods_0_4_0, Methods_0_6_1, Methods_0_11_2, Methods_1_11_4, Methods_1_3_5, Methods_1_4_6, Methods_1_1_7, Methods_1_2_8, Methods_1_7_9 {}

/** The operations of version 2008-09-10 (4.2). */
export interface IpsClient_2008_09_10 extends Methods_0_4_0, Methods_0_6_1, Methods_0_11_2, Methods_1_11_4, Methods_1_3_5, Methods_1_4_6, Methods_1_2_8, Methods_1_7_9, Methods_2_11_10, Methods_2_2_11 {}

/** The operations of version 2009-07-31 (4.4). */
export interface IpsClient_2009_07_31 extends Methods_0_4_0, Methods_0_6_1, Methods_0_11_2, Methods_1_11_4, Methods_1_3_5, Methods_1_4_6, Methods_1_7_9, Methods_2_11_10, Methods_3_11_12, Methods_3_4_13, Methods_3_3_14 {}

/** The operations of version 2010-01-31 (4.5). */
export interface IpsClient_2010_01_31 extends Methods_0_4_0, Methods_0_6_1, Methods_0_11_2, Methods_1_11_4, Methods_1_4_6, Methods_1_7_9, Methods_2_11_10, Methods_3_11_12, Methods_3_4_13, Methods_4_11_15, Methods_4_6_16, Methods_4_4_17 {}

/** The operations of version 2012-02-14 (6.0/2012R1). */
export interface IpsClient_2012_02_14 extends Methods_0_6_1, Methods_0_11_2, Methods_1_11_4, Methods_1_7_9, Methods_2_11_10, Methods_3_11_12, Methods_4_11_15, Methods_4_6_16, Methods_5_11_18, Methods_5_6_19, Methods_5_5_20 {}

/** The operations of version 2013-02-15 (6.6/2013R1). */
export interface IpsClient_2013_02_15 extends Methods_0_6_1, Methods_0_11_2, Methods_1_11_4, Methods_1_7_9, Methods_2_11_10, Methods_3_11_12, Methods_4_11_15, Methods_4_6_16, Methods_5_11_18, Methods_5_6_19, Methods_6_6_21, Methods_6_11_22 {}

/** The operations of version 2014-04-03 (6.8/2014R1). */
export interface IpsClient_2014_04_03 extends Methods_0_11_2, Methods_1_11_4, Methods_1_7_9, Methods_2_11_10, Methods_3_11_12, Methods_4_11_15, Methods_5_11_18, Methods_6_11_22, Methods_7_9_23, Methods_7_11_24, Methods_7_8_25, Methods_7_7_26 {}

/** The operations of version 2016-01-14-beta (beta). */
export interface IpsClient_2016_01_14_beta extends Methods_0_11_2, Methods_1_11_4, Methods_2_11_10, Methods_3_11_12, Methods_4_11_15, Methods_5_11_18, Methods_6_11_22, Methods_7_9_23, Methods_7_11_24, Methods_7_8_25, Methods_8_11_27, Methods_8_9_28 {}

/** The operations of version 2017-10-29-beta (beta). */
export interface IpsClient_2017_10_29_beta extends Methods_0_11_2, Methods_1_11_4, Methods_2_11_10, Methods_3_11_12, Methods_4_11_15, Methods_5_11_18, Methods_6_11_22, Methods_7_9_23, Methods_7_11_24, Methods_8_11_27, Methods_8_9_28, Methods_9_9_29, Methods_9_11_30 {}

/** The operations of version 2021-04-26-beta (beta). */
export interface IpsClient_2021_04_26_beta extends Methods_0_11_2, Methods_1_11_4, Methods_2_11_10, Methods_3_11_12, Methods_4_11_15, Methods_5_11_18, Methods_6_11_22, Methods_7_11_24, Methods_8_11_27, Methods_9_11_30, Methods_10_11_31, Methods_10_10_32 {}

/** The operations of version 2022-11-01-beta (beta). */
export interface IpsClient_2022_11_01_beta extends Methods_0_11_2, Methods_1_11_4, Methods_2_11_10, Methods_3_11_12, Methods_4_11_15, Methods_5_11_18, Methods_6_11_22, Methods_7_11_24, Methods_8_11_27, Methods_9_11_30, Methods_10_11_31, Methods_11_11_33 {}

interface Methods_0_4_0 {
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  addCompanyMembership(params?: AddCompanyMembershipParam_unversioned, options?: CallOptions): Promise<AddCompanyMembershipReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  addUser(params: AddUserParam_unversioned, options?: CallOptions): Promise<AddUserReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  createImageSet(params: CreateImageSetParam_unversioned, options?: CallOptions): Promise<CreateImageSetReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getAllUsers(params: GetAllUsersParam, options?: CallOptions): Promise<GetAllUsersReturn_unversioned>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanyMembers(params: GetCompanyMembersParam_unversioned, options?: CallOptions): Promise<GetCompanyMembersReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getCompanyMembership(params?: GetCompanyMembershipParam, options?: CallOptions): Promise<GetCompanyMembershipReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getMetadataFields(params: GetMetadataFieldsParam, options?: CallOptions): Promise<GetMetadataFieldsReturn_unversioned>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getUserChars(params: GetUserCharsParam_unversioned, options?: CallOptions): Promise<GetUserCharsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getUserInfo(params?: GetUserInfoParam, options?: CallOptions): Promise<GetUserInfoReturn_unversioned>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getUsers(params?: GetUsersParam_unversioned, options?: CallOptions): Promise<GetUsersReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  renameAsset(params: RenameAssetParam_unversioned, options?: CallOptions): Promise<RenameAssetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  saveMetadataField(params: SaveMetadataFieldParam_unversioned, options?: CallOptions): Promise<SaveMetadataFieldReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setAssetPublishState(params: SetAssetPublishStateParam_unversioned, options?: CallOptions): Promise<SetAssetPublishStateReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setCompanyMembership(params?: SetCompanyMembershipParam_unversioned, options?: CallOptions): Promise<SetCompanyMembershipReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setUserInfo(params: SetUserInfoParam_unversioned, options?: CallOptions): Promise<SetUserInfoReturn>;
}

interface Methods_0_6_1 {
  /** For IpsAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  addCompany(params: AddCompanyParam_unversioned, options?: CallOptions): Promise<AddCompanyReturn_unversioned>;
  /** For IpsAdmin. */
  getAllCompanies(params: GetAllCompaniesParam, options?: CallOptions): Promise<GetAllCompaniesReturn_unversioned>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getCompanyInfo(params?: GetCompanyInfoParam_unversioned, options?: CallOptions): Promise<GetCompanyInfoReturn_unversioned>;
}

interface Methods_0_11_2 {
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  addGroupMembers(params: AddGroupMembersParam, options?: CallOptions): Promise<AddGroupMembersReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  addGroupMembership(params: AddGroupMembershipParam, options?: CallOptions): Promise<AddGroupMembershipReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  checkLogin(params: CheckLoginParam, options?: CallOptions): Promise<CheckLoginReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  createFolder(params: CreateFolderParam, options?: CallOptions): Promise<CreateFolderReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  deleteAsset(params: DeleteAssetParam, options?: CallOptions): Promise<DeleteAssetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  deleteFolder(params: DeleteFolderParam, options?: CallOptions): Promise<DeleteFolderReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  deleteGroup(params: DeleteGroupParam, options?: CallOptions): Promise<DeleteGroupReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  deleteImageFormat(params: DeleteImageFormatParam, options?: CallOptions): Promise<DeleteImageFormatReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  deleteImageMap(params: DeleteImageMapParam, options?: CallOptions): Promise<DeleteImageMapReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  deleteJob(params: DeleteJobParam, options?: CallOptions): Promise<DeleteJobReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  deleteZoomTarget(params: DeleteZoomTargetParam, options?: CallOptions): Promise<DeleteZoomTargetReturn>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  executeJob(params: ExecuteJobParam, options?: CallOptions): Promise<ExecuteJobReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  generatePassword(params?: GeneratePasswordParam, options?: CallOptions): Promise<GeneratePasswordReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getDiskUsage(params?: GetDiskUsageParam, options?: CallOptions): Promise<GetDiskUsageReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  getGroupMembers(params: GetGroupMembersParam, options?: CallOptions): Promise<GetGroupMembersReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getGroupMembership(params?: GetGroupMembershipParam, options?: CallOptions): Promise<GetGroupMembershipReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  getGroups(params: GetGroupsParam, options?: CallOptions): Promise<GetGroupsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getImageFormats(params: GetImageFormatsParam, options?: CallOptions): Promise<GetImageFormatsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalContrib, ImagePortalContribUser. */
  getOriginalFilePaths(params: GetOriginalFilePathsParam, options?: CallOptions): Promise<GetOriginalFilePathsReturn>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalContrib, ImagePortalContribUser. */
  getProjects(params: GetProjectsParam, options?: CallOptions): Promise<GetProjectsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getProperty(params: GetPropertyParam, options?: CallOptions): Promise<GetPropertyReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getUniqueMetadataValues(params: GetUniqueMetadataValuesParam, options?: CallOptions): Promise<GetUniqueMetadataValuesReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  moveAsset(params: MoveAssetParam, options?: CallOptions): Promise<MoveAssetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  pauseJob(params: PauseJobParam, options?: CallOptions): Promise<PauseJobReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  removeAssetPermissions(params: RemoveAssetPermissionsParam, options?: CallOptions): Promise<RemoveAssetPermissionsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  removeCompanyMembership(params: RemoveCompanyMembershipParam, options?: CallOptions): Promise<RemoveCompanyMembershipReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  removeFolderPermissions(params: RemoveFolderPermissionsParam, options?: CallOptions): Promise<RemoveFolderPermissionsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  removeGroupMembers(params: RemoveGroupMembersParam, options?: CallOptions): Promise<RemoveGroupMembersReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  removeGroupMembership(params: RemoveGroupMembershipParam, options?: CallOptions): Promise<RemoveGroupMembershipReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  renameFolder(params: RenameFolderParam, options?: CallOptions): Promise<RenameFolderReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  resumeJob(params: ResumeJobParam, options?: CallOptions): Promise<ResumeJobReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  saveGroup(params: SaveGroupParam, options?: CallOptions): Promise<SaveGroupReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  saveImageFormat(params: SaveImageFormatParam, options?: CallOptions): Promise<SaveImageFormatReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  saveZoomTarget(params: SaveZoomTargetParam, options?: CallOptions): Promise<SaveZoomTargetReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  setAssetPermissions(params: SetAssetPermissionsParam, options?: CallOptions): Promise<SetAssetPermissionsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  setFolderPermissions(params: SetFolderPermissionsParam, options?: CallOptions): Promise<SetFolderPermissionsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  setGroupMembers(params: SetGroupMembersParam, options?: CallOptions): Promise<SetGroupMembersReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  setGroupMembership(params: SetGroupMembershipParam, options?: CallOptions): Promise<SetGroupMembershipReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setImageSetMembers(params: SetImageSetMembersParam, options?: CallOptions): Promise<SetImageSetMembersReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  setPassword(params: SetPasswordParam, options?: CallOptions): Promise<SetPasswordReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  stopJob(params: StopJobParam, options?: CallOptions): Promise<StopJobReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  updateAssetPermissions(params: UpdateAssetPermissionsParam, options?: CallOptions): Promise<UpdateAssetPermissionsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  updateFolderPermissions(params: UpdateFolderPermissionsParam, options?: CallOptions): Promise<UpdateFolderPermissionsReturn>;
}

interface Methods_0_0_3 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam_unversioned, options?: CallOptions): Promise<GetActiveJobsReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssets(params: GetAssetsParam, options?: CallOptions): Promise<GetAssetsReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalContrib, ImagePortalContribUser. */
  getFolderTree(params: GetFolderTreeParam, options?: CallOptions): Promise<GetFolderTreeReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getFolders(params: GetFoldersParam, options?: CallOptions): Promise<GetFoldersReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getImageSetMembers(params: GetImageSetMembersParam_unversioned, options?: CallOptions): Promise<GetImageSetMembersReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogDetails(params: GetJobLogDetailsParam_unversioned, options?: CallOptions): Promise<GetJobLogDetailsReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogs(params?: GetJobLogsParam, options?: CallOptions): Promise<GetJobLogsReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  saveImageMap(params: SaveImageMapParam_unversioned, options?: CallOptions): Promise<SaveImageMapReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssets(params: SearchAssetsParam_unversioned, options?: CallOptions): Promise<SearchAssetsReturn_unversioned>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setAssetMetadata(params: SetAssetMetadataParam_unversioned, options?: CallOptions): Promise<SetAssetMetadataReturn>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_unversioned, options?: CallOptions): Promise<SubmitJobReturn>;
}

interface Methods_1_11_4 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  addProjectAssets(params: AddProjectAssetsParam, options?: CallOptions): Promise<AddProjectAssetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  batchSetImageFields(params: BatchSetImageFieldsParam, options?: CallOptions): Promise<BatchSetImageFieldsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  copyImage(params: CopyImageParam, options?: CallOptions): Promise<CopyImageReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  createDerivedAsset(params: CreateDerivedAssetParam, options?: CallOptions): Promise<CreateDerivedAssetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  createProject(params: CreateProjectParam, options?: CallOptions): Promise<CreateProjectReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  createPropertySetType(params: CreatePropertySetTypeParam, options?: CallOptions): Promise<CreatePropertySetTypeReturn>;
  /** For IpsUser, IpsAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  createTemplate(params: CreateTemplateParam, options?: CallOptions): Promise<CreateTemplateReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  createViewerPreset(params: CreateViewerPresetParam, options?: CallOptions): Promise<CreateViewerPresetReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  createVignettePublishFormat(params: CreateVignettePublishFormatParam, options?: CallOptions): Promise<CreateVignettePublishFormatReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  deleteAssets(params: DeleteAssetsParam, options?: CallOptions): Promise<DeleteAssetsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  deleteMetadataField(params: DeleteMetadataFieldParam, options?: CallOptions): Promise<DeleteMetadataFieldReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  deleteProject(params: DeleteProjectParam, options?: CallOptions): Promise<DeleteProjectReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  deletePropertySet(params: DeletePropertySetParam, options?: CallOptions): Promise<DeletePropertySetReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  deletePropertySetType(params: DeletePropertySetTypeParam, options?: CallOptions): Promise<DeletePropertySetTypeReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  deleteVignettePublishFormat(params: DeleteVignettePublishFormatParam, options?: CallOptions): Promise<DeleteVignettePublishFormatReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  emptyAssetsFromTrash(params: EmptyAssetsFromTrashParam, options?: CallOptions): Promise<EmptyAssetsFromTrashReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  forceRepublishAssets(params: ForceRepublishAssetsParam, options?: CallOptions): Promise<ForceRepublishAssetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getActivePublishContexts(params: GetActivePublishContextsParam, options?: CallOptions): Promise<GetActivePublishContextsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssetCounts(params: GetAssetCountsParam, options?: CallOptions): Promise<GetAssetCountsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssetPublishHistory(params: GetAssetPublishHistoryParam, options?: CallOptions): Promise<GetAssetPublishHistoryReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getPropertySetType(params: GetPropertySetTypeParam, options?: CallOptions): Promise<GetPropertySetTypeReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getPropertySetTypes(params?: GetPropertySetTypesParam, options?: CallOptions): Promise<GetPropertySetTypesReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getVignettePublishFormats(params: GetVignettePublishFormatsParam, options?: CallOptions): Promise<GetVignettePublishFormatsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getZipEntries(params: GetZipEntriesParam, options?: CallOptions): Promise<GetZipEntriesReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  moveAssets(params: MoveAssetsParam, options?: CallOptions): Promise<MoveAssetsReturn>;
  /** For IpsUser, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  removeProjectAssets(params: RemoveProjectAssetsParam, options?: CallOptions): Promise<RemoveProjectAssetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  renameProject(params: RenameProjectParam, options?: CallOptions): Promise<RenameProjectReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  replaceImage(params: ReplaceImageParam, options?: CallOptions): Promise<ReplaceImageReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  restoreAssetsFromTrash(params: RestoreAssetsFromTrashParam, options?: CallOptions): Promise<RestoreAssetsFromTrashReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  saveImageMap(params: SaveImageMapParam, options?: CallOptions): Promise<SaveImageMapReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setAssetsPublishState(params: SetAssetsPublishStateParam, options?: CallOptions): Promise<SetAssetsPublishStateReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setImageMaps(params: SetImageMapsParam, options?: CallOptions): Promise<SetImageMapsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setProjectAssets(params: SetProjectAssetsParam, options?: CallOptions): Promise<SetProjectAssetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setUrlModifier(params: SetUrlModifierParam, options?: CallOptions): Promise<SetUrlModifierReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setZoomTargets(params: SetZoomTargetsParam, options?: CallOptions): Promise<SetZoomTargetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  updatePropertySet(params: UpdatePropertySetParam, options?: CallOptions): Promise<UpdatePropertySetReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  updateVignettePublishFormat(params: UpdateVignettePublishFormatParam, options?: CallOptions): Promise<UpdateVignettePublishFormatReturn>;
}

interface Methods_1_3_5 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  batchSetAssetMetadata(params: BatchSetAssetMetadataParam_2008_01_15, options?: CallOptions): Promise<BatchSetAssetMetadataReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssetJobLogs(params: GetAssetJobLogsParam, options?: CallOptions): Promise<GetAssetJobLogsReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setAssetMetadata(params: SetAssetMetadataParam_2008_01_15, options?: CallOptions): Promise<SetAssetMetadataReturn>;
}

interface Methods_1_4_6 {
  /** For IpsAdmin. */
  createMetadataField(params: CreateMetadataFieldParam_2008_01_15, options?: CallOptions): Promise<CreateMetadataFieldReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  createPropertySet(params: CreatePropertySetParam_2008_01_15, options?: CallOptions): Promise<CreatePropertySetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalContrib, ImagePortalContribUser. */
  getFolderTree(params: GetFolderTreeParam, options?: CallOptions): Promise<GetFolderTreeReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getFolders(params: GetFoldersParam, options?: CallOptions): Promise<GetFoldersReturn_2008_01_15>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getImageRenderingPublishSettings(params: GetImageRenderingPublishSettingsParam_2008_01_15, options?: CallOptions): Promise<GetImageRenderingPublishSettingsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getImageServingPublishSettings(params: GetImageServingPublishSettingsParam_2008_01_15, options?: CallOptions): Promise<GetImageServingPublishSettingsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getPropertySets(params: GetPropertySetsParam, options?: CallOptions): Promise<GetPropertySetsReturn_2008_01_15>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getSearchStrings(params: GetSearchStringsParam_2008_01_15, options?: CallOptions): Promise<GetSearchStringsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getViewerConfigSettings(params: GetViewerConfigSettingsParam_2008_01_15, options?: CallOptions): Promise<GetViewerConfigSettingsReturn>;
  setImageRenderingPublishSettings(params: SetImageRenderingPublishSettingsParam_2008_01_15, options?: CallOptions): Promise<SetImageRenderingPublishSettingsReturn>;
  setImageServingPublishSettings(params: SetImageServingPublishSettingsParam_2008_01_15, options?: CallOptions): Promise<SetImageServingPublishSettingsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setViewerConfigSettings(params: SetViewerConfigSettingsParam_2008_01_15, options?: CallOptions): Promise<SetViewerConfigSettingsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  updateMetadataField(params: UpdateMetadataFieldParam_2008_01_15, options?: CallOptions): Promise<UpdateMetadataFieldReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  updateViewerConfigSettings(params: UpdateViewerConfigSettingsParam_2008_01_15, options?: CallOptions): Promise<UpdateViewerConfigSettingsReturn>;
}

interface Methods_1_1_7 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam_unversioned, options?: CallOptions): Promise<GetActiveJobsReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssets(params: GetAssetsParam, options?: CallOptions): Promise<GetAssetsReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssociatedAssets(params: GetAssociatedAssetsParam, options?: CallOptions): Promise<GetAssociatedAssetsReturn_2008_01_15>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanySettings(params: GetCompanySettingsParam, options?: CallOptions): Promise<GetCompanySettingsReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getGenerationInfo(params: GetGenerationInfoParam, options?: CallOptions): Promise<GetGenerationInfoReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getImageSetMembers(params: GetImageSetMembersParam_unversioned, options?: CallOptions): Promise<GetImageSetMembersReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssets(params: SearchAssetsParam_2008_01_15, options?: CallOptions): Promise<SearchAssetsReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2008_01_15, options?: CallOptions): Promise<SubmitJobReturn>;
}

interface Methods_1_2_8 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogDetails(params: GetJobLogDetailsParam, options?: CallOptions): Promise<GetJobLogDetailsReturn_2008_01_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogs(params?: GetJobLogsParam, options?: CallOptions): Promise<GetJobLogsReturn_2008_01_15>;
}

interface Methods_1_7_9 {
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setCompanySettings(params: SetCompanySettingsParam, options?: CallOptions): Promise<SetCompanySettingsReturn>;
}

interface Methods_2_11_10 {
  /** For IpsUser, IpsAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser, ImagePortalUser, TrialSiteAdmin, TrialSiteUser. */
  checkAssetNames(params: CheckAssetNamesParam, options?: CallOptions): Promise<CheckAssetNamesReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser, ImagePortalUser, TrialSiteAdmin, TrialSiteUser. */
  getSystemProperties(params?: GetSystemPropertiesParam, options?: CallOptions): Promise<GetSystemPropertiesReturn>;
}

interface Methods_2_2_11 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam_unversioned, options?: CallOptions): Promise<GetActiveJobsReturn_2008_09_10>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssets(params: GetAssetsParam, options?: CallOptions): Promise<GetAssetsReturn_2008_09_10>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssociatedAssets(params: GetAssociatedAssetsParam, options?: CallOptions): Promise<GetAssociatedAssetsReturn_2008_09_10>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanySettings(params: GetCompanySettingsParam, options?: CallOptions): Promise<GetCompanySettingsReturn_2008_09_10>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getGenerationInfo(params: GetGenerationInfoParam, options?: CallOptions): Promise<GetGenerationInfoReturn_2008_09_10>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getImageSetMembers(params: GetImageSetMembersParam_unversioned, options?: CallOptions): Promise<GetImageSetMembersReturn_2008_09_10>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2008_09_10>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssets(params: SearchAssetsParam_2008_01_15, options?: CallOptions): Promise<SearchAssetsReturn_2008_09_10>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2008_09_10, options?: CallOptions): Promise<SubmitJobReturn>;
}

interface Methods_3_11_12 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalContrib, ImagePortalContribUser. */
  batchSetFontFields(params: BatchSetFontFieldsParam, options?: CallOptions): Promise<BatchSetFontFieldsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  batchSetIccProfileFields(params: BatchSetIccProfileFieldsParam, options?: CallOptions): Promise<BatchSetIccProfileFieldsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setAssetSetDefinition(params: SetAssetSetDefinitionParam, options?: CallOptions): Promise<SetAssetSetDefinitionReturn>;
}

interface Methods_3_4_13 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  createAssetSet(params: CreateAssetSetParam_2009_07_31, options?: CallOptions): Promise<CreateAssetSetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssetMetadataFields(params: GetAssetMetadataFieldsParam, options?: CallOptions): Promise<GetAssetMetadataFieldsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssets(params: GetAssetsParam, options?: CallOptions): Promise<GetAssetsReturn_2009_07_31>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanySettings(params: GetCompanySettingsParam, options?: CallOptions): Promise<GetCompanySettingsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getGenerationInfo(params: GetGenerationInfoParam, options?: CallOptions): Promise<GetGenerationInfoReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getImageSetMembers(params: GetImageSetMembersParam_unversioned, options?: CallOptions): Promise<GetImageSetMembersReturn_2009_07_31>;
}

interface Methods_3_3_14 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam_unversioned, options?: CallOptions): Promise<GetActiveJobsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssociatedAssets(params: GetAssociatedAssetsParam, options?: CallOptions): Promise<GetAssociatedAssetsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogDetails(params: GetJobLogDetailsParam, options?: CallOptions): Promise<GetJobLogDetailsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogs(params?: GetJobLogsParam, options?: CallOptions): Promise<GetJobLogsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssets(params: SearchAssetsParam_2009_07_31, options?: CallOptions): Promise<SearchAssetsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2009_07_31, options?: CallOptions): Promise<SubmitJobReturn>;
}

interface Methods_4_11_15 {
  addMediaPortalEvent(params: AddMediaPortalEventParam, options?: CallOptions): Promise<AddMediaPortalEventReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  addTagFieldValues(params: AddTagFieldValuesParam, options?: CallOptions): Promise<AddTagFieldValuesReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  batchSetAssetMetadata(params: BatchSetAssetMetadataParam, options?: CallOptions): Promise<BatchSetAssetMetadataReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  batchSetThumbAsset(params: BatchSetThumbAssetParam, options?: CallOptions): Promise<BatchSetThumbAssetReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  deleteTagFieldValues(params: DeleteTagFieldValuesParam, options?: CallOptions): Promise<DeleteTagFieldValuesReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssetJobLogs(params: GetAssetJobLogsParam, options?: CallOptions): Promise<GetAssetJobLogsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getDistinctMetadataValues(params: GetDistinctMetadataValuesParam, options?: CallOptions): Promise<GetDistinctMetadataValuesReturn>;
  getMediaPortalEvent(params?: GetMediaPortalEventParam, options?: CallOptions): Promise<GetMediaPortalEventReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getTagFieldValues(params: GetTagFieldValuesParam, options?: CallOptions): Promise<GetTagFieldValuesReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getXMPPacket(params: GetXMPPacketParam, options?: CallOptions): Promise<GetXMPPacketReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setAssetMetadata(params: SetAssetMetadataParam, options?: CallOptions): Promise<SetAssetMetadataReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  setTagFieldValues(params: SetTagFieldValuesParam, options?: CallOptions): Promise<SetTagFieldValuesReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  updateTagFieldValues(params: UpdateTagFieldValuesParam, options?: CallOptions): Promise<UpdateTagFieldValuesReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  updateXMPPacket(params: UpdateXMPPacketParam, options?: CallOptions): Promise<UpdateXMPPacketReturn>;
}

interface Methods_4_6_16 {
  /** For IpsAdmin, IpsCompanyAdmin. */
  cdnCacheInvalidation(params: CdnCacheInvalidationParam_2010_01_31, options?: CallOptions): Promise<CdnCacheInvalidationReturn_2010_01_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogDetails(params: GetJobLogDetailsParam, options?: CallOptions): Promise<GetJobLogDetailsReturn_2010_01_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogs(params?: GetJobLogsParam, options?: CallOptions): Promise<GetJobLogsReturn_2010_01_31>;
}

interface Methods_4_4_17 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam_unversioned, options?: CallOptions): Promise<GetActiveJobsReturn_2010_01_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getAssetsByName(params: GetAssetsByNameParam, options?: CallOptions): Promise<GetAssetsByNameReturn_2010_01_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssociatedAssets(params: GetAssociatedAssetsParam, options?: CallOptions): Promise<GetAssociatedAssetsReturn_2010_01_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2010_01_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssets(params: SearchAssetsParam_2010_01_31, options?: CallOptions): Promise<SearchAssetsReturn_2009_07_31>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssetsByMetadata(params: SearchAssetsByMetadataParam_2010_01_31, options?: CallOptions): Promise<SearchAssetsByMetadataReturn_2010_01_31>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2010_01_31, options?: CallOptions): Promise<SubmitJobReturn>;
}

interface Methods_5_11_18 {
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  addCompanyMembership(params: AddCompanyMembershipParam, options?: CallOptions): Promise<AddCompanyMembershipReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  batchGetAssetPublishContexts(params: BatchGetAssetPublishContextsParam, options?: CallOptions): Promise<BatchGetAssetPublishContextsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  createAssetSet(params: CreateAssetSetParam, options?: CallOptions): Promise<CreateAssetSetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  createImageSet(params: CreateImageSetParam, options?: CallOptions): Promise<CreateImageSetReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  createPropertySet(params: CreatePropertySetParam, options?: CallOptions): Promise<CreatePropertySetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalContrib, ImagePortalContribUser. */
  getFolderTree(params: GetFolderTreeParam, options?: CallOptions): Promise<GetFolderTreeReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getFolders(params: GetFoldersParam, options?: CallOptions): Promise<GetFoldersReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getImageRenderingPublishSettings(params: GetImageRenderingPublishSettingsParam, options?: CallOptions): Promise<GetImageRenderingPublishSettingsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getImageServingPublishSettings(params: GetImageServingPublishSettingsParam, options?: CallOptions): Promise<GetImageServingPublishSettingsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getPropertySets(params: GetPropertySetsParam, options?: CallOptions): Promise<GetPropertySetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getPublishContexts(params: GetPublishContextsParam, options?: CallOptions): Promise<GetPublishContextsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getSearchStrings(params: GetSearchStringsParam, options?: CallOptions): Promise<GetSearchStringsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getUserChars(params: GetUserCharsParam, options?: CallOptions): Promise<GetUserCharsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getViewerConfigSettings(params: GetViewerConfigSettingsParam, options?: CallOptions): Promise<GetViewerConfigSettingsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  moveFolder(params: MoveFolderParam, options?: CallOptions): Promise<MoveFolderReturn>;
  removeMask(params: RemoveMaskParam, options?: CallOptions): Promise<RemoveMaskReturn>;
  removePropertySetPermissions(params: RemovePropertySetPermissionsParam, options?: CallOptions): Promise<RemovePropertySetPermissionsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  renameAsset(params: RenameAssetParam, options?: CallOptions): Promise<RenameAssetReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalContrib, ImagePortalContribUser. */
  setAssetPublishState(params: SetAssetPublishStateParam, options?: CallOptions): Promise<SetAssetPublishStateReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  setAssetsContextState(params: SetAssetsContextStateParam, options?: CallOptions): Promise<SetAssetsContextStateReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setCompanyMembership(params: SetCompanyMembershipParam, options?: CallOptions): Promise<SetCompanyMembershipReturn>;
  setImageRenderingPublishSettings(params: SetImageRenderingPublishSettingsParam, options?: CallOptions): Promise<SetImageRenderingPublishSettingsReturn>;
  setImageServingPublishSettings(params: SetImageServingPublishSettingsParam, options?: CallOptions): Promise<SetImageServingPublishSettingsReturn>;
  setPropertySetPermissions(params: SetPropertySetPermissionsParam, options?: CallOptions): Promise<SetPropertySetPermissionsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setViewerConfigSettings(params: SetViewerConfigSettingsParam, options?: CallOptions): Promise<SetViewerConfigSettingsReturn>;
  updateAssetSet(params: UpdateAssetSetParam, options?: CallOptions): Promise<UpdateAssetSetReturn>;
  updateImageSet(params: UpdateImageSetParam, options?: CallOptions): Promise<UpdateImageSetReturn>;
  updatePropertySetPermissions(params: UpdatePropertySetPermissionsParam, options?: CallOptions): Promise<UpdatePropertySetPermissionsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  updateViewerConfigSettings(params: UpdateViewerConfigSettingsParam, options?: CallOptions): Promise<UpdateViewerConfigSettingsReturn>;
}

interface Methods_5_6_19 {
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  addUser(params: AddUserParam_2012_02_14, options?: CallOptions): Promise<AddUserReturn>;
  /** For IpsAdmin. */
  createMetadataField(params: CreateMetadataFieldParam_2012_02_14, options?: CallOptions): Promise<CreateMetadataFieldReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getAllUsers(params: GetAllUsersParam, options?: CallOptions): Promise<GetAllUsersReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssetMetadataFields(params: GetAssetMetadataFieldsParam, options?: CallOptions): Promise<GetAssetMetadataFieldsReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssets(params: GetAssetsParam, options?: CallOptions): Promise<GetAssetsReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getAssetsByName(params: GetAssetsByNameParam, options?: CallOptions): Promise<GetAssetsByNameReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssociatedAssets(params: GetAssociatedAssetsParam, options?: CallOptions): Promise<GetAssociatedAssetsReturn_2012_02_14>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanyMembers(params: GetCompanyMembersParam, options?: CallOptions): Promise<GetCompanyMembersReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getCompanyMembership(params?: GetCompanyMembershipParam, options?: CallOptions): Promise<GetCompanyMembershipReturn_2012_02_14>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanySettings(params: GetCompanySettingsParam, options?: CallOptions): Promise<GetCompanySettingsReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getGenerationInfo(params: GetGenerationInfoParam, options?: CallOptions): Promise<GetGenerationInfoReturn_2012_02_14>;
  getImageRenderingCatalog(params: GetImageRenderingCatalogParam, options?: CallOptions): Promise<GetImageRenderingCatalogReturn>;
  getImageServingCatalog(params: GetImageServingCatalogParam, options?: CallOptions): Promise<GetImageServingCatalogReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getImageSetMembers(params: GetImageSetMembersParam_unversioned, options?: CallOptions): Promise<GetImageSetMembersReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getMetadataFields(params: GetMetadataFieldsParam, options?: CallOptions): Promise<GetMetadataFieldsReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getUserInfo(params?: GetUserInfoParam, options?: CallOptions): Promise<GetUserInfoReturn_2012_02_14>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getUsers(params?: GetUsersParam, options?: CallOptions): Promise<GetUsersReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  saveMetadataField(params: SaveMetadataFieldParam_2012_02_14, options?: CallOptions): Promise<SaveMetadataFieldReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssets(params: SearchAssetsParam, options?: CallOptions): Promise<SearchAssetsReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssetsByMetadata(params: SearchAssetsByMetadataParam_2012_02_14, options?: CallOptions): Promise<SearchAssetsByMetadataReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setUserInfo(params: SetUserInfoParam_2012_02_14, options?: CallOptions): Promise<SetUserInfoReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  updateMetadataField(params: UpdateMetadataFieldParam_2012_02_14, options?: CallOptions): Promise<UpdateMetadataFieldReturn>;
}

interface Methods_5_5_20 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam_unversioned, options?: CallOptions): Promise<GetActiveJobsReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2012_02_14>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2012_02_14, options?: CallOptions): Promise<SubmitJobReturn>;
}

interface Methods_6_6_21 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam_unversioned, options?: CallOptions): Promise<GetActiveJobsReturn_2013_02_15>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2013_02_15>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2013_02_15, options?: CallOptions): Promise<SubmitJobReturn>;
}

interface Methods_6_11_22 {
  /** For IpsAdmin, IpsCompanyAdmin, IpsUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAutoCropRect(params: GetAutoCropRectParam, options?: CallOptions): Promise<GetAutoCropRectReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, IpsUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getPhotoshopPath(params: GetPhotoshopPathParam, options?: CallOptions): Promise<GetPhotoshopPathReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, IpsUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getPhotoshopPathNames(params: GetPhotoshopPathNamesParam, options?: CallOptions): Promise<GetPhotoshopPathNamesReturn>;
}

interface Methods_7_9_23 {
  /** For IpsAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  addCompany(params: AddCompanyParam, options?: CallOptions): Promise<AddCompanyReturn>;
  /** For IpsAdmin. */
  createMetadataField(params: CreateMetadataFieldParam, options?: CallOptions): Promise<CreateMetadataFieldReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getAllUsers(params: GetAllUsersParam, options?: CallOptions): Promise<GetAllUsersReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssetMetadataFields(params: GetAssetMetadataFieldsParam, options?: CallOptions): Promise<GetAssetMetadataFieldsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssets(params: GetAssetsParam, options?: CallOptions): Promise<GetAssetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getAssetsByName(params: GetAssetsByNameParam, options?: CallOptions): Promise<GetAssetsByNameReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanyMembers(params: GetCompanyMembersParam, options?: CallOptions): Promise<GetCompanyMembersReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getGenerationInfo(params: GetGenerationInfoParam, options?: CallOptions): Promise<GetGenerationInfoReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getImageSetMembers(params: GetImageSetMembersParam, options?: CallOptions): Promise<GetImageSetMembersReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getMetadataFields(params: GetMetadataFieldsParam, options?: CallOptions): Promise<GetMetadataFieldsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getUserInfo(params?: GetUserInfoParam, options?: CallOptions): Promise<GetUserInfoReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getUsers(params?: GetUsersParam, options?: CallOptions): Promise<GetUsersReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  saveMetadataField(params: SaveMetadataFieldParam, options?: CallOptions): Promise<SaveMetadataFieldReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssets(params: SearchAssetsParam, options?: CallOptions): Promise<SearchAssetsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  updateMetadataField(params: UpdateMetadataFieldParam, options?: CallOptions): Promise<UpdateMetadataFieldReturn>;
}

interface Methods_7_11_24 {
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  addUser(params: AddUserParam, options?: CallOptions): Promise<AddUserReturn>;
  /** For IpsAdmin, IpsCompanyAdmin. */
  cdnCacheInvalidation(params: CdnCacheInvalidationParam, options?: CallOptions): Promise<CdnCacheInvalidationReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  deleteAssetMetadata(params: DeleteAssetMetadataParam, options?: CallOptions): Promise<DeleteAssetMetadataReturn>;
  /** For IpsAdmin. */
  getAllCompanies(params: GetAllCompaniesParam, options?: CallOptions): Promise<GetAllCompaniesReturn>;
  getCdnCacheInvalidationStatus(params: GetCdnCacheInvalidationStatusParam, options?: CallOptions): Promise<GetCdnCacheInvalidationStatusReturn>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getCompanyInfo(params?: GetCompanyInfoParam, options?: CallOptions): Promise<GetCompanyInfoReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getCompanyMembership(params?: GetCompanyMembershipParam, options?: CallOptions): Promise<GetCompanyMembershipReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogDetails(params: GetJobLogDetailsParam, options?: CallOptions): Promise<GetJobLogDetailsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getJobLogs(params?: GetJobLogsParam, options?: CallOptions): Promise<GetJobLogsReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setUserInfo(params: SetUserInfoParam, options?: CallOptions): Promise<SetUserInfoReturn>;
}

interface Methods_7_8_25 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam, options?: CallOptions): Promise<GetActiveJobsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssociatedAssets(params: GetAssociatedAssetsParam, options?: CallOptions): Promise<GetAssociatedAssetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam, options?: CallOptions): Promise<SubmitJobReturn>;
  uploadPost(params: UploadPostParam, options?: CallOptions): Promise<UploadPostReturn>;
}

interface Methods_7_7_26 {
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanySettings(params: GetCompanySettingsParam, options?: CallOptions): Promise<GetCompanySettingsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssetsByMetadata(params: SearchAssetsByMetadataParam, options?: CallOptions): Promise<SearchAssetsByMetadataReturn>;
}

interface Methods_8_11_27 {
  applyMetadataTemplate(params: ApplyMetadataTemplateParam, options?: CallOptions): Promise<ApplyMetadataTemplateReturn>;
  createCompanyMetadata(params: CreateCompanyMetadataParam, options?: CallOptions): Promise<CreateCompanyMetadataReturn>;
  deleteCompanyMetadata(params: DeleteCompanyMetadataParam, options?: CallOptions): Promise<DeleteCompanyMetadataReturn>;
  getCompanyMetadata(params: GetCompanyMetadataParam, options?: CallOptions): Promise<GetCompanyMetadataReturn>;
  getMetadataSchema(params: GetMetadataSchemaParam, options?: CallOptions): Promise<GetMetadataSchemaReturn>;
  getMetadataSchemaNamespaces(params: GetMetadataSchemaNamespacesParam, options?: CallOptions): Promise<GetMetadataSchemaNamespacesReturn>;
  listCompanyMetadata(params: ListCompanyMetadataParam, options?: CallOptions): Promise<ListCompanyMetadataReturn>;
  removeMetadataSchema(params: RemoveMetadataSchemaParam, options?: CallOptions): Promise<RemoveMetadataSchemaReturn>;
  saveMetadataSchema(params: SaveMetadataSchemaParam, options?: CallOptions): Promise<SaveMetadataSchemaReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssetsByMetadata(params: SearchAssetsByMetadataParam_2016_01_14_beta, options?: CallOptions): Promise<SearchAssetsByMetadataReturn>;
  updateCompanyMetadata(params: UpdateCompanyMetadataParam, options?: CallOptions): Promise<UpdateCompanyMetadataReturn>;
}

interface Methods_8_9_28 {
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanySettings(params: GetCompanySettingsParam, options?: CallOptions): Promise<GetCompanySettingsReturn_2016_01_14_beta>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setCompanySettings(params: SetCompanySettingsParam_2016_01_14_beta, options?: CallOptions): Promise<SetCompanySettingsReturn>;
}

interface Methods_9_9_29 {
  deleteSubAssets(params: DeleteSubAssetsParam, options?: CallOptions): Promise<DeleteSubAssetsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam, options?: CallOptions): Promise<GetActiveJobsReturn_2017_10_29_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssociatedAssets(params: GetAssociatedAssetsParam, options?: CallOptions): Promise<GetAssociatedAssetsReturn_2017_10_29_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2017_10_29_beta>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2017_10_29_beta, options?: CallOptions): Promise<SubmitJobReturn>;
  updateSmartCrops(params: UpdateSmartCropsParam, options?: CallOptions): Promise<UpdateSmartCropsReturn>;
  uploadPost(params: UploadPostParam_2017_10_29_beta, options?: CallOptions): Promise<UploadPostReturn>;
}

interface Methods_9_11_30 {
  getUploadTaskStatus(params: GetUploadTaskStatusParam, options?: CallOptions): Promise<GetUploadTaskStatusReturn>;
}

interface Methods_10_11_31 {
  /** For IpsAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  addCompany(params: AddCompanyParam_2021_04_26_beta, options?: CallOptions): Promise<AddCompanyReturn>;
  addSmartCrops(params: AddSmartCropsParam, options?: CallOptions): Promise<AddSmartCropsReturn>;
  /** For IpsAdmin. */
  createMetadataField(params: CreateMetadataFieldParam_2021_04_26_beta, options?: CallOptions): Promise<CreateMetadataFieldReturn>;
  deleteSubAssets(params: DeleteSubAssetsParam, options?: CallOptions): Promise<DeleteSubAssetsReturn_2021_04_26_beta>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getAllUsers(params: GetAllUsersParam, options?: CallOptions): Promise<GetAllUsersReturn_2021_04_26_beta>;
  getArchivedJobLogDetails(params: GetArchivedJobLogDetailsParam, options?: CallOptions): Promise<GetArchivedJobLogDetailsReturn>;
  getAssetArchivedJobLogs(params: GetAssetArchivedJobLogsParam, options?: CallOptions): Promise<GetAssetArchivedJobLogsReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssetMetadataFields(params: GetAssetMetadataFieldsParam, options?: CallOptions): Promise<GetAssetMetadataFieldsReturn_2021_04_26_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssets(params: GetAssetsParam, options?: CallOptions): Promise<GetAssetsReturn_2021_04_26_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getAssetsByName(params: GetAssetsByNameParam, options?: CallOptions): Promise<GetAssetsByNameReturn_2021_04_26_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getAssociatedAssets(params: GetAssociatedAssetsParam, options?: CallOptions): Promise<GetAssociatedAssetsReturn_2021_04_26_beta>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanyMembers(params: GetCompanyMembersParam, options?: CallOptions): Promise<GetCompanyMembersReturn_2021_04_26_beta>;
  getCompanyUPPProperties(params: GetCompanyUPPPropertiesParam, options?: CallOptions): Promise<GetCompanyUPPPropertiesReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getGenerationInfo(params: GetGenerationInfoParam, options?: CallOptions): Promise<GetGenerationInfoReturn_2021_04_26_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getImageSetMembers(params: GetImageSetMembersParam, options?: CallOptions): Promise<GetImageSetMembersReturn_2021_04_26_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getMetadataFields(params: GetMetadataFieldsParam, options?: CallOptions): Promise<GetMetadataFieldsReturn_2021_04_26_beta>;
  getSecureISAuthToken(params: GetSecureISAuthTokenParam, options?: CallOptions): Promise<GetSecureISAuthTokenReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  getUserInfo(params?: GetUserInfoParam, options?: CallOptions): Promise<GetUserInfoReturn_2021_04_26_beta>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getUsers(params?: GetUsersParam, options?: CallOptions): Promise<GetUsersReturn_2021_04_26_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  saveMetadataField(params: SaveMetadataFieldParam_2021_04_26_beta, options?: CallOptions): Promise<SaveMetadataFieldReturn>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalUser, ImagePortalContrib, ImagePortalContribUser. */
  searchAssets(params: SearchAssetsParam, options?: CallOptions): Promise<SearchAssetsReturn_2021_04_26_beta>;
  setCompanyUPPProperties(params: SetCompanyUPPPropertiesParam, options?: CallOptions): Promise<SetCompanyUPPPropertiesReturn>;
  /** For IpsAdmin, IpsCompanyAdmin, ImagePortalAdmin. */
  updateMetadataField(params: UpdateMetadataFieldParam_2021_04_26_beta, options?: CallOptions): Promise<UpdateMetadataFieldReturn>;
  updateSmartCrops(params: UpdateSmartCropsParam, options?: CallOptions): Promise<UpdateSmartCropsReturn_2021_04_26_beta>;
}

interface Methods_10_10_32 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam, options?: CallOptions): Promise<GetActiveJobsReturn_2021_04_26_beta>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanySettings(params: GetCompanySettingsParam, options?: CallOptions): Promise<GetCompanySettingsReturn_2021_04_26_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2021_04_26_beta>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setCompanySettings(params: SetCompanySettingsParam_2021_04_26_beta, options?: CallOptions): Promise<SetCompanySettingsReturn>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2021_04_26_beta, options?: CallOptions): Promise<SubmitJobReturn>;
  uploadPost(params: UploadPostParam_2021_04_26_beta, options?: CallOptions): Promise<UploadPostReturn>;
}

interface Methods_11_11_33 {
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getActiveJobs(params?: GetActiveJobsParam, options?: CallOptions): Promise<GetActiveJobsReturn_2022_11_01_beta>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  getCompanySettings(params: GetCompanySettingsParam, options?: CallOptions): Promise<GetCompanySettingsReturn_2022_11_01_beta>;
  /** For IpsUser, IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  getScheduledJobs(params?: GetScheduledJobsParam, options?: CallOptions): Promise<GetScheduledJobsReturn_2022_11_01_beta>;
  /** For IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin. */
  setCompanySettings(params: SetCompanySettingsParam_2022_11_01_beta, options?: CallOptions): Promise<SetCompanySettingsReturn>;
  /** For IpsUser, IpsAdmin, TrialSiteAdmin, TrialSiteUser, ImagePortalAdmin, ImagePortalContrib, ImagePortalContribUser. */
  submitJob(params: SubmitJobParam_2022_11_01_beta, options?: CallOptions): Promise<SubmitJobReturn>;
  updateAudioCaptionsMetadata(params: UpdateAudioCaptionsMetadataParam, options?: CallOptions): Promise<UpdateAudioCaptionsMetadataReturn>;
  uploadPost(params: UploadPostParam_2022_11_01_beta, options?: CallOptions): Promise<UploadPostReturn>;
}

export type ActiveJobState = 'Unknown' | 'New' | 'WaitingClient' | 'WaitingCoordinator' | 'Running' | 'Stopping' | 'Done';

export type AssetOverwriteMode = 'OverwriteFullName' | 'OverwriteAnyExt' | 'OverwriteFullNameAnyFolder' | 'OverwriteAnyExtAnyFolder';

export type AssetSortField = 'Created' | 'Modified' | 'Name' | 'AssetType' | 'FileSize';

export type AssetType = 'Aco' | 'AdjustedView' | 'AnimatedGif' | 'Asset' | 'AssetSet' | 'Audio' | 'Cabinet' | 'Catalog' | 'ColorSwatch' | 'CuePoint' | 'Excel' | 'Flash' | 'Font' | 'IccProfile' | 'Illustrator' | 'Image' | 'ImageMap' | 'ImageSet' | 'InDesign' | 'LayerView' | 'Mask' | 'MasterVideo' | 'Pdf' | 'PDFSettings' | 'PostScript' | 'PowerPoint' | 'PremierExpressRemix' | 'PsdTemplate' | 'RenderScene' | 'RenderSet' | 'SpinSet' | 'Svg' | 'Template' | 'Video' | 'VideoCaption' | 'ViewerPreset' | 'ViewerSwf' | 'Vignette' | 'Watermark' | 'WindowsCovering' | 'Word' | 'Xml' | 'Xsl' | 'Zip' | 'Rtf' | 'ZoomTarget' | 'Css' | 'Fxg' | 'Javascript' | 'Swc';

export type AutoCropCorner = 'BottomLeft' | 'BottomRight' | 'UpperLeft' | 'UpperRight';

export type ColorManagementMode = 'Default' | 'MaintainOriginal' | 'Convert';

export type ColorSpace = 'XYZ' | 'Lab' | 'Luv' | 'YCbCr' | 'Yxy' | 'RGB' | 'GRAY' | 'HSV' | 'HLS' | 'CMYK' | '2CLR' | '3CLR' | '4CLR' | '5CLR' | '6CLR' | '7CLR' | '8CLR' | '9CLR' | 'ACLR' | 'BCLR' | 'CCLR' | 'DCLR' | 'ECLR' | 'FCLR';

export type DerivedAssetType = 'AdjustedView' | 'LayerView';

export type EmailSetting = 'All' | 'Error' | 'ErrorAndWarning' | 'JobCompletion' | 'None';

export type ExportFormat = 'orig' | 'convert';

export type FontStyle = 'Bold' | 'Italic' | 'BoldItalic';

export type FontType = 'TTF' | 'OTF' | 'AFM' | 'PFM' | 'PFB' | 'TTC' | 'KERN';

export type GenerationEngine = 'PhotoshopLayers' | 'PostScriptRip' | 'ImageConvert' | 'SceneAuthoring' | 'Aco';

export type ImageSetType = 'ImageSet' | 'SpinSet' | 'RenderSet' | 'Catalog';

export type JobDetailSortField = 'Date' | 'LogType';

export type JobLogSortField = 'JobName' | 'LogType' | 'StartDate' | 'CompanyName' | 'UserId' | 'Email' | 'FileErrorCount' | 'FileWarningCount' | 'FileSuccessCount';

export type JobLogType = 'BeginImageServingPublish' | 'EndImageServingPublish' | 'ImageServingPublishSuccess' | 'ImageServingPublishError' | 'ImageServingPublishWarning' | 'BeginUpload' | 'EndUpload' | 'UploadError' | 'UploadSuccess' | 'UploadWarning' | 'BeginAssetMigration' | 'EndAssetMigration' | 'AssetMigrationFailure' | 'AssetMigrationSuccess' | 'BeginDelete' | 'EndDelete' | 'BeginEmptyTrash' | 'EndEmptyTrash' | 'EmptyTrashSuccess' | 'BeginGet' | 'EndGet' | 'GetFailure' | 'ReturnSuccess' | 'BeginImageRenderingPublish' | 'EndImageRenderingPublish' | 'ImageRenderingPublishError' | 'ImageRenderingPublishSuccess' | 'BeginImageRenderingPublishCleanup' | 'EndImageRenderingPublishCleanupFailure' | 'ImageRenderingPublishCleanupSuccess' | 'BeginMarkForPublish' | 'EndMarkForPublish' | 'MarkForPublishFailure' | 'MarkForPublishSuccess' | 'BeginMetadata' | 'EndMetadata' | 'MetadataFailure' | 'MetadataSuccess' | 'BeginPdfRip' | 'PdfRipError' | 'BeginImageServingPublishCleanup' | 'EndImageServingPublishCleanup' | 'ImageServingPublishCleanupFailure' | 'ImageServingPublishCleanupSuccess' | 'BeginPublishToCm' | 'EndPublishToCm' | 'PublishToCmError' | 'PublishToCmSuccess' | 'BeginServerDirectoryPublish' | 'EndServerDirectoryPublish' | 'ServerDirectoryPublishError' | 'ServerDirectoryPublishSuccess' | 'ServerDirectoryPublishWarning' | 'BeginPublishToWc' | 'PublishToWcSuccess' | 'BeginReoptimize' | 'EndReoptimize' | 'ReoptimizeSuccess' | 'ReoptimizeFailure' | 'BeginRestoreTrash' | 'EndRestoreTrash' | 'RestoreTrashSuccess' | 'BeginTemplateMerge' | 'EndTemplateMerge' | 'TemplateMergeError' | 'TemplateMergeSuccess' | 'BeginTrash' | 'EndTrash' | 'TrashFailure' | 'TrashSuccess' | 'TrashWarning' | 'BeginUnmarkForPublish' | 'EndUnmarkForPublish' | 'UnmarkForPublishSuccess' | 'BeginUploadUrls' | 'EndUploadUrls' | 'BeginVideoPublish' | 'EndVideoPublish' | 'VideoPublishError' | 'VideoPublishSuccess' | 'VideoPublishWarning' | 'BeginVideoPublishCleanup' | 'EndVideoPublishCleanup' | 'VideoPublishCleanupFailure' | 'VideoPublishCleanupSuccess' | 'DeleteFailure' | 'DeleteSuccess' | 'DuplicateSkipped' | 'FatalError' | 'FileBegin' | 'FileCancel' | 'FileEnd' | 'FileProgress' | 'FileUpdated' | 'InitiatingJobName' | 'JobClient' | 'JobType' | 'OriginalJobName' | 'TotalFileCount' | 'RecoverTrashSuccess' | 'EndPdfRip' | 'PdfRipSuccess' | 'BeginVideoSitemap' | 'EndVideoSitemap' | 'VideoSitemapSuccess' | 'VideoSitemapError' | 'BeginAutomatedSetGeneration' | 'EndAutomatedSetGeneration' | 'AutomatedSetGenerationSuccess' | 'AutomatedSetGenerationError';

export type JobTriggerState = 'Blocked' | 'Complete' | 'Error' | 'None' | 'Normal' | 'Paused';

export type JobType = 'ImageServingPublish' | 'ImageRenderingPublish' | 'VideoPublish' | 'ServerDirectoryPublish' | 'UploadFromServerDirectory' | 'UrlUpload' | 'UploadPost' | 'MetadataPublish' | 'ImageOptimization' | 'PdfRip' | 'ReprocessAssets' | 'CreateVideoSitemap' | 'Export' | 'AutomatedSetGeneration' | 'Trash' | 'RestoreTrash' | 'EmptyTrash' | 'MarkForPublish' | 'UnmarkForPublish' | 'MetadataUpload' | 'Cleanup';

export type KnockoutFillMethod = 'FloodFill' | 'MatchPixel';

export type LoginStatus = 'ValidLogin' | 'InvalidLogin';

export type MetadataConditionOpValue = 'Equals' | 'NotEquals' | 'Contains' | 'NotContains' | 'StartsWith' | 'EndsWith' | 'LessThan' | 'LessThanEquals' | 'GreaterThan' | 'GreaterThanEquals' | 'Between' | 'NotBetween';

export type MetadataFieldType = 'Untyped' | 'Boolean' | 'BooleanTag' | 'Color' | 'Date' | 'Dimension' | 'FileName' | 'Float' | 'Int' | 'MultiFixedTag' | 'MultiTag' | 'SingleFixedTag' | 'SingleTag' | 'String';

export type NamedAssetType = 'Aco' | 'AdjustedView' | 'AnimatedGif' | 'Asset' | 'AssetSet' | 'Audio' | 'Cabinet' | 'Catalog' | 'ColorSwatch' | 'CuePoint' | 'Excel' | 'Flash' | 'Font' | 'IccProfile' | 'Illustrator' | 'Image' | 'ImageMap' | 'ImageSet' | 'InDesign' | 'LayerView' | 'Mask' | 'MasterVideo' | 'Pdf' | 'PDFSettings' | 'PostScript' | 'PowerPoint' | 'PremierExpressRemix' | 'PsdTemplate' | 'RenderScene' | 'RenderSet' | 'SpinSet' | 'Svg' | 'Template' | 'Video' | 'VideoCaption' | 'ViewerPreset' | 'ViewerSwf' | 'Vignette' | 'Watermark' | 'WindowsCovering' | 'Word' | 'Xml' | 'Xsl' | 'Zip' | 'Rtf' | 'ZoomTarget' | 'Css' | 'Fxg' | 'Javascript' | 'Swc' | 'WindowCovering' | 'PDF' | 'PdfSettings' | 'ViewerSWf' | 'Adjusted View' | 'Layer View' | 'ExcelDoc' | 'PowerPointDoc' | 'RTFDoc' | 'WordDoc';

export type PDFOptionsProcessValue = 'None' | 'Rasterize' | 'Thumbnail' | 'render';

export type PermissionType = 'Read' | 'Write' | 'Delete';

export type PhotoshopAnchorMode = 'Center' | 'North' | 'Northwest' | 'West' | 'Southwest' | 'South' | 'Southeast' | 'East' | 'Northeast';

export type PhotoshopLayerNamingMode = 'LayerName' | 'AppendNumber' | 'AppendName' | 'Folders';

export type PhotoshopProcess = 'None' | 'MaintainLayers';

export type PostScriptColorspaceMode = 'Auto' | 'Rgb' | 'Cmyk' | 'Gray';

export type PostScriptProcess = 'None' | 'Rasterize';

export type ProfileClass = 'Input' | 'Display' | 'Output' | 'DeviceLink' | 'ColorSpaceConversion' | 'Abstract' | 'NamedColor';

export type PropertyType = 'UserProperty' | 'CompanyProperty' | 'UserCompanyProperty';

export type PublishContextType = 'ImageRendering' | 'ImageServing' | 'ServerDirectory' | 'Video';

export type PublishState = 'MarkedForPublish' | 'NotMarkedForPublish';

export type PublishType = 'Full' | 'FullWithSearch' | 'Incremental';

export type RegionShape = 'Rectangle' | 'Polygon';

export type ScheduledJobType = 'ImageServingPublish' | 'ImageRenderingPublish' | 'VideoPublish' | 'ServerDirectoryPublish' | 'UploadFromServerDirectory' | 'UrlUpload' | 'UploadPost' | 'MetadataPublish' | 'ImageOptimization' | 'PdfRip' | 'ReprocessAssets' | 'CreateVideoSitemap' | 'Export' | 'AutomatedSetGeneration';

export type SearchFilterPublishStateValue = '' | 'MarkedForPublish' | 'NotMarkedForPublish';

export type SearchFilterTrashStateValue = '' | 'NotInTrash' | 'InTrash' | 'InEmptiedTrash' | 'Any';

export type SearchMatchMode = 'MatchAll' | 'MatchAny';

export type SortDirection = 'Ascending' | 'Descending';

export type SystemFieldConditionFieldValue = 'Name' | 'Keywords' | 'Description' | 'Comments' | 'UserData' | 'Sku' | 'FileSize' | 'CreatedWith' | 'Created' | 'CreateUser' | 'LastModifyUser' | 'FileName' | 'LastModified';

export type SystemFieldConditionOpValue = 'Equals' | 'NotEquals' | 'Contains' | 'NotContains' | 'StartsWith' | 'EndsWith' | 'LessThan' | 'LessThanEquals' | 'GreaterThan' | 'GreaterThanEquals' | 'Between' | 'NotBetween';

export type TagOperator = 'Matches' | 'MatchesAny' | 'MatchesAll';

export type TemplateType = 'Template' | 'Watermark';

export type TrashStateValue = 'NotInTrash' | 'InTrash' | 'InEmptiedTrash' | 'Any';

export type UncompressProcess = 'None' | 'UnCompress';

export type UserCharFilterField = 'None' | 'FirstName' | 'LastName' | 'Email' | 'StartsWith' | 'EndsWith';

export type UserRole = 'IpsAdmin' | 'IpsCompanyAdmin' | 'IpsUser' | 'WebServiceUser' | 'TrialSiteAdmin' | 'TrialSiteUser' | 'ImagePortalAdmin' | 'ImagePortalUser' | 'ImagePortalContrib' | 'ImagePortalContribUser';

export type UserSortField = 'None' | 'FirstName' | 'LastName' | 'Email' | 'Role' | 'Valid' | 'PasswordExpiration';

export interface AcoInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface AcoInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface ActiveJob {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
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
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob | undefined;
  uploadPostJob?: AnsweredUploadPostJob | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob | undefined;
}

export interface ActiveJobArray {
  items: ActiveJob[];
}

export interface ActiveJobArray_2008_01_15 {
  items: ActiveJob_2008_01_15[];
}

export interface ActiveJobArray_2008_09_10 {
  items: ActiveJob_2008_09_10[];
}

export interface ActiveJobArray_2009_07_31 {
  items: ActiveJob_2009_07_31[];
}

export interface ActiveJobArray_2010_01_31 {
  items: ActiveJob_2010_01_31[];
}

export interface ActiveJobArray_2012_02_14 {
  items: ActiveJob_2012_02_14[];
}

export interface ActiveJobArray_2013_02_15 {
  items: ActiveJob_2013_02_15[];
}

export interface ActiveJobArray_2017_10_29_beta {
  items: ActiveJob_2017_10_29_beta[];
}

export interface ActiveJobArray_2021_04_26_beta {
  items: ActiveJob_2021_04_26_beta[];
}

export interface ActiveJobArray_2022_11_01_beta {
  items: ActiveJob_2022_11_01_beta[];
}

export interface ActiveJobArray_unversioned {
  items: ActiveJob_unversioned[];
}

export interface ActiveJob_2008_01_15 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  serverName: string;
  startDate: Date;
  totalSize: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskProgressArray: TaskProgressArray_2008_01_15;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2008_01_15 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2008_01_15 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2008_01_15 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2008_01_15 | undefined;
}

export interface ActiveJob_2008_09_10 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  serverName: string;
  startDate: Date;
  totalSize: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskProgressArray: TaskProgressArray_2008_01_15;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2008_09_10 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2008_09_10 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2008_01_15 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2008_09_10 | undefined;
}

export interface ActiveJob_2009_07_31 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  serverName: string;
  startDate: Date;
  totalSize: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskProgressArray: TaskProgressArray_2008_01_15;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2009_07_31 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2009_07_31 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2009_07_31 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2009_07_31 | undefined;
}

export interface ActiveJob_2010_01_31 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  serverName: string;
  startDate: Date;
  totalSize: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskProgressArray: TaskProgressArray_2008_01_15;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2010_01_31 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2010_01_31 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2010_01_31 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2010_01_31 | undefined;
}

export interface ActiveJob_2012_02_14 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  serverName: string;
  startDate: Date;
  totalSize: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskProgressArray: TaskProgressArray;
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2012_02_14 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2012_02_14 | undefined;
  uploadPostJob?: AnsweredUploadPostJob_2012_02_14 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2012_02_14 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2012_02_14 | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
}

export interface ActiveJob_2013_02_15 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  serverName: string;
  startDate: Date;
  totalSize: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskProgressArray: TaskProgressArray;
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2013_02_15 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2013_02_15 | undefined;
  uploadPostJob?: AnsweredUploadPostJob_2013_02_15 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2013_02_15 | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob | undefined;
}

export interface ActiveJob_2017_10_29_beta {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
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
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2017_10_29_beta | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2017_10_29_beta | undefined;
  uploadPostJob?: AnsweredUploadPostJob_2017_10_29_beta | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2017_10_29_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface ActiveJob_2021_04_26_beta {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
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
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2021_04_26_beta | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2021_04_26_beta | undefined;
  uploadPostJob?: AnsweredUploadPostJob_2021_04_26_beta | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2021_04_26_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface ActiveJob_2022_11_01_beta {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
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
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2022_11_01_beta | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2022_11_01_beta | undefined;
  uploadPostJob?: AnsweredUploadPostJob_2022_11_01_beta | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2022_11_01_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface ActiveJob_unversioned {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: JobType | (string & {});
  state: ActiveJobState | (string & {});
  submitUserEmail: string;
  serverName: string;
  startDate: Date;
  totalSize: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_unversioned | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_unversioned | undefined;
}

export interface AddCompanyMembershipParam {
  userHandle?: string | undefined;
  membershipArray: CompanyMembershipUpdateArray;
}

export interface AddCompanyMembershipParam_unversioned {
  userHandle?: string | undefined;
  companyHandleArray?: HandleArray | undefined;
}

/** Nothing. */
export type AddCompanyMembershipReturn = Record<string, never>;

export interface AddCompanyParam {
  companyName: string;
  expires?: Date | undefined;
  imsOrgId?: string | undefined;
}

export interface AddCompanyParam_2021_04_26_beta {
  companyName: string;
  expires?: Date | undefined;
  imsOrgId?: string | undefined;
  companyDMVersion: string;
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

export interface AddCompanyParam_unversioned {
  companyName: string;
  expires?: Date | undefined;
}

export interface AddCompanyReturn {
  companyInfo: Company;
}

export interface AddCompanyReturn_unversioned {
  companyInfo: Company_unversioned;
}

export interface AddGroupMembersParam {
  companyHandle: string;
  groupHandle: string;
  userHandleArray: HandleArray;
}

/** Nothing. */
export type AddGroupMembersReturn = Record<string, never>;

export interface AddGroupMembershipParam {
  userHandle?: string | undefined;
  groupHandleArray: HandleArray;
}

/** Nothing. */
export type AddGroupMembershipReturn = Record<string, never>;

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

/** Nothing. */
export type AddMediaPortalEventReturn = Record<string, never>;

export interface AddProjectAssetsParam {
  companyHandle: string;
  projectHandle: string;
  assetHandleArray: HandleArray;
}

export interface AddProjectAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface AddSmartCropsParam {
  companyHandle: string;
  ownerHandle: string;
  addArray: SmartCropAddArray;
}

export interface AddSmartCropsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SubAssetOperationFaultArray_2021_04_26_beta | undefined;
  errorDetailArray?: SubAssetOperationFaultArray_2021_04_26_beta | undefined;
  successDetailArray?: SubAssetArray | undefined;
}

export interface AddTagFieldValuesParam {
  companyHandle: string;
  fieldHandle: string;
  valueArray: StringArray;
}

/** Nothing. */
export type AddTagFieldValuesReturn = Record<string, never>;

export interface AddUserParam {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
  passwordExpires?: Date | undefined;
  isValid: boolean;
  isIpsAdmin: boolean;
  membershipArray: CompanyMembershipUpdateArray;
}

export interface AddUserParam_2012_02_14 {
  firstName: string;
  lastName: string;
  email: string;
  defaultRole: UserRole;
  password: string;
  passwordExpires?: Date | undefined;
  isValid: boolean;
  membershipArray: CompanyMembershipUpdateArray;
}

export interface AddUserParam_unversioned {
  firstName: string;
  lastName: string;
  email: string;
  role?: UserRole | undefined;
  password: string;
  passwordExpires?: Date | undefined;
  isValid: boolean;
  companyHandleArray?: HandleArray | undefined;
}

export interface AddUserReturn {
  userHandle: string;
}

export interface AnimatedGifInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface AnsweredAutoColorCropOptions {
  corner: AutoCropCorner | (string & {});
  /** 0 to 1. */
  tolerance: number;
}

export interface AnsweredAutomatedSetGenerationJob {
  /** At most 1000 items. */
  assetHandleArray: HandleArray;
  destFolder?: string | undefined;
  readyForPublish: boolean;
  autoSetCreationOptions: AutoSetCreationOptions;
  emailSetting: EmailSetting | (string & {});
}

export interface AnsweredAutomatedSetGenerationJob_2017_10_29_beta {
  /** At most 1000 items. */
  assetHandleArray: HandleArray;
  destFolder?: string | undefined;
  readyForPublish: boolean;
  synchronizationComplete?: boolean | undefined;
  autoSetCreationOptions: AutoSetCreationOptions;
  emailSetting: EmailSetting | (string & {});
}

export interface AnsweredColorManagementOptions {
  colorManagement: ColorManagementMode | (string & {});
  sourceProfileHandle?: string | undefined;
  outputProfileHandle?: string | undefined;
}

export interface AnsweredExportJob {
  assetHandleArray: HandleArray;
  fmt: ExportFormat | (string & {});
  is_modifier?: string | undefined;
  macro?: string | undefined;
  emailSetting: EmailSetting | (string & {});
  clientId?: string | undefined;
}

export interface AnsweredIllustratorOptions {
  process?: PostScriptProcess | (string & {}) | undefined;
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | (string & {}) | undefined;
  alpha?: boolean | undefined;
}

export interface AnsweredImageRenderingPublishJob {
  emailSetting: EmailSetting | (string & {});
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

export interface AnsweredImageRenderingPublishJob_unversioned {
  emailSetting: EmailSetting | (string & {});
  httpCompletionUrl?: string | undefined;
}

export interface AnsweredImageServingPublishJob {
  publishType: PublishType | (string & {});
  emailSetting: EmailSetting | (string & {});
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

export interface AnsweredImageServingPublishJob_unversioned {
  publishType: PublishType | (string & {});
  emailSetting: EmailSetting | (string & {});
  httpCompletionUrl?: string | undefined;
}

export interface AnsweredKnockoutBackgroundOptions {
  corner: AutoCropCorner | (string & {});
  /** 0 to 1. */
  tolerance?: number | undefined;
  fillMethod: KnockoutFillMethod | (string & {});
}

export interface AnsweredOptimizeImagesJob {
  emailSetting: EmailSetting | (string & {});
}

export interface AnsweredPDFOptions {
  process?: PDFOptionsProcessValue | (string & {}) | undefined;
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | (string & {}) | undefined;
  pdfCatalog?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
  extractLinks?: boolean | undefined;
}

export interface AnsweredPDFOptions_2008_01_15 {
  process?: PDFOptionsProcessValue | (string & {}) | undefined;
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | (string & {}) | undefined;
  pdfCatalog?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
}

export interface AnsweredPhotoshopLayerOptions {
  layerNaming?: PhotoshopLayerNamingMode | (string & {}) | undefined;
  anchor?: PhotoshopAnchorMode | (string & {}) | undefined;
  createTemplate?: boolean | undefined;
  extractText?: boolean | undefined;
  extendLayers?: boolean | undefined;
}

export interface AnsweredPhotoshopOptions {
  process?: PhotoshopProcess | (string & {}) | undefined;
  layerOptions?: AnsweredPhotoshopLayerOptions | undefined;
}

export interface AnsweredPhotoshopOptions_2008_01_15 {
  maintainLayers?: boolean | undefined;
  layerNaming?: PhotoshopLayerNamingMode | (string & {}) | undefined;
  anchor?: PhotoshopAnchorMode | (string & {}) | undefined;
  process?: PhotoshopProcess | (string & {}) | undefined;
  layerOptions?: AnsweredPhotoshopLayerOptions | undefined;
}

export interface AnsweredPhotoshopOptions_unversioned {
  maintainLayers?: boolean | undefined;
  layerNaming?: PhotoshopLayerNamingMode | (string & {}) | undefined;
  anchor?: PhotoshopAnchorMode | (string & {}) | undefined;
}

export interface AnsweredPostScriptOptions {
  process?: PostScriptProcess | (string & {}) | undefined;
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | (string & {}) | undefined;
  alpha?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
}

export interface AnsweredPostScriptOptions_unversioned {
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | (string & {}) | undefined;
  extractSearchWords?: boolean | undefined;
}

export interface AnsweredReprocessAssetsJob {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface AnsweredReprocessAssetsJob_2008_01_15 {
  assetHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions_2008_01_15 | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredReprocessAssetsJob_2008_09_10 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions_2008_01_15 | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredReprocessAssetsJob_2009_07_31 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredReprocessAssetsJob_2010_01_31 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredReprocessAssetsJob_2012_02_14 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredReprocessAssetsJob_2013_02_15 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredReprocessAssetsJob_2017_10_29_beta {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  mediaOptions?: MediaOptions_2017_10_29_beta | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface AnsweredReprocessAssetsJob_2021_04_26_beta {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  overwriteAVS?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  mediaOptions?: MediaOptions_2021_04_26_beta | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
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

export interface AnsweredReprocessAssetsJob_2022_11_01_beta {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  overwriteAVS?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  mediaOptions?: MediaOptions_2022_11_01_beta | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
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

export interface AnsweredRipPdfsJob {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredRipPdfsJob_2008_01_15 {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions_2008_01_15 | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredRipPdfsJob_2009_07_31 {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredRipPdfsJob_2010_01_31 {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredRipPdfsJob_2012_02_14 {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredRipPdfsJob_2017_10_29_beta {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredServerDirectoryPublishJob {
  emailSetting: EmailSetting | (string & {});
  httpCompletionUrl?: string | undefined;
}

export interface AnsweredUnCompressOptions {
  process: UncompressProcess | (string & {});
}

export interface AnsweredUploadDirectoryJob {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface AnsweredUploadDirectoryJob_2008_01_15 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions_2008_01_15 | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredUploadDirectoryJob_2008_09_10 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions_2008_01_15 | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredUploadDirectoryJob_2009_07_31 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredUploadDirectoryJob_2010_01_31 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredUploadDirectoryJob_2012_02_14 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  xmpTemplateId?: string | undefined;
  xmpTemplateOverwrites?: boolean | undefined;
}

export interface AnsweredUploadDirectoryJob_2013_02_15 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  xmpTemplateId?: string | undefined;
  xmpTemplateOverwrites?: boolean | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
}

export interface AnsweredUploadDirectoryJob_2017_10_29_beta {
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
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2017_10_29_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface AnsweredUploadDirectoryJob_2021_04_26_beta {
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
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2021_04_26_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  jwtToken?: string | undefined;
  imsOrg?: string | undefined;
  apikey?: string | undefined;
  ignoreSmartCropGeneration?: boolean | undefined;
  preserveSmartCrop?: boolean | undefined;
}

export interface AnsweredUploadDirectoryJob_2022_11_01_beta {
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
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2022_11_01_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  jwtToken?: string | undefined;
  imsOrg?: string | undefined;
  apikey?: string | undefined;
  ignoreSmartCropGeneration?: boolean | undefined;
  preserveSmartCrop?: boolean | undefined;
}

export interface AnsweredUploadDirectoryJob_unversioned {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_unversioned | undefined;
  postScriptOptions?: AnsweredPostScriptOptions_unversioned | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredUploadPostJob {
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface AnsweredUploadPostJob_2012_02_14 {
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredUploadPostJob_2013_02_15 {
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
}

export interface AnsweredUploadPostJob_2017_10_29_beta {
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions_2017_10_29_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface AnsweredUploadPostJob_2021_04_26_beta {
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions_2021_04_26_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  jwtToken?: string | undefined;
  imsOrg?: string | undefined;
  apikey?: string | undefined;
  ignoreSmartCropGeneration?: boolean | undefined;
  preserveSmartCrop?: boolean | undefined;
}

export interface AnsweredUploadPostJob_2022_11_01_beta {
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions_2022_11_01_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
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

export interface AnsweredUploadUrlsJob {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface AnsweredUploadUrlsJob_2008_01_15 {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions_2008_01_15 | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredUploadUrlsJob_2008_09_10 {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions_2008_01_15 | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredUploadUrlsJob_2009_07_31 {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredUploadUrlsJob_2010_01_31 {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredUploadUrlsJob_2012_02_14 {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface AnsweredUploadUrlsJob_2013_02_15 {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
}

export interface AnsweredUploadUrlsJob_2017_10_29_beta {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2017_10_29_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface AnsweredUploadUrlsJob_2021_04_26_beta {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2021_04_26_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  jwtToken?: string | undefined;
  imsOrg?: string | undefined;
  apikey?: string | undefined;
  ignoreSmartCropGeneration?: boolean | undefined;
  preserveSmartCrop?: boolean | undefined;
}

export interface AnsweredUploadUrlsJob_2022_11_01_beta {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: AnsweredKnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  autoSmartCropOptionsArray?: AutoSmartCropOptionsArray | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions | undefined;
  postScriptOptions?: AnsweredPostScriptOptions | undefined;
  pdfOptions?: AnsweredPDFOptions | undefined;
  illustratorOptions?: AnsweredIllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2022_11_01_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: AnsweredUnCompressOptions | undefined;
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

export interface AnsweredUploadUrlsJob_unversioned {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AnsweredAutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: AnsweredPhotoshopOptions_unversioned | undefined;
  postScriptOptions?: AnsweredPostScriptOptions_unversioned | undefined;
  colorManagementOptions?: AnsweredColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting | (string & {});
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
}

export interface AnsweredVideoPublishJob {
  emailSetting: EmailSetting | (string & {});
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

export interface AnsweredVideoPublishJob_unversioned {
  emailSetting: EmailSetting | (string & {});
  httpCompletionUrl?: string | undefined;
}

export interface ApplyMetadataTemplateParam {
  companyHandle: string;
  assetHandleArray: StringArray;
  templateId: string;
}

export interface ApplyMetadataTemplateReturn {
  success: boolean;
}

export interface Asset {
  assetHandle?: string | undefined;
  type?: AssetType | (string & {}) | undefined;
  subType?: string | undefined;
  name?: string | undefined;
  fileName?: string | undefined;
  folder?: string | undefined;
  folderHandle?: string | undefined;
  readyForPublish?: boolean | undefined;
  trashState?: TrashStateValue | (string & {}) | undefined;
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
}

export interface AssetArray {
  items: Asset[];
}

export interface AssetArray_2008_01_15 {
  items: Asset_2008_01_15[];
}

export interface AssetArray_2008_09_10 {
  items: Asset_2008_09_10[];
}

export interface AssetArray_2009_07_31 {
  items: Asset_2009_07_31[];
}

export interface AssetArray_2012_02_14 {
  items: Asset_2012_02_14[];
}

export interface AssetArray_2021_04_26_beta {
  items: Asset_2021_04_26_beta[];
}

export interface AssetArray_unversioned {
  items: Asset_unversioned[];
}

export interface AssetCount {
  assetType: string;
  count: number;
}

export interface AssetCountArray {
  items: AssetCount[];
}

export interface AssetJobLog {
  jobHandle: string;
  jobName: string;
  logMessage: string;
  logType: string;
  submitUserEmail: string;
  logDate: Date;
  auxArray?: JobLogDetailAuxArray | undefined;
}

export interface AssetJobLogArray {
  items: AssetJobLog[];
}

export interface AssetJobLogArray_2008_01_15 {
  items: AssetJobLog_2008_01_15[];
}

export interface AssetJobLog_2008_01_15 {
  jobHandle: string;
  jobName: string;
  logMessage: string;
  logType: string;
  submitUserEmail: string;
  logDate: Date;
}

export interface AssetMetadataFields {
  assetType: string;
  fieldArray: MetadataFieldArray;
}

export interface AssetMetadataFieldsArray {
  items: AssetMetadataFields[];
}

export interface AssetMetadataFieldsArray_2009_07_31 {
  items: AssetMetadataFields_2009_07_31[];
}

export interface AssetMetadataFieldsArray_2012_02_14 {
  items: AssetMetadataFields_2012_02_14[];
}

export interface AssetMetadataFieldsArray_2021_04_26_beta {
  items: AssetMetadataFields_2021_04_26_beta[];
}

export interface AssetMetadataFields_2009_07_31 {
  assetType: string;
  fieldArray: MetadataFieldArray_unversioned;
}

export interface AssetMetadataFields_2012_02_14 {
  assetType: string;
  fieldArray: MetadataFieldArray_2012_02_14;
}

export interface AssetMetadataFields_2021_04_26_beta {
  assetType: string;
  fieldArray: MetadataFieldArray_2021_04_26_beta;
}

export interface AssetMove {
  assetHandle: string;
  folderHandle: string;
}

export interface AssetMoveArray {
  items: AssetMove[];
}

export interface AssetOperationFault {
  assetHandle: string;
  code: number;
  reason: string;
}

export interface AssetOperationFaultArray {
  items: AssetOperationFault[];
}

export interface AssetPublishContexts {
  assetHandle: string;
  publishContextArray: PublishContextArray;
}

export interface AssetPublishContextsArray {
  items: AssetPublishContexts[];
}

export interface AssetSetInfo {
  setDefinition?: string | undefined;
}

export interface AssetSummary {
  assetHandle: string;
  type?: AssetType | (string & {}) | undefined;
  name?: string | undefined;
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

export interface AssetSummaryArray {
  items: AssetSummary[];
}

export interface AssetSummaryArray_2010_01_31 {
  items: AssetSummary_2010_01_31[];
}

export interface AssetSummary_2010_01_31 {
  assetHandle: string;
  type: AssetType | (string & {});
  name: string;
  folder?: string | undefined;
  filename?: string | undefined;
  created?: Date | undefined;
  createUser?: string | undefined;
  lastModified?: Date | undefined;
  lastModifyUser?: string | undefined;
  metadataArray?: MetadataArray_2008_01_15 | undefined;
  score?: number | undefined;
  scoreDetail?: string | undefined;
}

export interface Asset_2008_01_15 {
  assetHandle?: string | undefined;
  type?: AssetType | (string & {}) | undefined;
  name?: string | undefined;
  folder?: string | undefined;
  folderHandle?: string | undefined;
  readyForPublish?: boolean | undefined;
  projects?: string | undefined;
  ipsImageUrl?: string | undefined;
  created?: Date | undefined;
  createUser?: string | undefined;
  lastModified?: Date | undefined;
  lastModifyUser?: string | undefined;
  metadataArray?: MetadataArray_2008_01_15 | undefined;
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
  zipInfo?: ZipInfo | undefined;
  videoInfo?: VideoInfo | undefined;
  acoInfo?: AcoInfo | undefined;
  pdfInfo?: PdfInfo | undefined;
  psdInfo?: PsdInfo_2008_01_15 | undefined;
  flashInfo?: FlashInfo | undefined;
  inDesignInfo?: InDesignInfo | undefined;
  postScriptInfo?: PostScriptInfo | undefined;
  illustratorInfo?: IllustratorInfo | undefined;
  wordInfo?: WordInfo | undefined;
  excelInfo?: ExcelInfo | undefined;
  powerPointInfo?: PowerPointInfo | undefined;
  rtfInfo?: RTFInfo | undefined;
  maskInfo?: MaskInfo | undefined;
  permissions?: PermissionArray | undefined;
}

export interface Asset_2008_09_10 {
  assetHandle?: string | undefined;
  type?: AssetType | (string & {}) | undefined;
  name?: string | undefined;
  folder?: string | undefined;
  folderHandle?: string | undefined;
  readyForPublish?: boolean | undefined;
  trashState?: TrashStateValue | (string & {}) | undefined;
  projects?: string | undefined;
  ipsImageUrl?: string | undefined;
  created?: Date | undefined;
  createUser?: string | undefined;
  lastModified?: Date | undefined;
  lastModifyUser?: string | undefined;
  metadataArray?: MetadataArray_2008_01_15 | undefined;
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
  pdfSettingsInfo?: PdfSettingsInfo | undefined;
  zipInfo?: ZipInfo | undefined;
  videoInfo?: VideoInfo | undefined;
  acoInfo?: AcoInfo | undefined;
  pdfInfo?: PdfInfo | undefined;
  psdInfo?: PsdInfo_2008_01_15 | undefined;
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
  permissions?: PermissionArray | undefined;
}

export interface Asset_2009_07_31 {
  assetHandle?: string | undefined;
  type?: AssetType | (string & {}) | undefined;
  subType?: string | undefined;
  name?: string | undefined;
  folder?: string | undefined;
  folderHandle?: string | undefined;
  readyForPublish?: boolean | undefined;
  trashState?: TrashStateValue | (string & {}) | undefined;
  projects?: string | undefined;
  ipsImageUrl?: string | undefined;
  created?: Date | undefined;
  createUser?: string | undefined;
  lastModified?: Date | undefined;
  lastModifyUser?: string | undefined;
  metadataArray?: MetadataArray_2008_01_15 | undefined;
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
  pdfSettingsInfo?: PdfSettingsInfo | undefined;
  zipInfo?: ZipInfo | undefined;
  videoInfo?: VideoInfo | undefined;
  acoInfo?: AcoInfo | undefined;
  pdfInfo?: PdfInfo | undefined;
  psdInfo?: PsdInfo_2008_01_15 | undefined;
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
  permissions?: PermissionArray | undefined;
}

export interface Asset_2012_02_14 {
  assetHandle?: string | undefined;
  type?: AssetType | (string & {}) | undefined;
  subType?: string | undefined;
  name?: string | undefined;
  fileName?: string | undefined;
  folder?: string | undefined;
  folderHandle?: string | undefined;
  readyForPublish?: boolean | undefined;
  trashState?: TrashStateValue | (string & {}) | undefined;
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
  permissions?: PermissionArray | undefined;
}

export interface Asset_2021_04_26_beta {
  assetHandle?: string | undefined;
  type?: AssetType | (string & {}) | undefined;
  subType?: string | undefined;
  name?: string | undefined;
  fileName?: string | undefined;
  folder?: string | undefined;
  folderHandle?: string | undefined;
  readyForPublish?: boolean | undefined;
  trashState?: TrashStateValue | (string & {}) | undefined;
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

export interface Asset_unversioned {
  assetHandle?: string | undefined;
  type?: AssetType | (string & {}) | undefined;
  name?: string | undefined;
  folder?: string | undefined;
  folderHandle?: string | undefined;
  readyForPublish?: boolean | undefined;
  projects?: string | undefined;
  ipsImageUrl?: string | undefined;
  created?: Date | undefined;
  createUser?: string | undefined;
  lastModified?: Date | undefined;
  lastModifyUser?: string | undefined;
  metadataArray?: MetadataArray_unversioned | undefined;
  imageInfo?: ImageInfo_unversioned | undefined;
  templateInfo?: TemplateInfo_unversioned | undefined;
  watermarkInfo?: WatermarkInfo_unversioned | undefined;
  renderSceneInfo?: RenderSceneInfo | undefined;
  vignetteInfo?: VignetteInfo_unversioned | undefined;
  cabinetInfo?: CabinetInfo_unversioned | undefined;
  windowCoveringInfo?: WindowCoveringInfo_unversioned | undefined;
  iccProfileInfo?: IccProfileInfo_unversioned | undefined;
  fontInfo?: FontInfo_unversioned | undefined;
  xslInfo?: XslInfo_unversioned | undefined;
  viewerSwfInfo?: ViewerSwfInfo_unversioned | undefined;
  xmlInfo?: XmlInfo_unversioned | undefined;
  svgInfo?: SvgInfo_unversioned | undefined;
  zipInfo?: ZipInfo_unversioned | undefined;
  videoInfo?: VideoInfo_unversioned | undefined;
  acoInfo?: AcoInfo_unversioned | undefined;
  pdfInfo?: PdfInfo_unversioned | undefined;
  psdInfo?: PsdInfo_unversioned | undefined;
  flashInfo?: FlashInfo_unversioned | undefined;
  inDesignInfo?: InDesignInfo_unversioned | undefined;
  permissions?: PermissionArray | undefined;
}

export interface AssetsContextStateUpdate {
  assetHandle: string;
  contextStateUpdateArray: ContextStateUpdateArray;
}

export interface AssetsContextStateUpdateArray {
  items: AssetsContextStateUpdate[];
}

export interface AudioCaptionsMetadata {
  label?: string | undefined;
  language?: string | undefined;
  languageCode?: string | undefined;
  role?: string | undefined;
  isDefault?: boolean | undefined;
}

export interface AudioInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface AutoColorCropOptions {
  corner: AutoCropCorner;
  /** 0 to 1. */
  tolerance: number;
}

export interface AutoSetCreationOptions {
  autoSetsArray?: HandleArray | undefined;
}

export interface AutoSmartCropOptions {
  name: string;
  width: number;
  height: number;
  type: string;
}

export interface AutoSmartCropOptionsArray {
  items: AutoSmartCropOptions[];
}

export interface AutoTransparentCropOptions {
  /** 0 to 1. */
  tolerance: number;
}

export interface AutomatedSetGenerationJob {
  /** At most 1000 items. */
  assetHandleArray: HandleArray;
  destFolder?: string | undefined;
  readyForPublish: boolean;
  autoSetCreationOptions: AutoSetCreationOptions;
  emailSetting: EmailSetting;
}

export interface AutomatedSetGenerationJob_2017_10_29_beta {
  /** At most 1000 items. */
  assetHandleArray: HandleArray;
  destFolder?: string | undefined;
  readyForPublish: boolean;
  synchronizationComplete?: boolean | undefined;
  autoSetCreationOptions: AutoSetCreationOptions;
  emailSetting: EmailSetting;
}

export interface AvsEncoding {
  name: string;
  aspectRatio?: string | undefined;
  videoEncodingArray: VideoEncodingArray;
}

export interface AvsEncodingArray {
  items: AvsEncoding[];
}

export interface BatchGetAssetPublishContextsParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

export interface BatchGetAssetPublishContextsReturn {
  assetPublishContextsArray: AssetPublishContextsArray;
}

export interface BatchMetadataUpdate {
  assetHandleArray: HandleArray;
  updateArray: MetadataUpdateArray;
}

export interface BatchMetadataUpdateArray {
  items: BatchMetadataUpdate[];
}

export interface BatchMetadataUpdateArray_2008_01_15 {
  items: BatchMetadataUpdate_2008_01_15[];
}

export interface BatchMetadataUpdate_2008_01_15 {
  assetHandleArray: HandleArray;
  updateArray: MetadataUpdateArray_2008_01_15;
}

export interface BatchSetAssetMetadataParam {
  companyHandle: string;
  updateArray: BatchMetadataUpdateArray;
}

export interface BatchSetAssetMetadataParam_2008_01_15 {
  companyHandle: string;
  updateArray: BatchMetadataUpdateArray_2008_01_15;
}

export interface BatchSetAssetMetadataReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SetMetadataFaultArray | undefined;
  errorDetailArray?: SetMetadataFaultArray | undefined;
}

export interface BatchSetFontFieldsParam {
  companyHandle: string;
  updateArray: FontFieldUpdateArray;
}

export interface BatchSetFontFieldsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface BatchSetIccProfileFieldsParam {
  companyHandle: string;
  updateArray: IccProfileFieldUpdateArray;
}

export interface BatchSetIccProfileFieldsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface BatchSetImageFieldsParam {
  companyHandle: string;
  updateArray: ImageFieldUpdateArray;
}

export interface BatchSetImageFieldsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface BatchSetThumbAssetParam {
  companyHandle: string;
  updateArray: ThumbAssetUpdateArray;
}

export interface BatchSetThumbAssetReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface CabinetInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface CabinetInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface CdnCacheInvalidationParam {
  companyHandle: string;
  /** 1 to 1000 items. */
  urlArray: UrlArray;
}

export interface CdnCacheInvalidationParam_2010_01_31 {
  companyHandle: string;
  confirmation?: EmailConfirmation | undefined;
  /** 1 to 1000 items. */
  urlArray: UrlArray;
}

export interface CdnCacheInvalidationReturn {
  invalidationHandle: string;
  estimatedSeconds: number;
}

export interface CdnCacheInvalidationReturn_2010_01_31 {
  successCount: number;
  warningCount: number;
  errorCount: number;
  errorDetailArray?: OperationFaultArray | undefined;
}

export interface CheckAssetNamesParam {
  companyHandle: string;
  assetNameArray: StringArray;
}

export interface CheckAssetNamesReturn {
  inUseNameArray: StringArray;
}

export interface CheckLoginParam {
  companyHandle?: string | undefined;
  email: string;
  password: string;
}

export interface CheckLoginReturn {
  status: LoginStatus | (string & {});
}

export interface ClusterUploadTaskStatus {
  statusArray?: UploadTaskStatusArray | undefined;
  error?: string | undefined;
}

export interface ClusterUploadTaskStatusArray {
  items: ClusterUploadTaskStatus[];
}

export interface ColorManagementOptions {
  colorManagement: ColorManagementMode;
  sourceProfileHandle?: string | undefined;
  outputProfileHandle?: string | undefined;
}

export interface Company {
  companyHandle: string;
  name: string;
  rootPath: string;
  expires?: Date | undefined;
  imsOrgId?: string | undefined;
}

export interface CompanyArray {
  items: Company[];
}

export interface CompanyArray_unversioned {
  items: Company_unversioned[];
}

export interface CompanyMember {
  user: User;
  role: string;
  isActive: boolean;
}

export interface CompanyMemberArray {
  items: CompanyMember[];
}

export interface CompanyMemberArray_2012_02_14 {
  items: CompanyMember_2012_02_14[];
}

export interface CompanyMemberArray_2021_04_26_beta {
  items: CompanyMember_2021_04_26_beta[];
}

export interface CompanyMember_2012_02_14 {
  user: User_2012_02_14;
  role: string;
  isActive: boolean;
}

export interface CompanyMember_2021_04_26_beta {
  user: User_2021_04_26_beta;
  role: string;
  isActive: boolean;
}

export interface CompanyMembership {
  company: Company;
  role: string;
  isActive: boolean;
}

export interface CompanyMembershipArray {
  items: CompanyMembership[];
}

export interface CompanyMembershipArray_2012_02_14 {
  items: CompanyMembership_2012_02_14[];
}

export interface CompanyMembershipUpdate {
  companyHandle: string;
  role: UserRole;
  isActive: boolean;
}

export interface CompanyMembershipUpdateArray {
  items: CompanyMembershipUpdate[];
}

export interface CompanyMembership_2012_02_14 {
  company: Company_unversioned;
  role: string;
  isActive: boolean;
}

export interface CompanyMetadataInfo {
  xid: string;
  xname: string;
  xtype: string;
}

export interface CompanyMetadataInfoArray {
  items: CompanyMetadataInfo[];
}

export interface CompanySettings {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset;
  defaultDisplayProfile: Asset;
  iptcExifMappingXslt?: Asset | undefined;
  xmpMappingXslt?: Asset | undefined;
  diskSpaceWarningMin: number;
  emailTrashCleanupWarning: boolean;
}

export interface CompanySettings_2008_01_15 {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset_2008_01_15;
  defaultDisplayProfile: Asset_2008_01_15;
  iptcExifMappingXslt?: Asset_2008_01_15 | undefined;
  xmpMappingXslt?: Asset_2008_01_15 | undefined;
  diskSpaceWarningMin: number;
  emailTrashCleanupWarning: boolean;
}

export interface CompanySettings_2008_09_10 {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset_2008_09_10;
  defaultDisplayProfile: Asset_2008_09_10;
  iptcExifMappingXslt?: Asset_2008_09_10 | undefined;
  xmpMappingXslt?: Asset_2008_09_10 | undefined;
  diskSpaceWarningMin: number;
  emailTrashCleanupWarning: boolean;
}

export interface CompanySettings_2009_07_31 {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset_2009_07_31;
  defaultDisplayProfile: Asset_2009_07_31;
  iptcExifMappingXslt?: Asset_2009_07_31 | undefined;
  xmpMappingXslt?: Asset_2009_07_31 | undefined;
  diskSpaceWarningMin: number;
  emailTrashCleanupWarning: boolean;
}

export interface CompanySettings_2012_02_14 {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset_2012_02_14;
  defaultDisplayProfile: Asset_2012_02_14;
  iptcExifMappingXslt?: Asset_2012_02_14 | undefined;
  xmpMappingXslt?: Asset_2012_02_14 | undefined;
  diskSpaceWarningMin: number;
  emailTrashCleanupWarning: boolean;
}

export interface CompanySettings_2016_01_14_beta {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset;
  defaultDisplayProfile: Asset;
  iptcExifMappingXslt?: Asset | undefined;
  xmpMappingXslt?: Asset | undefined;
  diskSpaceWarningMin: number;
  emailTrashCleanupWarning: boolean;
  fileExtOpt?: string | undefined;
}

export interface CompanySettings_2021_04_26_beta {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset_2021_04_26_beta;
  defaultDisplayProfile: Asset_2021_04_26_beta;
  iptcExifMappingXslt?: Asset_2021_04_26_beta | undefined;
  xmpMappingXslt?: Asset_2021_04_26_beta | undefined;
  diskSpaceWarningMin: number;
  emailTrashCleanupWarning: boolean;
  fileExtOpt?: string | undefined;
  immediateDelete: boolean;
  applySmartCropsOnPDF: boolean;
  applySmartCropsOnPSD: boolean;
  companyDMVersion: string;
  psdTemplatesThreshold: number;
}

export interface CompanySettings_2022_11_01_beta {
  overwriteMode: string;
  retainPublishState: boolean;
  defaultSourceProfile: Asset_2021_04_26_beta;
  defaultDisplayProfile: Asset_2021_04_26_beta;
  iptcExifMappingXslt?: Asset_2021_04_26_beta | undefined;
  xmpMappingXslt?: Asset_2021_04_26_beta | undefined;
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

export interface Company_unversioned {
  companyHandle: string;
  name: string;
  rootPath: string;
  expires?: Date | undefined;
}

export interface ConfigSetting {
  name: string;
  value?: string | undefined;
  handle?: string | undefined;
}

export interface ConfigSettingArray {
  items: ConfigSetting[];
}

export interface ContextStateUpdate {
  contextHandle: string;
  publishState: PublishState;
}

export interface ContextStateUpdateArray {
  items: ContextStateUpdate[];
}

export interface CopyImageParam {
  companyHandle: string;
  assetHandle: string;
  folderHandle: string;
  name: string;
  urlModifier: string;
}

export interface CopyImageReturn {
  assetHandle: string;
}

export interface CreateAssetSetParam {
  companyHandle: string;
  folderHandle: string;
  name: string;
  subType: string;
  setDefinition?: string | undefined;
  thumbAssetHandle?: string | undefined;
}

export interface CreateAssetSetParam_2009_07_31 {
  companyHandle: string;
  folderHandle: string;
  name: string;
  subType: string;
  setDefinition?: string | undefined;
}

export interface CreateAssetSetReturn {
  assetHandle: string;
}

export interface CreateCompanyMetadataParam {
  companyHandle: string;
  xtype: string;
  xname: string;
  /** Base64. */
  metadata: string;
}

export interface CreateCompanyMetadataReturn {
  xid: string;
}

export interface CreateDerivedAssetParam {
  companyHandle: string;
  ownerHandle: string;
  folderHandle: string;
  name: string;
  type: DerivedAssetType;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

export interface CreateDerivedAssetReturn {
  assetHandle: string;
}

export interface CreateFolderParam {
  companyHandle: string;
  folderPath: string;
}

export interface CreateFolderReturn {
  folderHandle: string;
}

export interface CreateImageSetParam {
  companyHandle: string;
  folderHandle: string;
  name: string;
  type: ImageSetType;
  thumbAssetHandle?: string | undefined;
}

export interface CreateImageSetParam_unversioned {
  companyHandle: string;
  folderHandle: string;
  name: string;
  type: ImageSetType;
}

export interface CreateImageSetReturn {
  assetHandle: string;
}

export interface CreateMetadataFieldParam {
  companyHandle: string;
  assetType: string;
  name: string;
  fieldType: MetadataFieldType;
  defaultValue?: string | undefined;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
  initialTagValue?: string | undefined;
}

export interface CreateMetadataFieldParam_2008_01_15 {
  companyHandle: string;
  assetType: string;
  name: string;
  fieldType: MetadataFieldType;
  defaultValue?: string | undefined;
  initialTagValue?: string | undefined;
}

export interface CreateMetadataFieldParam_2012_02_14 {
  companyHandle: string;
  assetType: string;
  name: string;
  fieldType: MetadataFieldType;
  defaultValue?: string | undefined;
  isHidden?: boolean | undefined;
  initialTagValue?: string | undefined;
}

export interface CreateMetadataFieldParam_2021_04_26_beta {
  companyHandle: string;
  assetType: string;
  name: string;
  fieldType: MetadataFieldType;
  defaultValue?: string | undefined;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
  isPublishData?: boolean | undefined;
  initialTagValue?: string | undefined;
}

export interface CreateMetadataFieldReturn {
  fieldHandle: string;
}

export interface CreateProjectParam {
  companyHandle: string;
  projectName: string;
}

export interface CreateProjectReturn {
  projectHandle: string;
}

export interface CreatePropertySetParam {
  typeHandle: string;
  primaryOwnerHandle: string;
  secondaryOwnerHandle?: string | undefined;
  propertyArray: PropertyArray;
  permissionArray?: PermissionUpdateArray | undefined;
}

export interface CreatePropertySetParam_2008_01_15 {
  typeHandle: string;
  primaryOwnerHandle: string;
  secondaryOwnerHandle?: string | undefined;
  propertyArray: PropertyArray;
}

export interface CreatePropertySetReturn {
  setHandle: string;
}

export interface CreatePropertySetTypeParam {
  companyHandle?: string | undefined;
  name: string;
  propertyType: PropertyType;
  allowMultiple: boolean;
}

export interface CreatePropertySetTypeReturn {
  typeHandle: string;
}

export interface CreateTemplateParam {
  companyHandle: string;
  folderHandle: string;
  name: string;
  type: TemplateType;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

export interface CreateTemplateReturn {
  assetHandle: string;
}

export interface CreateVideoSitemapJob {
  forceUpdate?: boolean | undefined;
}

export interface CreateViewerPresetParam {
  companyHandle: string;
  folderHandle: string;
  name: string;
  type: string;
  configSettingArray?: ConfigSettingArray | undefined;
}

export interface CreateViewerPresetReturn {
  viewerPresetHandle: string;
}

export interface CreateVignettePublishFormatParam {
  companyHandle: string;
  name: string;
  /** 0 or more. */
  targetWidth: number;
  /** 0 or more. */
  targetHeight: number;
  createPyramid: boolean;
  /** 0 or more. */
  thumbWidth: number;
  /** 0 or more. */
  saveAsVersion: number;
  sizeSuffixSeparator: string;
  sharpen: number;
  usmAmount: number;
  usmRadius: number;
  /** 0 to 255. */
  usmThreshold: number;
}

export interface CreateVignettePublishFormatReturn {
  vignetteFormatHandle: string;
}

export interface CssInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface CssOptions {
  forceStaticImages?: boolean | undefined;
}

export interface CuePointInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface DeleteAssetMetadataParam {
  companyHandle: string;
  assetHandle: string;
  deleteArray: MetadataDeleteArray;
}

/** Nothing. */
export type DeleteAssetMetadataReturn = Record<string, never>;

export interface DeleteAssetParam {
  companyHandle: string;
  assetHandle: string;
}

/** Nothing. */
export type DeleteAssetReturn = Record<string, never>;

export interface DeleteAssetsParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

export interface DeleteAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface DeleteCompanyMetadataParam {
  companyHandle: string;
  xid: string;
}

/** Nothing. */
export type DeleteCompanyMetadataReturn = Record<string, never>;

export interface DeleteFolderParam {
  companyHandle: string;
  folderHandle: string;
}

/** Nothing. */
export type DeleteFolderReturn = Record<string, never>;

export interface DeleteGroupParam {
  companyHandle: string;
  groupHandle: string;
}

/** Nothing. */
export type DeleteGroupReturn = Record<string, never>;

export interface DeleteImageFormatParam {
  companyHandle: string;
  imageFormatHandle: string;
}

/** Nothing. */
export type DeleteImageFormatReturn = Record<string, never>;

export interface DeleteImageMapParam {
  companyHandle: string;
  imageMapHandle: string;
}

/** Nothing. */
export type DeleteImageMapReturn = Record<string, never>;

export interface DeleteJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** Nothing. */
export type DeleteJobReturn = Record<string, never>;

export interface DeleteMetadataFieldParam {
  companyHandle: string;
  fieldHandle: string;
}

/** Nothing. */
export type DeleteMetadataFieldReturn = Record<string, never>;

export interface DeleteProjectParam {
  companyHandle: string;
  projectHandle: string;
}

/** Nothing. */
export type DeleteProjectReturn = Record<string, never>;

export interface DeletePropertySetParam {
  setHandle: string;
}

/** Nothing. */
export type DeletePropertySetReturn = Record<string, never>;

export interface DeletePropertySetTypeParam {
  typeHandle: string;
}

/** Nothing. */
export type DeletePropertySetTypeReturn = Record<string, never>;

export interface DeleteSubAssetsParam {
  companyHandle: string;
  subAssetArray: SubAssetReferenceArray;
}

export interface DeleteSubAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SubAssetOperationFaultArray | undefined;
  errorDetailArray?: SubAssetOperationFaultArray | undefined;
}

export interface DeleteSubAssetsReturn_2021_04_26_beta {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SubAssetOperationFaultArray_2021_04_26_beta | undefined;
  errorDetailArray?: SubAssetOperationFaultArray_2021_04_26_beta | undefined;
}

export interface DeleteTagFieldValuesParam {
  companyHandle: string;
  fieldHandle: string;
  valueArray: StringArray;
}

/** Nothing. */
export type DeleteTagFieldValuesReturn = Record<string, never>;

export interface DeleteVignettePublishFormatParam {
  companyHandle: string;
  vignetteFormatHandle: string;
}

/** Nothing. */
export type DeleteVignettePublishFormatReturn = Record<string, never>;

export interface DeleteZoomTargetParam {
  companyHandle: string;
  zoomTargetHandle: string;
}

/** Nothing. */
export type DeleteZoomTargetReturn = Record<string, never>;

export interface DiskUsage {
  companyHandle: string;
  companyName: string;
  imageCount: number;
  diskSpaceUsage: number;
  lastModified: Date;
}

export interface DiskUsageArray {
  items: DiskUsage[];
}

export interface EmailArray {
  items: string[];
}

export interface EmailConfirmation {
  ccOriginator: boolean;
  /** 1 to 5 items. */
  ccOthersArray?: EmailArray | undefined;
}

export interface EmptyAssetsFromTrashParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

export interface EmptyAssetsFromTrashReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface ExcelInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface ExcludeByproductArray {
  items: ExcludeByproductCondition[];
}

export interface ExcludeByproductCondition {
  engine: GenerationEngine;
  generatedAssetType: NamedAssetType;
}

export interface ExecuteJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** Nothing. */
export type ExecuteJobReturn = Record<string, never>;

export interface ExportJob {
  assetHandleArray: HandleArray;
  fmt: ExportFormat;
  is_modifier?: string | undefined;
  macro?: string | undefined;
  emailSetting: EmailSetting;
  clientId?: string | undefined;
}

export interface FlashInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface FlashInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface Folder {
  folderHandle?: string | undefined;
  path?: string | undefined;
  lastModified?: Date | undefined;
  childLastModified?: Date | undefined;
  permissionSetHandle?: string | undefined;
  hasSubfolders?: boolean | undefined;
  subfolderArray?: FolderArray | undefined;
}

export interface FolderArray {
  items: Folder[];
}

export interface FolderArray_2008_01_15 {
  items: Folder_2008_01_15[];
}

export interface FolderArray_unversioned {
  items: Folder_unversioned[];
}

export interface Folder_2008_01_15 {
  folderHandle?: string | undefined;
  path?: string | undefined;
  permissions?: PermissionArray | undefined;
  lastModified?: Date | undefined;
  childLastModified?: Date | undefined;
  hasSubfolders?: boolean | undefined;
  subfolderArray?: FolderArray_2008_01_15 | undefined;
}

export interface Folder_unversioned {
  folderHandle?: string | undefined;
  path?: string | undefined;
  permissions?: PermissionArray | undefined;
  hasSubfolders?: boolean | undefined;
  subfolderArray?: FolderArray_unversioned | undefined;
}

export interface FontFieldUpdate {
  assetHandle: string;
  fontName?: string | undefined;
  postscriptName?: string | undefined;
  rtfName?: string | undefined;
  fontFamily?: string | undefined;
  style?: FontStyle | undefined;
  typeName?: string | undefined;
  type?: FontType | undefined;
}

export interface FontFieldUpdateArray {
  items: FontFieldUpdate[];
}

export interface FontInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface FontInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface ForceRepublishAssetsParam {
  companyHandle: string;
  republishFiles?: boolean | undefined;
  resyncCatalog?: boolean | undefined;
  assetHandleArray: HandleArray;
}

export interface ForceRepublishAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface FxgInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

/** Nothing. */
export type GeneratePasswordParam = Record<string, never>;

export interface GeneratePasswordReturn {
  password: string;
}

export interface GenerationAttribute {
  name?: string | undefined;
  value?: string | undefined;
}

export interface GenerationAttributeArray {
  items: GenerationAttribute[];
}

export interface GenerationInfo {
  engine?: string | undefined;
  originator?: Asset | undefined;
  generated?: Asset | undefined;
  attributeArray?: GenerationAttributeArray | undefined;
}

export interface GenerationInfoArray {
  items: GenerationInfo[];
}

export interface GenerationInfoArray_2008_01_15 {
  items: GenerationInfo_2008_01_15[];
}

export interface GenerationInfoArray_2008_09_10 {
  items: GenerationInfo_2008_09_10[];
}

export interface GenerationInfoArray_2009_07_31 {
  items: GenerationInfo_2009_07_31[];
}

export interface GenerationInfoArray_2012_02_14 {
  items: GenerationInfo_2012_02_14[];
}

export interface GenerationInfoArray_2021_04_26_beta {
  items: GenerationInfo_2021_04_26_beta[];
}

export interface GenerationInfo_2008_01_15 {
  engine?: string | undefined;
  originator?: Asset_2008_01_15 | undefined;
  generated?: Asset_2008_01_15 | undefined;
  attributeArray?: GenerationAttributeArray | undefined;
}

export interface GenerationInfo_2008_09_10 {
  engine?: string | undefined;
  originator?: Asset_2008_09_10 | undefined;
  generated?: Asset_2008_09_10 | undefined;
  attributeArray?: GenerationAttributeArray | undefined;
}

export interface GenerationInfo_2009_07_31 {
  engine?: string | undefined;
  originator?: Asset_2009_07_31 | undefined;
  generated?: Asset_2009_07_31 | undefined;
  attributeArray?: GenerationAttributeArray | undefined;
}

export interface GenerationInfo_2012_02_14 {
  engine?: string | undefined;
  originator?: Asset_2012_02_14 | undefined;
  generated?: Asset_2012_02_14 | undefined;
  attributeArray?: GenerationAttributeArray | undefined;
}

export interface GenerationInfo_2021_04_26_beta {
  engine?: string | undefined;
  originator?: Asset_2021_04_26_beta | undefined;
  generated?: Asset_2021_04_26_beta | undefined;
  attributeArray?: GenerationAttributeArray | undefined;
}

export interface GetActiveJobsParam {
  companyHandle?: string | undefined;
  jobHandle?: string | undefined;
  originalName?: string | undefined;
  includeWaitingJobs?: boolean | undefined;
}

export interface GetActiveJobsParam_unversioned {
  companyHandle?: string | undefined;
  jobHandle?: string | undefined;
  originalName?: string | undefined;
}

export interface GetActiveJobsReturn {
  jobArray: ActiveJobArray;
}

export interface GetActiveJobsReturn_2008_01_15 {
  jobArray: ActiveJobArray_2008_01_15;
}

export interface GetActiveJobsReturn_2008_09_10 {
  jobArray: ActiveJobArray_2008_09_10;
}

export interface GetActiveJobsReturn_2009_07_31 {
  jobArray: ActiveJobArray_2009_07_31;
}

export interface GetActiveJobsReturn_2010_01_31 {
  jobArray: ActiveJobArray_2010_01_31;
}

export interface GetActiveJobsReturn_2012_02_14 {
  jobArray: ActiveJobArray_2012_02_14;
}

export interface GetActiveJobsReturn_2013_02_15 {
  jobArray: ActiveJobArray_2013_02_15;
}

export interface GetActiveJobsReturn_2017_10_29_beta {
  jobArray: ActiveJobArray_2017_10_29_beta;
}

export interface GetActiveJobsReturn_2021_04_26_beta {
  jobArray: ActiveJobArray_2021_04_26_beta;
}

export interface GetActiveJobsReturn_2022_11_01_beta {
  jobArray: ActiveJobArray_2022_11_01_beta;
}

export interface GetActiveJobsReturn_unversioned {
  jobArray: ActiveJobArray_unversioned;
}

export interface GetActivePublishContextsParam {
  companyHandle: string;
}

export interface GetActivePublishContextsReturn {
  contextArray: StringArray;
}

export interface GetAllCompaniesParam {
  includeExpired: boolean;
}

export interface GetAllCompaniesReturn {
  companyArray: CompanyArray;
}

export interface GetAllCompaniesReturn_unversioned {
  companyArray: CompanyArray_unversioned;
}

export interface GetAllUsersParam {
  includeInvalid: boolean;
}

export interface GetAllUsersReturn {
  userArray: UserArray;
}

export interface GetAllUsersReturn_2012_02_14 {
  userArray: UserArray_2012_02_14;
}

export interface GetAllUsersReturn_2021_04_26_beta {
  userArray: UserArray_2021_04_26_beta;
}

export interface GetAllUsersReturn_unversioned {
  userArray: UserArray_unversioned;
}

export interface GetArchivedJobLogDetailsParam {
  companyHandle: string;
  jobHandle: string;
  logTypeArray?: StringArray | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: string | undefined;
  sortDirection?: SortDirection | undefined;
}

export interface GetArchivedJobLogDetailsReturn {
  jobLogArray: JobLogArray;
}

export interface GetAssetArchivedJobLogsParam {
  companyHandle: string;
  assetHandle: string;
}

export interface GetAssetArchivedJobLogsReturn {
  jobLogArray: AssetJobLogArray;
}

export interface GetAssetCountsParam {
  companyHandle: string;
}

export interface GetAssetCountsReturn {
  countArray?: AssetCountArray | undefined;
}

export interface GetAssetJobLogsParam {
  companyHandle: string;
  assetHandle: string;
}

export interface GetAssetJobLogsReturn {
  jobLogArray: AssetJobLogArray;
}

export interface GetAssetJobLogsReturn_2008_01_15 {
  jobLogArray: AssetJobLogArray_2008_01_15;
}

export interface GetAssetMetadataFieldsParam {
  companyHandle: string;
}

export interface GetAssetMetadataFieldsReturn {
  assetFieldsArray: AssetMetadataFieldsArray;
}

export interface GetAssetMetadataFieldsReturn_2009_07_31 {
  assetFieldsArray: AssetMetadataFieldsArray_2009_07_31;
}

export interface GetAssetMetadataFieldsReturn_2012_02_14 {
  assetFieldsArray: AssetMetadataFieldsArray_2012_02_14;
}

export interface GetAssetMetadataFieldsReturn_2021_04_26_beta {
  assetFieldsArray: AssetMetadataFieldsArray_2021_04_26_beta;
}

export interface GetAssetPublishHistoryParam {
  companyHandle: string;
  assetHandle: string;
}

export interface GetAssetPublishHistoryReturn {
  pubHistoryArray: PublishHistoryArray;
}

export interface GetAssetsByNameParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  nameArray: StringArray;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  excludeAssetTypeArray?: { items: NamedAssetType[] } | undefined;
  assetSubTypeArray?: StringArray | undefined;
  strictSubTypeCheck?: boolean | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface GetAssetsByNameReturn {
  assetArray?: AssetArray | undefined;
}

export interface GetAssetsByNameReturn_2010_01_31 {
  assetArray?: AssetArray_2009_07_31 | undefined;
}

export interface GetAssetsByNameReturn_2012_02_14 {
  assetArray?: AssetArray_2012_02_14 | undefined;
}

export interface GetAssetsByNameReturn_2021_04_26_beta {
  assetArray?: AssetArray_2021_04_26_beta | undefined;
}

export interface GetAssetsParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  assetHandleArray: HandleArray;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface GetAssetsReturn {
  assetArray?: AssetArray | undefined;
}

export interface GetAssetsReturn_2008_01_15 {
  assetArray?: AssetArray_2008_01_15 | undefined;
}

export interface GetAssetsReturn_2008_09_10 {
  assetArray?: AssetArray_2008_09_10 | undefined;
}

export interface GetAssetsReturn_2009_07_31 {
  assetArray?: AssetArray_2009_07_31 | undefined;
}

export interface GetAssetsReturn_2012_02_14 {
  assetArray?: AssetArray_2012_02_14 | undefined;
}

export interface GetAssetsReturn_2021_04_26_beta {
  assetArray?: AssetArray_2021_04_26_beta | undefined;
}

export interface GetAssetsReturn_unversioned {
  assetArray?: AssetArray_unversioned | undefined;
}

export interface GetAssociatedAssetsParam {
  companyHandle: string;
  assetHandle: string;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface GetAssociatedAssetsReturn {
  containerArray?: AssetArray | undefined;
  memberArray?: AssetArray | undefined;
  layerReferenceArray?: AssetArray | undefined;
  ownerArray?: AssetArray | undefined;
  derivedArray?: AssetArray | undefined;
  generatorArray?: GenerationInfoArray | undefined;
  generatedArray?: GenerationInfoArray | undefined;
  thumbAsset?: Asset | undefined;
}

export interface GetAssociatedAssetsReturn_2008_01_15 {
  containerArray?: AssetArray_2008_01_15 | undefined;
  memberArray?: AssetArray_2008_01_15 | undefined;
  layerReferenceArray?: AssetArray_2008_01_15 | undefined;
  ownerArray?: AssetArray_2008_01_15 | undefined;
  derivedArray?: AssetArray_2008_01_15 | undefined;
  generatorArray?: GenerationInfoArray_2008_01_15 | undefined;
  generatedArray?: GenerationInfoArray_2008_01_15 | undefined;
}

export interface GetAssociatedAssetsReturn_2008_09_10 {
  containerArray?: AssetArray_2008_09_10 | undefined;
  memberArray?: AssetArray_2008_09_10 | undefined;
  layerReferenceArray?: AssetArray_2008_09_10 | undefined;
  ownerArray?: AssetArray_2008_09_10 | undefined;
  derivedArray?: AssetArray_2008_09_10 | undefined;
  generatorArray?: GenerationInfoArray_2008_09_10 | undefined;
  generatedArray?: GenerationInfoArray_2008_09_10 | undefined;
}

export interface GetAssociatedAssetsReturn_2009_07_31 {
  containerArray?: AssetArray_2009_07_31 | undefined;
  memberArray?: AssetArray_2009_07_31 | undefined;
  layerReferenceArray?: AssetArray_2009_07_31 | undefined;
  ownerArray?: AssetArray_2009_07_31 | undefined;
  derivedArray?: AssetArray_2009_07_31 | undefined;
  generatorArray?: GenerationInfoArray_2009_07_31 | undefined;
  generatedArray?: GenerationInfoArray_2009_07_31 | undefined;
}

export interface GetAssociatedAssetsReturn_2010_01_31 {
  containerArray?: AssetArray_2009_07_31 | undefined;
  memberArray?: AssetArray_2009_07_31 | undefined;
  layerReferenceArray?: AssetArray_2009_07_31 | undefined;
  ownerArray?: AssetArray_2009_07_31 | undefined;
  derivedArray?: AssetArray_2009_07_31 | undefined;
  generatorArray?: GenerationInfoArray_2009_07_31 | undefined;
  generatedArray?: GenerationInfoArray_2009_07_31 | undefined;
  thumbAsset?: Asset_2009_07_31 | undefined;
}

export interface GetAssociatedAssetsReturn_2012_02_14 {
  containerArray?: AssetArray_2012_02_14 | undefined;
  memberArray?: AssetArray_2012_02_14 | undefined;
  layerReferenceArray?: AssetArray_2012_02_14 | undefined;
  ownerArray?: AssetArray_2012_02_14 | undefined;
  derivedArray?: AssetArray_2012_02_14 | undefined;
  generatorArray?: GenerationInfoArray_2012_02_14 | undefined;
  generatedArray?: GenerationInfoArray_2012_02_14 | undefined;
  thumbAsset?: Asset_2012_02_14 | undefined;
}

export interface GetAssociatedAssetsReturn_2017_10_29_beta {
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

export interface GetAssociatedAssetsReturn_2021_04_26_beta {
  containerArray?: AssetArray_2021_04_26_beta | undefined;
  memberArray?: AssetArray_2021_04_26_beta | undefined;
  layerReferenceArray?: AssetArray_2021_04_26_beta | undefined;
  ownerArray?: AssetArray_2021_04_26_beta | undefined;
  derivedArray?: AssetArray_2021_04_26_beta | undefined;
  generatorArray?: GenerationInfoArray_2021_04_26_beta | undefined;
  generatedArray?: GenerationInfoArray_2021_04_26_beta | undefined;
  subAssetArray?: SubAssetArray | undefined;
  thumbAsset?: Asset_2021_04_26_beta | undefined;
}

export interface GetAutoCropRectParam {
  companyHandle: string;
  assetHandle: string;
  /** One of autoColorCropOptions, autoTransparentCropOptions. */
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  /** One of autoColorCropOptions, autoTransparentCropOptions. */
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
}

export interface GetAutoCropRectReturn {
  xOffset: number;
  yOffset: number;
  width: number;
  height: number;
}

export interface GetCdnCacheInvalidationStatusParam {
  companyHandle: string;
  invalidationHandle: string;
}

export interface GetCdnCacheInvalidationStatusReturn {
  status: string;
  pingAfterSeconds?: number | undefined;
  completionTime?: Date | undefined;
}

export interface GetCompanyInfoParam {
  companyHandle?: string | undefined;
  companyName?: string | undefined;
  imsOrgId?: string | undefined;
}

export interface GetCompanyInfoParam_unversioned {
  companyHandle?: string | undefined;
  companyName?: string | undefined;
}

export interface GetCompanyInfoReturn {
  companyInfo: Company;
}

export interface GetCompanyInfoReturn_unversioned {
  companyInfo: Company_unversioned;
}

export interface GetCompanyMembersParam {
  companyHandle: string;
  includeInvalid: boolean;
  includeInactive: boolean;
}

export interface GetCompanyMembersParam_unversioned {
  companyHandle: string;
  includeInvalid: boolean;
}

export interface GetCompanyMembersReturn {
  memberArray: CompanyMemberArray;
}

export interface GetCompanyMembersReturn_2012_02_14 {
  memberArray: CompanyMemberArray_2012_02_14;
}

export interface GetCompanyMembersReturn_2021_04_26_beta {
  memberArray: CompanyMemberArray_2021_04_26_beta;
}

export interface GetCompanyMembersReturn_unversioned {
  userArray?: UserArray_unversioned | undefined;
}

export interface GetCompanyMembershipParam {
  userHandle?: string | undefined;
}

export interface GetCompanyMembershipReturn {
  membershipArray: CompanyMembershipArray;
}

export interface GetCompanyMembershipReturn_2012_02_14 {
  membershipArray: CompanyMembershipArray_2012_02_14;
}

export interface GetCompanyMembershipReturn_unversioned {
  companyArray?: CompanyArray_unversioned | undefined;
}

export interface GetCompanyMetadataParam {
  companyHandle: string;
  xid: string;
}

export interface GetCompanyMetadataReturn {
  xid: string;
  xtype: string;
  xname: string;
  /** Base64. */
  metadata: string;
}

export interface GetCompanySettingsParam {
  companyHandle: string;
}

export interface GetCompanySettingsReturn {
  settings: CompanySettings;
}

export interface GetCompanySettingsReturn_2008_01_15 {
  settings: CompanySettings_2008_01_15;
}

export interface GetCompanySettingsReturn_2008_09_10 {
  settings: CompanySettings_2008_09_10;
}

export interface GetCompanySettingsReturn_2009_07_31 {
  settings: CompanySettings_2009_07_31;
}

export interface GetCompanySettingsReturn_2012_02_14 {
  settings: CompanySettings_2012_02_14;
}

export interface GetCompanySettingsReturn_2016_01_14_beta {
  settings: CompanySettings_2016_01_14_beta;
}

export interface GetCompanySettingsReturn_2021_04_26_beta {
  settings: CompanySettings_2021_04_26_beta;
}

export interface GetCompanySettingsReturn_2022_11_01_beta {
  settings: CompanySettings_2022_11_01_beta;
}

export interface GetCompanyUPPPropertiesParam {
  companyHandle: string;
}

export interface GetCompanyUPPPropertiesReturn {
  properties: CompanyUPPProperties;
}

export interface GetDiskUsageParam {
  companyHandle?: string | undefined;
}

export interface GetDiskUsageReturn {
  diskUsageArray: DiskUsageArray;
}

export interface GetDistinctMetadataValuesParam {
  companyHandle: string;
  metadataKey: string;
}

export interface GetDistinctMetadataValuesReturn {
  valueArray: ValueCountArray;
}

export interface GetFolderTreeParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folderPath?: string | undefined;
  depth: number;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface GetFolderTreeReturn {
  folders?: Folder | undefined;
  permissionSetArray?: PermissionSetArray | undefined;
}

export interface GetFolderTreeReturn_2008_01_15 {
  folders?: Folder_2008_01_15 | undefined;
}

export interface GetFolderTreeReturn_unversioned {
  folders?: Folder_unversioned | undefined;
}

export interface GetFoldersParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folderPath?: string | undefined;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface GetFoldersReturn {
  folderArray?: FolderArray | undefined;
  permissionSetArray?: PermissionSetArray | undefined;
}

export interface GetFoldersReturn_2008_01_15 {
  folderArray?: FolderArray_2008_01_15 | undefined;
}

export interface GetFoldersReturn_unversioned {
  folderArray?: FolderArray_unversioned | undefined;
}

export interface GetGenerationInfoParam {
  companyHandle: string;
  engine?: GenerationEngine | undefined;
  originatorHandle?: string | undefined;
  generatedHandle?: string | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface GetGenerationInfoReturn {
  generationArray: GenerationInfoArray;
}

export interface GetGenerationInfoReturn_2008_01_15 {
  generationArray: GenerationInfoArray_2008_01_15;
}

export interface GetGenerationInfoReturn_2008_09_10 {
  generationArray: GenerationInfoArray_2008_09_10;
}

export interface GetGenerationInfoReturn_2009_07_31 {
  generationArray: GenerationInfoArray_2009_07_31;
}

export interface GetGenerationInfoReturn_2012_02_14 {
  generationArray: GenerationInfoArray_2012_02_14;
}

export interface GetGenerationInfoReturn_2021_04_26_beta {
  generationArray: GenerationInfoArray_2021_04_26_beta;
}

export interface GetGroupMembersParam {
  companyHandle: string;
  groupHandle: string;
}

export interface GetGroupMembersReturn {
  userHandleArray: HandleArray;
}

export interface GetGroupMembershipParam {
  userHandle?: string | undefined;
  companyHandle?: string | undefined;
}

export interface GetGroupMembershipReturn {
  groupArray: GroupArray;
}

export interface GetGroupsParam {
  companyHandle: string;
}

export interface GetGroupsReturn {
  groupArray: GroupArray;
}

export interface GetImageFormatsParam {
  companyHandle: string;
}

export interface GetImageFormatsReturn {
  imageFormatArray: ImageFormatArray;
}

export interface GetImageRenderingCatalogParam {
  companyHandle: string;
}

export interface GetImageRenderingCatalogReturn {
  catalog: string;
}

export interface GetImageRenderingPublishSettingsParam {
  companyHandle: string;
  contextHandle?: string | undefined;
}

export interface GetImageRenderingPublishSettingsParam_2008_01_15 {
  companyHandle: string;
}

export interface GetImageRenderingPublishSettingsReturn {
  publishSettingArray: ConfigSettingArray;
}

export interface GetImageServingCatalogParam {
  companyHandle: string;
}

export interface GetImageServingCatalogReturn {
  catalog: string;
}

export interface GetImageServingPublishSettingsParam {
  companyHandle: string;
  contextHandle?: string | undefined;
}

export interface GetImageServingPublishSettingsParam_2008_01_15 {
  companyHandle: string;
}

export interface GetImageServingPublishSettingsReturn {
  publishSettingArray: ConfigSettingArray;
}

export interface GetImageSetMembersParam {
  companyHandle: string;
  assetHandle: string;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface GetImageSetMembersParam_unversioned {
  companyHandle: string;
  assetHandle: string;
}

export interface GetImageSetMembersReturn {
  memberArray: ImageSetMemberArray;
}

export interface GetImageSetMembersReturn_2008_01_15 {
  memberArray: ImageSetMemberArray_2008_01_15;
}

export interface GetImageSetMembersReturn_2008_09_10 {
  memberArray: ImageSetMemberArray_2008_09_10;
}

export interface GetImageSetMembersReturn_2009_07_31 {
  memberArray: ImageSetMemberArray_2009_07_31;
}

export interface GetImageSetMembersReturn_2012_02_14 {
  memberArray: ImageSetMemberArray_2012_02_14;
}

export interface GetImageSetMembersReturn_2021_04_26_beta {
  memberArray: ImageSetMemberArray_2021_04_26_beta;
}

export interface GetImageSetMembersReturn_unversioned {
  memberArray: ImageSetMemberArray_unversioned;
}

export interface GetJobLogDetailsParam {
  companyHandle: string;
  jobHandle?: string | undefined;
  originalName?: string | undefined;
  logTypeArray?: { items: JobLogType[] } | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: JobDetailSortField | undefined;
  sortDirection?: SortDirection | undefined;
}

export interface GetJobLogDetailsParam_unversioned {
  companyHandle: string;
  jobHandle?: string | undefined;
  originalName?: string | undefined;
}

export interface GetJobLogDetailsReturn {
  jobLogArray: JobLogArray;
}

export interface GetJobLogDetailsReturn_2008_01_15 {
  jobLogArray: JobLogArray_2008_01_15;
}

export interface GetJobLogDetailsReturn_2009_07_31 {
  jobLogArray: JobLogArray_2009_07_31;
}

export interface GetJobLogDetailsReturn_2010_01_31 {
  jobLogArray: JobLogArray_2010_01_31;
}

export interface GetJobLogDetailsReturn_unversioned {
  jobLogArray: JobLogArray_unversioned;
}

export interface GetJobLogsParam {
  companyHandle?: string | undefined;
  userHandle?: string | undefined;
  sortBy?: JobLogSortField | undefined;
  sortDirection?: SortDirection | undefined;
  startDate?: Date | undefined;
  endDate?: Date | undefined;
  numRows?: number | undefined;
}

export interface GetJobLogsReturn {
  jobLogArray: JobLogArray;
}

export interface GetJobLogsReturn_2008_01_15 {
  jobLogArray: JobLogArray_2008_01_15;
}

export interface GetJobLogsReturn_2009_07_31 {
  jobLogArray: JobLogArray_2009_07_31;
}

export interface GetJobLogsReturn_2010_01_31 {
  jobLogArray: JobLogArray_2010_01_31;
}

export interface GetJobLogsReturn_unversioned {
  jobLogArray: JobLogArray_unversioned;
}

export interface GetMediaPortalEventParam {
  eventType?: string | undefined;
  ipsUser?: string | undefined;
  companyHandle?: string | undefined;
  jobName?: string | undefined;
  jobDescription?: string | undefined;
  beforeDate?: Date | undefined;
  afterDate?: Date | undefined;
}

export interface GetMediaPortalEventReturn {
  MediaPortalEventArray: MPEventArray;
}

export interface GetMetadataFieldsParam {
  companyHandle: string;
  assetType: string;
}

export interface GetMetadataFieldsReturn {
  fieldArray: MetadataFieldArray;
}

export interface GetMetadataFieldsReturn_2012_02_14 {
  fieldArray: MetadataFieldArray_2012_02_14;
}

export interface GetMetadataFieldsReturn_2021_04_26_beta {
  fieldArray: MetadataFieldArray_2021_04_26_beta;
}

export interface GetMetadataFieldsReturn_unversioned {
  fieldArray: MetadataFieldArray_unversioned;
}

export interface GetMetadataSchemaNamespacesParam {
  companyHandle: string;
}

export interface GetMetadataSchemaNamespacesReturn {
  /** Base64. */
  compressedNamespaces: string;
}

export interface GetMetadataSchemaParam {
  companyHandle: string;
  version: number;
}

export interface GetMetadataSchemaReturn {
  version: number;
  /** Base64. */
  compressedSchema: string;
}

export interface GetOriginalFilePathsParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

export interface GetOriginalFilePathsReturn {
  originalFileArray: StringArray;
}

export interface GetPhotoshopPathNamesParam {
  companyHandle: string;
  assetHandle: string;
}

export interface GetPhotoshopPathNamesReturn {
  pathNameArray: StringArray;
}

export interface GetPhotoshopPathParam {
  companyHandle: string;
  assetHandle: string;
  pathName: string;
}

export interface GetPhotoshopPathReturn {
  perspectiveQuad: PerspectiveQuad;
}

export interface GetProjectsParam {
  companyHandle: string;
}

export interface GetProjectsReturn {
  projectArray: ProjectArray;
}

export interface GetPropertyParam {
  name: string;
}

export interface GetPropertyReturn {
  value: string;
}

export interface GetPropertySetTypeParam {
  companyHandle?: string | undefined;
  name: string;
}

export interface GetPropertySetTypeReturn {
  type: PropertySetType;
}

export interface GetPropertySetTypesParam {
  companyHandle?: string | undefined;
}

export interface GetPropertySetTypesReturn {
  typeArray: PropertySetTypeArray;
}

export interface GetPropertySetsParam {
  typeHandle: string;
  primaryOwnerHandle?: string | undefined;
  secondaryOwnerHandle?: string | undefined;
}

export interface GetPropertySetsReturn {
  setArray: PropertySetArray;
}

export interface GetPropertySetsReturn_2008_01_15 {
  setArray: PropertySetArray_2008_01_15;
}

export interface GetPublishContextsParam {
  companyHandle: string;
  contextType?: PublishContextType | undefined;
}

export interface GetPublishContextsReturn {
  publishContextArray: PublishContextArray;
}

export interface GetScheduledJobsParam {
  companyHandle?: string | undefined;
  jobHandle?: string | undefined;
  originalName?: string | undefined;
}

export interface GetScheduledJobsReturn {
  jobArray: ScheduledJobArray;
}

export interface GetScheduledJobsReturn_2008_01_15 {
  jobArray: ScheduledJobArray_2008_01_15;
}

export interface GetScheduledJobsReturn_2008_09_10 {
  jobArray: ScheduledJobArray_2008_09_10;
}

export interface GetScheduledJobsReturn_2009_07_31 {
  jobArray: ScheduledJobArray_2009_07_31;
}

export interface GetScheduledJobsReturn_2010_01_31 {
  jobArray: ScheduledJobArray_2010_01_31;
}

export interface GetScheduledJobsReturn_2012_02_14 {
  jobArray: ScheduledJobArray_2012_02_14;
}

export interface GetScheduledJobsReturn_2013_02_15 {
  jobArray: ScheduledJobArray_2013_02_15;
}

export interface GetScheduledJobsReturn_2017_10_29_beta {
  jobArray: ScheduledJobArray_2017_10_29_beta;
}

export interface GetScheduledJobsReturn_2021_04_26_beta {
  jobArray: ScheduledJobArray_2021_04_26_beta;
}

export interface GetScheduledJobsReturn_2022_11_01_beta {
  jobArray: ScheduledJobArray_2022_11_01_beta;
}

export interface GetScheduledJobsReturn_unversioned {
  jobArray: ScheduledJobArray_unversioned;
}

export interface GetSearchStringsParam {
  companyHandle: string;
  assetHandle: string;
}

export interface GetSearchStringsParam_2008_01_15 {
  companyHandle?: string | undefined;
  assetHandle: string;
}

export interface GetSearchStringsReturn {
  searchStringsArray: SearchStringsArray;
}

export interface GetSecureISAuthTokenParam {
  companyHandle: string;
}

export interface GetSecureISAuthTokenReturn {
  SecureISAuthToken: string;
}

/** Nothing. */
export type GetSystemPropertiesParam = Record<string, never>;

export interface GetSystemPropertiesReturn {
  propertyArray: PropertyArray;
}

export interface GetTagFieldValuesParam {
  companyHandle: string;
  fieldHandleArray: HandleArray;
}

export interface GetTagFieldValuesReturn {
  fieldArray: TagFieldValuesArray;
}

export interface GetUniqueMetadataValuesParam {
  companyHandle: string;
  fieldHandle: string;
}

export interface GetUniqueMetadataValuesReturn {
  values: StringArray;
}

export interface GetUploadTaskStatusParam {
  jobHandle: string;
}

export interface GetUploadTaskStatusReturn {
  uploadTaskStatusArray: ClusterUploadTaskStatusArray;
}

export interface GetUserCharsParam {
  charField: UserCharFilterField;
  includeInvalid?: boolean | undefined;
  includeInactive?: boolean | undefined;
  companyHandleArray?: HandleArray | undefined;
  groupHandleArray?: HandleArray | undefined;
  userRoleArray?: { items: UserRole[] } | undefined;
  numChars?: number | undefined;
}

export interface GetUserCharsParam_unversioned {
  charField: UserCharFilterField;
  includeInvalid: boolean;
  companyHandleArray?: HandleArray | undefined;
  groupHandleArray?: HandleArray | undefined;
  userRoleArray?: { items: UserRole[] } | undefined;
  numChars?: number | undefined;
}

export interface GetUserCharsReturn {
  userCharsArray: StringArray;
}

export interface GetUserInfoParam {
  userHandle?: string | undefined;
  email?: string | undefined;
}

export interface GetUserInfoReturn {
  userInfo: User;
}

export interface GetUserInfoReturn_2012_02_14 {
  userInfo: User_2012_02_14;
}

export interface GetUserInfoReturn_2021_04_26_beta {
  userInfo: User_2021_04_26_beta;
}

export interface GetUserInfoReturn_unversioned {
  userInfo: User_unversioned;
}

export interface GetUsersParam {
  includeInvalid?: boolean | undefined;
  includeInactive?: boolean | undefined;
  companyHandleArray?: HandleArray | undefined;
  groupHandleArray?: HandleArray | undefined;
  userRoleArray?: { items: UserRole[] } | undefined;
  charFilterField?: UserCharFilterField | undefined;
  charFilter?: string | undefined;
  sortBy?: UserSortField | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
}

export interface GetUsersParam_unversioned {
  includeInvalid?: boolean | undefined;
  companyHandleArray?: HandleArray | undefined;
  groupHandleArray?: HandleArray | undefined;
  userRoleArray?: { items: UserRole[] } | undefined;
  charFilterField?: UserCharFilterField | undefined;
  charFilter?: string | undefined;
  sortBy?: UserSortField | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
}

export interface GetUsersReturn {
  userArray: UserArray;
}

export interface GetUsersReturn_2012_02_14 {
  userArray: UserArray_2012_02_14;
}

export interface GetUsersReturn_2021_04_26_beta {
  userArray: UserArray_2021_04_26_beta;
}

export interface GetUsersReturn_unversioned {
  userArray: UserArray_unversioned;
}

export interface GetViewerConfigSettingsParam {
  companyHandle: string;
  assetHandle: string;
}

export interface GetViewerConfigSettingsParam_2008_01_15 {
  assetHandle: string;
}

export interface GetViewerConfigSettingsReturn {
  type: string;
  configSettingArray: ConfigSettingArray;
}

export interface GetVignettePublishFormatsParam {
  companyHandle: string;
}

export interface GetVignettePublishFormatsReturn {
  vignetteFormatArray: VignettePublishFormatArray;
}

export interface GetXMPPacketParam {
  companyHandle: string;
  assetHandle: string;
}

export interface GetXMPPacketReturn {
  /** Base64. */
  compressedPacket: string;
}

export interface GetZipEntriesParam {
  companyHandle: string;
  assetHandle: string;
}

export interface GetZipEntriesReturn {
  zipArray: ZipEntryArray;
}

export interface Group {
  groupHandle: string;
  companyHandle: string;
  name: string;
  isSystemDefined: boolean;
}

export interface GroupArray {
  items: Group[];
}

export interface HandleArray {
  items: string[];
}

export interface HaystackSearch {
  assetHandle: string;
  siftWeight?: number | undefined;
  colorWeight?: number | undefined;
  blobWeight?: number | undefined;
  gistWeight?: number | undefined;
  similarityLimit?: number | undefined;
  resultLimit?: number | undefined;
}

export interface IccProfileFieldUpdate {
  assetHandle: string;
  class?: ProfileClass | undefined;
  colorSpace?: ColorSpace | undefined;
  pcsType?: ColorSpace | undefined;
}

export interface IccProfileFieldUpdateArray {
  items: IccProfileFieldUpdate[];
}

export interface IccProfileInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface IccProfileInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface IllustratorInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface IllustratorOptions {
  process?: PostScriptProcess | undefined;
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | undefined;
  alpha?: boolean | undefined;
}

export interface ImageFieldUpdate {
  assetHandle: string;
  resolution?: number | undefined;
  anchorX?: number | undefined;
  anchorY?: number | undefined;
  userData?: string | undefined;
}

export interface ImageFieldUpdateArray {
  items: ImageFieldUpdate[];
}

export interface ImageFormat {
  imageFormatHandle: string;
  name: string;
  urlModifier: string;
}

export interface ImageFormatArray {
  items: ImageFormat[];
}

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

export interface ImageInfo_unversioned {
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
  zoomTargets?: ZoomTargetArray_unversioned | undefined;
  masks?: MaskArray | undefined;
  imageMaps?: ImageMapArray_unversioned | undefined;
}

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

export interface ImageMapArray {
  items: ImageMap[];
}

export interface ImageMapArray_unversioned {
  items: ImageMap_unversioned[];
}

export interface ImageMapDefinition {
  name: string;
  shapeType: RegionShape;
  region: string;
  action: string;
  enabled: boolean;
}

export interface ImageMapDefinitionArray {
  items: ImageMapDefinition[];
}

export interface ImageMap_unversioned {
  imageMapHandle?: string | undefined;
  name?: string | undefined;
  region?: string | undefined;
  action?: string | undefined;
  shapeType?: string | undefined;
  position?: number | undefined;
  lastModified?: Date | undefined;
}

export interface ImageRenderingPublishJob {
  emailSetting: EmailSetting;
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

export interface ImageRenderingPublishJob_unversioned {
  emailSetting: EmailSetting;
  httpCompletionUrl?: string | undefined;
}

export interface ImageServingPublishJob {
  publishType: PublishType;
  emailSetting: EmailSetting;
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

export interface ImageServingPublishJob_unversioned {
  publishType: PublishType;
  emailSetting: EmailSetting;
  httpCompletionUrl?: string | undefined;
}

export interface ImageSetMember {
  asset?: Asset | undefined;
  pageReset?: boolean | undefined;
}

export interface ImageSetMemberArray {
  items: ImageSetMember[];
}

export interface ImageSetMemberArray_2008_01_15 {
  items: ImageSetMember_2008_01_15[];
}

export interface ImageSetMemberArray_2008_09_10 {
  items: ImageSetMember_2008_09_10[];
}

export interface ImageSetMemberArray_2009_07_31 {
  items: ImageSetMember_2009_07_31[];
}

export interface ImageSetMemberArray_2012_02_14 {
  items: ImageSetMember_2012_02_14[];
}

export interface ImageSetMemberArray_2021_04_26_beta {
  items: ImageSetMember_2021_04_26_beta[];
}

export interface ImageSetMemberArray_unversioned {
  items: ImageSetMember_unversioned[];
}

export interface ImageSetMemberUpdate {
  assetHandle: string;
  pageReset: boolean;
}

export interface ImageSetMemberUpdateArray {
  items: ImageSetMemberUpdate[];
}

export interface ImageSetMember_2008_01_15 {
  asset?: Asset_2008_01_15 | undefined;
  pageReset?: boolean | undefined;
}

export interface ImageSetMember_2008_09_10 {
  asset?: Asset_2008_09_10 | undefined;
  pageReset?: boolean | undefined;
}

export interface ImageSetMember_2009_07_31 {
  asset?: Asset_2009_07_31 | undefined;
  pageReset?: boolean | undefined;
}

export interface ImageSetMember_2012_02_14 {
  asset?: Asset_2012_02_14 | undefined;
  pageReset?: boolean | undefined;
}

export interface ImageSetMember_2021_04_26_beta {
  asset?: Asset_2021_04_26_beta | undefined;
  pageReset?: boolean | undefined;
}

export interface ImageSetMember_unversioned {
  asset?: Asset_unversioned | undefined;
  pageReset?: boolean | undefined;
}

export interface InDesignInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface InDesignInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface InDesignOptions {
  process?: string | undefined;
}

export interface JavascriptInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface JobLog {
  companyHandle: string;
  jobHandle: string;
  jobName: string;
  originalJobName: string;
  submitUserEmail: string;
  logType: JobLogType | (string & {});
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

export interface JobLogArray {
  items: JobLog[];
}

export interface JobLogArray_2008_01_15 {
  items: JobLog_2008_01_15[];
}

export interface JobLogArray_2009_07_31 {
  items: JobLog_2009_07_31[];
}

export interface JobLogArray_2010_01_31 {
  items: JobLog_2010_01_31[];
}

export interface JobLogArray_unversioned {
  items: JobLog_unversioned[];
}

export interface JobLogDetail {
  logMessage: string;
  logType: JobLogType | (string & {});
  dateCreated: Date;
  assetName?: string | undefined;
  assetType?: AssetType | (string & {}) | undefined;
  assetHandle?: string | undefined;
  auxArray?: JobLogDetailAuxArray | undefined;
}

export interface JobLogDetailArray {
  items: JobLogDetail[];
}

export interface JobLogDetailArray_2008_01_15 {
  items: JobLogDetail_2008_01_15[];
}

export interface JobLogDetailArray_2010_01_31 {
  items: JobLogDetail_2010_01_31[];
}

export interface JobLogDetailArray_unversioned {
  items: JobLogDetail_unversioned[];
}

export interface JobLogDetailAux {
  logMessage: string;
  logType: JobLogType | (string & {});
  dateCreated?: Date | undefined;
}

export interface JobLogDetailAuxArray {
  items: JobLogDetailAux[];
}

export interface JobLogDetail_2008_01_15 {
  logMessage: string;
  logType: JobLogType | (string & {});
  assetName?: string | undefined;
  assetType?: AssetType | (string & {}) | undefined;
  assetHandle?: string | undefined;
}

export interface JobLogDetail_2010_01_31 {
  logMessage: string;
  logType: JobLogType | (string & {});
  assetName?: string | undefined;
  assetType?: AssetType | (string & {}) | undefined;
  assetHandle?: string | undefined;
  auxArray?: JobLogDetailAuxArray | undefined;
}

export interface JobLogDetail_unversioned {
  logMessage: string;
  logType: JobLogType | (string & {});
  assetName?: string | undefined;
  assetType?: AssetType | (string & {}) | undefined;
}

export interface JobLog_2008_01_15 {
  companyHandle: string;
  jobHandle: string;
  jobName: string;
  originalJobName: string;
  submitUserEmail: string;
  logType: JobLogType | (string & {});
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
  fatalError: boolean;
  detailTotalRows?: number | undefined;
  detailArray?: JobLogDetailArray_2008_01_15 | undefined;
}

export interface JobLog_2009_07_31 {
  companyHandle: string;
  jobHandle: string;
  jobName: string;
  originalJobName: string;
  submitUserEmail: string;
  logType: JobLogType | (string & {});
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
  detailArray?: JobLogDetailArray_2008_01_15 | undefined;
}

export interface JobLog_2010_01_31 {
  companyHandle: string;
  jobHandle: string;
  jobName: string;
  originalJobName: string;
  submitUserEmail: string;
  logType: JobLogType | (string & {});
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
  detailArray?: JobLogDetailArray_2010_01_31 | undefined;
}

export interface JobLog_unversioned {
  companyHandle: string;
  jobHandle: string;
  jobName: string;
  submitUserEmail: string;
  logType: JobLogType | (string & {});
  startDate?: Date | undefined;
  endDate?: Date | undefined;
  fileSuccessCount: number;
  fileErrorCount: number;
  fileWarningCount: number;
  fileDuplicateCount: number;
  fileUpdateCount: number;
  totalFileCount: number;
  fatalError: boolean;
  detailArray?: JobLogDetailArray_unversioned | undefined;
}

export interface Keywords {
  keyword: string;
  status: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface KeywordsArray {
  items: Keywords[];
}

export interface KnockoutBackgroundOptions {
  corner: AutoCropCorner;
  /** 0 to 1. */
  tolerance?: number | undefined;
  fillMethod: KnockoutFillMethod;
}

export interface LayerViewInfo {
  url?: string | undefined;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

export interface ListCompanyMetadataParam {
  companyHandle: string;
  xtype?: string | undefined;
}

export interface ListCompanyMetadataReturn {
  companyMetadataInfoArray: CompanyMetadataInfoArray;
}

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

export interface MPEventArray {
  items: MPEvent[];
}

export interface ManualCropOptions {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Mask {
  maskHandle?: string | undefined;
  name?: string | undefined;
  maskPath?: string | undefined;
  maskFile?: string | undefined;
  lastModified?: Date | undefined;
}

export interface MaskArray {
  items: Mask[];
}

export interface MaskInfo {
  maskPath?: string | undefined;
  maskFile?: string | undefined;
}

export interface MasterVideoInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface MediaOptions {
  videoEncodingPresetsArray?: HandleArray | undefined;
  generateThumbnail?: boolean | undefined;
  thumbnailOptions?: ThumbnailOptions | undefined;
}

export interface MediaOptions_2017_10_29_beta {
  videoEncodingPresetsArray?: HandleArray | undefined;
  videoEncodingArray?: VideoEncodingArray | undefined;
  avsEncodingArray?: AvsEncodingArray | undefined;
  generateThumbnail?: boolean | undefined;
  thumbnailOptions?: ThumbnailOptions | undefined;
}

export interface MediaOptions_2021_04_26_beta {
  videoEncodingPresetsArray?: HandleArray | undefined;
  videoEncodingArray?: VideoEncodingArray | undefined;
  videoSmartCropArray?: VideoSmartCropArray | undefined;
  videoSmartCropSampleRate?: number | undefined;
  avsEncodingArray?: AvsEncodingArray | undefined;
  generateThumbnail?: boolean | undefined;
  thumbnailOptions?: ThumbnailOptions | undefined;
}

export interface MediaOptions_2022_11_01_beta {
  videoEncodingPresetsArray?: HandleArray | undefined;
  videoEncodingArray?: VideoEncodingArray | undefined;
  videoSmartCropArray?: VideoSmartCropArray | undefined;
  videoSmartCropSampleRate?: number | undefined;
  avsEncodingArray?: AvsEncodingArray | undefined;
  generateThumbnail?: boolean | undefined;
  thumbnailOptions?: ThumbnailOptions | undefined;
  cmafConformance?: boolean | undefined;
}

export interface Metadata {
  name: string;
  value: string;
  boolVal?: boolean | undefined;
  longVal?: number | undefined;
  doubleVal?: number | undefined;
  dateVal?: Date | undefined;
  valueArray?: StringArray | undefined;
}

export interface MetadataArray {
  items: Metadata[];
}

export interface MetadataArray_2008_01_15 {
  items: Metadata_2008_01_15[];
}

export interface MetadataArray_unversioned {
  items: Metadata_unversioned[];
}

export interface MetadataCondition {
  fieldHandle: string;
  op: MetadataConditionOpValue;
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

export interface MetadataConditionArray {
  items: MetadataCondition[];
}

export interface MetadataConditionArray_2008_01_15 {
  items: MetadataCondition_2008_01_15[];
}

export interface MetadataConditionArray_unversioned {
  items: MetadataCondition_unversioned[];
}

export interface MetadataCondition_2008_01_15 {
  fieldHandle: string;
  op: MetadataConditionOpValue;
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

export interface MetadataCondition_unversioned {
  fieldHandle: string;
  op: MetadataConditionOpValue;
  value?: string | undefined;
}

export interface MetadataDelete {
  fieldHandle: string;
}

export interface MetadataDeleteArray {
  items: MetadataDelete[];
}

export interface MetadataField {
  fieldHandle: string;
  name: string;
  type: string;
  defaultValue: string;
  isRequired: boolean;
  isUserDefined: boolean;
  isHidden: boolean;
  isEnforced: boolean;
  initialTagValue?: string | undefined;
}

export interface MetadataFieldArray {
  items: MetadataField[];
}

export interface MetadataFieldArray_2012_02_14 {
  items: MetadataField_2012_02_14[];
}

export interface MetadataFieldArray_2021_04_26_beta {
  items: MetadataField_2021_04_26_beta[];
}

export interface MetadataFieldArray_unversioned {
  items: MetadataField_unversioned[];
}

export interface MetadataField_2012_02_14 {
  fieldHandle: string;
  name: string;
  type: string;
  defaultValue: string;
  isRequired: boolean;
  isUserDefined: boolean;
  isHidden: boolean;
  initialTagValue?: string | undefined;
}

export interface MetadataField_2021_04_26_beta {
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

export interface MetadataField_unversioned {
  fieldHandle: string;
  name: string;
  type: string;
  defaultValue: string;
  isRequired: boolean;
  isUserDefined: boolean;
}

export interface MetadataOptions {
  updateArray?: MetadataUpdateArray | undefined;
}

export interface MetadataPublishJob {
  forcePublish?: boolean | undefined;
}

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

export interface MetadataUpdateArray {
  items: MetadataUpdate[];
}

export interface MetadataUpdateArray_2008_01_15 {
  items: MetadataUpdate_2008_01_15[];
}

export interface MetadataUpdateArray_unversioned {
  items: MetadataUpdate_unversioned[];
}

export interface MetadataUpdate_2008_01_15 {
  fieldHandle: string;
  value?: string | undefined;
  boolVal?: boolean | undefined;
  longVal?: number | undefined;
  doubleVal?: number | undefined;
  dateVal?: Date | undefined;
}

export interface MetadataUpdate_unversioned {
  fieldHandle: string;
  value?: string | undefined;
}

export interface Metadata_2008_01_15 {
  name: string;
  value: string;
  boolVal?: boolean | undefined;
  longVal?: number | undefined;
  doubleVal?: number | undefined;
  dateVal?: Date | undefined;
}

export interface Metadata_unversioned {
  name: string;
  value: string;
}

export interface MoveAssetParam {
  companyHandle: string;
  assetHandle: string;
  folderHandle: string;
}

/** Nothing. */
export type MoveAssetReturn = Record<string, never>;

export interface MoveAssetsParam {
  companyHandle: string;
  assetMoveArray: AssetMoveArray;
}

export interface MoveAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface MoveFolderParam {
  companyHandle: string;
  folderHandle: string;
  destFolderHandle: string;
}

export interface MoveFolderReturn {
  folderHandle: string;
}

export interface NormalizedCropRect {
  leftN: number;
  topN: number;
  widthN: number;
  heightN: number;
}

export interface OperationFault {
  code: number;
  reason: string;
}

export interface OperationFaultArray {
  items: OperationFault[];
}

export interface OptimizeImagesJob {
  emailSetting: EmailSetting;
}

export interface PDFOptions {
  process?: PDFOptionsProcessValue | undefined;
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | undefined;
  pdfCatalog?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
  extractLinks?: boolean | undefined;
}

export interface PDFOptions_2008_01_15 {
  process?: PDFOptionsProcessValue | undefined;
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | undefined;
  pdfCatalog?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
}

export interface PauseJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** Nothing. */
export type PauseJobReturn = Record<string, never>;

export interface PdfInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface PdfInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface PdfSettingsInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface Permission {
  groupHandle?: string | undefined;
  groupName?: string | undefined;
  permissionType?: string | undefined;
  isAllowed?: boolean | undefined;
  isOverride?: boolean | undefined;
}

export interface PermissionArray {
  items: Permission[];
}

export interface PermissionSet {
  permissionSetHandle?: string | undefined;
  permissionArray?: PermissionArray | undefined;
}

export interface PermissionSetArray {
  items: PermissionSet[];
}

export interface PermissionUpdate {
  groupHandle: string;
  permissionType: PermissionType;
  isAllowed: boolean;
  isOverride: boolean;
}

export interface PermissionUpdateArray {
  items: PermissionUpdate[];
}

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

export interface PhotoshopLayerOptions {
  layerNaming?: PhotoshopLayerNamingMode | undefined;
  anchor?: PhotoshopAnchorMode | undefined;
  createTemplate?: boolean | undefined;
  extractText?: boolean | undefined;
  extendLayers?: boolean | undefined;
}

export interface PhotoshopOptions {
  process?: PhotoshopProcess | undefined;
  layerOptions?: PhotoshopLayerOptions | undefined;
}

export interface PhotoshopOptions_2008_01_15 {
  maintainLayers?: boolean | undefined;
  layerNaming?: PhotoshopLayerNamingMode | undefined;
  anchor?: PhotoshopAnchorMode | undefined;
  process?: PhotoshopProcess | undefined;
  layerOptions?: PhotoshopLayerOptions | undefined;
}

export interface PhotoshopOptions_unversioned {
  maintainLayers?: boolean | undefined;
  layerNaming?: PhotoshopLayerNamingMode | undefined;
  anchor?: PhotoshopAnchorMode | undefined;
}

export interface PostScriptInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface PostScriptOptions {
  process?: PostScriptProcess | undefined;
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | undefined;
  alpha?: boolean | undefined;
  extractSearchWords?: boolean | undefined;
}

export interface PostScriptOptions_unversioned {
  resolution?: number | undefined;
  colorspace?: PostScriptColorspaceMode | undefined;
  extractSearchWords?: boolean | undefined;
}

export interface PowerPointInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface PremiereExpressRemixInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface Project {
  projectHandle: string;
  name: string;
}

export interface ProjectArray {
  items: Project[];
}

export interface Property {
  name: string;
  value: string;
}

export interface PropertyArray {
  items: Property[];
}

export interface PropertySet {
  setHandle: string;
  typeHandle: string;
  propertyArray: PropertyArray;
  permissions?: PermissionArray | undefined;
}

export interface PropertySetArray {
  items: PropertySet[];
}

export interface PropertySetArray_2008_01_15 {
  items: PropertySet_2008_01_15[];
}

export interface PropertySetType {
  typeHandle: string;
  companyHandle?: string | undefined;
  name: string;
  propertyType: string;
  allowMultiple: boolean;
}

export interface PropertySetTypeArray {
  items: PropertySetType[];
}

export interface PropertySet_2008_01_15 {
  setHandle: string;
  typeHandle: string;
  propertyArray: PropertyArray;
}

export interface PsdInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface PsdInfo_2008_01_15 {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface PsdInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface PublishContext {
  contextHandle: string;
  contextName: string;
  contextType: PublishContextType | (string & {});
}

export interface PublishContextArray {
  items: PublishContext[];
}

export interface PublishHistory {
  serverName: string;
  contextName: string;
  publishFormat?: string | undefined;
  lastPublished: Date;
}

export interface PublishHistoryArray {
  items: PublishHistory[];
}

export interface PublishStateUpdate {
  assetHandle: string;
  publishState: PublishState;
}

export interface PublishStateUpdateArray {
  items: PublishStateUpdate[];
}

export interface RTFInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface RemoveAssetPermissionsParam {
  companyHandle: string;
  assetHandle: string;
}

/** Nothing. */
export type RemoveAssetPermissionsReturn = Record<string, never>;

export interface RemoveCompanyMembershipParam {
  userHandle?: string | undefined;
  companyHandleArray: HandleArray;
}

/** Nothing. */
export type RemoveCompanyMembershipReturn = Record<string, never>;

export interface RemoveFolderPermissionsParam {
  companyHandle: string;
  folderHandle: string;
  updateChildren: boolean;
}

/** Nothing. */
export type RemoveFolderPermissionsReturn = Record<string, never>;

export interface RemoveGroupMembersParam {
  companyHandle: string;
  groupHandle: string;
  userHandleArray: HandleArray;
}

/** Nothing. */
export type RemoveGroupMembersReturn = Record<string, never>;

export interface RemoveGroupMembershipParam {
  userHandle?: string | undefined;
  groupHandleArray: HandleArray;
}

/** Nothing. */
export type RemoveGroupMembershipReturn = Record<string, never>;

export interface RemoveMaskParam {
  companyHandle: string;
  assetHandle: string;
}

/** Nothing. */
export type RemoveMaskReturn = Record<string, never>;

export interface RemoveMetadataSchemaParam {
  companyHandle: string;
  schemaNamespace: string;
}

export interface RemoveMetadataSchemaReturn {
  success: boolean;
}

export interface RemoveProjectAssetsParam {
  companyHandle: string;
  projectHandle: string;
  assetHandleArray: HandleArray;
}

export interface RemoveProjectAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface RemovePropertySetPermissionsParam {
  setHandle: string;
}

/** Nothing. */
export type RemovePropertySetPermissionsReturn = Record<string, never>;

export interface RenameAssetParam {
  companyHandle: string;
  assetHandle: string;
  newName: string;
  validateName: boolean;
}

export interface RenameAssetParam_unversioned {
  companyHandle: string;
  assetHandle: string;
  newName: string;
  validateName: boolean;
  renameFiles?: boolean | undefined;
}

/** Nothing. */
export type RenameAssetReturn = Record<string, never>;

export interface RenameFolderParam {
  companyHandle: string;
  folderHandle: string;
  folderName: string;
}

export interface RenameFolderReturn {
  folderHandle: string;
}

export interface RenameProjectParam {
  companyHandle: string;
  projectHandle: string;
  projectName: string;
}

export interface RenameProjectReturn {
  projectHandle: string;
}

export interface RenderSceneInfo {
  url?: string | undefined;
}

export interface ReplaceImageParam {
  companyHandle: string;
  assetHandle: string;
  urlModifier: string;
}

export interface ReplaceImageReturn {
  assetHandle: string;
}

export interface ReprocessAssetsJob {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface ReprocessAssetsJob_2008_01_15 {
  assetHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions_2008_01_15 | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface ReprocessAssetsJob_2008_09_10 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions_2008_01_15 | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface ReprocessAssetsJob_2009_07_31 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface ReprocessAssetsJob_2010_01_31 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface ReprocessAssetsJob_2012_02_14 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface ReprocessAssetsJob_2013_02_15 {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  mediaOptions?: MediaOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface ReprocessAssetsJob_2017_10_29_beta {
  assetHandleArray: HandleArray;
  readyForPublish?: boolean | undefined;
  synchronizationComplete?: boolean | undefined;
  preservePublishState?: boolean | undefined;
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
  mediaOptions?: MediaOptions_2017_10_29_beta | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface ReprocessAssetsJob_2021_04_26_beta {
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
  mediaOptions?: MediaOptions_2021_04_26_beta | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
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

export interface ReprocessAssetsJob_2022_11_01_beta {
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
  mediaOptions?: MediaOptions_2022_11_01_beta | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  cssOptions?: CssOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
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

export interface RestoreAssetsFromTrashParam {
  companyHandle: string;
  assetHandleArray: HandleArray;
}

export interface RestoreAssetsFromTrashReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface ResumeJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** Nothing. */
export type ResumeJobReturn = Record<string, never>;

export interface RipPdfsJob {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface RipPdfsJob_2008_01_15 {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions_2008_01_15 | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface RipPdfsJob_2009_07_31 {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface RipPdfsJob_2010_01_31 {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface RipPdfsJob_2012_02_14 {
  pdfHandleArray: HandleArray;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface RipPdfsJob_2017_10_29_beta {
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
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface SaveGroupParam {
  companyHandle: string;
  groupHandle?: string | undefined;
  name: string;
  isSystemDefined: boolean;
}

export interface SaveGroupReturn {
  groupHandle: string;
}

export interface SaveImageFormatParam {
  companyHandle: string;
  imageFormatHandle?: string | undefined;
  name: string;
  urlModifier: string;
}

export interface SaveImageFormatReturn {
  imageFormatHandle: string;
}

export interface SaveImageMapParam {
  companyHandle: string;
  assetHandle: string;
  imageMapHandle?: string | undefined;
  name: string;
  shapeType: RegionShape;
  region: string;
  action: string;
  position: number;
  enabled: boolean;
}

export interface SaveImageMapParam_unversioned {
  companyHandle: string;
  assetHandle: string;
  imageMapHandle?: string | undefined;
  name: string;
  shapeType: RegionShape;
  region: string;
  action: string;
  position: number;
}

export interface SaveImageMapReturn {
  imageMapHandle: string;
}

export interface SaveMetadataFieldParam {
  companyHandle: string;
  fieldHandle?: string | undefined;
  assetType: string;
  name: string;
  fieldType: MetadataFieldType;
  defaultValue: string;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
}

export interface SaveMetadataFieldParam_2012_02_14 {
  companyHandle: string;
  fieldHandle?: string | undefined;
  assetType: string;
  name: string;
  fieldType: MetadataFieldType;
  defaultValue: string;
  isHidden?: boolean | undefined;
}

export interface SaveMetadataFieldParam_2021_04_26_beta {
  companyHandle: string;
  fieldHandle?: string | undefined;
  assetType: string;
  name: string;
  fieldType: MetadataFieldType;
  defaultValue: string;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
  isPublishData?: boolean | undefined;
}

export interface SaveMetadataFieldParam_unversioned {
  companyHandle: string;
  fieldHandle?: string | undefined;
  assetType: string;
  name: string;
  fieldType: MetadataFieldType;
  defaultValue: string;
}

export interface SaveMetadataFieldReturn {
  fieldHandle: string;
}

export interface SaveMetadataSchemaParam {
  companyHandle: string;
  contentType: string;
  /** Base64. */
  compressedSchema: string;
}

export interface SaveMetadataSchemaReturn {
  success: boolean;
}

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

export interface SaveZoomTargetReturn {
  zoomTargetHandle: string;
}

export interface ScheduledJob {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob | undefined;
}

export interface ScheduledJobArray {
  items: ScheduledJob[];
}

export interface ScheduledJobArray_2008_01_15 {
  items: ScheduledJob_2008_01_15[];
}

export interface ScheduledJobArray_2008_09_10 {
  items: ScheduledJob_2008_09_10[];
}

export interface ScheduledJobArray_2009_07_31 {
  items: ScheduledJob_2009_07_31[];
}

export interface ScheduledJobArray_2010_01_31 {
  items: ScheduledJob_2010_01_31[];
}

export interface ScheduledJobArray_2012_02_14 {
  items: ScheduledJob_2012_02_14[];
}

export interface ScheduledJobArray_2013_02_15 {
  items: ScheduledJob_2013_02_15[];
}

export interface ScheduledJobArray_2017_10_29_beta {
  items: ScheduledJob_2017_10_29_beta[];
}

export interface ScheduledJobArray_2021_04_26_beta {
  items: ScheduledJob_2021_04_26_beta[];
}

export interface ScheduledJobArray_2022_11_01_beta {
  items: ScheduledJob_2022_11_01_beta[];
}

export interface ScheduledJobArray_unversioned {
  items: ScheduledJob_unversioned[];
}

export interface ScheduledJob_2008_01_15 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2008_01_15 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2008_01_15 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2008_01_15 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2008_01_15 | undefined;
}

export interface ScheduledJob_2008_09_10 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2008_09_10 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2008_09_10 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2008_01_15 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2008_09_10 | undefined;
}

export interface ScheduledJob_2009_07_31 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2009_07_31 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2009_07_31 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2009_07_31 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2009_07_31 | undefined;
}

export interface ScheduledJob_2010_01_31 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2010_01_31 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2010_01_31 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2010_01_31 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2010_01_31 | undefined;
}

export interface ScheduledJob_2012_02_14 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2012_02_14 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2012_02_14 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2012_02_14 | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2012_02_14 | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
}

export interface ScheduledJob_2013_02_15 {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2013_02_15 | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2013_02_15 | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2013_02_15 | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob | undefined;
}

export interface ScheduledJob_2017_10_29_beta {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2017_10_29_beta | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2017_10_29_beta | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2017_10_29_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface ScheduledJob_2021_04_26_beta {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2021_04_26_beta | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2021_04_26_beta | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2021_04_26_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface ScheduledJob_2022_11_01_beta {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  locale?: string | undefined;
  description?: string | undefined;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob | undefined;
  videoPublishJob?: AnsweredVideoPublishJob | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  metadataPublishJob?: MetadataPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_2022_11_01_beta | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_2022_11_01_beta | undefined;
  optimizeImagesJob?: AnsweredOptimizeImagesJob | undefined;
  ripPdfsJob?: AnsweredRipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: AnsweredReprocessAssetsJob_2022_11_01_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: AnsweredExportJob | undefined;
  automatedSetGenerationJob?: AnsweredAutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface ScheduledJob_unversioned {
  companyHandle: string;
  jobHandle: string;
  name: string;
  originalName: string;
  type: ScheduledJobType | (string & {});
  submitUserEmail: string;
  execSchedule?: string | undefined;
  nextFireTime?: Date | undefined;
  timeZone?: string | undefined;
  triggerState?: JobTriggerState | (string & {}) | undefined;
  imageServingPublishJob?: AnsweredImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: AnsweredImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: AnsweredVideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: AnsweredServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: AnsweredUploadDirectoryJob_unversioned | undefined;
  uploadUrlsJob?: AnsweredUploadUrlsJob_unversioned | undefined;
}

export interface SearchAssetsByMetadataParam {
  companyHandle: string;
  filters?: SearchFilter | undefined;
  metadataConditionArray?: MetadataConditionArray | undefined;
  metadataConditionMatchMode?: SearchMatchMode | undefined;
  responseMetadataArray?: StringArray | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: string | undefined;
  sortDirection?: SortDirection | undefined;
}

export interface SearchAssetsByMetadataParam_2010_01_31 {
  companyHandle: string;
  metadataConditionArray?: MetadataConditionArray_2008_01_15 | undefined;
  metadataConditionMatchMode?: SearchMatchMode | undefined;
  responseMetadataArray?: StringArray | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
}

export interface SearchAssetsByMetadataParam_2012_02_14 {
  companyHandle: string;
  filters?: SearchFilter_2012_02_14 | undefined;
  metadataConditionArray?: MetadataConditionArray | undefined;
  metadataConditionMatchMode?: SearchMatchMode | undefined;
  responseMetadataArray?: StringArray | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: string | undefined;
  sortDirection?: SortDirection | undefined;
}

export interface SearchAssetsByMetadataParam_2016_01_14_beta {
  companyHandle: string;
  filters?: SearchFilter | undefined;
  metadataConditionArray?: MetadataConditionArray | undefined;
  metadataConditionMatchMode?: SearchMatchMode | undefined;
  responseMetadataArray?: StringArray | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: string | undefined;
  sortDirection?: SortDirection | undefined;
  haystackSearch?: HaystackSearch | undefined;
}

export interface SearchAssetsByMetadataReturn {
  totalRows: number;
  assetSummaryArray: AssetSummaryArray;
}

export interface SearchAssetsByMetadataReturn_2010_01_31 {
  totalRows: number;
  assetSummaryArray: AssetSummaryArray_2010_01_31;
}

export interface SearchAssetsParam {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folder?: string | undefined;
  includeSubfolders: boolean;
  publishState?: PublishState | undefined;
  trashState?: TrashStateValue | undefined;
  conditionMatchMode?: SearchMatchMode | undefined;
  keywordArray?: StringArray | undefined;
  systemFieldMatchMode?: SearchMatchMode | undefined;
  systemFieldConditionArray?: SystemFieldConditionArray | undefined;
  tagMatchMode?: SearchMatchMode | undefined;
  tagConditionArray?: TagConditionArray | undefined;
  metadataMatchMode?: SearchMatchMode | undefined;
  metadataConditionArray?: MetadataConditionArray | undefined;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  excludeAssetTypeArray?: { items: NamedAssetType[] } | undefined;
  assetSubTypeArray?: StringArray | undefined;
  strictSubTypeCheck?: boolean | undefined;
  excludeByproducts?: boolean | undefined;
  excludeByproductArray?: ExcludeByproductArray | undefined;
  projectHandle?: string | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: AssetSortField | undefined;
  sortDirection?: SortDirection | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface SearchAssetsParam_2008_01_15 {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folder?: string | undefined;
  includeSubfolders: boolean;
  publishState?: PublishState | undefined;
  trashState?: TrashStateValue | undefined;
  conditionMatchMode?: SearchMatchMode | undefined;
  keywordArray?: StringArray | undefined;
  systemFieldMatchMode?: SearchMatchMode | undefined;
  systemFieldConditionArray?: SystemFieldConditionArray | undefined;
  metadataMatchMode?: SearchMatchMode | undefined;
  metadataConditionArray?: MetadataConditionArray_2008_01_15 | undefined;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  excludeAssetTypeArray?: { items: NamedAssetType[] } | undefined;
  excludeByproducts?: boolean | undefined;
  projectHandle?: string | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: AssetSortField | undefined;
  sortDirection?: SortDirection | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface SearchAssetsParam_2009_07_31 {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folder?: string | undefined;
  includeSubfolders: boolean;
  publishState?: PublishState | undefined;
  trashState?: TrashStateValue | undefined;
  conditionMatchMode?: SearchMatchMode | undefined;
  keywordArray?: StringArray | undefined;
  systemFieldMatchMode?: SearchMatchMode | undefined;
  systemFieldConditionArray?: SystemFieldConditionArray | undefined;
  metadataMatchMode?: SearchMatchMode | undefined;
  metadataConditionArray?: MetadataConditionArray_2008_01_15 | undefined;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  excludeAssetTypeArray?: { items: NamedAssetType[] } | undefined;
  assetSubTypeArray?: StringArray | undefined;
  strictSubTypeCheck?: boolean | undefined;
  excludeByproducts?: boolean | undefined;
  excludeByproductArray?: ExcludeByproductArray | undefined;
  projectHandle?: string | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: AssetSortField | undefined;
  sortDirection?: SortDirection | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface SearchAssetsParam_2010_01_31 {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folder?: string | undefined;
  includeSubfolders: boolean;
  publishState?: PublishState | undefined;
  trashState?: TrashStateValue | undefined;
  conditionMatchMode?: SearchMatchMode | undefined;
  keywordArray?: StringArray | undefined;
  systemFieldMatchMode?: SearchMatchMode | undefined;
  systemFieldConditionArray?: SystemFieldConditionArray | undefined;
  tagMatchMode?: SearchMatchMode | undefined;
  tagConditionArray?: TagConditionArray | undefined;
  metadataMatchMode?: SearchMatchMode | undefined;
  metadataConditionArray?: MetadataConditionArray_2008_01_15 | undefined;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  excludeAssetTypeArray?: { items: NamedAssetType[] } | undefined;
  assetSubTypeArray?: StringArray | undefined;
  strictSubTypeCheck?: boolean | undefined;
  excludeByproducts?: boolean | undefined;
  excludeByproductArray?: ExcludeByproductArray | undefined;
  projectHandle?: string | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: AssetSortField | undefined;
  sortDirection?: SortDirection | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface SearchAssetsParam_unversioned {
  companyHandle: string;
  accessUserHandle?: string | undefined;
  accessGroupHandle?: string | undefined;
  folder?: string | undefined;
  includeSubfolders: boolean;
  publishState?: PublishState | undefined;
  conditionMatchMode?: SearchMatchMode | undefined;
  keywordArray?: StringArray | undefined;
  systemFieldMatchMode?: SearchMatchMode | undefined;
  systemFieldConditionArray?: SystemFieldConditionArray_unversioned | undefined;
  metadataMatchMode?: SearchMatchMode | undefined;
  metadataConditionArray?: MetadataConditionArray_unversioned | undefined;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  projectHandle?: string | undefined;
  recordsPerPage?: number | undefined;
  resultsPage?: number | undefined;
  sortBy?: AssetSortField | undefined;
  sortDirection?: SortDirection | undefined;
  responseFieldArray?: StringArray | undefined;
  excludeFieldArray?: StringArray | undefined;
}

export interface SearchAssetsReturn {
  totalRows?: number | undefined;
  assetArray?: AssetArray | undefined;
}

export interface SearchAssetsReturn_2008_01_15 {
  totalRows?: number | undefined;
  assetArray?: AssetArray_2008_01_15 | undefined;
}

export interface SearchAssetsReturn_2008_09_10 {
  totalRows?: number | undefined;
  assetArray?: AssetArray_2008_09_10 | undefined;
}

export interface SearchAssetsReturn_2009_07_31 {
  totalRows?: number | undefined;
  assetArray?: AssetArray_2009_07_31 | undefined;
}

export interface SearchAssetsReturn_2012_02_14 {
  totalRows?: number | undefined;
  assetArray?: AssetArray_2012_02_14 | undefined;
}

export interface SearchAssetsReturn_2021_04_26_beta {
  totalRows?: number | undefined;
  assetArray?: AssetArray_2021_04_26_beta | undefined;
}

export interface SearchAssetsReturn_unversioned {
  totalRows?: number | undefined;
  assetArray?: AssetArray_unversioned | undefined;
}

export interface SearchFilter {
  folder?: string | undefined;
  includeSubfolders?: boolean | undefined;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  excludeAssetTypeArray?: { items: NamedAssetType[] } | undefined;
  assetSubTypeArray?: StringArray | undefined;
  strictSubTypeCheck?: boolean | undefined;
  excludeByproducts?: boolean | undefined;
  projectHandle?: string | undefined;
  publishState?: SearchFilterPublishStateValue | undefined;
  trashState?: SearchFilterTrashStateValue | undefined;
}

export interface SearchFilter_2012_02_14 {
  folder?: string | undefined;
  includeSubfolders?: boolean | undefined;
  assetTypeArray?: { items: NamedAssetType[] } | undefined;
  excludeAssetTypeArray?: { items: NamedAssetType[] } | undefined;
  assetSubTypeArray?: StringArray | undefined;
  excludeByproducts?: boolean | undefined;
  projectHandle?: string | undefined;
  publishState?: SearchFilterPublishStateValue | undefined;
  trashState?: SearchFilterTrashStateValue | undefined;
}

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

export interface SearchStringsArray {
  items: SearchStrings[];
}

export interface ServerDirectoryPublishJob {
  emailSetting: EmailSetting;
  httpCompletionUrl?: string | undefined;
}

export interface SetAssetMetadataParam {
  companyHandle: string;
  assetHandle: string;
  updateArray: MetadataUpdateArray;
}

export interface SetAssetMetadataParam_2008_01_15 {
  companyHandle: string;
  assetHandle: string;
  updateArray: MetadataUpdateArray_2008_01_15;
}

export interface SetAssetMetadataParam_unversioned {
  companyHandle: string;
  assetHandle: string;
  updateArray: MetadataUpdateArray_unversioned;
}

/** Nothing. */
export type SetAssetMetadataReturn = Record<string, never>;

export interface SetAssetPermissionsParam {
  companyHandle: string;
  assetHandle: string;
  permissionArray: PermissionUpdateArray;
}

/** Nothing. */
export type SetAssetPermissionsReturn = Record<string, never>;

export interface SetAssetPublishStateParam {
  companyHandle: string;
  assetHandle: string;
  publishState: PublishState;
  contextHandleArray?: HandleArray | undefined;
}

export interface SetAssetPublishStateParam_unversioned {
  companyHandle: string;
  assetHandle: string;
  publishState: PublishState;
}

/** Nothing. */
export type SetAssetPublishStateReturn = Record<string, never>;

export interface SetAssetSetDefinitionParam {
  companyHandle: string;
  assetHandle: string;
  setDefinition: string;
}

/** Nothing. */
export type SetAssetSetDefinitionReturn = Record<string, never>;

export interface SetAssetsContextStateParam {
  companyHandle: string;
  assetsContextStateUpdateArray: AssetsContextStateUpdateArray;
}

export interface SetAssetsContextStateReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface SetAssetsPublishStateParam {
  companyHandle: string;
  publishStateUpdateArray: PublishStateUpdateArray;
}

export interface SetAssetsPublishStateReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface SetCompanyMembershipParam {
  userHandle?: string | undefined;
  membershipArray: CompanyMembershipUpdateArray;
}

export interface SetCompanyMembershipParam_unversioned {
  userHandle?: string | undefined;
  companyHandleArray?: HandleArray | undefined;
}

/** Nothing. */
export type SetCompanyMembershipReturn = Record<string, never>;

export interface SetCompanySettingsParam {
  companyHandle: string;
  overwriteMode?: AssetOverwriteMode | undefined;
  retainPublishState?: boolean | undefined;
  defaultSourceProfileHandle?: string | undefined;
  defaultDisplayProfileHandle?: string | undefined;
  iptcExifMappingXsltHandle?: string | undefined;
  xmpMappingXsltHandle?: string | undefined;
  diskSpaceWarningMin?: number | undefined;
  emailTrashCleanupWarning?: boolean | undefined;
}

export interface SetCompanySettingsParam_2016_01_14_beta {
  companyHandle: string;
  overwriteMode?: AssetOverwriteMode | undefined;
  retainPublishState?: boolean | undefined;
  defaultSourceProfileHandle?: string | undefined;
  defaultDisplayProfileHandle?: string | undefined;
  iptcExifMappingXsltHandle?: string | undefined;
  xmpMappingXsltHandle?: string | undefined;
  diskSpaceWarningMin?: number | undefined;
  emailTrashCleanupWarning?: boolean | undefined;
  fileExtOpt?: string | undefined;
}

export interface SetCompanySettingsParam_2021_04_26_beta {
  companyHandle: string;
  overwriteMode?: AssetOverwriteMode | undefined;
  retainPublishState?: boolean | undefined;
  defaultSourceProfileHandle?: string | undefined;
  defaultDisplayProfileHandle?: string | undefined;
  iptcExifMappingXsltHandle?: string | undefined;
  xmpMappingXsltHandle?: string | undefined;
  diskSpaceWarningMin?: number | undefined;
  emailTrashCleanupWarning?: boolean | undefined;
  fileExtOpt?: string | undefined;
  immediateDelete?: boolean | undefined;
  applySmartCropsOnPDF?: boolean | undefined;
  applySmartCropsOnPSD?: boolean | undefined;
  companyDMVersion?: string | undefined;
  psdTemplatesThreshold?: number | undefined;
}

export interface SetCompanySettingsParam_2022_11_01_beta {
  companyHandle: string;
  overwriteMode?: AssetOverwriteMode | undefined;
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

/** Nothing. */
export type SetCompanySettingsReturn = Record<string, never>;

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

/** Nothing. */
export type SetCompanyUPPPropertiesReturn = Record<string, never>;

export interface SetFolderPermissionsParam {
  companyHandle: string;
  folderHandle: string;
  setChildren: boolean;
  permissionArray: PermissionUpdateArray;
}

/** Nothing. */
export type SetFolderPermissionsReturn = Record<string, never>;

export interface SetGroupMembersParam {
  companyHandle: string;
  groupHandle: string;
  userHandleArray: HandleArray;
}

/** Nothing. */
export type SetGroupMembersReturn = Record<string, never>;

export interface SetGroupMembershipParam {
  userHandle?: string | undefined;
  companyHandle?: string | undefined;
  groupHandleArray: HandleArray;
}

/** Nothing. */
export type SetGroupMembershipReturn = Record<string, never>;

export interface SetImageMapsParam {
  companyHandle: string;
  assetHandle: string;
  imageMapArray: ImageMapDefinitionArray;
}

export interface SetImageMapsReturn {
  imageMapHandleArray: HandleArray;
}

export interface SetImageRenderingPublishSettingsParam {
  companyHandle: string;
  contextHandle?: string | undefined;
  publishSettingArray: ConfigSettingArray;
}

export interface SetImageRenderingPublishSettingsParam_2008_01_15 {
  companyHandle: string;
  publishSettingArray: ConfigSettingArray;
}

/** Nothing. */
export type SetImageRenderingPublishSettingsReturn = Record<string, never>;

export interface SetImageServingPublishSettingsParam {
  companyHandle: string;
  contextHandle?: string | undefined;
  publishSettingArray: ConfigSettingArray;
}

export interface SetImageServingPublishSettingsParam_2008_01_15 {
  companyHandle: string;
  publishSettingArray: ConfigSettingArray;
}

/** Nothing. */
export type SetImageServingPublishSettingsReturn = Record<string, never>;

export interface SetImageSetMembersParam {
  companyHandle: string;
  assetHandle: string;
  memberArray: ImageSetMemberUpdateArray;
}

/** Nothing. */
export type SetImageSetMembersReturn = Record<string, never>;

export interface SetMetadataFault {
  assetHandle: string;
  fieldHandle: string;
  code: number;
  reason: string;
}

export interface SetMetadataFaultArray {
  items: SetMetadataFault[];
}

export interface SetPasswordParam {
  userHandle?: string | undefined;
  password: string;
  passwordExpires?: Date | undefined;
}

/** Nothing. */
export type SetPasswordReturn = Record<string, never>;

export interface SetProjectAssetsParam {
  companyHandle: string;
  projectHandle: string;
  assetHandleArray: HandleArray;
}

export interface SetProjectAssetsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: AssetOperationFaultArray | undefined;
  errorDetailArray?: AssetOperationFaultArray | undefined;
}

export interface SetPropertySetPermissionsParam {
  setHandle: string;
  permissionArray: PermissionUpdateArray;
}

/** Nothing. */
export type SetPropertySetPermissionsReturn = Record<string, never>;

export interface SetTagFieldValuesParam {
  companyHandle: string;
  fieldHandle: string;
  valueArray: StringArray;
}

/** Nothing. */
export type SetTagFieldValuesReturn = Record<string, never>;

export interface SetUrlModifierParam {
  companyHandle: string;
  assetHandle: string;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

/** Nothing. */
export type SetUrlModifierReturn = Record<string, never>;

export interface SetUserInfoParam {
  userHandle?: string | undefined;
  firstName: string;
  lastName: string;
  email: string;
  passwordExpires?: Date | undefined;
  isValid: boolean;
  isIpsAdmin: boolean;
}

export interface SetUserInfoParam_2012_02_14 {
  userHandle?: string | undefined;
  firstName: string;
  lastName: string;
  email: string;
  defaultRole: UserRole;
  passwordExpires?: Date | undefined;
  isValid: boolean;
}

export interface SetUserInfoParam_unversioned {
  userHandle?: string | undefined;
  firstName: string;
  lastName: string;
  email: string;
  role?: UserRole | undefined;
  passwordExpires?: Date | undefined;
  isValid: boolean;
}

/** Nothing. */
export type SetUserInfoReturn = Record<string, never>;

export interface SetViewerConfigSettingsParam {
  companyHandle: string;
  assetHandle: string;
  name: string;
  type: string;
  configSettingArray: ConfigSettingArray;
}

export interface SetViewerConfigSettingsParam_2008_01_15 {
  assetHandle: string;
  name: string;
  type: string;
  configSettingArray: ConfigSettingArray;
}

/** Nothing. */
export type SetViewerConfigSettingsReturn = Record<string, never>;

export interface SetZoomTargetsParam {
  companyHandle: string;
  assetHandle: string;
  /** At most 5 items. */
  zoomTargetArray: ZoomTargetDefinitionArray;
}

export interface SetZoomTargetsReturn {
  zoomTargetHandleArray: HandleArray;
}

export interface SmartCrop {
  cropRect?: NormalizedCropRect | undefined;
  width: number;
  height: number;
}

export interface SmartCropAdd {
  cropWidth: number;
  cropHeight: number;
  cropName: string;
  cropRect: NormalizedCropRect;
  swatchColor?: SwatchColor | undefined;
}

export interface SmartCropAddArray {
  items: SmartCropAdd[];
}

export interface SmartCropUpdate {
  ownerHandle: string;
  subAssetHandle: string;
  cropRect?: NormalizedCropRect | undefined;
}

export interface SmartCropUpdateArray {
  items: SmartCropUpdate[];
}

export interface StopJobParam {
  companyHandle: string;
  jobHandle: string;
}

/** Nothing. */
export type StopJobReturn = Record<string, never>;

export interface StringArray {
  items: string[];
}

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

export interface SubAssetArray {
  items: SubAsset[];
}

export interface SubAssetOperationFault {
  subAssetHandle: string;
  code: number;
  reason: string;
}

export interface SubAssetOperationFaultArray {
  items: SubAssetOperationFault[];
}

export interface SubAssetOperationFaultArray_2021_04_26_beta {
  items: SubAssetOperationFault_2021_04_26_beta[];
}

export interface SubAssetOperationFault_2021_04_26_beta {
  subAssetHandle?: string | undefined;
  subAssetName?: string | undefined;
  code: number;
  reason: string;
}

export interface SubAssetReference {
  ownerHandle: string;
  subAssetHandle: string;
}

export interface SubAssetReferenceArray {
  items: SubAssetReference[];
}

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

export interface SubmitJobParam_2008_01_15 {
  companyHandle: string;
  userHandle?: string | undefined;
  jobName: string;
  locale?: string | undefined;
  execTime?: Date | undefined;
  execSchedule?: string | undefined;
  description?: string | undefined;
  imageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: VideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: ServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: UploadDirectoryJob_2008_01_15 | undefined;
  uploadUrlsJob?: UploadUrlsJob_2008_01_15 | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob_2008_01_15 | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2008_01_15 | undefined;
}

export interface SubmitJobParam_2008_09_10 {
  companyHandle: string;
  userHandle?: string | undefined;
  jobName: string;
  locale?: string | undefined;
  execTime?: Date | undefined;
  execSchedule?: string | undefined;
  description?: string | undefined;
  imageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: VideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: ServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: UploadDirectoryJob_2008_09_10 | undefined;
  uploadUrlsJob?: UploadUrlsJob_2008_09_10 | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob_2008_01_15 | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2008_09_10 | undefined;
}

export interface SubmitJobParam_2009_07_31 {
  companyHandle: string;
  userHandle?: string | undefined;
  jobName: string;
  locale?: string | undefined;
  execTime?: Date | undefined;
  execSchedule?: string | undefined;
  description?: string | undefined;
  imageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: VideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: ServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: UploadDirectoryJob_2009_07_31 | undefined;
  uploadUrlsJob?: UploadUrlsJob_2009_07_31 | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob_2009_07_31 | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2009_07_31 | undefined;
}

export interface SubmitJobParam_2010_01_31 {
  companyHandle: string;
  userHandle?: string | undefined;
  jobName: string;
  locale?: string | undefined;
  execTime?: Date | undefined;
  execSchedule?: string | undefined;
  description?: string | undefined;
  imageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: VideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: ServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: UploadDirectoryJob_2010_01_31 | undefined;
  uploadUrlsJob?: UploadUrlsJob_2010_01_31 | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob_2010_01_31 | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2010_01_31 | undefined;
}

export interface SubmitJobParam_2012_02_14 {
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
  uploadDirectoryJob?: UploadDirectoryJob_2012_02_14 | undefined;
  uploadUrlsJob?: UploadUrlsJob_2012_02_14 | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob_2012_02_14 | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2012_02_14 | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: ExportJob | undefined;
}

export interface SubmitJobParam_2013_02_15 {
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
  uploadDirectoryJob?: UploadDirectoryJob_2013_02_15 | undefined;
  uploadUrlsJob?: UploadUrlsJob_2013_02_15 | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2013_02_15 | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: ExportJob | undefined;
  automatedSetGenerationJob?: AutomatedSetGenerationJob | undefined;
}

export interface SubmitJobParam_2017_10_29_beta {
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
  uploadDirectoryJob?: UploadDirectoryJob_2017_10_29_beta | undefined;
  uploadUrlsJob?: UploadUrlsJob_2017_10_29_beta | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2017_10_29_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: ExportJob | undefined;
  automatedSetGenerationJob?: AutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface SubmitJobParam_2021_04_26_beta {
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
  uploadDirectoryJob?: UploadDirectoryJob_2021_04_26_beta | undefined;
  uploadUrlsJob?: UploadUrlsJob_2021_04_26_beta | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2021_04_26_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: ExportJob | undefined;
  automatedSetGenerationJob?: AutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface SubmitJobParam_2022_11_01_beta {
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
  uploadDirectoryJob?: UploadDirectoryJob_2022_11_01_beta | undefined;
  uploadUrlsJob?: UploadUrlsJob_2022_11_01_beta | undefined;
  optimizeImagesJob?: OptimizeImagesJob | undefined;
  ripPdfsJob?: RipPdfsJob_2017_10_29_beta | undefined;
  reprocessAssetsJob?: ReprocessAssetsJob_2022_11_01_beta | undefined;
  createVideoSitemapJob?: CreateVideoSitemapJob | undefined;
  exportJob?: ExportJob | undefined;
  automatedSetGenerationJob?: AutomatedSetGenerationJob_2017_10_29_beta | undefined;
}

export interface SubmitJobParam_unversioned {
  companyHandle: string;
  userHandle?: string | undefined;
  jobName: string;
  execTime?: Date | undefined;
  execSchedule?: string | undefined;
  imageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  imageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  videoPublishJob?: VideoPublishJob_unversioned | undefined;
  serverDirectoryPublishJob?: ServerDirectoryPublishJob | undefined;
  uploadDirectoryJob?: UploadDirectoryJob_unversioned | undefined;
  uploadUrlsJob?: UploadUrlsJob_unversioned | undefined;
}

export interface SubmitJobReturn {
  jobHandle: string;
}

export interface SvgInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface SvgInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface SwatchColor {
  redColor: number;
  greenColor: number;
  blueColor: number;
}

export interface SwcInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface SystemFieldCondition {
  field: SystemFieldConditionFieldValue;
  op: SystemFieldConditionOpValue;
  /** At most one of value, boolVal, longVal, doubleVal, dateVal. */
  value?: string | undefined;
  /** At most one of value, boolVal, longVal, doubleVal, dateVal. */
  boolVal?: boolean | undefined;
  /** At most one of value, boolVal, longVal, doubleVal, dateVal. */
  longVal?: number | undefined;
  minLong?: number | undefined;
  maxLong?: number | undefined;
  /** At most one of value, boolVal, longVal, doubleVal, dateVal. */
  doubleVal?: number | undefined;
  minDouble?: number | undefined;
  maxDouble?: number | undefined;
  /** At most one of value, boolVal, longVal, doubleVal, dateVal. */
  dateVal?: Date | undefined;
  minDate?: Date | undefined;
  maxDate?: Date | undefined;
}

export interface SystemFieldConditionArray {
  items: SystemFieldCondition[];
}

export interface SystemFieldConditionArray_unversioned {
  items: SystemFieldCondition_unversioned[];
}

export interface SystemFieldCondition_unversioned {
  field: SystemFieldConditionFieldValue;
  op: SystemFieldConditionOpValue;
  /** At most one of value, boolVal, longVal, doubleVal, dateVal. */
  value?: string | undefined;
}

export interface TagCondition {
  fieldHandle: string;
  op: TagOperator;
  value?: string | undefined;
  valueArray?: StringArray | undefined;
}

export interface TagConditionArray {
  items: TagCondition[];
}

export interface TagFieldValues {
  fieldHandle: string;
  valueArray: StringArray;
}

export interface TagFieldValuesArray {
  items: TagFieldValues[];
}

export interface TagValueUpdate {
  oldValue: string;
  newValue: string;
}

export interface TagValueUpdateArray {
  items: TagValueUpdate[];
}

export interface TagValueUpdateFault {
  value: string;
  code: number;
  reason: string;
}

export interface TagValueUpdateFaultArray {
  items: TagValueUpdateFault[];
}

export interface TaskItemProgress {
  itemName: string;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
}

export interface TaskItemProgressArray {
  items: TaskItemProgress[];
}

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

export interface TaskProgressArray {
  items: TaskProgress[];
}

export interface TaskProgressArray_2008_01_15 {
  items: TaskProgress_2008_01_15[];
}

export interface TaskProgress_2008_01_15 {
  taskType: string;
  numProcessed: number;
  numProcessing: number;
  numPending: number;
  progress: number;
  progressMessage: string;
  lastProgressUpdate: Date;
  taskItemProgressArray: TaskItemProgressArray;
}

export interface TemplateInfo {
  url?: string | undefined;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

export interface TemplateInfo_unversioned {
  url?: string | undefined;
}

export interface ThreeDInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface ThumbAssetUpdate {
  assetHandle: string;
  thumbAssetHandle?: string | undefined;
}

export interface ThumbAssetUpdateArray {
  items: ThumbAssetUpdate[];
}

export interface ThumbnailOptions {
  thumbnailTime?: number | undefined;
}

export interface UnCompressOptions {
  process: UncompressProcess;
}

export interface UnsharpMaskOptions {
  /** 0 to 5. */
  amount?: number | undefined;
  /** 0 to 250. */
  radius?: number | undefined;
  /** 0 to 255. */
  threshold?: number | undefined;
  /** 0 to 1. */
  monochrome?: number | undefined;
}

export interface UpdateAssetPermissionsParam {
  companyHandle: string;
  assetHandle: string;
  updateArray: PermissionUpdateArray;
}

/** Nothing. */
export type UpdateAssetPermissionsReturn = Record<string, never>;

export interface UpdateAssetSetParam {
  companyHandle: string;
  assetHandle: string;
  setDefinition?: string | undefined;
  thumbAssetHandle?: string | undefined;
}

/** Nothing. */
export type UpdateAssetSetReturn = Record<string, never>;

export interface UpdateAudioCaptions {
  assetHandle: string;
  audioCaptionsMetadata: AudioCaptionsMetadata;
}

export interface UpdateAudioCaptionsMetadataParam {
  items: UpdateAudioCaptions[];
}

/** Nothing. */
export type UpdateAudioCaptionsMetadataReturn = Record<string, never>;

export interface UpdateCompanyMetadataParam {
  companyHandle: string;
  xid: string;
  xtype: string;
  xname: string;
  /** Base64. */
  metadata?: string | undefined;
}

/** Nothing. */
export type UpdateCompanyMetadataReturn = Record<string, never>;

export interface UpdateFolderPermissionsParam {
  companyHandle: string;
  folderHandle: string;
  updateChildren: boolean;
  updateArray: PermissionUpdateArray;
}

/** Nothing. */
export type UpdateFolderPermissionsReturn = Record<string, never>;

export interface UpdateImageSetParam {
  companyHandle: string;
  assetHandle: string;
  memberArray?: ImageSetMemberUpdateArray | undefined;
  thumbAssetHandle?: string | undefined;
}

/** Nothing. */
export type UpdateImageSetReturn = Record<string, never>;

export interface UpdateMetadataFieldParam {
  companyHandle: string;
  fieldHandle: string;
  name?: string | undefined;
  defaultValue?: string | undefined;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
  initialTagValue?: string | undefined;
}

export interface UpdateMetadataFieldParam_2008_01_15 {
  companyHandle: string;
  fieldHandle: string;
  name?: string | undefined;
  defaultValue?: string | undefined;
}

export interface UpdateMetadataFieldParam_2012_02_14 {
  companyHandle: string;
  fieldHandle: string;
  name?: string | undefined;
  defaultValue?: string | undefined;
  isHidden?: boolean | undefined;
  initialTagValue?: string | undefined;
}

export interface UpdateMetadataFieldParam_2021_04_26_beta {
  companyHandle: string;
  fieldHandle: string;
  name?: string | undefined;
  defaultValue?: string | undefined;
  isHidden?: boolean | undefined;
  isEnforced?: boolean | undefined;
  isPublishData?: boolean | undefined;
  initialTagValue?: string | undefined;
}

export interface UpdateMetadataFieldReturn {
  fieldHandle: string;
}

export interface UpdatePropertySetParam {
  setHandle: string;
  replaceProperties?: boolean | undefined;
  propertyArray: PropertyArray;
}

export interface UpdatePropertySetPermissionsParam {
  setHandle: string;
  updateArray: PermissionUpdateArray;
}

/** Nothing. */
export type UpdatePropertySetPermissionsReturn = Record<string, never>;

/** Nothing. */
export type UpdatePropertySetReturn = Record<string, never>;

export interface UpdateSmartCropsParam {
  companyHandle: string;
  updateArray: SmartCropUpdateArray;
}

export interface UpdateSmartCropsReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SubAssetOperationFaultArray | undefined;
  errorDetailArray?: SubAssetOperationFaultArray | undefined;
}

export interface UpdateSmartCropsReturn_2021_04_26_beta {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: SubAssetOperationFaultArray_2021_04_26_beta | undefined;
  errorDetailArray?: SubAssetOperationFaultArray_2021_04_26_beta | undefined;
}

export interface UpdateTagFieldValuesParam {
  companyHandle: string;
  fieldHandle: string;
  updateArray: TagValueUpdateArray;
}

export interface UpdateTagFieldValuesReturn {
  successCount: number;
  warningCount: number;
  errorCount: number;
  warningDetailArray?: TagValueUpdateFaultArray | undefined;
  errorDetailArray?: TagValueUpdateFaultArray | undefined;
}

export interface UpdateViewerConfigSettingsParam {
  companyHandle: string;
  assetHandle: string;
  configSettingArray: ConfigSettingArray;
}

export interface UpdateViewerConfigSettingsParam_2008_01_15 {
  assetHandle: string;
  configSettingArray: ConfigSettingArray;
}

/** Nothing. */
export type UpdateViewerConfigSettingsReturn = Record<string, never>;

export interface UpdateVignettePublishFormatParam {
  companyHandle: string;
  vignetteFormatHandle: string;
  name?: string | undefined;
  /** 0 or more. */
  targetWidth?: number | undefined;
  /** 0 or more. */
  targetHeight?: number | undefined;
  createPyramid?: boolean | undefined;
  /** 0 or more. */
  thumbWidth?: number | undefined;
  /** 0 or more. */
  saveAsVersion?: number | undefined;
  sizeSuffixSeparator?: string | undefined;
  sharpen?: number | undefined;
  usmAmount?: number | undefined;
  usmRadius?: number | undefined;
  /** 0 to 255. */
  usmThreshold?: number | undefined;
}

export interface UpdateVignettePublishFormatReturn {
  vignetteFormatHandle: string;
}

export interface UpdateXMPPacketParam {
  companyHandle: string;
  assetHandle: string;
  /** Base64. */
  compressedPacket: string;
}

export interface UpdateXMPPacketReturn {
  success: boolean;
}

export interface UploadDirectoryJob {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
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
}

export interface UploadDirectoryJob_2008_01_15 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions_2008_01_15 | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface UploadDirectoryJob_2008_09_10 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions_2008_01_15 | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface UploadDirectoryJob_2009_07_31 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface UploadDirectoryJob_2010_01_31 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface UploadDirectoryJob_2012_02_14 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
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
}

export interface UploadDirectoryJob_2013_02_15 {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
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
}

export interface UploadDirectoryJob_2017_10_29_beta {
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
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2017_10_29_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: UnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface UploadDirectoryJob_2021_04_26_beta {
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
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2021_04_26_beta | undefined;
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
}

export interface UploadDirectoryJob_2022_11_01_beta {
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
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2022_11_01_beta | undefined;
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
}

export interface UploadDirectoryJob_unversioned {
  destFolder?: string | undefined;
  serverDir: string;
  overwrite: boolean;
  readyForPublish: boolean;
  includeSubfolders: boolean;
  createMask: boolean;
  processMetadataFiles: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_unversioned | undefined;
  postScriptOptions?: PostScriptOptions_unversioned | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface UploadPostJob {
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: UnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface UploadPostJob_2017_10_29_beta {
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
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions_2017_10_29_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: UnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface UploadPostJob_2021_04_26_beta {
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
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions_2021_04_26_beta | undefined;
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
}

export interface UploadPostJob_2022_11_01_beta {
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
  emailSetting: EmailSetting;
  postHttpUrl?: string | undefined;
  mediaOptions?: MediaOptions_2022_11_01_beta | undefined;
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

export interface UploadPostParam_2017_10_29_beta {
  companyHandle: string;
  jobName?: string | undefined;
  jobHandle?: string | undefined;
  locale?: string | undefined;
  description?: string | undefined;
  destFolder?: string | undefined;
  fileName?: string | undefined;
  endJob?: boolean | undefined;
  uploadParams?: UploadPostJob_2017_10_29_beta | undefined;
}

export interface UploadPostParam_2021_04_26_beta {
  companyHandle: string;
  jobName?: string | undefined;
  jobHandle?: string | undefined;
  locale?: string | undefined;
  description?: string | undefined;
  destFolder?: string | undefined;
  fileName?: string | undefined;
  endJob?: boolean | undefined;
  uploadParams?: UploadPostJob_2021_04_26_beta | undefined;
}

export interface UploadPostParam_2022_11_01_beta {
  companyHandle: string;
  jobName?: string | undefined;
  jobHandle?: string | undefined;
  locale?: string | undefined;
  description?: string | undefined;
  destFolder?: string | undefined;
  fileName?: string | undefined;
  endJob?: boolean | undefined;
  uploadParams?: UploadPostJob_2022_11_01_beta | undefined;
}

export interface UploadPostReturn {
  jobHandle: string;
}

export interface UploadRenditionTask {
  rendition: string;
  workflowState: string;
  progress: number;
}

export interface UploadRenditionTaskArray {
  items: UploadRenditionTask[];
}

export interface UploadTask {
  file: string;
  processingStatus: string;
  workflowState: string;
  progress: number;
  renditions: UploadRenditionTaskArray;
}

export interface UploadTaskArray {
  items: UploadTask[];
}

export interface UploadTaskStatus {
  jobHandle: string;
  isJobStopped: boolean;
  lastAdded: Date;
  lastCompleted?: Date | undefined;
  taskArray: UploadTaskArray;
}

export interface UploadTaskStatusArray {
  items: UploadTaskStatus[];
}

export interface UploadUrl {
  sourceUrl: string;
  destPath: string;
}

export interface UploadUrlArray {
  items: UploadUrl[];
}

export interface UploadUrlsJob {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
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
}

export interface UploadUrlsJob_2008_01_15 {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions_2008_01_15 | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface UploadUrlsJob_2008_09_10 {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions_2008_01_15 | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface UploadUrlsJob_2009_07_31 {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_2008_01_15 | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface UploadUrlsJob_2010_01_31 {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface UploadUrlsJob_2012_02_14 {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
}

export interface UploadUrlsJob_2013_02_15 {
  urlArray?: UploadUrlArray | undefined;
  numUrls?: number | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  preservePublishState?: boolean | undefined;
  createMask: boolean;
  preserveCrop?: boolean | undefined;
  knockoutBackgroundOptions?: KnockoutBackgroundOptions | undefined;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions | undefined;
  postScriptOptions?: PostScriptOptions | undefined;
  pdfOptions?: PDFOptions | undefined;
  illustratorOptions?: IllustratorOptions | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  autoSetCreationOptions?: AutoSetCreationOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: UnCompressOptions | undefined;
}

export interface UploadUrlsJob_2017_10_29_beta {
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
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2017_10_29_beta | undefined;
  inDesignOptions?: InDesignOptions | undefined;
  xmpKeywords?: string | undefined;
  unsharpMaskOptions?: UnsharpMaskOptions | undefined;
  unCompressOptions?: UnCompressOptions | undefined;
  excludeMasterVideoFromAVS?: boolean | undefined;
}

export interface UploadUrlsJob_2021_04_26_beta {
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
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2021_04_26_beta | undefined;
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
}

export interface UploadUrlsJob_2022_11_01_beta {
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
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob | undefined;
  postVideoPublishJob?: VideoPublishJob | undefined;
  mediaOptions?: MediaOptions_2022_11_01_beta | undefined;
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

export interface UploadUrlsJob_unversioned {
  urlArray?: UploadUrlArray | undefined;
  overwrite: boolean;
  readyForPublish: boolean;
  createMask: boolean;
  manualCropOptions?: ManualCropOptions | undefined;
  autoColorCropOptions?: AutoColorCropOptions | undefined;
  autoTransparentCropOptions?: AutoTransparentCropOptions | undefined;
  photoshopOptions?: PhotoshopOptions_unversioned | undefined;
  postScriptOptions?: PostScriptOptions_unversioned | undefined;
  colorManagementOptions?: ColorManagementOptions | undefined;
  projectHandleArray?: HandleArray | undefined;
  emailSetting: EmailSetting;
  postJobOnlyIfFiles?: boolean | undefined;
  postHttpUrl?: string | undefined;
  postImageServingPublishJob?: ImageServingPublishJob_unversioned | undefined;
  postImageRenderingPublishJob?: ImageRenderingPublishJob_unversioned | undefined;
  postVideoPublishJob?: VideoPublishJob_unversioned | undefined;
}

export interface UrlArray {
  items: string[];
}

export interface User {
  userHandle: string;
  firstName: string;
  lastName: string;
  email: string;
  imsUserId?: string | undefined;
  isValid: boolean;
  isIpsAdmin: boolean;
  passwordExpires?: Date | undefined;
}

export interface UserArray {
  items: User[];
}

export interface UserArray_2012_02_14 {
  items: User_2012_02_14[];
}

export interface UserArray_2021_04_26_beta {
  items: User_2021_04_26_beta[];
}

export interface UserArray_unversioned {
  items: User_unversioned[];
}

export interface UserData {
  name: string;
  value: string;
}

export interface UserDataArray {
  items: UserData[];
}

export interface User_2012_02_14 {
  userHandle: string;
  firstName: string;
  lastName: string;
  email: string;
  defaultRole: UserRole | (string & {});
  isValid: boolean;
  passwordExpires?: Date | undefined;
}

export interface User_2021_04_26_beta {
  userHandle: string;
  firstName: string;
  lastName: string;
  email: string;
  imsUserId?: string | undefined;
  isValid: boolean;
  isIpsAdmin: boolean;
  defaultRole?: UserRole | (string & {}) | undefined;
  role?: UserRole | (string & {}) | undefined;
  passwordExpires?: Date | undefined;
}

export interface User_unversioned {
  userHandle: string;
  firstName: string;
  lastName: string;
  email: string;
  role: UserRole | (string & {});
  isValid: boolean;
  passwordExpires?: Date | undefined;
}

export interface ValueCount {
  value: string;
  count?: number | undefined;
}

export interface ValueCountArray {
  items: ValueCount[];
}

export interface VideoCaptionInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

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

export interface VideoEncodingArray {
  items: VideoEncoding[];
}

export interface VideoInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface VideoInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface VideoPublishJob {
  emailSetting: EmailSetting;
  httpCompletionUrl?: string | undefined;
  contextHandle?: string | undefined;
}

export interface VideoPublishJob_unversioned {
  emailSetting: EmailSetting;
  httpCompletionUrl?: string | undefined;
}

export interface VideoSmartCropArray {
  items: VideoSmartCropAspectRatio[];
}

export interface VideoSmartCropAspectRatio {
  width?: number | undefined;
  height?: number | undefined;
}

export interface ViewerPresetInfo {
  type?: string | undefined;
  configSettingArray?: ConfigSettingArray | undefined;
}

export interface ViewerSwfInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface ViewerSwfInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface VignetteInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface VignetteInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

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

export interface VignettePublishFormatArray {
  items: VignettePublishFormat[];
}

export interface WatermarkInfo {
  url?: string | undefined;
  urlModifier?: string | undefined;
  urlPostApplyModifier?: string | undefined;
}

export interface WatermarkInfo_unversioned {
  url?: string | undefined;
}

export interface WindowCoveringInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface WindowCoveringInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  imagePath?: string | undefined;
  imageFile?: string | undefined;
  optimizedPath?: string | undefined;
  optimizedFile?: string | undefined;
}

export interface WordInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface XmlInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface XmlInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface XslInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface XslInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

export interface ZipEntry {
  name: string;
  isDirectory: boolean;
  lastModified: Date;
  compressedSize: number;
  uncompressedSize: number;
}

export interface ZipEntryArray {
  items: ZipEntry[];
}

export interface ZipInfo {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
  fileSize?: number | undefined;
}

export interface ZipInfo_unversioned {
  originalPath?: string | undefined;
  originalFile?: string | undefined;
}

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

export interface ZoomTargetArray {
  items: ZoomTarget[];
}

export interface ZoomTargetArray_unversioned {
  items: ZoomTarget_unversioned[];
}

export interface ZoomTargetDefinition {
  name: string;
  xPosition: number;
  yPosition: number;
  width: number;
  height: number;
  userData?: string | undefined;
}

export interface ZoomTargetDefinitionArray {
  items: ZoomTargetDefinition[];
}

export interface ZoomTarget_unversioned {
  zoomTargetHandle?: string | undefined;
  name?: string | undefined;
  xPosition?: number | undefined;
  yPosition?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
  userData?: string | undefined;
  lastModified?: Date | undefined;
}
