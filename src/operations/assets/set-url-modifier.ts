import { MODIFIED_TYPES } from '../../assets/asset-type.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { changeOf } from './asset-changes.js';
import { assetOfHandle } from './resolve.js';
import { commandsOf, storeLayerReferences } from './url-modifiers.js';

/** Sets the image serving commands of an asset (d). Those that a request leaves out stay; an empty text removes them (c). */
export const setUrlModifier = operation('setUrlModifier', (call, context) => {
  const { assetHandle, urlModifier, urlPostApplyModifier } = call.params;
  const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  if (!MODIFIED_TYPES.includes(asset.type)) {
    throw new IpsApiFault(
      'invalidParameter',
      `assetHandle: the asset "${assetHandle}" is of the type ${asset.type}, which has no commands: expected ${MODIFIED_TYPES.join(', ')}`,
    );
  }
  const given = commandsOf(call.params);
  const changed = context.store.assets.update(asset, {
    ...changeOf(call),
    ...(urlModifier === undefined ? {} : { urlModifier: given.urlModifier }),
    ...(urlPostApplyModifier === undefined ? {} : { urlPostApplyModifier: given.urlPostApplyModifier }),
  });
  storeLayerReferences(changed, call, context);
  return {};
});
