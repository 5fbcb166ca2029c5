import type { SetAssetsContextStateParam, SetAssetsContextStateReturn } from '../../contract/generated-types.js';
import { batch } from '../assets/batch.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { bitOfContext, mark } from './set-asset-publish-state.js';

/** Marks assets for contexts, or not any more: each context of each asset counts (d). */
export const setAssetsContextState = operation(
  (call: AuthorizedCall<SetAssetsContextStateParam>, context: OperationContext): SetAssetsContextStateReturn => {
    const updates = (call.params.assetsContextStateUpdateArray?.items ?? []).flatMap(({ assetHandle, contextStateUpdateArray }) =>
      (contextStateUpdateArray?.items ?? []).map((update) => ({ assetHandle, ...update })),
    );
    return batch(
      updates,
      ({ assetHandle }) => assetHandle,
      ({ assetHandle, contextHandle, publishState }) => mark(assetHandle, publishState, bitOfContext(contextHandle, call), call, context),
    );
  },
);
