import { operation } from '../operation.js';
import { newSet } from './new-set.js';

/** Makes an asset set, whose sub type and definition are the client's own (d). */
export const createAssetSet = operation('createAssetSet', (call, context) => {
  const { subType, setDefinition } = call.params;
  return { assetHandle: newSet('AssetSet', { subType, setDefinition: setDefinition ?? null }, call, context) };
});
