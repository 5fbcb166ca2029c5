import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';

/** How many assets there are of each type that occurs (d), trash aside (c). */
export const getAssetCounts = operation('getAssetCounts', (call, context) => {
  const counts = context.store.assets.counts(companyOfCall(call).id);
  return { countArray: { items: counts.map(({ type, count }) => ({ assetType: type, count })) } };
});
