import { operation } from '../operation.js';
import { openTagFieldOfHandle } from './resolve.js';

/** Replaces a field's dictionary. Assets keep the tags that stay (d) and lose the others (c). */
export const setTagFieldValues = operation('setTagFieldValues', (call, context) => {
  const { metadata } = context.store;
  const field = openTagFieldOfHandle(call.params.fieldHandle, call, context);
  const wanted = call.params.valueArray?.items ?? [];
  metadata.removeTags(
    field.id,
    metadata.tags(field.id).filter((tag) => !wanted.includes(tag)),
  );
  metadata.addTags(field.id, wanted);
  return {};
});
