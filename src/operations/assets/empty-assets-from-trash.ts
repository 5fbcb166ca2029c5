import { type Asset, IN_EMPTIED_TRASH } from '../../assets/asset.js';
import { operation } from '../operation.js';
import { emptyDerived } from './asset-changes.js';
import { recordedBatch } from './recorded-batch.js';
import { trashedAssetOfHandle } from './resolve.js';

/**
 * Empties assets from the trash: they are hidden, as `InEmptiedTrash`, until the next nightly cleanup purges them (d). What is derived from them
 * goes with them (c), after the whole list, which may name it as well.
 */
export const emptyAssetsFromTrash = operation('emptyAssetsFromTrash', (call, context) => {
  const emptied: Asset[] = [];
  const answer = recordedBatch(
    call.params.assetHandleArray?.items,
    () => 'emptyTrashJob',
    (handle) => {
      const asset = trashedAssetOfHandle(handle, 'assetHandleArray', 'Delete', call, context);
      emptied.push(asset);
      return context.store.assets.update(asset, { trashState: IN_EMPTIED_TRASH, trashedAt: call.now });
    },
    call,
    context,
  );
  for (const asset of emptied) emptyDerived(asset, call, context);
  return answer;
});
