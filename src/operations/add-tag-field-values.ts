import type { AddTagFieldValuesParam, AddTagFieldValuesReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { openTagFieldOfHandle } from './tag-field-of-call.js';

/** Adds tags to a field's dictionary (d); those that it has stay where they are (c). */
export const addTagFieldValues = operation((call: Call<AddTagFieldValuesParam>, ips: Ips): AddTagFieldValuesReturn => {
  ips.store.metadata.addTags(openTagFieldOfHandle(call.params.fieldHandle, call, ips).id, call.params.valueArray?.items ?? []);
  return {};
});
