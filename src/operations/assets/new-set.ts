import type { Asset } from '../../assets/asset.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { createAsset, type NewAssetParams } from './new-asset.js';

/** Creates a set without members. @returns its handle @throws the faults of `createAsset` */
export function createSet(type: string, given: Partial<Asset>, call: AuthorizedCall<NewAssetParams>, context: OperationContext): string {
  const set = createAsset(type, given, call, context);
  return formatAssetHandle(set.id, set.type, call.version);
}
