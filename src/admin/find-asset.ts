import type { Asset } from '../assets/asset.js';
import { parseAssetHandle } from '../assets/asset-handle.js';
import type { Store } from '../store/store.js';
import { MockError } from './mock-error.js';

/** The asset that a request names by its handle of any version or by its number. @throws MockError 404 for any text that names no asset */
export function requiredAsset(store: Store, asset: string): Asset {
  const text = asset.trim();
  const id = /^\d{1,15}$/.test(text) ? Number(text) : parseAssetHandle(text)?.assetId;
  const found = id === undefined ? undefined : store.assets.byId(id);
  if (found) return found;
  throw new MockError(`There is no asset "${asset}": expected its number, or its handle such as a|743`, 404);
}
