import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { formatImageFormatHandle } from './image-format.js';

/** A company's image formats (d), oldest first (c). */
export const getImageFormats = operation('getImageFormats', (call, { store }) => {
  const items = store.imageFormats.ofCompany(companyOfCall(call).id).map((format) => ({
    imageFormatHandle: formatImageFormatHandle(format, call.version),
    name: format.name,
    urlModifier: format.urlModifier,
  }));
  return { imageFormatArray: { items } };
});
