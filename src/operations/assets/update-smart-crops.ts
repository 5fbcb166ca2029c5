import { problemOfCropRect } from '../../assets/sub-asset.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { batchOf } from './batch.js';
import { subAssetOf, touchOwner } from './sub-assets.js';

/**
 * Moves smart crops, each on its own (c). One that lies there already counts as a success: programs that repeat themselves expect as many
 * successes as they sent crops (o).
 */
export const updateSmartCrops = operation('updateSmartCrops', (call, context) =>
  batchOf(
    call.params.updateArray.items,
    ({ subAssetHandle }) => ({ subAssetHandle }),
    (update) => {
      const subAsset = subAssetOf(update, call, context);
      const { cropRect } = update;
      if (!cropRect) return 'The request gives no cropRect: nothing was to be changed';
      const problem = problemOfCropRect(cropRect);
      if (problem !== undefined) throw new IpsApiFault('invalidParameter', problem);
      const { leftN, topN, widthN, heightN } = cropRect;
      const change = { leftN, topN, widthN, heightN, lastModified: call.now, lastModifyUserId: call.caller.id };
      context.store.subAssets.put({ ...subAsset, ...change });
      touchOwner(subAsset, call, context);
      return undefined;
    },
  ),
);
