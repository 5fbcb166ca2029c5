import { operation } from '../operation.js';
import { anyAssetOfHandle } from './resolve.js';

/** Paths of the files that assets came from, in the order of the handles (d). */
export const getOriginalFilePaths = operation('getOriginalFilePaths', (call, context) => {
  const items = (call.params.assetHandleArray?.items ?? []).map((handle) => {
    const { originalPath, originalFile } = anyAssetOfHandle(handle, 'assetHandleArray', 'Read', call, context);
    return `${originalPath}${originalFile}`;
  });
  return { originalFileArray: { items } };
});
