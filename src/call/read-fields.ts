import type { ApiVersion } from '../contract/api-version.js';
import type { Definition, Field } from '../contract/model.js';
import { readSimple, SIMPLE_TYPES } from '../contract/simple-types.js';
import { IpsClientError } from '../ips-client/errors.js';

/** A field in the making: an object, an array or a value. */
interface Fields {
  [name: string]: unknown;
}

/** A step of a path: a name, and perhaps the index of an item. */
const STEP = /^([^.[\]=]+)(?:\[(\d+)\])?$/;

/** How many items an array that is written on a command line has at most. */
const MOST_ITEMS = 10_000;

/**
 * Adds fields that are written `path=value`, such as `responseFieldArray.items[0]=totalRows`, to parameters. Values are read as the contract
 * types them. What the contract does not know stays a text: the client says what is wrong with it.
 *
 * @param given the parameters so far
 * @throws IpsClientError for what is not written this way
 */
export function readFields(version: ApiVersion, element: string, given: object, assignments: readonly string[]): object {
  // Without a prototype, so that no name is one of its own.
  const params: Fields = Object.assign(Object.create(null), given);
  for (const assignment of assignments) {
    const equals = assignment.indexOf('=');
    if (equals < 1) throw wrong(`"${assignment}" is no field: expected name=value, such as companyHandle='c|47'`);
    const path = assignment.slice(0, equals);
    set(version, version.definitions.get(element), params, path.split('.'), path, assignment.slice(equals + 1));
  }
  return params;
}

function set(version: ApiVersion, definition: Definition | undefined, object: Fields, steps: readonly string[], path: string, text: string): void {
  const [step = '', ...rest] = steps;
  const [, name, index] = STEP.exec(step) ?? [];
  if (name === undefined)
    throw wrong(`"${path}" is no path: expected names with dots between them, and indexes in brackets, such as assetHandleArray.items[0]`);
  const field = definition?.fields.find((each) => each.name === name);
  const isLast = rest.length === 0;
  if (index === undefined && (field === undefined || field.max === 1)) {
    if (isLast) object[name] = readValue(field, text, path);
    else set(version, definitionOf(version, field), inner(object, name, path), rest, path, text);
    return;
  }
  object[name] ??= [];
  const items = object[name];
  if (!Array.isArray(items)) throw wrong(`${path}: ${name} has a value already, and no items`);
  // Without an index: behind the others.
  const at = index === undefined ? items.length : Number(index);
  if (at > MOST_ITEMS) throw wrong(`${path}: expected an index of at most ${MOST_ITEMS}: --json FILE takes more`);
  if (at > items.length) throw wrong(`${path}: item ${items.length} comes first`);
  if (isLast) items[at] = readValue(field, text, path);
  else {
    items[at] ??= Object.create(null);
    set(version, definitionOf(version, field), items[at], rest, path, text);
  }
}

/** The object that a field holds, made on its first use. */
function inner(object: Fields, name: string, path: string): Fields {
  object[name] ??= Object.create(null);
  const value = object[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(`${path}: ${name} has a value already, and no fields`);
  // It is an object that is no array.
  return value as Fields;
}

function definitionOf(version: ApiVersion, field: Field | undefined): Definition | undefined {
  return field && version.definitions.get(field.type);
}

function readValue(field: Field | undefined, text: string, path: string): unknown {
  if (field === undefined) return text;
  const { type } = field;
  if (!type.startsWith('xsd:')) throw wrong(`${path} takes fields, such as ${path}.name=value`);
  // Only these types are in the contract.
  const { lexical, expected } = SIMPLE_TYPES[type as keyof typeof SIMPLE_TYPES];
  if (!lexical.test(text)) throw wrong(`${path}: expected ${expected}, found "${text}"`);
  return type === 'xsd:dateTime' ? text : readSimple(type, text);
}

function wrong(message: string): IpsClientError {
  return new IpsClientError('invalid-value', message);
}
