import { touchAsset } from '../assets/asset-changes.js';
import { assetOfHandle } from '../assets/resolve.js';
import { operation } from '../operation.js';
import { fieldOfHandle } from './resolve.js';

/** Deletes an asset's values of metadata fields (d): the defaults apply again (c). */
export const deleteAssetMetadata = operation('deleteAssetMetadata', (call, context) => {
  const asset = assetOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, context);
  for (const { fieldHandle } of call.params.deleteArray?.items ?? []) {
    context.store.metadata.setValues(asset.id, fieldOfHandle(fieldHandle, call, context, asset.type).id, []);
  }
  touchAsset(asset, call, context);
  return {};
});
