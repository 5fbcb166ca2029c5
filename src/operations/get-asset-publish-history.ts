import type { GetAssetPublishHistoryParam, GetAssetPublishHistoryReturn } from '../contract/generated-types.js';
import { anyAssetOfHandle } from './asset-of-call.js';
import { type Call, type Ips, operation } from './call.js';

/** When an asset was published, oldest first; nothing where it never was (d). */
export const getAssetPublishHistory = operation((call: Call<GetAssetPublishHistoryParam>, ips: Ips): GetAssetPublishHistoryReturn => {
  const asset = anyAssetOfHandle(call.params.assetHandle, 'assetHandle', 'Read', call, ips);
  const items = ips.store.publications.history(asset.id).map(({ context, publishFormat, lastPublished }) => ({
    serverName: `${context} server`,
    contextName: context,
    publishFormat: publishFormat ?? undefined,
    lastPublished: new Date(lastPublished),
  }));
  return { pubHistoryArray: { items } };
});
