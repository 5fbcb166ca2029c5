import { operation } from '../operation.js';
import { openTagFieldOfHandle } from './resolve.js';

/** Adds tags to a field's dictionary (d). Those that it already has stay in place (c). */
export const addTagFieldValues = operation('addTagFieldValues', (call, context) => {
  context.store.metadata.addTags(openTagFieldOfHandle(call.params.fieldHandle, call, context).id, call.params.valueArray?.items ?? []);
  return {};
});
