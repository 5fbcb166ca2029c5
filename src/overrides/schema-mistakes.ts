import type { z } from 'zod';
import { expectedNames } from '../collections/nearest-names.js';

/** How many names a message about a missing one lists. */
const MOST_LISTED = 20;

/** What is wrong at a place of an input. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The mistakes that a schema found in an input, each with its path: what is missing, unknown names with the nearest known ones, and the rest. */
export function mistakesOf(schema: z.ZodType, input: unknown, error: z.ZodError): Mistake[] {
  return error.issues.flatMap((issue) => mistakes(issue, [], schema, input));
}

function mistakes(issue: z.core.$ZodIssue, above: readonly PropertyKey[], schema: z.ZodType, input: unknown): Mistake[] {
  const path = [...above, ...issue.path];
  // If all alternatives of a union fail, the mistakes of the closest one.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return closest.flatMap((each) => mistakes(each, path, schema, input));
  }
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], message: `there is no such field: ${expectedNames(key, known)}` }));
  }
  const value = valueAt(input, path);
  if (value === undefined && issue.code === 'invalid_type') return [{ path, message: `is missing: expected ${issue.expected}` }];
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    if (value === undefined)
      return [{ path, message: known.length > MOST_LISTED ? 'is missing' : `is missing: expected one of ${known.join(', ')}` }];
    if (typeof value === 'string') return [{ path, message: `"${value}" is unknown: ${expectedNames(value, known)}` }];
  }
  return [{ path, message: issue.message }];
}

/** How deep into the input an alternative got before it failed; an unknown key counts as a mismatch one level up. */
function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((each) => each.path.length - (each.code === 'unrecognized_keys' ? 1 : 0)));
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  // Whatever it is, a field of it is undefined unless it is there.
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  );
}

/** The fields that objects at a path may have, those of all alternatives. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  // zod's classes are told apart by what their definitions say.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [key, ...rest] = path;
  switch (def.type) {
    case 'optional':
      return fieldsAt(def.innerType, path);
    case 'pipe':
      return fieldsAt(def.in, path);
    case 'union':
      return [...new Set(def.options.flatMap((option) => fieldsAt(option, path)))];
    case 'array':
      return key === undefined ? [] : fieldsAt(def.element, rest);
    case 'record':
      return key === undefined ? [] : fieldsAt(def.valueType, rest);
    case 'object': {
      if (key === undefined) return Object.keys(def.shape);
      const inner = def.shape[String(key)];
      return inner === undefined ? [] : fieldsAt(inner, rest);
    }
    default:
      return [];
  }
}
