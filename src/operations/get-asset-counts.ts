import type { GetAssetCountsParam, GetAssetCountsReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';

/** How many assets there are of each type that occurs (d), trash aside (c). */
export const getAssetCounts = operation((call: Call<GetAssetCountsParam>, ips: Ips): GetAssetCountsReturn => {
  const counts = ips.store.assets.counts(companyOfCall(call).id);
  return { countArray: { items: counts.map(({ type, count }) => ({ assetType: type, count })) } };
});
