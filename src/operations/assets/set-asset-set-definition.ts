import { operation } from '../operation.js';
import { updateSet } from './asset-set.js';

/** Changes the definition of an asset set (d). */
export const setAssetSetDefinition = operation('setAssetSetDefinition', (call, context) => {
  updateSet(call, context);
  return {};
});
