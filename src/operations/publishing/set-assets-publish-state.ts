import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import type { SetAssetsPublishStateParam, SetAssetsPublishStateReturn } from '../../contract/generated-types.js';
import { batch } from '../assets/batch.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { mark } from './set-asset-publish-state.js';

/** Marks assets for publish in all contexts, or not any more, each on its own (d). */
export const setAssetsPublishState = operation(
  (call: AuthorizedCall<SetAssetsPublishStateParam>, context: OperationContext): SetAssetsPublishStateReturn =>
    batch(
      call.params.publishStateUpdateArray?.items ?? [],
      ({ assetHandle }) => assetHandle,
      ({ assetHandle, publishState }) => mark(assetHandle, publishState, ALL_CONTEXTS, call, context),
    ),
);
