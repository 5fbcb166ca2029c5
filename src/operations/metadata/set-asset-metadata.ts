import type { SetAssetMetadataParam, SetAssetMetadataReturn } from '../../contract/generated-types.js';
import { assetOfHandle } from '../assets/asset-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { touchAsset, updateMetadata } from './metadata-update.js';

/** Sets metadata of an asset (d): all of it or none. */
export const setAssetMetadata = operation((call: AuthorizedCall<SetAssetMetadataParam>, context: OperationContext): SetAssetMetadataReturn => {
  const asset = assetOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, context);
  for (const update of call.params.updateArray?.items ?? []) updateMetadata(asset, update, call, context);
  touchAsset(asset, call, context);
  return {};
});
