import { type ApiVersion, allVersions, apiVersion } from '../contract/api-version.js';
import type { ApiVersionId } from '../contract/names.js';

/** A thing's handle in each version of the API, by the version's id. */
export function handlesByVersion(format: (version: ApiVersion) => string): Record<ApiVersionId, string> {
  // All versions that are known: the type lists them.
  return Object.fromEntries(allVersions().map(({ id }, index) => [id, format(apiVersion(index))])) as Record<ApiVersionId, string>;
}
