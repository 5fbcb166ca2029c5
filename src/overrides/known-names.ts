import { globMatches, isPattern, patternMistake } from '../collections/glob.js';
import { expectedNames, nearestNames } from '../collections/nearest-names.js';
import { apiVersion, expectedIds, versionById, versionsOfId } from '../contract/api-version.js';
import { FAULT_CODES } from '../contract/faults.js';
import { loadContract } from '../contract/load-contract.js';
import { type Definition, existsIn, type Field, type Lifetime, type Operation } from '../contract/model.js';

/*
 * What a test can name when it matches calls, and what is said of a name that nobody knows: a match that can never hold is a mistake.
 */

/** A name in a match that nobody knows: where it stands, and what to do about it. */
export interface NameMistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The parts of a match that name what the contract knows. */
interface NamingMatch {
  readonly operation?: string | undefined;
  readonly version?: string | undefined;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** How many operations a message names as those that a pattern may have meant. */
const MOST_NAMED = 3;

/** What calls end with, as the journal writes it: `ok`, or a fault's name and code. */
const OUTCOMES: readonly string[] = [
  'ok',
  ...Object.entries(FAULT_CODES).flatMap(([name, causes]) => Object.values<number>(causes).map((code) => `${name} ${code}`)),
];

/** What is wrong with an outcome, or a pattern for outcomes, of which there is none; undefined for any other. */
export function outcomeMistake(outcome: string): string | undefined {
  if (patternMistake(outcome) !== undefined || OUTCOMES.some((each) => each === outcome || globMatches(outcome, each))) return undefined;
  return isPattern(outcome)
    ? `"${outcome}" matches no outcome: expected ok, or a pattern for a fault's name and code, such as *30001 or authorizationFault*`
    : `"${outcome}" is no outcome: ${expectedNames(outcome, OUTCOMES)}`;
}

/** What is wrong with an API version that there is not; undefined for any other. */
export function versionMistake(id: string): string | undefined {
  return versionById(id) === undefined ? `"${id}" is no API version: expected ${expectedIds()}` : undefined;
}

/**
 * The names in a match of calls that nobody knows: of operations, or of fields that the parameters of these operations do not have. A
 * pattern must match an operation; a value must be of the kind that its field holds.
 *
 * @returns none for a match that can hold, and for a pattern that is no pattern
 */
export function matchMistakes({ operation: pattern = '*', version: id, params = {} }: NamingMatch): NameMistake[] {
  const { operations } = loadContract();
  if (patternMistake(pattern) !== undefined) return [];
  const named = operations.filter(({ name }) => name === pattern || globMatches(pattern, name));
  if (named.length === 0) return [{ path: ['operation'], message: noOperation(pattern, operations) }];
  // Requests of a version that is not in the contract are read as one of its neighbors.
  const versions = id === undefined ? [] : versionsOfId(id);
  const isThere = (thing: Lifetime): boolean => versions.length === 0 || versions.some(({ index }) => existsIn(thing, index));
  const called = named.filter(isThere);
  if (called.length === 0) {
    const since = apiVersion(Math.min(...named.map((each) => each.since))).id;
    return [{ path: ['version'], message: `"${id}" does not have the operation ${pattern}: expected ${since} or a later version` }];
  }
  const inputs = called.flatMap(({ input }) => definitionOf(input) ?? []);
  const asker: Asker = {
    has: isThere,
    whose: called.length === 1 ? (called[0]?.name ?? pattern) : pattern === '*' ? 'any operation' : `any operation that matches ${pattern}`,
  };
  return fieldMistakes(params, inputs, ['params'], asker);
}

function noOperation(pattern: string, operations: readonly Operation[]): string {
  const names = operations.map(({ name }) => name);
  if (!isPattern(pattern)) return `"${pattern}" is no operation: ${expectedNames(pattern, names)}`;
  const literal = pattern.replace(/^!|[*?[\]{}\\^]/g, '');
  const alike = names.filter((name) => nearestNames(literal, [name, name.slice(0, literal.length)]).length > 0);
  return `"${pattern}" matches no operation: ${alike.length === 0 ? 'expected a name such as submitJob, or a pattern such as get*' : `expected one that matches ${alike.slice(0, MOST_NAMED).join(', ')} or another`}`;
}

function definitionOf(name: string): Definition | undefined {
  return loadContract().definitions[name];
}

interface Asker {
  /** Whether the version that calls must have, if any, has a field. */
  readonly has: (field: Field) => boolean;
  /** Whose parameters they are, for messages. */
  readonly whose: string;
}

/** The mistakes in what an element must contain. @param definitions of the elements of which it may be any */
function fieldMistakes(wanted: object, definitions: readonly Definition[], path: readonly (string | number)[], asker: Asker): NameMistake[] {
  const fields = definitions.flatMap((each) => each.fields).filter(asker.has);
  return Object.entries(wanted).flatMap(([name, value]: [string, unknown]) => {
    const found = fields.filter((each) => each.name === name);
    const at = [...path, name];
    if (found.length > 0) return valueMistakes(value, found, at, asker);
    const names = [...new Set(fields.map((each) => each.name))];
    const where = path.length === 1 ? `of the parameters of ${asker.whose}` : `of ${path.slice(1).join('.')}`;
    return [{ path: at, message: `"${name}" is no field ${where}: ${names.length === 0 ? 'it has none' : expectedNames(name, names)}` }];
  });
}

/** The mistakes in what a field must hold. @param fields of which it may be any */
function valueMistakes(wanted: unknown, fields: readonly Field[], path: readonly (string | number)[], asker: Asker): NameMistake[] {
  if (Array.isArray(wanted)) {
    if (fields.every(({ max }) => max === 1)) return [{ path, message: 'is a list: this field does not repeat, expected what it holds' }];
    return wanted.flatMap((each, index) => itemMistakes(each, fields, [...path, index], asker));
  }
  if (fields.every(({ max }) => max !== 1)) return [{ path, message: 'is no list: this field repeats, expected a list of what some of it hold' }];
  return itemMistakes(wanted, fields, path, asker);
}

function itemMistakes(wanted: unknown, fields: readonly Field[], path: readonly (string | number)[], asker: Asker): NameMistake[] {
  const definitions = fields.flatMap(({ type }) => definitionOf(type) ?? []);
  const simple = fields.map(({ type }) => type).filter((type) => type.startsWith('xsd:'));
  if (typeof wanted === 'object' && wanted !== null) {
    if (definitions.length > 0) return fieldMistakes(wanted, definitions, path, asker);
    return [{ path, message: `has fields: expected ${expectedValue(simple)}` }];
  }
  if (simple.some((type) => holds(type, wanted))) return [];
  const names = definitions.flatMap((each) => each.fields.filter(asker.has).map(({ name }) => name));
  const expected = simple.length > 0 ? expectedValue(simple) : `an object with some of ${[...new Set(names)].join(', ')}`;
  return [{ path, message: `${JSON.stringify(wanted)} cannot be what this field holds: expected ${expected}` }];
}

/** What the values of a simple type are in the journal. */
const KINDS: Readonly<Record<string, 'boolean' | 'number'>> = {
  'xsd:boolean': 'boolean',
  'xsd:int': 'number',
  'xsd:long': 'number',
  'xsd:float': 'number',
  'xsd:double': 'number',
};

function holds(type: string, wanted: unknown): boolean {
  // A whole number too large for a number is a text.
  return typeof wanted === (KINDS[type] ?? 'string') || (type === 'xsd:long' && typeof wanted === 'string' && !Number.isSafeInteger(Number(wanted)));
}

function expectedValue(types: readonly string[]): string {
  const kinds = types.map((type) => KINDS[type]);
  if (kinds.every((kind) => kind === 'number')) return 'a number, without quotation marks';
  if (kinds.every((kind) => kind === 'boolean')) return 'true or false, without quotation marks';
  return 'a text, which may be a pattern';
}
