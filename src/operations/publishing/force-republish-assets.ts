import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import type { ForceRepublishAssetsParam, ForceRepublishAssetsReturn } from '../../contract/generated-types.js';
import { assetOfHandle } from '../assets/asset-of-call.js';
import { batch } from '../assets/batch.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Has the next incremental publish job take assets as if they had changed (d, c), where they are marked. */
export const forceRepublishAssets = operation(
  (call: AuthorizedCall<ForceRepublishAssetsParam>, context: OperationContext): ForceRepublishAssetsReturn =>
    batch(
      call.params.assetHandleArray?.items ?? [],
      (handle) => handle,
      (handle) => {
        context.store.assets.update(assetOfHandle(handle, 'assetHandleArray', 'Write', call, context), { pending: ALL_CONTEXTS });
      },
    ),
);
