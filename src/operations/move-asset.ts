import type { Asset } from '../assets/asset.js';
import { ALL_CONTEXTS } from '../assets/publish-context.js';
import type { MoveAssetParam, MoveAssetReturn } from '../contract/generated-types.js';
import type { Folder } from '../store/folder-store.js';
import { assetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';
import { folderOfHandle } from './folder-of-call.js';
import { requirePermission } from './permission.js';

/** Puts an asset into another folder (d). */
export const moveAsset = operation((call: Call<MoveAssetParam>, ips: Ips): MoveAssetReturn => {
  move(call.params, call, ips);
  return {};
});

/** Moves an asset. Its file stays where it was put at first (o). @throws IpsApiFault 30001 naming a handle that there is not */
export function move({ assetHandle, folderHandle }: { assetHandle: string; folderHandle: string }, call: Call<unknown>, ips: Ips): void {
  const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, ips);
  const folder = folderOfHandle(folderHandle, 'folderHandle', call, ips);
  requirePermission(folder.id, 'Write', call, ips);
  if (asset.folderId !== folder.id) moveTo(asset, folder, call, ips);
}

function moveTo(asset: Asset, folder: Folder, { now, caller }: Call<unknown>, { store }: Ips): void {
  store.assets.update(asset, { folderId: folder.id, pending: ALL_CONTEXTS, lastModified: now, lastModifyUserId: caller.id });
  store.folders.touch(asset.folderId, now);
  store.folders.touch(folder.id, now);
}
