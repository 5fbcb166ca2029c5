import type { SetTagFieldValuesParam, SetTagFieldValuesReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { openTagFieldOfHandle } from './tag-field-of-call.js';

/** Puts tags in place of a field's dictionary; assets keep those that stay (d) and lose the others (c). */
export const setTagFieldValues = operation((call: AuthorizedCall<SetTagFieldValuesParam>, context: OperationContext): SetTagFieldValuesReturn => {
  const { metadata } = context.store;
  const field = openTagFieldOfHandle(call.params.fieldHandle, call, context);
  const wanted = call.params.valueArray?.items ?? [];
  metadata.removeTags(
    field.id,
    metadata.tags(field.id).filter((tag) => !wanted.includes(tag)),
  );
  metadata.addTags(field.id, wanted);
  return {};
});
