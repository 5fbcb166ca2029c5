import { formatAssetHandle } from '../../assets/asset-handle.js';
import { applyImageChange } from '../../jobs/execution/apply-image-change.js';
import { operation } from '../operation.js';
import { changeOf } from './asset-changes.js';
import { imageOfHandle } from './resolve.js';

/**
 * Replaces the pixels of an image by what image serving commands make of it; it keeps its handle (d). The mock has no pixels: the image counts
 * as changed, and so do its smart crops and derived assets (c).
 */
export const replaceImage = operation('replaceImage', (call, context) => {
  const image = imageOfHandle(call.params.assetHandle, 'assetHandle', 'Write', call, context);
  const changed = context.store.assets.update(image, changeOf(call));
  applyImageChange(context.store, changed, call.caller.id, call.now);
  return { assetHandle: formatAssetHandle(changed.id, changed.type, call.version) };
});
