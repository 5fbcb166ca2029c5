import { formatAssetHandle } from '../../assets/asset-handle.js';
import { operation } from '../operation.js';
import { createAsset } from './new-asset.js';

/** Creates an asset set, whose sub type and definition are the client's own (d). */
export const createAssetSet = operation('createAssetSet', (call, context) => {
  const { subType, setDefinition } = call.params;
  const set = createAsset('AssetSet', { subType, setDefinition: setDefinition ?? null }, call, context);
  return { assetHandle: formatAssetHandle(set.id, set.type, call.version) };
});
