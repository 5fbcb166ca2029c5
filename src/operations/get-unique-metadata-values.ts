import { fieldOfHandle } from '../assets/metadata.js';
import type { GetUniqueMetadataValuesParam, GetUniqueMetadataValuesReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';

/** The values that assets were given for a field, each once; its default is none of them (d). */
export const getUniqueMetadataValues = operation((call: Call<GetUniqueMetadataValuesParam>, ips: Ips): GetUniqueMetadataValuesReturn => {
  const { id } = companyOfCall(call);
  const field = fieldOfHandle(ips.store, id, call.params.fieldHandle, 'fieldHandle');
  return { values: { items: ips.store.metadata.distinct(id, field.id).map(({ value }) => value) } };
});
