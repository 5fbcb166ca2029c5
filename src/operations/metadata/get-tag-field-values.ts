import { operation } from '../operation.js';
import { tagFieldOfHandle } from './resolve.js';

/** The dictionaries of fields with tags, in the order in which the tags were added (d). */
export const getTagFieldValues = operation('getTagFieldValues', (call, context) => {
  const items = (call.params.fieldHandleArray?.items ?? []).map((fieldHandle) => ({
    fieldHandle,
    valueArray: { items: context.store.metadata.tags(tagFieldOfHandle(fieldHandle, call, context).id) },
  }));
  return { fieldArray: { items } };
});
