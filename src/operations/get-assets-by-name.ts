import type { GetAssetsByNameParam, GetAssetsByNameReturn } from '../contract/generated-types.js';
import { assetsAnswer } from './asset.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { readableFolderIds } from './readable-folders.js';

/** The assets that have the names, in any folder, in the order of the names; names that nobody has are left out (d). */
export const getAssetsByName = operation((call: Call<GetAssetsByNameParam>, ips: Ips): GetAssetsByNameReturn => {
  const { params } = call;
  const types = params.assetTypeArray?.items ?? [];
  const excluded = params.excludeAssetTypeArray?.items ?? [];
  const subTypes = params.assetSubTypeArray?.items ?? [];
  const readable = readableFolderIds(call, ips);
  const ids = ips.store.assets.byNames(companyOfCall(call).id, params.nameArray?.items ?? []).filter((id) => {
    const asset = ips.store.assets.byId(id);
    if (!asset) return false;
    const { type, subType, folderId } = asset;
    const isOfType = (types.length === 0 || types.includes(type)) && !excluded.includes(type);
    const isOfSubType = subTypes.length === 0 || (subType === null ? !params.strictSubTypeCheck : subTypes.includes(subType));
    return isOfType && isOfSubType && (readable?.includes(folderId) ?? true);
  });
  return { assetArray: { items: assetsAnswer(ids, call, ips, 'assetArray/items') } };
});
