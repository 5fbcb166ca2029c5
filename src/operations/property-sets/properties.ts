import { IpsApiFault } from '../../contract/faults.js';
import type { PropertyArray } from '../../contract/generated-types.js';
import type { Property } from '../../store/property-set-store.js';

/** The properties that a call gives; there may be none (d). @throws IpsApiFault 30001 for an empty name, or one that stands twice (c) */
export function checkedProperties({ items = [] }: PropertyArray): Property[] {
  const names = new Set<string>();
  for (const { name } of items) {
    if (name.trim() === '') throw new IpsApiFault('invalidParameter', 'propertyArray/items/name: is empty: expected a name for the property');
    if (names.has(name)) throw new IpsApiFault('invalidParameter', `propertyArray/items/name: "${name}" stands twice: expected each name once`);
    names.add(name);
  }
  return items.map(({ name, value }) => ({ name, value }));
}

/** Properties with those given instead of the ones of the same name; new ones come last. */
export function changedProperties(before: readonly Property[], given: readonly Property[]): Property[] {
  return [...new Map([...before, ...given].map((property) => [property.name, property])).values()];
}
