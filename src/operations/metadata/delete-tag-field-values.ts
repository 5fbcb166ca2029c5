import type { DeleteTagFieldValuesParam, DeleteTagFieldValuesReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { openTagFieldOfHandle } from './tag-field-of-call.js';

/** Removes tags from a field's dictionary (d), and from the assets that have them (c). */
export const deleteTagFieldValues = operation(
  (call: AuthorizedCall<DeleteTagFieldValuesParam>, context: OperationContext): DeleteTagFieldValuesReturn => {
    context.store.metadata.removeTags(openTagFieldOfHandle(call.params.fieldHandle, call, context).id, call.params.valueArray?.items ?? []);
    return {};
  },
);
