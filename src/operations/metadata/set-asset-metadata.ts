import { touchAsset } from '../assets/asset-changes.js';
import { assetOfHandle } from '../assets/resolve.js';
import { operation } from '../operation.js';
import { updateMetadata } from './metadata-update.js';

/** Sets an asset's metadata (d): all of it or none. */
export const setAssetMetadata = operation('setAssetMetadata', (call, context) => {
  const asset = assetOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, context);
  for (const update of call.params.updateArray?.items ?? []) updateMetadata(asset, update, call, context);
  touchAsset(asset, call, context);
  return {};
});
