import { IpsApiFault } from '../../contract/faults.js';
import type { GetPropertyParam, GetPropertyReturn } from '../../contract/generated-types.js';
import { type Call, type OperationContext, operation } from '../operation.js';
import { PROPERTY_NAMES, systemProperty } from './system-properties.js';

/** The value of a system property (d). */
export const getProperty = operation((call: Call<GetPropertyParam>, context: OperationContext): GetPropertyReturn => {
  const { name } = call.params;
  const value = systemProperty(name, call, context);
  if (value === undefined) {
    throw new IpsApiFault('invalidParameter', `name: there is no system property "${name}": expected one of ${PROPERTY_NAMES.join(', ')}`);
  }
  return { value };
});
