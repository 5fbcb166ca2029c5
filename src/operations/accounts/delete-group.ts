import type { DeleteGroupParam, DeleteGroupReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { groupOfCall } from './group-of-call.js';

/** Deletes a group, with all that it was permitted; its users stay (d). A system-defined one too (c). */
export const deleteGroup = operation((call: AuthorizedCall<DeleteGroupParam>, context: OperationContext): DeleteGroupReturn => {
  context.store.groups.remove(groupOfCall(call, context).id);
  return {};
});
