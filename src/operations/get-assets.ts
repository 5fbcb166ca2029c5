import { IpsApiFault } from '../contract/faults.js';
import type { GetAssetsParam, GetAssetsReturn } from '../contract/generated-types.js';
import { assetsAnswer } from './asset.js';
import { anyAssetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';
import { readableFolderIds } from './readable-folders.js';

/** The most assets of one call (c: as many as a search answers). */
const MOST_ASSETS = 1000;

/** Assets by their handles, in the trash or not; those that the caller may not read are left out (d). */
export const getAssets = operation((call: Call<GetAssetsParam>, ips: Ips): GetAssetsReturn => {
  const handles = call.params.assetHandleArray?.items ?? [];
  if (handles.length > MOST_ASSETS) {
    throw new IpsApiFault('invalidParameter', `assetHandleArray has ${handles.length} handles: expected ${MOST_ASSETS} at most`);
  }
  const readable = readableFolderIds(call, ips);
  const assets = handles.map((handle) => anyAssetOfHandle(handle, 'assetHandleArray', undefined, call, ips));
  const ids = assets.filter(({ folderId }) => readable?.includes(folderId) ?? true).map(({ id }) => id);
  return { assetArray: { items: assetsAnswer(ids, call, ips, 'assetArray/items') } };
});
