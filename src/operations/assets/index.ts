// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { addSmartCrops } from './add-smart-crops.js';
import { batchSetImageFields } from './batch-set-image-fields.js';
import { batchSetThumbAsset } from './batch-set-thumb-asset.js';
import { checkAssetNames } from './check-asset-names.js';
import { copyImage } from './copy-image.js';
import { createAssetSet } from './create-asset-set.js';
import { createDerivedAsset } from './create-derived-asset.js';
import { createImageSet } from './create-image-set.js';
import { createTemplate } from './create-template.js';
import { deleteAsset } from './delete-asset.js';
import { deleteAssets } from './delete-assets.js';
import { deleteSubAssets } from './delete-sub-assets.js';
import { emptyAssetsFromTrash } from './empty-assets-from-trash.js';
import { getAssetCounts } from './get-asset-counts.js';
import { getAssets } from './get-assets.js';
import { getAssetsByName } from './get-assets-by-name.js';
import { getAssociatedAssets } from './get-associated-assets.js';
import { getDiskUsage } from './get-disk-usage.js';
import { getGenerationInfo } from './get-generation-info.js';
import { getImageSetMembers } from './get-image-set-members.js';
import { getOriginalFilePaths } from './get-original-file-paths.js';
import { moveAsset } from './move-asset.js';
import { moveAssets } from './move-assets.js';
import { renameAsset } from './rename-asset.js';
import { replaceImage } from './replace-image.js';
import { restoreAssetsFromTrash } from './restore-assets-from-trash.js';
import { searchAssets } from './search-assets.js';
import { searchAssetsByMetadata } from './search-assets-by-metadata.js';
import { setAssetSetDefinition } from './set-asset-set-definition.js';
import { setImageSetMembers } from './set-image-set-members.js';
import { setUrlModifier } from './set-url-modifier.js';
import { updateAssetSet } from './update-asset-set.js';
import { updateImageSet } from './update-image-set.js';
import { updateSmartCrops } from './update-smart-crops.js';

/** The operations of assets/, by their names. */
export const assets = {
  addSmartCrops,
  batchSetImageFields,
  batchSetThumbAsset,
  checkAssetNames,
  copyImage,
  createAssetSet,
  createDerivedAsset,
  createImageSet,
  createTemplate,
  deleteAsset,
  deleteAssets,
  deleteSubAssets,
  emptyAssetsFromTrash,
  getAssetCounts,
  getAssets,
  getAssetsByName,
  getAssociatedAssets,
  getDiskUsage,
  getGenerationInfo,
  getImageSetMembers,
  getOriginalFilePaths,
  moveAsset,
  moveAssets,
  renameAsset,
  replaceImage,
  restoreAssetsFromTrash,
  searchAssets,
  searchAssetsByMetadata,
  setAssetSetDefinition,
  setImageSetMembers,
  setUrlModifier,
  updateAssetSet,
  updateImageSet,
  updateSmartCrops,
} satisfies OperationHandlers;
