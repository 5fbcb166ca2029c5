import { operation } from '../operation.js';
import { createField, updateField } from './field-definition.js';

/** Creates a metadata field, or changes the one that a handle names (d). */
export const saveMetadataField = operation('saveMetadataField', (call, context) => {
  const { fieldHandle } = call.params;
  if (fieldHandle === undefined) return { fieldHandle: createField(call, context) };
  return { fieldHandle: updateField({ ...call, params: { ...call.params, fieldHandle } }, context) };
});
