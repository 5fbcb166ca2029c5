import { operation } from '../operation.js';
import { groupOfCall } from './resolve.js';

/** Deletes a group with its permissions; its users stay (d). A system-defined group can be deleted, too (c). */
export const deleteGroup = operation('deleteGroup', (call, context) => {
  context.store.groups.remove(groupOfCall(call, context).id);
  return {};
});
