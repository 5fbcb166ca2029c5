import { operation } from '../operation.js';
import { batch } from './batch.js';
import { move } from './move-asset.js';

/** Puts assets into other folders, each on its own (d). */
export const moveAssets = operation('moveAssets', (call, context) =>
  batch(
    call.params.assetMoveArray?.items ?? [],
    ({ assetHandle }) => assetHandle,
    (each) => move(each, call, context),
  ),
);
