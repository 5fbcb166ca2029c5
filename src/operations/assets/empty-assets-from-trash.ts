import { IN_EMPTIED_TRASH, IN_TRASH } from '../../assets/asset.js';
import type { EmptyAssetsFromTrashParam, EmptyAssetsFromTrashReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { anyAssetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';
import { notInTrash } from './restore-assets-from-trash.js';

/** Takes assets out of the trash for good: they stay, hidden, as `InEmptiedTrash` (d), for ever (c). */
export const emptyAssetsFromTrash = operation(
  (call: AuthorizedCall<EmptyAssetsFromTrashParam>, context: OperationContext): EmptyAssetsFromTrashReturn =>
    batch(
      call.params.assetHandleArray?.items ?? [],
      (handle) => handle,
      (handle) => {
        const asset = anyAssetOfHandle(handle, 'assetHandleArray', 'Delete', call, context);
        if (asset.trashState !== IN_TRASH) throw notInTrash(handle, asset.name);
        context.store.assets.update(asset, { trashState: IN_EMPTIED_TRASH });
      },
    ),
);
