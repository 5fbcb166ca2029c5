import { operation } from '../operation.js';
import { vignetteFormatOfHandle } from './vignette-format.js';

/** Deletes a vignette publish format (d). */
export const deleteVignettePublishFormat = operation('deleteVignettePublishFormat', (call, context) => {
  context.store.vignetteFormats.remove(vignetteFormatOfHandle(call.params.vignetteFormatHandle, call, context).id);
  return {};
});
