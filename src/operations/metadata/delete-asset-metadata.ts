import { fieldOfHandle } from '../../assets/metadata.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { assetOfHandle } from '../assets/asset-of-call.js';
import { operation } from '../operation.js';
import { touchAsset } from './metadata-update.js';

/** Takes values from metadata fields of an asset (d): their defaults hold again (c). */
export const deleteAssetMetadata = operation('deleteAssetMetadata', (call, context) => {
  const { store } = context;
  const asset = assetOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, context);
  for (const { fieldHandle } of call.params.deleteArray?.items ?? []) {
    store.metadata.setValues(asset.id, fieldOfHandle(store, companyOfCall(call).id, fieldHandle, 'fieldHandle').id, []);
  }
  touchAsset(asset, call, context);
  return {};
});
