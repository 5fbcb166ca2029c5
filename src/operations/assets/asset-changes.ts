import { companySettings } from '../../accounts/company-settings.js';
import { type Asset, IN_EMPTIED_TRASH, IN_TRASH, NOT_IN_TRASH } from '../../assets/asset.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { companyOfCall } from '../accounts/resolve.js';
import { requirePermission } from '../folders/permissions.js';
import { folderOfHandle } from '../folders/resolve.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { assetOfHandle } from './resolve.js';

/** What every change to an asset sets: who made it and when, and that no publish context has seen it. */
export function changeOf({ now, caller }: AuthorizedCall<unknown>): Pick<Asset, 'pending' | 'lastModified' | 'lastModifyUserId'> {
  return { pending: ALL_CONTEXTS, lastModified: now, lastModifyUserId: caller.id };
}

/** Marks an asset as changed by a call. */
export function touchAsset(asset: Asset, call: AuthorizedCall<unknown>, { store }: OperationContext): void {
  store.assets.update(asset, changeOf(call));
}

/**
 * Puts an asset into the trash, and with it those that are derived from it (d); in a company with `immediateDelete`, the trash counts as emptied
 * of them at once (c). Jobs that have yet to reach it will fail at it.
 *
 * @param changes what else changes
 * @returns the asset as changed
 */
export function trashAsset(asset: Asset, changes: Partial<Asset>, call: AuthorizedCall<unknown>, context: OperationContext): Asset {
  const { now, caller } = call;
  const { store, scheduler } = context;
  const trashState = companySettings(companyOfCall(call)).immediateDelete ? IN_EMPTIED_TRASH : IN_TRASH;
  const trashed = store.assets.update(asset, { ...changes, trashState, trashedAt: now, lastModified: now, lastModifyUserId: caller.id });
  store.folders.touch(asset.folderId, now);
  scheduler.assetChanged(trashed, now);
  for (const derived of store.assets.derivedFrom(asset.id)) if (derived.trashState === NOT_IN_TRASH) trashAsset(derived, {}, call, context);
  if (trashState === IN_EMPTIED_TRASH) emptyDerived(trashed, call, context);
  return trashed;
}

/** Empties from the trash what is derived from an asset that was: it could be restored without its owner once that is purged (c). */
export function emptyDerived({ id }: Asset, call: AuthorizedCall<unknown>, context: OperationContext): void {
  const { assets } = context.store;
  for (const derived of assets.derivedFrom(id)) {
    if (derived.trashState !== IN_TRASH) continue;
    emptyDerived(assets.update(derived, { trashState: IN_EMPTIED_TRASH, trashedAt: call.now }), call, context);
  }
}

/**
 * Moves an asset to another folder. Its file stays where it was first put (o).
 *
 * @throws the faults of `assetOfHandle` and `folderOfHandle`, AuthorizationFault 20009 without the permission to write to the folder
 */
export function moveAssetTo(assetHandle: string, folderHandle: string, call: AuthorizedCall<unknown>, context: OperationContext): void {
  const { store } = context;
  const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  const folder = folderOfHandle(folderHandle, 'folderHandle', call, context);
  requirePermission(folder.id, 'Write', call, context);
  if (asset.folderId === folder.id) return;
  store.assets.update(asset, { ...changeOf(call), folderId: folder.id });
  store.folders.touch(asset.folderId, call.now);
  store.folders.touch(folder.id, call.now);
}
