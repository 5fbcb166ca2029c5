import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { assetOfHandle } from './asset-of-call.js';

/** Changes an asset set's definition or thumbnail, as far as they are given (d). */
export const updateAssetSet = operation('updateAssetSet', (call, context) => {
  const { assetHandle, setDefinition, thumbAssetHandle } = call.params;
  const set = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  if (set.type !== 'AssetSet') {
    throw new IpsApiFault('invalidParameter', `assetHandle: the asset "${assetHandle}" is of the type ${set.type}: expected AssetSet`);
  }
  context.store.assets.update(set, {
    setDefinition: setDefinition ?? set.setDefinition,
    thumbAssetId: thumbAssetHandle === undefined ? set.thumbAssetId : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context).id,
    pending: ALL_CONTEXTS,
    lastModified: call.now,
    lastModifyUserId: call.caller.id,
  });
  return {};
});
