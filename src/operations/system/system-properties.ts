import { allVersions, defaultVersionIndex } from '../../contract/api-version.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** What the service says of itself, by name (d). URLs are below the address by which the caller reached the mock (c). */
const PROPERTIES: Readonly<Record<string, (call: AuthorizedCall<unknown>, context: OperationContext) => string>> = {
  IpsVersion: () => newestRelease(),
  IpsImageServerUrl: ({ origin }) => `${origin}/is/image/`,
  VideoRootUrl: ({ origin }) => `${origin}/is/content/`,
  SwfRootUrl: ({ origin }) => `${origin}/SWFs/`,
  SvgRenderRootUrl: ({ origin }) => `${origin}/svg/`,
  // No pictures come from a mock, so no client should ask for them.
  SvgRenderEnabled: () => 'false',
  UploadPostMaxFileSize: () => String(MOST_BYTES),
  SystemMessage: () => '',
};

/** Bytes of files in one POST (c): the mock takes any, and a client should not split what it sends for its sake. */
const MOST_BYTES = 2 ** 31 - 1;

/** The names of all properties. */
export const PROPERTY_NAMES: readonly string[] = Object.keys(PROPERTIES);

/** The value of a property, whatever the case of its name (c); undefined where there is none of that name. */
export function systemProperty(name: string, call: AuthorizedCall<unknown>, context: OperationContext): string | undefined {
  const found = PROPERTY_NAMES.find((each) => each.toLowerCase() === name.trim().toLowerCase());
  return found === undefined ? undefined : PROPERTIES[found]?.(call, context);
}

/** The release that brought the newest version of the API that is no beta, such as `6.8`. */
function newestRelease(): string {
  return allVersions()[defaultVersionIndex()]?.release.replace(/\/.*/, '') ?? '';
}
