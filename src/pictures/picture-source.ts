import type { Asset } from '../assets/asset.js';
import { extensionOf } from '../assets/asset-type.js';
import type { Store } from '../store/store.js';
import type { PendingOrder } from './picture-maker.js';
import type { Size } from './view-size.js';

/** What the pictures of an asset are made of. */
export interface PictureSource extends Pick<PendingOrder, 'fileHash' | 'content' | 'seed'> {
  readonly size: Size;
  /** Whether parts of it may be transparent. */
  readonly mayBeTransparent: boolean;
}

/** The size of a picture that nobody knows the size of (c). */
const USUAL: Size = { width: 1000, height: 1000 };

/** How many assets away a picture may be: that of a set is its first member's, and a member may be derived from an image. */
const FARTHEST = 3;

/**
 * Where the picture of an asset comes from: its own file, that of the asset that is shown for it, of its first member, or of the image that it
 * is derived from; without any, it is generated from its name.
 */
export function pictureSource(asset: Asset, store: Store): PictureSource {
  const shown = shownAsset(asset, store, FARTHEST);
  const { contentId } = shown ?? asset;
  const { width, height } = shown ?? asset;
  const fileHash = shown === undefined || contentId === null ? undefined : store.postedFiles.hashOf(contentId);
  return {
    size: width === null || height === null ? USUAL : { width, height },
    fileHash,
    mayBeTransparent: fileHash !== undefined && extensionOf(shown?.fileName ?? '') === 'png',
    content: () => (contentId === null ? undefined : store.postedFiles.contentOf(contentId)),
    seed: `${asset.companyId}|${asset.type}|${asset.name}`,
  };
}

/** The asset with a stored file whose picture an asset has; undefined if there is none. */
function shownAsset(asset: Asset, store: Store, steps: number): Asset | undefined {
  if (asset.contentId !== null) return asset;
  if (steps === 0) return undefined;
  const next = asset.thumbAssetId ?? asset.ownerId ?? store.assets.members(asset.id)[0]?.assetId;
  const other = next === undefined ? undefined : store.assets.byId(next);
  return other && shownAsset(other, store, steps - 1);
}
