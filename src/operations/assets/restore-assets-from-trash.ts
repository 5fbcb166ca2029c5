import { IN_TRASH, NOT_IN_TRASH } from '../../assets/asset.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { anyAssetOfHandle } from './asset-of-call.js';
import { batch } from './batch.js';
import { refuseTakenName } from './rename-asset.js';

/** Brings assets back from the trash (d), each to its folder, which is made anew where it was deleted (c). */
export const restoreAssetsFromTrash = operation('restoreAssetsFromTrash', (call, context) =>
  batch(
    call.params.assetHandleArray?.items ?? [],
    (handle) => handle,
    (handle) => restore(handle, call, context),
  ),
);

function restore(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): void {
  const { store, scheduler } = context;
  const asset = anyAssetOfHandle(handle, 'assetHandleArray', 'Write', call, context);
  if (asset.trashState !== IN_TRASH) throw notInTrash(handle, asset.name);
  refuseTakenName(asset.name, asset.nameSpace, call, context);
  const folderId = asset.trashedFrom === null ? asset.folderId : store.folders.ensure(companyOfCall(call), asset.trashedFrom, call.now).id;
  const changed = { pending: ALL_CONTEXTS, lastModified: call.now, lastModifyUserId: call.caller.id };
  const restored = store.assets.update(asset, { ...changed, folderId, trashedFrom: null, trashState: NOT_IN_TRASH });
  store.folders.touch(folderId, call.now);
  scheduler.assetChanged(restored, call.now);
}

/** The fault for an asset that cannot be taken out of the trash (c). */
export function notInTrash(handle: string, name: string): IpsApiFault {
  return new IpsApiFault('invalidParameter', `assetHandleArray: the asset "${name}" with the handle "${handle}" is not in the trash`);
}
