import { type Asset, IN_TRASH } from '../../assets/asset.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { assetOfHandle } from './asset-of-call.js';

/** Puts an asset into the trash (d). */
export const deleteAsset = operation('deleteAsset', (call, context) => {
  trash(assetOfHandle(call.params.assetHandle, 'assetHandle', 'Delete', call, context), {}, call, context);
  return {};
});

/** Puts an asset into the trash: jobs that have yet to come to it will fail at it. @param changes what else changes with that */
export function trash(asset: Asset, changes: Partial<Asset>, { now, caller }: AuthorizedCall<unknown>, { store, scheduler }: OperationContext): void {
  const trashed = store.assets.update(asset, { ...changes, trashState: IN_TRASH, lastModified: now, lastModifyUserId: caller.id });
  store.folders.touch(asset.folderId, now);
  scheduler.assetChanged(trashed, now);
}
