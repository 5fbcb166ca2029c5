import { formatAssetHandle } from '../../assets/asset-handle.js';
import { TEMPLATE_TYPES } from '../../assets/asset-type.js';
import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { createAsset } from './new-asset.js';
import { commandsOf, storeLayerReferences } from './url-modifiers.js';

/** Creates a layered image of image serving commands: a template or a watermark (d). */
export const createTemplate = operation('createTemplate', (call, context) => {
  const { type } = call.params;
  if (!TEMPLATE_TYPES.includes(type)) {
    throw new IpsApiFault('invalidParameter', `type: "${type}" is no type of template: expected one of ${TEMPLATE_TYPES.join(', ')}`);
  }
  const template = createAsset(type, commandsOf(call.params), call, context);
  storeLayerReferences(template, call, context);
  return { assetHandle: formatAssetHandle(template.id, type, call.version) };
});
