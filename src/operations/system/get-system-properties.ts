import { operation } from '../operation.js';
import { PROPERTY_NAMES, systemProperty } from './system-properties.js';

/** All system properties (d). */
export const getSystemProperties = operation('getSystemProperties', (call) => ({
  propertyArray: { items: PROPERTY_NAMES.map((name) => ({ name, value: systemProperty(name, call) ?? '' })) },
}));
