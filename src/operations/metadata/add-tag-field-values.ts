import type { AddTagFieldValuesParam, AddTagFieldValuesReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { openTagFieldOfHandle } from './tag-field-of-call.js';

/** Adds tags to a field's dictionary (d); those that it has stay where they are (c). */
export const addTagFieldValues = operation((call: AuthorizedCall<AddTagFieldValuesParam>, context: OperationContext): AddTagFieldValuesReturn => {
  context.store.metadata.addTags(openTagFieldOfHandle(call.params.fieldHandle, call, context).id, call.params.valueArray?.items ?? []);
  return {};
});
