import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { batch } from '../assets/batch.js';
import { operation } from '../operation.js';
import { mark } from './set-asset-publish-state.js';

/** Marks assets for publish in all contexts, or not any more, each on its own (d). */
export const setAssetsPublishState = operation('setAssetsPublishState', (call, context) =>
  batch(
    call.params.publishStateUpdateArray?.items ?? [],
    ({ assetHandle }) => assetHandle,
    ({ assetHandle, publishState }) => mark(assetHandle, publishState, ALL_CONTEXTS, call, context),
  ),
);
