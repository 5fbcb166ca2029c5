import { fieldOfHandle } from '../../assets/metadata.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { operation } from '../operation.js';

/** The values that assets were given for a field, each once; its default is none of them (d). */
export const getUniqueMetadataValues = operation('getUniqueMetadataValues', (call, context) => {
  const { id } = companyOfCall(call);
  const field = fieldOfHandle(context.store, id, call.params.fieldHandle, 'fieldHandle');
  return { values: { items: context.store.metadata.distinct(id, field.id).map(({ value }) => value) } };
});
