import { IN_EMPTIED_TRASH } from '../../assets/asset.js';
import { operation } from '../operation.js';
import { recordedBatch } from './recorded-batch.js';
import { trashedAssetOfHandle } from './resolve.js';

/** Empties assets from the trash: they are hidden, as `InEmptiedTrash`, until the next nightly cleanup purges them (d). */
export const emptyAssetsFromTrash = operation('emptyAssetsFromTrash', (call, context) =>
  recordedBatch(
    call.params.assetHandleArray?.items,
    () => 'emptyTrashJob',
    (handle) => {
      const asset = trashedAssetOfHandle(handle, 'assetHandleArray', 'Delete', call, context);
      return context.store.assets.update(asset, { trashState: IN_EMPTIED_TRASH, trashedAt: call.now });
    },
    call,
    context,
  ),
);
