import type { GetOriginalFilePathsParam, GetOriginalFilePathsReturn } from '../contract/generated-types.js';
import { anyAssetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';

/** Paths of the files that assets came from, in the order of the handles (d). */
export const getOriginalFilePaths = operation((call: Call<GetOriginalFilePathsParam>, ips: Ips): GetOriginalFilePathsReturn => {
  const items = (call.params.assetHandleArray?.items ?? []).map((handle) => {
    const { originalPath, originalFile } = anyAssetOfHandle(handle, 'assetHandleArray', 'Read', call, ips);
    return `${originalPath}${originalFile}`;
  });
  return { originalFileArray: { items } };
});
