import { fieldOfHandle } from '../assets/metadata.js';
import type { DeleteMetadataFieldParam, DeleteMetadataFieldReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';

/** Removes a metadata field with the values that assets have of it (d). */
export const deleteMetadataField = operation((call: Call<DeleteMetadataFieldParam>, ips: Ips): DeleteMetadataFieldReturn => {
  ips.store.metadata.removeField(fieldOfHandle(ips.store, companyOfCall(call).id, call.params.fieldHandle, 'fieldHandle').id);
  return {};
});
