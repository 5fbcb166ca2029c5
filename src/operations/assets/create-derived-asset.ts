import { formatAssetHandle } from '../../assets/asset-handle.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { createAsset } from './new-asset.js';
import { imageOfHandle } from './resolve.js';
import { commandsOf, storeLayerReferences } from './url-modifiers.js';

/** The types of derived assets (d). */
const DERIVED_TYPES = ['AdjustedView', 'LayerView'];

/** Creates an asset that shows an image in another way; it stays linked to the image, and goes to the trash with it (d). */
export const createDerivedAsset = operation('createDerivedAsset', (call, context) => {
  const { type, ownerHandle } = call.params;
  if (!DERIVED_TYPES.includes(type)) {
    throw new IpsApiFault('invalidParameter', `type: "${type}" is no type of derived asset: expected one of ${DERIVED_TYPES.join(', ')}`);
  }
  const owner = imageOfHandle(ownerHandle, 'ownerHandle', 'Read', call, context);
  const { width, height, resolution } = owner;
  const derived = createAsset(type, { ownerId: owner.id, width, height, resolution, ...commandsOf(call.params) }, call, context);
  storeLayerReferences(derived, call, context);
  return { assetHandle: formatAssetHandle(derived.id, type, call.version) };
});
