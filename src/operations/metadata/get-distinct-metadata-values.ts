import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';
import { valuesOfKey } from './metadata-key.js';

/** What stands for no value (d). */
const NONE = 'N/A';

/** The values that a company's assets have of a key, and how many have each; those without one first, as `N/A` (d). */
export const getDistinctMetadataValues = operation('getDistinctMetadataValues', (call, context) => {
  const values = valuesOfKey(call.params.metadataKey, companyOfCall(call).id, context.store).filter(({ count }) => count > 0);
  const ordered = [...values.filter(({ value }) => value === null), ...values.filter(({ value }) => value !== null)];
  return { valueArray: { items: ordered.map(({ value, count }) => ({ value: value ?? NONE, count })) } };
});
