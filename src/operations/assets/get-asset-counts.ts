import type { GetAssetCountsParam, GetAssetCountsReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** How many assets there are of each type that occurs (d), trash aside (c). */
export const getAssetCounts = operation((call: AuthorizedCall<GetAssetCountsParam>, context: OperationContext): GetAssetCountsReturn => {
  const counts = context.store.assets.counts(companyOfCall(call).id);
  return { countArray: { items: counts.map(({ type, count }) => ({ assetType: type, count })) } };
});
