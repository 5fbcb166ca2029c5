import { operation } from '../operation.js';
import { changeableSet } from './resolve.js';

/** Removes the permissions of a property set, which is then open to all (c, as those of a folder). */
export const removePropertySetPermissions = operation('removePropertySetPermissions', (call, context) => {
  context.store.propertySets.removePermissions(changeableSet(call.params.setHandle, call, context).set.id);
  return {};
});
