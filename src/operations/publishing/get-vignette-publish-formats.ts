import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';
import { toVignetteFormat } from './vignette-format.js';

/** A company's vignette publish formats (d), oldest first (c). */
export const getVignettePublishFormats = operation('getVignettePublishFormats', (call, { store }) => ({
  vignetteFormatArray: { items: store.vignetteFormats.ofCompany(companyOfCall(call).id).map((format) => toVignetteFormat(format, call)) },
}));
