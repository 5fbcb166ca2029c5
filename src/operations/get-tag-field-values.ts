import type { GetTagFieldValuesParam, GetTagFieldValuesReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { tagFieldOfHandle } from './tag-field-of-call.js';

/** The dictionaries of fields with tags, in the order in which their tags came (d). */
export const getTagFieldValues = operation((call: Call<GetTagFieldValuesParam>, ips: Ips): GetTagFieldValuesReturn => {
  const items = (call.params.fieldHandleArray?.items ?? []).map((fieldHandle) => ({
    fieldHandle,
    valueArray: { items: ips.store.metadata.tags(tagFieldOfHandle(fieldHandle, call, ips).id) },
  }));
  return { fieldArray: { items } };
});
