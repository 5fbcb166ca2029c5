import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { PROPERTY_NAMES, systemProperty } from './system-properties.js';

/** The value of a system property (d). */
export const getProperty = operation('getProperty', (call) => {
  const { name } = call.params;
  const value = systemProperty(name, call);
  if (value === undefined) {
    throw new IpsApiFault('invalidParameter', `name: there is no system property "${name}": expected one of ${PROPERTY_NAMES.join(', ')}`);
  }
  return { value };
});
