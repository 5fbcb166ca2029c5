import { operation } from '../operation.js';
import { openTagFieldOfHandle } from './resolve.js';

/** Deletes tags from a field's dictionary (d), and from the assets that have them (c). */
export const deleteTagFieldValues = operation('deleteTagFieldValues', (call, context) => {
  context.store.metadata.removeTags(openTagFieldOfHandle(call.params.fieldHandle, call, context).id, call.params.valueArray?.items ?? []);
  return {};
});
