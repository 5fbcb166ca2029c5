import { SET_DEFINITION_FUNCTIONS } from '../contract/constants.js';

/** In lower case: the published tables and samples differ in that (d). */
const KNOWN: ReadonlySet<string> = new Set(SET_DEFINITION_FUNCTIONS.map((name) => name.toLowerCase()));

/**
 * The first function in a set definition that the service does not have (d), such as `getPath` in `${getPath([a|202])}`; undefined if it knows all.
 * The rest of a definition is copied as it is, and handles are looked up when the set is served (d).
 */
export function unknownFunctionOf(setDefinition: string): string | undefined {
  const names = [...setDefinition.matchAll(/\$\{\s*([^(}]*)/g)].map(([, name = '']) => name.trim());
  return names.find((name) => !KNOWN.has(name.toLowerCase()));
}
