import { namedAssetType } from '../../assets/asset-type.js';
import { companyOfCall } from '../accounts/resolve.js';
import { readableFolderIds } from '../folders/permissions.js';
import { operation } from '../operation.js';
import { toAssets } from './views.js';

/** The assets with some names, in any folder, in the order of the names. Names that no asset has are left out (d). */
export const getAssetsByName = operation('getAssetsByName', (call, context) => {
  const { params } = call;
  const types = (params.assetTypeArray?.items ?? []).map(namedAssetType);
  const excluded = (params.excludeAssetTypeArray?.items ?? []).map(namedAssetType);
  const subTypes = params.assetSubTypeArray?.items ?? [];
  const readable = readableFolderIds(call, context);
  const ids = context.store.assets.byNames(companyOfCall(call).id, params.nameArray?.items ?? []).filter((id) => {
    const asset = context.store.assets.byId(id);
    if (!asset) return false;
    const { type, subType, folderId } = asset;
    const isOfType = (types.length === 0 || types.includes(type)) && !excluded.includes(type);
    const isOfSubType = subTypes.length === 0 || (subType === null ? !params.strictSubTypeCheck : subTypes.includes(subType));
    return isOfType && isOfSubType && (readable?.includes(folderId) ?? true);
  });
  return { assetArray: { items: toAssets(ids, 'assetArray/items', call, context) } };
});
