import type { MoveAssetsParam, MoveAssetsReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { batch } from './batch.js';
import { move } from './move-asset.js';

/** Puts assets into other folders, each on its own (d). */
export const moveAssets = operation(
  (call: AuthorizedCall<MoveAssetsParam>, context: OperationContext): MoveAssetsReturn =>
    batch(
      call.params.assetMoveArray?.items ?? [],
      ({ assetHandle }) => assetHandle,
      (each) => move(each, call, context),
    ),
);
