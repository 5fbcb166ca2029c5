import { operation } from '../operation.js';
import { trashAsset } from './asset-changes.js';
import { batch } from './batch.js';
import { assetOfHandle } from './resolve.js';

/** Puts assets into the trash, each on its own (d). */
export const deleteAssets = operation('deleteAssets', (call, context) =>
  batch(call.params.assetHandleArray?.items, (handle) =>
    trashAsset(assetOfHandle(handle, 'assetHandleArray', 'Delete', call, context), {}, call, context),
  ),
);
