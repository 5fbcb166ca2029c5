import { operation } from '../operation.js';
import { toPropertySetType } from './views.js';

/** The property set types of a company, or else the global ones (d); oldest first (c). */
export const getPropertySetTypes = operation('getPropertySetTypes', ({ company, version }, { store }) => ({
  typeArray: { items: store.propertySets.types(company?.id ?? null).map((type) => toPropertySetType(type, version)) },
}));
