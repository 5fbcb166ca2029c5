import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { assetOfHandle } from '../assets/asset-of-call.js';
import { batch } from '../assets/batch.js';
import { operation } from '../operation.js';

/** Has the next incremental publish job take assets as if they had changed (d, c), where they are marked. */
export const forceRepublishAssets = operation('forceRepublishAssets', (call, context) =>
  batch(
    call.params.assetHandleArray?.items ?? [],
    (handle) => handle,
    (handle) => {
      context.store.assets.update(assetOfHandle(handle, 'assetHandleArray', 'Write', call, context), { pending: ALL_CONTEXTS });
    },
  ),
);
