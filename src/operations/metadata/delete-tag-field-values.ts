import type { DeleteTagFieldValuesParam, DeleteTagFieldValuesReturn } from '../../contract/generated-types.js';
import { type Call, type OperationContext, operation } from '../operation.js';
import { openTagFieldOfHandle } from './tag-field-of-call.js';

/** Removes tags from a field's dictionary (d), and from the assets that have them (c). */
export const deleteTagFieldValues = operation((call: Call<DeleteTagFieldValuesParam>, context: OperationContext): DeleteTagFieldValuesReturn => {
  context.store.metadata.removeTags(openTagFieldOfHandle(call.params.fieldHandle, call, context).id, call.params.valueArray?.items ?? []);
  return {};
});
