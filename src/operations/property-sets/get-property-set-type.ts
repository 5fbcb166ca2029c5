import { IpsApiFault } from '../../contract/faults.js';
import { operation } from '../operation.js';
import { toPropertySetType } from './views.js';

/** A property set type by its name: that of the company (d), or else the global one (c). */
export const getPropertySetType = operation('getPropertySetType', ({ company, version, params }, { store: { propertySets } }) => {
  const name = params.name.trim();
  const type = (company && propertySets.typeByName(company.id, name)) ?? propertySets.typeByName(null, name);
  if (type) return { type: toPropertySetType(type, version) };
  const place = company ? `The company "${company.name}" has` : 'Without a companyHandle, there is';
  throw new IpsApiFault('invalidParameter', `name: ${place} no property set type "${params.name}": getPropertySetTypes lists them`);
});
