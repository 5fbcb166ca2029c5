import { addCompany } from './accounts/add-company.js';
import { addCompanyMembership } from './accounts/add-company-membership.js';
import { addGroupMembers } from './accounts/add-group-members.js';
import { addGroupMembership } from './accounts/add-group-membership.js';
import { addUser } from './accounts/add-user.js';
import { checkLogin } from './accounts/check-login.js';
import { deleteGroup } from './accounts/delete-group.js';
import { generatePassword } from './accounts/generate-password.js';
import { getAllCompanies } from './accounts/get-all-companies.js';
import { getAllUsers } from './accounts/get-all-users.js';
import { getCompanyInfo } from './accounts/get-company-info.js';
import { getCompanyMembers } from './accounts/get-company-members.js';
import { getCompanyMembership } from './accounts/get-company-membership.js';
import { getCompanySettings } from './accounts/get-company-settings.js';
import { getGroupMembers } from './accounts/get-group-members.js';
import { getGroupMembership } from './accounts/get-group-membership.js';
import { getGroups } from './accounts/get-groups.js';
import { getUserChars } from './accounts/get-user-chars.js';
import { getUserInfo } from './accounts/get-user-info.js';
import { getUsers } from './accounts/get-users.js';
import { removeCompanyMembership } from './accounts/remove-company-membership.js';
import { removeGroupMembers } from './accounts/remove-group-members.js';
import { removeGroupMembership } from './accounts/remove-group-membership.js';
import { saveGroup } from './accounts/save-group.js';
import { setCompanyMembership } from './accounts/set-company-membership.js';
import { setCompanySettings } from './accounts/set-company-settings.js';
import { setGroupMembers } from './accounts/set-group-members.js';
import { setGroupMembership } from './accounts/set-group-membership.js';
import { setPassword } from './accounts/set-password.js';
import { setUserInfo } from './accounts/set-user-info.js';
import { batchSetImageFields } from './assets/batch-set-image-fields.js';
import { batchSetThumbAsset } from './assets/batch-set-thumb-asset.js';
import { checkAssetNames } from './assets/check-asset-names.js';
import { createAssetSet } from './assets/create-asset-set.js';
import { createImageSet } from './assets/create-image-set.js';
import { deleteAsset } from './assets/delete-asset.js';
import { deleteAssets } from './assets/delete-assets.js';
import { emptyAssetsFromTrash } from './assets/empty-assets-from-trash.js';
import { getAssetCounts } from './assets/get-asset-counts.js';
import { getAssets } from './assets/get-assets.js';
import { getAssetsByName } from './assets/get-assets-by-name.js';
import { getAssociatedAssets } from './assets/get-associated-assets.js';
import { getDiskUsage } from './assets/get-disk-usage.js';
import { getGenerationInfo } from './assets/get-generation-info.js';
import { getImageSetMembers } from './assets/get-image-set-members.js';
import { getOriginalFilePaths } from './assets/get-original-file-paths.js';
import { moveAsset } from './assets/move-asset.js';
import { moveAssets } from './assets/move-assets.js';
import { renameAsset } from './assets/rename-asset.js';
import { restoreAssetsFromTrash } from './assets/restore-assets-from-trash.js';
import { searchAssets } from './assets/search-assets.js';
import { searchAssetsByMetadata } from './assets/search-assets-by-metadata.js';
import { setAssetSetDefinition } from './assets/set-asset-set-definition.js';
import { setImageSetMembers } from './assets/set-image-set-members.js';
import { updateAssetSet } from './assets/update-asset-set.js';
import { updateImageSet } from './assets/update-image-set.js';
import { createFolder } from './folders/create-folder.js';
import { deleteFolder } from './folders/delete-folder.js';
import { getFolderTree } from './folders/get-folder-tree.js';
import { getFolders } from './folders/get-folders.js';
import { moveFolder } from './folders/move-folder.js';
import { removeFolderPermissions } from './folders/remove-folder-permissions.js';
import { renameFolder } from './folders/rename-folder.js';
import { setFolderPermissions } from './folders/set-folder-permissions.js';
import { updateFolderPermissions } from './folders/update-folder-permissions.js';
import { deleteJob } from './jobs/delete-job.js';
import { executeJob } from './jobs/execute-job.js';
import { getActiveJobs } from './jobs/get-active-jobs.js';
import { getAssetJobLogs } from './jobs/get-asset-job-logs.js';
import { getJobLogDetails } from './jobs/get-job-log-details.js';
import { getJobLogs } from './jobs/get-job-logs.js';
import { getScheduledJobs } from './jobs/get-scheduled-jobs.js';
import { pauseJob } from './jobs/pause-job.js';
import { resumeJob } from './jobs/resume-job.js';
import { stopJob } from './jobs/stop-job.js';
import { submitJob } from './jobs/submit-job.js';
import { uploadPost } from './jobs/upload-post.js';
import { addTagFieldValues } from './metadata/add-tag-field-values.js';
import { batchSetAssetMetadata } from './metadata/batch-set-asset-metadata.js';
import { createMetadataField } from './metadata/create-metadata-field.js';
import { deleteAssetMetadata } from './metadata/delete-asset-metadata.js';
import { deleteMetadataField } from './metadata/delete-metadata-field.js';
import { deleteTagFieldValues } from './metadata/delete-tag-field-values.js';
import { getAssetMetadataFields } from './metadata/get-asset-metadata-fields.js';
import { getDistinctMetadataValues } from './metadata/get-distinct-metadata-values.js';
import { getMetadataFields } from './metadata/get-metadata-fields.js';
import { getTagFieldValues } from './metadata/get-tag-field-values.js';
import { getUniqueMetadataValues } from './metadata/get-unique-metadata-values.js';
import { saveMetadataField } from './metadata/save-metadata-field.js';
import { setAssetMetadata } from './metadata/set-asset-metadata.js';
import { setTagFieldValues } from './metadata/set-tag-field-values.js';
import { updateMetadataField } from './metadata/update-metadata-field.js';
import { updateTagFieldValues } from './metadata/update-tag-field-values.js';
import type { OperationHandler } from './operation.js';
import { addProjectAssets } from './projects/add-project-assets.js';
import { createProject } from './projects/create-project.js';
import { deleteProject } from './projects/delete-project.js';
import { getProjects } from './projects/get-projects.js';
import { removeProjectAssets } from './projects/remove-project-assets.js';
import { renameProject } from './projects/rename-project.js';
import { setProjectAssets } from './projects/set-project-assets.js';
import { batchGetAssetPublishContexts } from './publishing/batch-get-asset-publish-contexts.js';
import { cdnCacheInvalidation } from './publishing/cdn-cache-invalidation.js';
import { forceRepublishAssets } from './publishing/force-republish-assets.js';
import { getActivePublishContexts } from './publishing/get-active-publish-contexts.js';
import { getAssetPublishHistory } from './publishing/get-asset-publish-history.js';
import { getPublishContexts } from './publishing/get-publish-contexts.js';
import { setAssetPublishState } from './publishing/set-asset-publish-state.js';
import { setAssetsContextState } from './publishing/set-assets-context-state.js';
import { setAssetsPublishState } from './publishing/set-assets-publish-state.js';
import { getProperty } from './system/get-property.js';
import { getSystemProperties } from './system/get-system-properties.js';

/** What the mock does, by the name of the operation. */
export const operations: Readonly<Record<string, OperationHandler>> = {
  addCompany,
  addCompanyMembership,
  addGroupMembers,
  addGroupMembership,
  addProjectAssets,
  addTagFieldValues,
  addUser,
  batchGetAssetPublishContexts,
  batchSetAssetMetadata,
  batchSetImageFields,
  batchSetThumbAsset,
  cdnCacheInvalidation,
  checkAssetNames,
  checkLogin,
  createAssetSet,
  createFolder,
  createImageSet,
  createMetadataField,
  createProject,
  deleteAsset,
  deleteAssetMetadata,
  deleteAssets,
  deleteFolder,
  deleteGroup,
  deleteJob,
  deleteMetadataField,
  deleteProject,
  deleteTagFieldValues,
  emptyAssetsFromTrash,
  executeJob,
  forceRepublishAssets,
  generatePassword,
  getActiveJobs,
  getActivePublishContexts,
  getAllCompanies,
  getAllUsers,
  getAssetCounts,
  getAssetJobLogs,
  getAssetMetadataFields,
  getAssetPublishHistory,
  getAssets,
  getAssetsByName,
  getAssociatedAssets,
  getCompanyInfo,
  getCompanyMembers,
  getCompanyMembership,
  getCompanySettings,
  getDiskUsage,
  getDistinctMetadataValues,
  getFolderTree,
  getFolders,
  getGenerationInfo,
  getGroupMembers,
  getGroupMembership,
  getGroups,
  getImageSetMembers,
  getJobLogDetails,
  getJobLogs,
  getMetadataFields,
  getOriginalFilePaths,
  getProjects,
  getProperty,
  getPublishContexts,
  getScheduledJobs,
  getSystemProperties,
  getTagFieldValues,
  getUniqueMetadataValues,
  getUserChars,
  getUserInfo,
  getUsers,
  moveAsset,
  moveAssets,
  moveFolder,
  pauseJob,
  removeCompanyMembership,
  removeFolderPermissions,
  removeGroupMembers,
  removeGroupMembership,
  removeProjectAssets,
  renameAsset,
  renameFolder,
  renameProject,
  restoreAssetsFromTrash,
  resumeJob,
  saveGroup,
  saveMetadataField,
  searchAssets,
  searchAssetsByMetadata,
  setAssetMetadata,
  setAssetPublishState,
  setAssetSetDefinition,
  setAssetsContextState,
  setAssetsPublishState,
  setCompanyMembership,
  setCompanySettings,
  setFolderPermissions,
  setGroupMembers,
  setGroupMembership,
  setImageSetMembers,
  setPassword,
  setProjectAssets,
  setTagFieldValues,
  setUserInfo,
  stopJob,
  submitJob,
  updateAssetSet,
  updateFolderPermissions,
  updateImageSet,
  updateMetadataField,
  updateTagFieldValues,
  uploadPost,
};
