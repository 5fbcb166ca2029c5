import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { recordedBatch } from '../assets/recorded-batch.js';
import { operation } from '../operation.js';
import { publishStateJob, setPublishState } from './publish-state.js';

/** Marks assets for publish in all contexts, or unmarks them, each on its own (d). */
export const setAssetsPublishState = operation('setAssetsPublishState', (call, context) =>
  recordedBatch(
    call.params.publishStateUpdateArray?.items,
    publishStateJob,
    ({ assetHandle, publishState }) => setPublishState(assetHandle, publishState, ALL_CONTEXTS, call, context),
    call,
    context,
  ),
);
