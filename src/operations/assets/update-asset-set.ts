import { operation } from '../operation.js';
import { updateSet } from './asset-set.js';

/** Changes what is given of an asset set: its definition, its thumbnail (d). */
export const updateAssetSet = operation('updateAssetSet', (call, context) => {
  updateSet(call, context);
  return {};
});
