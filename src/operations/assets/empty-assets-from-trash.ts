import { IN_EMPTIED_TRASH } from '../../assets/asset.js';
import { operation } from '../operation.js';
import { batch } from './batch.js';
import { trashedAssetOfHandle } from './resolve.js';

/** Removes assets from the trash for good: they stay hidden, as `InEmptiedTrash` (d), forever (c). */
export const emptyAssetsFromTrash = operation('emptyAssetsFromTrash', (call, context) =>
  batch(call.params.assetHandleArray?.items, (handle) => {
    const asset = trashedAssetOfHandle(handle, 'assetHandleArray', 'Delete', call, context);
    context.store.assets.update(asset, { trashState: IN_EMPTIED_TRASH });
  }),
);
