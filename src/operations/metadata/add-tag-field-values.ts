import { operation } from '../operation.js';
import { openTagFieldOfHandle } from './tag-field-of-call.js';

/** Adds tags to a field's dictionary (d); those that it has stay where they are (c). */
export const addTagFieldValues = operation('addTagFieldValues', (call, context) => {
  context.store.metadata.addTags(openTagFieldOfHandle(call.params.fieldHandle, call, context).id, call.params.valueArray?.items ?? []);
  return {};
});
