import type { GetSystemPropertiesParam, GetSystemPropertiesReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { PROPERTY_NAMES, systemProperty } from './system-properties.js';

/** All system properties (d). */
export const getSystemProperties = operation(
  (call: AuthorizedCall<GetSystemPropertiesParam>, context: OperationContext): GetSystemPropertiesReturn => {
    return { propertyArray: { items: PROPERTY_NAMES.map((name) => ({ name, value: systemProperty(name, call, context) ?? '' })) } };
  },
);
