import { fieldOfHandle } from '../../assets/metadata.js';
import type { DeleteMetadataFieldParam, DeleteMetadataFieldReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Removes a metadata field with the values that assets have of it (d). */
export const deleteMetadataField = operation(
  (call: AuthorizedCall<DeleteMetadataFieldParam>, context: OperationContext): DeleteMetadataFieldReturn => {
    context.store.metadata.removeField(fieldOfHandle(context.store, companyOfCall(call).id, call.params.fieldHandle, 'fieldHandle').id);
    return {};
  },
);
