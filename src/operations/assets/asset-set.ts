import { IpsApiFault } from '../../contract/faults.js';
import type { UpdateAssetSetParam } from '../../contract/generated-types.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { changeOf } from './asset-changes.js';
import { assetOfHandle } from './resolve.js';

/**
 * Changes what a call gives of an asset set: its definition, its thumbnail.
 *
 * @throws IpsApiFault 30001 for an asset of another type, and the faults of `assetOfHandle`
 */
export function updateSet(call: AuthorizedCall<UpdateAssetSetParam>, context: OperationContext): void {
  const { assetHandle, setDefinition, thumbAssetHandle } = call.params;
  const set = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  if (set.type !== 'AssetSet') {
    throw new IpsApiFault('invalidParameter', `assetHandle: the asset "${assetHandle}" is of the type ${set.type}: expected AssetSet`);
  }
  context.store.assets.update(set, {
    ...changeOf(call),
    setDefinition: setDefinition ?? set.setDefinition,
    thumbAssetId: thumbAssetHandle === undefined ? set.thumbAssetId : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context).id,
  });
}
