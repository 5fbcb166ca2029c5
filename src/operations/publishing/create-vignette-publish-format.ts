import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { checkedSettings, formatVignetteHandle, vignetteFormatName } from './vignette-format.js';

/** Creates a vignette publish format (d). Names are unique within the company (c). */
export const createVignettePublishFormat = operation('createVignettePublishFormat', (call, context) => {
  const { companyHandle: _, name, ...settings } = call.params;
  const format = context.store.vignetteFormats.add({
    companyId: companyOfCall(call).id,
    name: vignetteFormatName(name, undefined, call, context),
    settings: checkedSettings(settings),
  });
  return { vignetteFormatHandle: formatVignetteHandle(format) };
});
