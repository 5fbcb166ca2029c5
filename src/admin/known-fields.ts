import { expectedNames } from '../collections/nearest-names.js';
import { MockError } from './mock-error.js';

/**
 * Checks the names of the fields of what a test gives in process, where no schema does: what the types forbid may come all the same.
 *
 * @returns the same object
 * @throws MockError 400 for a field that nobody knows, with the nearest ones
 */
export function withKnownFields<Given extends object>(given: Given, known: readonly (keyof Given & string)[]): Given {
  const errors = Object.keys(given)
    .filter((name) => !known.some((each) => each === name))
    .map((field) => ({ field, message: `there is no such field: ${expectedNames(field, known)}` }));
  if (errors.length === 0) return given;
  throw new MockError(errors.map(({ field, message }) => `${field}: ${message}`).join('; '), 400, errors);
}
