import type { CreateAssetSetParam, CreateAssetSetReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { newSet } from './new-set.js';

/** Makes an asset set, whose sub type and definition are the client's own (d). */
export const createAssetSet = operation((call: AuthorizedCall<CreateAssetSetParam>, context: OperationContext): CreateAssetSetReturn => {
  const { subType, setDefinition } = call.params;
  return { assetHandle: newSet('AssetSet', { subType, setDefinition: setDefinition ?? null }, call, context) };
});
