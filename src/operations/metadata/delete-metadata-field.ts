import { operation } from '../operation.js';
import { fieldOfHandle } from './resolve.js';

/** Deletes a metadata field with the values that assets have of it (d). */
export const deleteMetadataField = operation('deleteMetadataField', (call, context) => {
  context.store.metadata.removeField(fieldOfHandle(call.params.fieldHandle, call, context).id);
  return {};
});
