import type { GetAssetPublishHistoryParam, GetAssetPublishHistoryReturn } from '../../contract/generated-types.js';
import { anyAssetOfHandle } from '../assets/asset-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** When an asset was published, oldest first; nothing where it never was (d). */
export const getAssetPublishHistory = operation(
  (call: AuthorizedCall<GetAssetPublishHistoryParam>, context: OperationContext): GetAssetPublishHistoryReturn => {
    const asset = anyAssetOfHandle(call.params.assetHandle, 'assetHandle', 'Read', call, context);
    const items = context.store.publications.history(asset.id).map(({ context: contextName, publishFormat, lastPublished }) => ({
      serverName: `${contextName} server`,
      contextName,
      publishFormat: publishFormat ?? undefined,
      lastPublished: new Date(lastPublished),
    }));
    return { pubHistoryArray: { items } };
  },
);
