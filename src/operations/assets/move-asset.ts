import type { Asset } from '../../assets/asset.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import type { Folder } from '../../store/folder-store.js';
import { folderOfHandle } from '../folders/folder-of-call.js';
import { requirePermission } from '../folders/permission.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { assetOfHandle } from './asset-of-call.js';

/** Puts an asset into another folder (d). */
export const moveAsset = operation('moveAsset', (call, context) => {
  move(call.params, call, context);
  return {};
});

/** Moves an asset. Its file stays where it was put at first (o). @throws IpsApiFault 30001 naming a handle that there is not */
export function move(
  { assetHandle, folderHandle }: { assetHandle: string; folderHandle: string },
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): void {
  const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  const folder = folderOfHandle(folderHandle, 'folderHandle', call, context);
  requirePermission(folder.id, 'Write', call, context);
  if (asset.folderId !== folder.id) moveTo(asset, folder, call, context);
}

function moveTo(asset: Asset, folder: Folder, { now, caller }: AuthorizedCall<unknown>, { store }: OperationContext): void {
  store.assets.update(asset, { folderId: folder.id, pending: ALL_CONTEXTS, lastModified: now, lastModifyUserId: caller.id });
  store.folders.touch(asset.folderId, now);
  store.folders.touch(folder.id, now);
}
