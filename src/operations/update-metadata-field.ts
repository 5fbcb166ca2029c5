import { fieldOfHandle, formatFieldHandle, tagKind } from '../assets/metadata.js';
import type { UpdateMetadataFieldParam, UpdateMetadataFieldReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';
import { checkDefault, checkFieldName, refuseTaken } from './create-metadata-field.js';

/** Changes a metadata field as far as it is given; another name gives it another handle (d). Its type stays (d). */
export const updateMetadataField = operation((call: Call<UpdateMetadataFieldParam>, ips: Ips): UpdateMetadataFieldReturn => {
  const { params } = call;
  const { metadata } = ips.store;
  const { id: companyId } = companyOfCall(call);
  const field = fieldOfHandle(ips.store, companyId, params.fieldHandle, 'fieldHandle');
  const name = params.name === undefined ? field.name : checkFieldName(params.name);
  if (name !== field.name) refuseTaken(companyId, field.assetType, name, ips);
  const isEnforced = flag(params.isEnforced, field.isEnforced);
  const changed = {
    ...field,
    name,
    isEnforced,
    isHidden: flag(params.isHidden, field.isHidden),
    isPublishData: flag(params.isPublishData, field.isPublishData),
    defaultValue: checkDefault(params.defaultValue ?? field.defaultValue, { ...field, isEnforced, name }),
  };
  metadata.updateField(changed);
  if (params.initialTagValue && tagKind(field).isTag && field.fieldType !== 'BooleanTag') metadata.addTags(field.id, [params.initialTagValue]);
  return { fieldHandle: formatFieldHandle(changed, call.version.index > 0) };
});

/** A flag as it is stored, or as it was where nothing is given. */
export function flag(given: boolean | undefined, before: 0 | 1): 0 | 1 {
  return given === undefined ? before : given ? 1 : 0;
}
