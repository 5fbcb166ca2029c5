import { fieldOfHandle, formatFieldHandle } from '../assets/metadata.js';
import type { SaveMetadataFieldParam, SaveMetadataFieldReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { addField, checkDefault, checkFieldName, refuseTaken } from './create-metadata-field.js';
import { flag } from './update-metadata-field.js';

/** Makes a metadata field, or changes the one that a handle names (d). */
export const saveMetadataField = operation((call: Call<SaveMetadataFieldParam>, ips: Ips): SaveMetadataFieldReturn => {
  const { params } = call;
  const versioned = call.version.index > 0;
  if (params.fieldHandle === undefined) return { fieldHandle: formatFieldHandle(addField(call, ips), versioned) };
  const { id: companyId } = companyOfCall(call);
  const field = fieldOfHandle(ips.store, companyId, params.fieldHandle, 'fieldHandle');
  const name = checkFieldName(params.name);
  if (name !== field.name) refuseTaken(companyId, field.assetType, name, ips);
  const isEnforced = flag(params.isEnforced, field.isEnforced);
  const changed = {
    ...field,
    name,
    isEnforced,
    isHidden: flag(params.isHidden, field.isHidden),
    isPublishData: flag(params.isPublishData, field.isPublishData),
    defaultValue: checkDefault(params.defaultValue, { ...field, isEnforced, name }),
  };
  ips.store.metadata.updateField(changed);
  return { fieldHandle: formatFieldHandle(changed, versioned) };
});
