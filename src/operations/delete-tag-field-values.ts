import type { DeleteTagFieldValuesParam, DeleteTagFieldValuesReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { openTagFieldOfHandle } from './tag-field-of-call.js';

/** Removes tags from a field's dictionary (d), and from the assets that have them (c). */
export const deleteTagFieldValues = operation((call: Call<DeleteTagFieldValuesParam>, ips: Ips): DeleteTagFieldValuesReturn => {
  ips.store.metadata.removeTags(openTagFieldOfHandle(call.params.fieldHandle, call, ips).id, call.params.valueArray?.items ?? []);
  return {};
});
