import type { z } from 'zod';
import { expectedNames } from '../collections/nearest-names.js';

/** What is wrong at a place in an input, and what would be right. */
export interface InputMistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The longest text of an input that a message quotes. */
const LONGEST_QUOTE = 60;

/** What the kinds of values are called. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

/**
 * Parses an input with a schema.
 *
 * @returns what the schema makes of it, or the mistakes in it; of the alternatives of a union, those of the closest one
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { readonly data: z.output<Schema> } | { readonly mistakes: readonly InputMistake[] } {
  const result = schema.safeParse(input, { error: messageOf, reportInput: true });
  return result.success ? { data: result.data } : { mistakes: result.error.issues.flatMap((issue) => mistakesOf(issue, [])) };
}

/** What is said of an issue whose schema has no message of its own. Of unknown keys: a line for each. */
function messageOf(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return mismatch(input, KINDS[issue.expected] ?? issue.expected);
    case 'invalid_value': {
      if (typeof input === 'string' && issue.values.length > 1)
        return `${quoted(input)} is not known: ${expectedNames(input, issue.values.map(String))}`;
      return mismatch(input, issue.values.length > 1 ? `one of ${issue.values.join(', ')}` : shown(issue.values[0]), true);
    }
    case 'unrecognized_keys': {
      const known = fieldsOf(issue.inst);
      return issue.keys.map((key) => `there is no such field: ${known.length === 0 ? 'none is expected' : expectedNames(key, known)}`).join('\n');
    }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'is empty: expected a text';
      return outOfBounds(issue.origin, input, `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`);
    case 'too_big':
      return outOfBounds(issue.origin, input, `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`);
    case 'invalid_format':
      if (issue.format === 'starts_with') return `${shown(input)} does not begin with ${shown(issue.prefix)}`;
      if (issue.format === 'ends_with') return `${shown(input)} does not end with ${shown(issue.suffix)}`;
      if (issue.format === 'datetime') return `${shown(input)} is no moment: expected one in ISO 8601, such as 2027-01-31T08:00:00Z`;
      return `${shown(input)} is not of the form that is expected: ${issue.pattern ?? issue.format}`;
    case 'invalid_key':
      return `has a name that cannot be: ${issue.issues.map(({ message }) => message).join('; ')}`;
    default:
      return undefined;
  }
}

/** @param ofValue whether what is given is shown, not only its kind */
function mismatch(input: unknown, expected: string, ofValue = false): string {
  if (input === undefined) return `is missing: expected ${expected}`;
  const isNumber = typeof input === 'number';
  return `is ${ofValue || (isNumber && expected !== KINDS.string) ? shown(input) : kindOf(input)}: expected ${expected}`;
}

function outOfBounds(origin: string, input: unknown, bound: string): string {
  if (origin === 'array' && Array.isArray(input)) return `has ${input.length} ${input.length === 1 ? 'entry' : 'entries'}: expected ${bound}`;
  if (origin === 'string') return `has ${String(input).length} characters: expected ${bound}`;
  return `is ${shown(input)}: expected ${bound}`;
}

/** The mistakes behind an issue. @param above the path to the schema that found it */
function mistakesOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): InputMistake[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n');
    return issue.keys.map((key, index) => ({ path: [...path, key], message: messages[index] ?? issue.message }));
  }
  return issue.code === 'invalid_union' && issue.errors.length > 0 ? mistakesOfUnion(issue, path) : [{ path, message: issue.message }];
}

/** The mistakes in a value that fits no alternative of a union: those of the one that it comes closest to. */
function mistakesOfUnion({ errors, input }: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): InputMistake[] {
  const kinds = errors.flatMap((each) => each.flatMap((issue) => (issue.code === 'invalid_type' && issue.path.length === 0 ? [issue.expected] : [])));
  if (kinds.length === errors.length) {
    const expected = [...new Set(kinds.map((kind) => KINDS[kind] ?? kind))].join(' or ');
    return [{ path, message: mismatch(input, expected) }];
  }
  const ranked = [...errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const [closest = []] = ranked;
  const equal = ranked.filter((each) => depth(each) === depth(closest) && each.length === closest.length);
  return (equal.length > 1 ? choiceOf(equal, path) : undefined) ?? closest.flatMap((each) => mistakesOf(each, path));
}

/** The mistakes where a value has none or several of the fields by which alternatives that are equally close differ; undefined if it is otherwise. */
function choiceOf(alternatives: readonly (readonly z.core.$ZodIssue[])[], path: readonly PropertyKey[]): InputMistake[] | undefined {
  const issues = alternatives.flat();
  const missing = issues.filter((each) => each.path.length === 1 && 'input' in each && each.input === undefined);
  const unknown = issues.filter((each) => each.code === 'unrecognized_keys' && each.path.length === 0);
  if (missing.length + unknown.length < issues.length) return undefined;
  const names = [...new Set(missing.map((each) => String(each.path[0])))];
  const keys = [...new Set(unknown.flatMap((each) => (each.code === 'unrecognized_keys' ? each.keys : [])))];
  if (names.length === 0) return [{ path, message: `has ${keys.join(' and ')}, which do not go together: expected one of them` }];
  const given = keys.filter((key) => !names.includes(key));
  if (given.length === 0) return [{ path, message: `has none of ${names.join(', ')}: expected one of them` }];
  return given.map((key) => ({ path: [...path, key], message: `there is no such field: ${expectedNames(key, names)}` }));
}

/** How deep into the input an alternative got before it failed; an unknown key counts as a mismatch one level up. */
function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((each) => each.path.length - (each.code === 'unrecognized_keys' ? 1 : 0)));
}

/** The fields of an object's schema. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null || !('shape' in schema)) return [];
  return typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : [];
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'boolean' ? String(value) : (KINDS[typeof value] ?? typeof value);
}

/** A value as a message shows it: what is large by its kind. */
function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'object' && value !== null ? kindOf(value) : String(value);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}
