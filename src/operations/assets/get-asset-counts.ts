import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';

/** How many assets there are of each type that occurs (d), not counting the trash (c). */
export const getAssetCounts = operation('getAssetCounts', (call, context) => {
  const counts = context.store.assets.counts(companyOfCall(call).id);
  return { countArray: { items: counts.map(({ type, count }) => ({ assetType: type, count })) } };
});
