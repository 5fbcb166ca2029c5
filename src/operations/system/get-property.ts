import { IpsApiFault } from '../../contract/faults.js';
import type { GetPropertyParam, GetPropertyReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { PROPERTY_NAMES, systemProperty } from './system-properties.js';

/** The value of a system property (d). */
export const getProperty = operation((call: AuthorizedCall<GetPropertyParam>, context: OperationContext): GetPropertyReturn => {
  const { name } = call.params;
  const value = systemProperty(name, call, context);
  if (value === undefined) {
    throw new IpsApiFault('invalidParameter', `name: there is no system property "${name}": expected one of ${PROPERTY_NAMES.join(', ')}`);
  }
  return { value };
});
