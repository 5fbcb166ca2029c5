import type { CreateAssetSetParam, CreateAssetSetReturn } from '../../contract/generated-types.js';
import { type Call, type OperationContext, operation } from '../operation.js';
import { newSet } from './new-set.js';

/** Makes an asset set, whose sub type and definition are the client's own (d). */
export const createAssetSet = operation((call: Call<CreateAssetSetParam>, context: OperationContext): CreateAssetSetReturn => {
  const { subType, setDefinition } = call.params;
  return { assetHandle: newSet('AssetSet', { subType, setDefinition: setDefinition ?? null }, call, context) };
});
