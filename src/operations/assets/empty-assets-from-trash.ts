import { IN_EMPTIED_TRASH, IN_TRASH } from '../../assets/asset.js';
import { operation } from '../operation.js';
import { anyAssetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';
import { notInTrash } from './restore-assets-from-trash.js';

/** Takes assets out of the trash for good: they stay, hidden, as `InEmptiedTrash` (d), for ever (c). */
export const emptyAssetsFromTrash = operation('emptyAssetsFromTrash', (call, context) =>
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
