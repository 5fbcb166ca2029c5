import { operation } from '../operation.js';
import { batchOf } from './batch.js';
import { subAssetOf, touchOwner } from './sub-assets.js';

/** Removes sub assets for good, each on its own (c). */
export const deleteSubAssets = operation('deleteSubAssets', (call, context) =>
  batchOf(
    call.params.subAssetArray.items,
    ({ subAssetHandle }) => ({ subAssetHandle }),
    (reference) => {
      const subAsset = subAssetOf(reference, call, context);
      context.store.subAssets.remove(subAsset.id);
      touchOwner(subAsset, call, context);
    },
  ),
);
