import { type Asset, NOT_IN_TRASH } from '../../assets/asset.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { changeOf } from './asset-changes.js';
import { refuseTakenName } from './asset-name.js';
import { recordedBatch } from './recorded-batch.js';
import { trashedAssetOfHandle } from './resolve.js';

/**
 * Restores assets from the trash (d), each to its folder, which is created again if it was deleted (c). Derived assets are restored each by its
 * own handle, once their owner is back (c).
 */
export const restoreAssetsFromTrash = operation('restoreAssetsFromTrash', (call, context) => {
  const { store, scheduler } = context;
  const restore = (handle: string): Asset => {
    const asset = trashedAssetOfHandle(handle, 'assetHandleArray', 'Write', call, context);
    const owner = asset.ownerId === null ? undefined : store.assets.byId(asset.ownerId);
    if (owner && owner.trashState !== NOT_IN_TRASH) {
      throw new IpsApiFault(
        'invalidParameter',
        `assetHandleArray: "${asset.name}" is derived from "${owner.name}", which is in the trash: restore that first`,
      );
    }
    refuseTakenName(asset.name, asset.nameSpace, call, context);
    const folderId = asset.trashedFrom === null ? asset.folderId : store.folders.ensure(companyOfCall(call), asset.trashedFrom, call.now).id;
    const restored = store.assets.update(asset, { ...changeOf(call), folderId, trashedFrom: null, trashState: NOT_IN_TRASH, trashedAt: null });
    store.folders.touch(folderId, call.now);
    scheduler.assetChanged(restored, call.now);
    return restored;
  };
  return recordedBatch(call.params.assetHandleArray?.items, () => 'restoreTrashJob', restore, call, context);
});
