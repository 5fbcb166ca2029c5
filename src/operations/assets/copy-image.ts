import { formatAssetHandle } from '../../assets/asset-handle.js';
import { operation } from '../operation.js';
import { createAsset } from './new-asset.js';
import { imageOfHandle } from './resolve.js';

/**
 * Copies an image. Nothing links the copy to it (d). The mock has no pixels that the commands of `urlModifier` could change: the copy is of the
 * same size (c).
 */
export const copyImage = operation('copyImage', (call, context) => {
  const { assetHandle, name } = call.params;
  const image = imageOfHandle(assetHandle, 'assetHandle', 'Read', call, context);
  const { fileSize, width, height, resolution, optimized, contentId, createdWith, keywords, description, comments, userData } = image;
  const extension = /\.[^.]+$/.exec(image.fileName)?.[0] ?? '';
  const facts = { fileSize, width, height, resolution, optimized, contentId, createdWith, keywords, description, comments, userData };
  const copy = createAsset('Image', { ...facts, fileName: `${name.trim()}${extension}` }, call, context);
  return { assetHandle: formatAssetHandle(copy.id, copy.type, call.version) };
});
