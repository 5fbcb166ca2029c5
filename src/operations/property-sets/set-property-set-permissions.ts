import { operation } from '../operation.js';
import { putPermissions } from './permissions.js';
import { changeableSet } from './resolve.js';

/** Replaces the permissions of a property set (c, as those of a folder). */
export const setPropertySetPermissions = operation('setPropertySetPermissions', (call, context) => {
  const { set, type } = changeableSet(call.params.setHandle, call, context);
  context.store.propertySets.removePermissions(set.id);
  putPermissions(set, type, call.params.permissionArray, 'permissionArray', call, context);
  return {};
});
