import { allVersions, defaultVersionIndex } from '../../contract/api-version.js';
import type { AuthorizedCall } from '../operation-call.js';

/** What the service says of itself, by name (d). URLs start with the address at which the caller reached the mock (c). */
const PROPERTIES: Readonly<Record<string, (call: AuthorizedCall<unknown>) => string>> = {
  IpsVersion: () => newestRelease(),
  IpsImageServerUrl: ({ origin }) => `${origin}/is/image/`,
  VideoRootUrl: ({ origin }) => `${origin}/is/content/`,
  SwfRootUrl: ({ origin }) => `${origin}/SWFs/`,
  SvgRenderRootUrl: ({ origin }) => `${origin}/svg/`,
  // The mock renders no images, so clients should not ask for them.
  SvgRenderEnabled: () => 'false',
  UploadPostMaxFileSize: () => String(MOST_BYTES),
  SystemMessage: () => '',
};

/** Bytes of the files in one POST (c). The mock takes any number: clients should not split uploads because of it. */
const MOST_BYTES = 2 ** 31 - 1;

/** The names of all properties. */
export const PROPERTY_NAMES: readonly string[] = Object.keys(PROPERTIES);

/** The value of a property, whose name may be in any case (c); undefined for an unknown name. */
export function systemProperty(name: string, call: AuthorizedCall<unknown>): string | undefined {
  const found = PROPERTY_NAMES.find((each) => each.toLowerCase() === name.trim().toLowerCase());
  return found === undefined ? undefined : PROPERTIES[found]?.(call);
}

/** The release that brought the newest version of the API that is not a beta, such as `6.8`. */
function newestRelease(): string {
  return allVersions()[defaultVersionIndex()]?.release.replace(/\/.*/, '') ?? '';
}
