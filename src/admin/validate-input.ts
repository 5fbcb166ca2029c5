import type { z } from 'zod';
import { parseInput } from '../contract/input-mistakes.js';
import { MockError } from './mock-error.js';

/**
 * Checks an input against its schema.
 *
 * @param what how messages call the input as a whole, such as `body`
 * @throws MockError 400 that names each wrong field and what is allowed
 */
export function validateInput<Schema extends z.ZodType>(schema: Schema, input: unknown, what: string): z.output<Schema> {
  const result = parseInput(schema, input);
  if ('data' in result) return result.data;
  const errors = result.mistakes.map(({ path, message }) => ({ field: path.join('.'), message }));
  throw new MockError(errors.map(({ field, message }) => `${field || `the ${what}`}: ${message}`).join('; '), 400, errors);
}
