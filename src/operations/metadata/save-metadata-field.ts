import { formatFieldHandle } from '../../assets/metadata.js';
import { operation } from '../operation.js';
import { addField } from './create-metadata-field.js';
import { changeField } from './update-metadata-field.js';

/** Makes a metadata field, or changes the one that a handle names (d). */
export const saveMetadataField = operation('saveMetadataField', (call, context) => {
  const { fieldHandle } = call.params;
  if (fieldHandle === undefined) return { fieldHandle: formatFieldHandle(addField(call, context), call.version.index > 0) };
  return { fieldHandle: changeField({ ...call, params: { ...call.params, fieldHandle } }, context) };
});
