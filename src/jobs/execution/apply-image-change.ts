import type { Asset } from '../../assets/asset.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { cropOf } from '../../assets/sub-asset.js';
import type { Store } from '../../store/store.js';

/**
 * What follows from new pixels of an image: its smart crops are placed anew (c), and its derived assets have changed with it (d).
 *
 * @param at when it changed, milliseconds since 1970
 */
export function applyImageChange(store: Store, image: Asset, userId: number, at: number): void {
  const change = { lastModified: at, lastModifyUserId: userId };
  for (const crop of store.subAssets.ofOwner(image.id)) store.subAssets.put({ ...crop, ...cropOf(image, crop.name, crop), ...change });
  touchDerived(store, image, userId, at);
}

/** Marks the assets that are derived from an image as changed with it (d). */
export function touchDerived(store: Store, image: Asset, userId: number, at: number): void {
  const { width, height, resolution } = image;
  const change = { width, height, resolution, pending: ALL_CONTEXTS, lastModified: at, lastModifyUserId: userId };
  for (const derived of store.assets.derivedFrom(image.id)) store.assets.update(derived, change);
}
