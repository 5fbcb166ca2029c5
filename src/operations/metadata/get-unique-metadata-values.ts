import { fieldOfHandle } from '../../assets/metadata.js';
import type { GetUniqueMetadataValuesParam, GetUniqueMetadataValuesReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type Call, type OperationContext, operation } from '../operation.js';

/** The values that assets were given for a field, each once; its default is none of them (d). */
export const getUniqueMetadataValues = operation(
  (call: Call<GetUniqueMetadataValuesParam>, context: OperationContext): GetUniqueMetadataValuesReturn => {
    const { id } = companyOfCall(call);
    const field = fieldOfHandle(context.store, id, call.params.fieldHandle, 'fieldHandle');
    return { values: { items: context.store.metadata.distinct(id, field.id).map(({ value }) => value) } };
  },
);
