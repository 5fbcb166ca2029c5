import { ALL_CONTEXTS } from '../assets/publish-context.js';
import { IpsApiFault } from '../contract/faults.js';
import type { UpdateAssetSetParam, UpdateAssetSetReturn } from '../contract/generated-types.js';
import { assetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';

/** Changes an asset set's definition or thumbnail, as far as they are given (d). */
export const updateAssetSet = operation((call: Call<UpdateAssetSetParam>, ips: Ips): UpdateAssetSetReturn => {
  const { assetHandle, setDefinition, thumbAssetHandle } = call.params;
  const set = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, ips);
  if (set.type !== 'AssetSet') {
    throw new IpsApiFault('invalidParameter', `assetHandle: the asset "${assetHandle}" is of the type ${set.type}: expected AssetSet`);
  }
  ips.store.assets.update(set, {
    setDefinition: setDefinition ?? set.setDefinition,
    thumbAssetId: thumbAssetHandle === undefined ? set.thumbAssetId : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, ips).id,
    pending: ALL_CONTEXTS,
    lastModified: call.now,
    lastModifyUserId: call.caller.id,
  });
  return {};
});
