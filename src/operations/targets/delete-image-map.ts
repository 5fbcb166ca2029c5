import { operation } from '../operation.js';
import { imageMapOfHandle } from './resolve.js';

/** Deletes an image map (d). */
export const deleteImageMap = operation('deleteImageMap', (call, context) => {
  context.store.targets.removeImageMap(imageMapOfHandle(call.params.imageMapHandle, call, context).id);
  return {};
});
