import { operation } from '../operation.js';
import { moveAssetTo } from './asset-changes.js';
import { batch } from './batch.js';

/** Moves assets to other folders, each on its own (d). */
export const moveAssets = operation('moveAssets', (call, context) =>
  batch(call.params.assetMoveArray?.items, ({ assetHandle, folderHandle }) => moveAssetTo(assetHandle, folderHandle, call, context)),
);
