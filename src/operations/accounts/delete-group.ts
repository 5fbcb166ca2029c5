import { operation } from '../operation.js';
import { groupOfCall } from './group-of-call.js';

/** Deletes a group, with all that it was permitted; its users stay (d). A system-defined one too (c). */
export const deleteGroup = operation('deleteGroup', (call, context) => {
  context.store.groups.remove(groupOfCall(call, context).id);
  return {};
});
