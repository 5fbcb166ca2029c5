import { unknownFunctionOf } from '../../assets/set-definition.js';
import { SET_DEFINITION_FUNCTIONS } from '../../contract/constants.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { UpdateAssetSetParam } from '../../contract/generated-types.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { changeOf } from './asset-changes.js';
import { assetOfHandle } from './resolve.js';

/** @throws IpsApiFault 30001 for a definition with a function that the service does not have */
export function checkSetDefinition(setDefinition: string | undefined): void {
  const unknown = setDefinition === undefined ? undefined : unknownFunctionOf(setDefinition);
  if (unknown === undefined) return;
  throw new IpsApiFault(
    'invalidParameter',
    `setDefinition: there is no function "${unknown}": expected one of ${SET_DEFINITION_FUNCTIONS.join(', ')}`,
  );
}

/**
 * Changes what a call gives of an asset set: its definition, its thumbnail.
 *
 * @throws IpsApiFault 30001 for an asset of another type or an unknown function, and the faults of `assetOfHandle`
 */
export function updateSet(call: AuthorizedCall<UpdateAssetSetParam>, context: OperationContext): void {
  const { assetHandle, setDefinition, thumbAssetHandle } = call.params;
  const set = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  if (set.type !== 'AssetSet') {
    throw new IpsApiFault('invalidParameter', `assetHandle: the asset "${assetHandle}" is of the type ${set.type}: expected AssetSet`);
  }
  checkSetDefinition(setDefinition);
  context.store.assets.update(set, {
    ...changeOf(call),
    setDefinition: setDefinition ?? set.setDefinition,
    thumbAssetId: thumbAssetHandle === undefined ? set.thumbAssetId : assetOfHandle(thumbAssetHandle, 'thumbAssetHandle', 'Read', call, context).id,
  });
}
