import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { batch } from '../assets/batch.js';
import { operation } from '../operation.js';
import { setPublishState } from './publish-state.js';

/** Marks assets for publish in all contexts, or unmarks them, each on its own (d). */
export const setAssetsPublishState = operation('setAssetsPublishState', (call, context) =>
  batch(call.params.publishStateUpdateArray?.items, ({ assetHandle, publishState }) =>
    setPublishState(assetHandle, publishState, ALL_CONTEXTS, call, context),
  ),
);
