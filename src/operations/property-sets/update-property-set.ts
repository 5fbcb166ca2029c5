import { operation } from '../operation.js';
import { changedProperties, checkedProperties } from './properties.js';
import { changeableSet } from './resolve.js';

/** Gives a property set other properties: instead of all those that it has (d), or beside those that the call does not name (c). */
export const updatePropertySet = operation('updatePropertySet', (call, context) => {
  const { setHandle, replaceProperties, propertyArray } = call.params;
  const { set } = changeableSet(setHandle, call, context);
  const given = checkedProperties(propertyArray);
  context.store.propertySets.setProperties(set.id, replaceProperties ? given : changedProperties(set.properties, given));
  return {};
});
