import { batch } from '../assets/batch.js';
import { operation } from '../operation.js';
import { bitOfContext, mark } from './set-asset-publish-state.js';

/** Marks assets for contexts, or not any more: each context of each asset counts (d). */
export const setAssetsContextState = operation('setAssetsContextState', (call, context) => {
  const updates = (call.params.assetsContextStateUpdateArray?.items ?? []).flatMap(({ assetHandle, contextStateUpdateArray }) =>
    (contextStateUpdateArray?.items ?? []).map((update) => ({ assetHandle, ...update })),
  );
  return batch(
    updates,
    ({ assetHandle }) => assetHandle,
    ({ assetHandle, contextHandle, publishState }) => mark(assetHandle, publishState, bitOfContext(contextHandle, call), call, context),
  );
});
