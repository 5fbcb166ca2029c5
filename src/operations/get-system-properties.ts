import type { GetSystemPropertiesParam, GetSystemPropertiesReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { PROPERTY_NAMES, systemProperty } from './system-properties.js';

/** All system properties (d). */
export const getSystemProperties = operation((call: Call<GetSystemPropertiesParam>, ips: Ips): GetSystemPropertiesReturn => {
  return { propertyArray: { items: PROPERTY_NAMES.map((name) => ({ name, value: systemProperty(name, call, ips) ?? '' })) } };
});
