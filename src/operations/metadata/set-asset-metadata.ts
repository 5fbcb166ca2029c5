import { assetOfHandle } from '../assets/asset-of-call.js';
import { operation } from '../operation.js';
import { touchAsset, updateMetadata } from './metadata-update.js';

/** Sets metadata of an asset (d): all of it or none. */
export const setAssetMetadata = operation('setAssetMetadata', (call, context) => {
  const asset = assetOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, context);
  for (const update of call.params.updateArray?.items ?? []) updateMetadata(asset, update, call, context);
  touchAsset(asset, call, context);
  return {};
});
