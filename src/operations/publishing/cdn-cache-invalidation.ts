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
    if (!pathOf(url.trim())?.includes(root))
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

/** The path of an HTTP URL, decoded where it can be; undefined for a text that is no such URL. */
function pathOf(url: string): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
  const { pathname } = new URL(url);
  try {
    return decodeURI(pathname);
  } catch {
    // A stray "%": the path is compared as it stands (c).
    return pathname;
  }
}
