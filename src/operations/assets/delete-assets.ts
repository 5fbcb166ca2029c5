import { operation } from '../operation.js';
import { trashAsset } from './asset-changes.js';
import { recordedBatch } from './recorded-batch.js';
import { assetOfHandle } from './resolve.js';

/** Puts assets into the trash, each on its own (d). */
export const deleteAssets = operation('deleteAssets', (call, context) =>
  recordedBatch(
    call.params.assetHandleArray?.items,
    () => 'trashJob',
    (handle) => trashAsset(assetOfHandle(handle, 'assetHandleArray', 'Delete', call, context), {}, call, context),
    call,
    context,
  ),
);
