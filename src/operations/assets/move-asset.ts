import { operation } from '../operation.js';
import { moveAssetTo } from './asset-changes.js';

/** Moves an asset to another folder (d). */
export const moveAsset = operation('moveAsset', (call, context) => {
  moveAssetTo(call.params.assetHandle, call.params.folderHandle, call, context);
  return {};
});
