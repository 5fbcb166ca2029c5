import { anyAssetOfHandle } from '../assets/resolve.js';
import { operation } from '../operation.js';

/** When an asset was published, oldest first; empty if it never was (d). */
export const getAssetPublishHistory = operation('getAssetPublishHistory', (call, context) => {
  const asset = anyAssetOfHandle(call.params.assetHandle, 'assetHandle', 'Read', call, context);
  const items = context.store.publications.history(asset.id).map(({ context: contextName, publishFormat, lastPublished }) => ({
    serverName: `${contextName} server`,
    contextName,
    publishFormat: publishFormat ?? undefined,
    lastPublished: new Date(lastPublished),
  }));
  return { pubHistoryArray: { items } };
});
