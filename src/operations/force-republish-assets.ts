import { ALL_CONTEXTS } from '../assets/publish-context.js';
import type { ForceRepublishAssetsParam, ForceRepublishAssetsReturn } from '../contract/generated-types.js';
import { assetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';
import { type Call, type Ips, operation } from './call.js';

/** Has the next incremental publish job take assets as if they had changed (d, c), where they are marked. */
export const forceRepublishAssets = operation(
  (call: Call<ForceRepublishAssetsParam>, ips: Ips): ForceRepublishAssetsReturn =>
    batch(
      call.params.assetHandleArray?.items ?? [],
      (handle) => handle,
      (handle) => {
        ips.store.assets.update(assetOfHandle(handle, 'assetHandleArray', 'Write', call, ips), { pending: ALL_CONTEXTS });
      },
    ),
);
