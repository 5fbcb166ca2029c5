import { addCompany } from './add-company.js';
import { addCompanyMembership } from './add-company-membership.js';
import { addGroupMembers } from './add-group-members.js';
import { addGroupMembership } from './add-group-membership.js';
import { addProjectAssets } from './add-project-assets.js';
import { addTagFieldValues } from './add-tag-field-values.js';
import { addUser } from './add-user.js';
import { batchGetAssetPublishContexts } from './batch-get-asset-publish-contexts.js';
import { batchSetAssetMetadata } from './batch-set-asset-metadata.js';
import { batchSetImageFields } from './batch-set-image-fields.js';
import { batchSetThumbAsset } from './batch-set-thumb-asset.js';
import type { OperationHandler } from './call.js';
import { cdnCacheInvalidation } from './cdn-cache-invalidation.js';
import { checkAssetNames } from './check-asset-names.js';
import { checkLogin } from './check-login.js';
import { createAssetSet } from './create-asset-set.js';
import { createFolder } from './create-folder.js';
import { createImageSet } from './create-image-set.js';
import { createMetadataField } from './create-metadata-field.js';
import { createProject } from './create-project.js';
import { deleteAsset } from './delete-asset.js';
import { deleteAssetMetadata } from './delete-asset-metadata.js';
import { deleteAssets } from './delete-assets.js';
import { deleteFolder } from './delete-folder.js';
import { deleteGroup } from './delete-group.js';
import { deleteJob } from './delete-job.js';
import { deleteMetadataField } from './delete-metadata-field.js';
import { deleteProject } from './delete-project.js';
import { deleteTagFieldValues } from './delete-tag-field-values.js';
import { emptyAssetsFromTrash } from './empty-assets-from-trash.js';
import { executeJob } from './execute-job.js';
import { forceRepublishAssets } from './force-republish-assets.js';
import { generatePassword } from './generate-password.js';
import { getActiveJobs } from './get-active-jobs.js';
import { getActivePublishContexts } from './get-active-publish-contexts.js';
import { getAllCompanies } from './get-all-companies.js';
import { getAllUsers } from './get-all-users.js';
import { getAssetCounts } from './get-asset-counts.js';
import { getAssetJobLogs } from './get-asset-job-logs.js';
import { getAssetMetadataFields } from './get-asset-metadata-fields.js';
import { getAssetPublishHistory } from './get-asset-publish-history.js';
import { getAssets } from './get-assets.js';
import { getAssetsByName } from './get-assets-by-name.js';
import { getAssociatedAssets } from './get-associated-assets.js';
import { getCompanyInfo } from './get-company-info.js';
import { getCompanyMembers } from './get-company-members.js';
import { getCompanyMembership } from './get-company-membership.js';
import { getCompanySettings } from './get-company-settings.js';
import { getDiskUsage } from './get-disk-usage.js';
import { getDistinctMetadataValues } from './get-distinct-metadata-values.js';
import { getFolderTree } from './get-folder-tree.js';
import { getFolders } from './get-folders.js';
import { getGenerationInfo } from './get-generation-info.js';
import { getGroupMembers } from './get-group-members.js';
import { getGroupMembership } from './get-group-membership.js';
import { getGroups } from './get-groups.js';
import { getImageSetMembers } from './get-image-set-members.js';
import { getJobLogDetails } from './get-job-log-details.js';
import { getJobLogs } from './get-job-logs.js';
import { getMetadataFields } from './get-metadata-fields.js';
import { getOriginalFilePaths } from './get-original-file-paths.js';
import { getProjects } from './get-projects.js';
import { getProperty } from './get-property.js';
import { getPublishContexts } from './get-publish-contexts.js';
import { getScheduledJobs } from './get-scheduled-jobs.js';
import { getSystemProperties } from './get-system-properties.js';
import { getTagFieldValues } from './get-tag-field-values.js';
import { getUniqueMetadataValues } from './get-unique-metadata-values.js';
import { getUserChars } from './get-user-chars.js';
import { getUserInfo } from './get-user-info.js';
import { getUsers } from './get-users.js';
import { moveAsset } from './move-asset.js';
import { moveAssets } from './move-assets.js';
import { moveFolder } from './move-folder.js';
import { pauseJob } from './pause-job.js';
import { removeCompanyMembership } from './remove-company-membership.js';
import { removeFolderPermissions } from './remove-folder-permissions.js';
import { removeGroupMembers } from './remove-group-members.js';
import { removeGroupMembership } from './remove-group-membership.js';
import { removeProjectAssets } from './remove-project-assets.js';
import { renameAsset } from './rename-asset.js';
import { renameFolder } from './rename-folder.js';
import { renameProject } from './rename-project.js';
import { restoreAssetsFromTrash } from './restore-assets-from-trash.js';
import { resumeJob } from './resume-job.js';
import { saveGroup } from './save-group.js';
import { saveMetadataField } from './save-metadata-field.js';
import { searchAssets } from './search-assets.js';
import { searchAssetsByMetadata } from './search-assets-by-metadata.js';
import { setAssetMetadata } from './set-asset-metadata.js';
import { setAssetPublishState } from './set-asset-publish-state.js';
import { setAssetSetDefinition } from './set-asset-set-definition.js';
import { setAssetsContextState } from './set-assets-context-state.js';
import { setAssetsPublishState } from './set-assets-publish-state.js';
import { setCompanyMembership } from './set-company-membership.js';
import { setCompanySettings } from './set-company-settings.js';
import { setFolderPermissions } from './set-folder-permissions.js';
import { setGroupMembers } from './set-group-members.js';
import { setGroupMembership } from './set-group-membership.js';
import { setImageSetMembers } from './set-image-set-members.js';
import { setPassword } from './set-password.js';
import { setProjectAssets } from './set-project-assets.js';
import { setTagFieldValues } from './set-tag-field-values.js';
import { setUserInfo } from './set-user-info.js';
import { stopJob } from './stop-job.js';
import { submitJob } from './submit-job.js';
import { updateAssetSet } from './update-asset-set.js';
import { updateFolderPermissions } from './update-folder-permissions.js';
import { updateImageSet } from './update-image-set.js';
import { updateMetadataField } from './update-metadata-field.js';
import { updateTagFieldValues } from './update-tag-field-values.js';
import { uploadPost } from './upload-post.js';

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
