import { fieldOfHandle } from '../../assets/metadata.js';
import type { GetUniqueMetadataValuesParam, GetUniqueMetadataValuesReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The values that assets were given for a field, each once; its default is none of them (d). */
export const getUniqueMetadataValues = operation(
  (call: AuthorizedCall<GetUniqueMetadataValuesParam>, context: OperationContext): GetUniqueMetadataValuesReturn => {
    const { id } = companyOfCall(call);
    const field = fieldOfHandle(context.store, id, call.params.fieldHandle, 'fieldHandle');
    return { values: { items: context.store.metadata.distinct(id, field.id).map(({ value }) => value) } };
  },
);
