import type { GetSystemPropertiesParam, GetSystemPropertiesReturn } from '../../contract/generated-types.js';
import { type Call, type OperationContext, operation } from '../operation.js';
import { PROPERTY_NAMES, systemProperty } from './system-properties.js';

/** All system properties (d). */
export const getSystemProperties = operation((call: Call<GetSystemPropertiesParam>, context: OperationContext): GetSystemPropertiesReturn => {
  return { propertyArray: { items: PROPERTY_NAMES.map((name) => ({ name, value: systemProperty(name, call, context) ?? '' })) } };
});
