import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { fieldOfHandle } from './resolve.js';

/** The values that assets were given for a field, each once. Its default is not one of them (d). */
export const getUniqueMetadataValues = operation('getUniqueMetadataValues', (call, context) => {
  const { id } = companyOfCall(call);
  const field = fieldOfHandle(call.params.fieldHandle, call, context);
  return { values: { items: context.store.metadata.distinct(id, field.id).map(({ value }) => value) } };
});
