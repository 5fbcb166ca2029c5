import { operation } from '../operation.js';
import { putPermissions } from './permissions.js';
import { changeableSet } from './resolve.js';

/** Adds permissions to those of a property set, or changes them (c, as those of a folder). */
export const updatePropertySetPermissions = operation('updatePropertySetPermissions', (call, context) => {
  const { set, type } = changeableSet(call.params.setHandle, call, context);
  putPermissions(set, type, call.params.updateArray, 'updateArray', call, context);
  return {};
});
