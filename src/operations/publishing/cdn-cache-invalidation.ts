import { IpsApiFault } from '../../contract/faults.js';
import { hash } from '../../random/hash.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';

/** About how long it takes, in seconds (d). */
const ESTIMATED_SECONDS = 5;

/** Drops URLs from the cache of the delivery network (d). One that is not the company's fails the whole call (d). */
export const cdnCacheInvalidation = operation('cdnCacheInvalidation', (call) => {
  const company = companyOfCall(call);
  const urls = call.params.urlArray?.items ?? [];
  const root = `/${company.rootPath}`;
  for (const url of urls) {
    const isOwn = /^https?:/i.test(url.trim()) && URL.canParse(url.trim()) && decodeURI(new URL(url.trim()).pathname).includes(root);
    if (!isOwn)
      throw new IpsApiFault('invalidParameter', `urlArray: "${url}" is no URL of the company: expected http or https, and ${root} in its path`);
  }
  return {
    successCount: urls.length,
    warningCount: 0,
    errorCount: 0,
    invalidationHandle: `${company.id}|${hash(`purge|${company.id}|${urls.join(' ')}|${call.now}`)}`,
    estimatedSeconds: ESTIMATED_SECONDS,
  };
});
