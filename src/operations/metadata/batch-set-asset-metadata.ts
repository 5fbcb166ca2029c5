import { IpsFault } from '../../contract/faults.js';
import type { SetMetadataFault } from '../../contract/generated-types.js';
import type { RecordedItem } from '../../jobs/recorded-job.js';
import { touchAsset } from '../assets/asset-changes.js';
import { assetOfHandle } from '../assets/resolve.js';
import { doneItem, failedItem, recordDone } from '../jobs/record.js';
import { operation } from '../operation.js';
import { updateMetadata } from './metadata-update.js';

/** Sets metadata of many assets: each field of each asset counts, and a fault in one does not stop the others (d). */
export const batchSetAssetMetadata = operation('batchSetAssetMetadata', (call, context) => {
  const errors: SetMetadataFault[] = [];
  const rows: RecordedItem[] = [];
  let successCount = 0;
  for (const { assetHandleArray, updateArray } of call.params.updateArray?.items ?? []) {
    for (const assetHandle of assetHandleArray?.items ?? []) {
      for (const update of updateArray?.items ?? []) {
        try {
          const asset = assetOfHandle(assetHandle, 'assetHandleArray', 'Write', call, context);
          updateMetadata(asset, update, call, context);
          touchAsset(asset, call, context);
          rows.push(doneItem(asset));
          successCount++;
        } catch (error) {
          if (!(error instanceof IpsFault)) throw error;
          rows.push(failedItem(assetHandle, error, call, context));
          errors.push({ assetHandle, fieldHandle: update.fieldHandle, code: error.code, reason: error.reason });
        }
      }
    }
  }
  recordDone('metadataUploadJob', rows, call, context);
  return { successCount, warningCount: 0, errorCount: errors.length, ...(errors.length > 0 ? { errorDetailArray: { items: errors } } : {}) };
});
