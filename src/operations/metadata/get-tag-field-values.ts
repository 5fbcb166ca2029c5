import type { GetTagFieldValuesParam, GetTagFieldValuesReturn } from '../../contract/generated-types.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { tagFieldOfHandle } from './tag-field-of-call.js';

/** The dictionaries of fields with tags, in the order in which their tags came (d). */
export const getTagFieldValues = operation((call: AuthorizedCall<GetTagFieldValuesParam>, context: OperationContext): GetTagFieldValuesReturn => {
  const items = (call.params.fieldHandleArray?.items ?? []).map((fieldHandle) => ({
    fieldHandle,
    valueArray: { items: context.store.metadata.tags(tagFieldOfHandle(fieldHandle, call, context).id) },
  }));
  return { fieldArray: { items } };
});
