import { fieldOfHandle } from '../../assets/metadata.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';

/** Removes a metadata field with the values that assets have of it (d). */
export const deleteMetadataField = operation('deleteMetadataField', (call, context) => {
  context.store.metadata.removeField(fieldOfHandle(context.store, companyOfCall(call).id, call.params.fieldHandle, 'fieldHandle').id);
  return {};
});
