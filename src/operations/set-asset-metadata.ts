import type { SetAssetMetadataParam, SetAssetMetadataReturn } from '../contract/generated-types.js';
import { assetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';
import { touchAsset, updateMetadata } from './metadata-update.js';

/** Sets metadata of an asset (d): all of it or none. */
export const setAssetMetadata = operation((call: Call<SetAssetMetadataParam>, ips: Ips): SetAssetMetadataReturn => {
  const asset = assetOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, ips);
  for (const update of call.params.updateArray?.items ?? []) updateMetadata(asset, update, call, ips);
  touchAsset(asset, call, ips);
  return {};
});
