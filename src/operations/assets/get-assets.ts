import { IpsApiFault } from '../../contract/faults.js';
import { readableFolderIds } from '../folders/permissions.js';
import { operation } from '../operation.js';
import { anyAssetOfHandle } from './resolve.js';
import { toAssets } from './views.js';

/** The most assets of one call (c): as many as one page of a search. */
const MOST_ASSETS = 1000;

/** Assets by their handles, in the trash or not. Those that the caller may not read are left out (d). */
export const getAssets = operation('getAssets', (call, context) => {
  const handles = call.params.assetHandleArray?.items ?? [];
  if (handles.length > MOST_ASSETS) {
    throw new IpsApiFault('invalidParameter', `assetHandleArray has ${handles.length} handles: expected ${MOST_ASSETS} at most`);
  }
  const readable = readableFolderIds(call, context);
  const assets = handles.map((handle) => anyAssetOfHandle(handle, 'assetHandleArray', undefined, call, context));
  const ids = assets.filter(({ folderId }) => readable?.includes(folderId) ?? true).map(({ id }) => id);
  return { assetArray: { items: toAssets(ids, 'assetArray/items', call, context) } };
});
