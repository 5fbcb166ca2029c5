import type { z } from 'zod';
import { type FieldError, MockError } from './mock-error.js';

/**
 * Checks an input against its schema.
 *
 * @param what how messages call the input as a whole, such as `body`
 * @throws MockError 400 that names each wrong field and what is allowed
 */
export function validateInput<Schema extends z.ZodType>(schema: Schema, input: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue): FieldError[] => fieldErrors(issue, []));
  throw new MockError(errors.map(({ field, message }) => `${field || `the ${what}`}: ${message}`).join('; '), 400, errors);
}

/** The mistakes behind an issue. If all alternatives of a union fail, those of the closest one. */
function fieldErrors(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return closest.flatMap((each) => fieldErrors(each, path));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'there is no such field' }));
  }
  return [{ field: path.join('.'), message: issue.message }];
}

/** How deep into the input an alternative got before it failed; an unknown key counts as a mismatch one level up. */
function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((each) => each.path.length - (each.code === 'unrecognized_keys' ? 1 : 0)));
}
