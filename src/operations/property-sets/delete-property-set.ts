import { operation } from '../operation.js';
import { changeableSet } from './resolve.js';

/** Deletes a property set with its properties (d). */
export const deletePropertySet = operation('deletePropertySet', (call, context) => {
  context.store.propertySets.remove(changeableSet(call.params.setHandle, call, context).set.id);
  return {};
});
