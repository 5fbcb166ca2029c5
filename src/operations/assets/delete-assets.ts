import type { DeleteAssetsParam, DeleteAssetsReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { assetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';
import { trash } from './delete-asset.js';

/** Puts assets into the trash, each on its own (d). */
export const deleteAssets = operation(
  (call: AuthorizedCall<DeleteAssetsParam>, context: OperationContext): DeleteAssetsReturn =>
    batch(
      call.params.assetHandleArray?.items ?? [],
      (handle) => handle,
      (handle) => trash(assetOfHandle(handle, 'assetHandleArray', 'Delete', call, context), {}, call, context),
    ),
);
