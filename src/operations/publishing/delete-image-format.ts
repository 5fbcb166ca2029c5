import { operation } from '../operation.js';
import { imageFormatOfHandle } from './image-format.js';

/** Deletes an image format (d). */
export const deleteImageFormat = operation('deleteImageFormat', (call, context) => {
  context.store.imageFormats.remove(imageFormatOfHandle(call.params.imageFormatHandle, call, context).id);
  return {};
});
