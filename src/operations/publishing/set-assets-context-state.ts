import { recordedBatch } from '../assets/recorded-batch.js';
import { operation } from '../operation.js';
import { publishStateJob, setPublishState } from './publish-state.js';
import { contextBitOfHandle } from './resolve.js';

/** Marks assets for publish in some contexts, or unmarks them: each context of each asset counts (d). */
export const setAssetsContextState = operation('setAssetsContextState', (call, context) => {
  const updates = (call.params.assetsContextStateUpdateArray?.items ?? []).flatMap(({ assetHandle, contextStateUpdateArray }) =>
    (contextStateUpdateArray?.items ?? []).map((update) => ({ assetHandle, ...update })),
  );
  return recordedBatch(
    updates,
    publishStateJob,
    ({ assetHandle, contextHandle, publishState }) =>
      setPublishState(assetHandle, publishState, contextBitOfHandle(contextHandle, call), call, context),
    call,
    context,
  );
});
