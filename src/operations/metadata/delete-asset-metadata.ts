import { fieldOfHandle } from '../../assets/metadata.js';
import type { DeleteAssetMetadataParam, DeleteAssetMetadataReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { assetOfHandle } from '../assets/asset-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { touchAsset } from './metadata-update.js';

/** Takes values from metadata fields of an asset (d): their defaults hold again (c). */
export const deleteAssetMetadata = operation(
  (call: AuthorizedCall<DeleteAssetMetadataParam>, context: OperationContext): DeleteAssetMetadataReturn => {
    const { store } = context;
    const asset = assetOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, context);
    for (const { fieldHandle } of call.params.deleteArray?.items ?? []) {
      store.metadata.setValues(asset.id, fieldOfHandle(store, companyOfCall(call).id, fieldHandle, 'fieldHandle').id, []);
    }
    touchAsset(asset, call, context);
    return {};
  },
);
