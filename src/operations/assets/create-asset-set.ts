import { operation } from '../operation.js';
import { createSet } from './new-set.js';

/** Creates an asset set, whose sub type and definition are the client's own (d). */
export const createAssetSet = operation('createAssetSet', (call, context) => {
  const { subType, setDefinition } = call.params;
  return { assetHandle: createSet('AssetSet', { subType, setDefinition: setDefinition ?? null }, call, context) };
});
