import { formatFieldHandle } from '../assets/metadata.js';
import type { SaveMetadataFieldParam, SaveMetadataFieldReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { addField } from './create-metadata-field.js';
import { changeField } from './update-metadata-field.js';

/** Makes a metadata field, or changes the one that a handle names (d). */
export const saveMetadataField = operation((call: Call<SaveMetadataFieldParam>, ips: Ips): SaveMetadataFieldReturn => {
  const { fieldHandle } = call.params;
  if (fieldHandle === undefined) return { fieldHandle: formatFieldHandle(addField(call, ips), call.version.index > 0) };
  return { fieldHandle: changeField({ ...call, params: { ...call.params, fieldHandle } }, ips) };
});
