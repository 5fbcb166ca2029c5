import { operation } from '../operation.js';
import { checkedSettings, formatVignetteHandle, vignetteFormatName, vignetteFormatOfHandle } from './vignette-format.js';

/** Changes the given settings of a vignette publish format (d), and leaves the others as they are (c). */
export const updateVignettePublishFormat = operation('updateVignettePublishFormat', (call, context) => {
  const { companyHandle: _, vignetteFormatHandle, name, ...changes } = call.params;
  const format = vignetteFormatOfHandle(vignetteFormatHandle, call, context);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  context.store.vignetteFormats.update({
    ...format,
    name: name === undefined ? format.name : vignetteFormatName(name, format, call, context),
    settings: checkedSettings({ ...format.settings, ...given }),
  });
  return { vignetteFormatHandle: formatVignetteHandle(format) };
});
