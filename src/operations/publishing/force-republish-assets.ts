import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { batch } from '../assets/batch.js';
import { assetOfHandle } from '../assets/resolve.js';
import { operation } from '../operation.js';

/**
 * Makes the next incremental publish job treat assets as changed (d, c), in the contexts that they are marked for. With `republishFiles` false
 * their files are left alone (d): the job then takes them only if they have changed. `resyncCatalog` needs nothing: the mock's catalogue is
 * what it stores (c).
 */
export const forceRepublishAssets = operation('forceRepublishAssets', (call, context) => {
  const { assetHandleArray, republishFiles = true } = call.params;
  return batch(assetHandleArray?.items, (handle) => {
    const asset = assetOfHandle(handle, 'assetHandleArray', 'Write', call, context);
    if (republishFiles) context.store.assets.update(asset, { pending: ALL_CONTEXTS });
  });
});
