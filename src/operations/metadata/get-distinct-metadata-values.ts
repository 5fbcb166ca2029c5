import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { valuesOfKey } from './metadata-keys.js';

/** Stands for no value (d). */
const NONE = 'N/A';

/** The values of a key among a company's assets, with how many have each. Assets without a value come first, as `N/A` (d). */
export const getDistinctMetadataValues = operation('getDistinctMetadataValues', (call, context) => {
  const values = valuesOfKey(call.params.metadataKey, companyOfCall(call).id, context).filter(({ count }) => count > 0);
  const ordered = [...values.filter(({ value }) => value === null), ...values.filter(({ value }) => value !== null)];
  return { valueArray: { items: ordered.map(({ value, count }) => ({ value: value ?? NONE, count })) } };
});
