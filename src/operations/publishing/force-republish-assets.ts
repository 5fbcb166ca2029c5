import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { batch } from '../assets/batch.js';
import { assetOfHandle } from '../assets/resolve.js';
import { operation } from '../operation.js';

/** Makes the next incremental publish job treat assets as changed (d, c), in the contexts that they are marked for. */
export const forceRepublishAssets = operation('forceRepublishAssets', (call, context) =>
  batch(call.params.assetHandleArray?.items, (handle) => {
    context.store.assets.update(assetOfHandle(handle, 'assetHandleArray', 'Write', call, context), { pending: ALL_CONTEXTS });
  }),
);
