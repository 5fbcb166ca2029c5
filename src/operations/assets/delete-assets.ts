import { operation } from '../operation.js';
import { assetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';
import { trash } from './delete-asset.js';

/** Puts assets into the trash, each on its own (d). */
export const deleteAssets = operation('deleteAssets', (call, context) =>
  batch(
    call.params.assetHandleArray?.items ?? [],
    (handle) => handle,
    (handle) => trash(assetOfHandle(handle, 'assetHandleArray', 'Delete', call, context), {}, call, context),
  ),
);
