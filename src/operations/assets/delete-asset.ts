import { doneItem, recordDone } from '../jobs/record.js';
import { operation } from '../operation.js';
import { trashAsset } from './asset-changes.js';
import { assetOfHandle } from './resolve.js';

/** Puts an asset into the trash (d). */
export const deleteAsset = operation('deleteAsset', (call, context) => {
  const asset = trashAsset(assetOfHandle(call.params.assetHandle, 'assetHandle', 'Delete', call, context), {}, call, context);
  recordDone('trashJob', [doneItem(asset)], call, context);
  return {};
});
