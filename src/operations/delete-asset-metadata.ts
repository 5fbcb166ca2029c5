import { fieldOfHandle } from '../assets/metadata.js';
import type { DeleteAssetMetadataParam, DeleteAssetMetadataReturn } from '../contract/generated-types.js';
import { assetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { touchAsset } from './metadata-update.js';

/** Takes values from metadata fields of an asset (d): their defaults hold again (c). */
export const deleteAssetMetadata = operation((call: Call<DeleteAssetMetadataParam>, ips: Ips): DeleteAssetMetadataReturn => {
  const { store } = ips;
  const asset = assetOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, ips);
  for (const { fieldHandle } of call.params.deleteArray?.items ?? []) {
    store.metadata.setValues(asset.id, fieldOfHandle(store, companyOfCall(call).id, fieldHandle, 'fieldHandle').id, []);
  }
  touchAsset(asset, call, ips);
  return {};
});
