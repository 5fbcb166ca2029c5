import type { ApiVersion } from '../contract/api-version.js';
import type { Field, Operation } from '../contract/model.js';
import type { SimpleValue } from '../contract/simple-types.js';
import { itemsOf } from './items-of.js';

/** Values of parameters that a generated answer repeats, by the type and the name of their fields: `xsd:string name`. */
export type Echoes = ReadonlyMap<string, SimpleValue>;

/** Where in an answer a field is: at its root, in its only object of a kind, or in one of many. */
export type Placement = 'root' | 'one' | 'many';

/**
 * The simple values of an object.
 * A company's handle is not among them: it is answered in the version's form, however it was given.
 *
 * @param definitionName the definition that the object was decoded by
 */
export function echoesOf(version: ApiVersion, definitionName: string, object: object): Echoes {
  const values: Record<string, unknown> = { ...object };
  const echoes = new Map<string, SimpleValue>();
  for (const { name, type } of version.definitions.get(definitionName)?.fields ?? []) {
    const value = values[name];
    if (name !== 'companyHandle' && isSimple(value)) echoes.set(`${type} ${name}`, value);
  }
  return echoes;
}

/** The value that a field of an answer repeats; undefined if there is none. */
export function echoOf(echoes: Echoes, operation: Operation, { type, name }: Field, placement: Placement): SimpleValue | undefined {
  // The parameters name the asset that is asked about, or copied. Assets below the root, and copies, are others.
  if (name === 'assetHandle' && (placement !== 'root' || operation.name === 'copyImage')) return undefined;
  // Listed things have names of their own, and a moment in the parameters is where a list begins or ends.
  if (placement === 'many' && (name === 'name' || type === 'xsd:dateTime')) return undefined;
  return echoes.get(`${type} ${name}`);
}

/**
 * What each item of an array in an answer repeats, if the parameters have an array with one result for each item:
 * `fieldHandleArray` in, items with a `fieldHandle` out; `imageMapArray` in, `imageMapHandleArray` out.
 *
 * @param array the field of the answer
 * @returns undefined if the parameters have none
 */
export function resultEchoes(version: ApiVersion, operation: Operation, params: object, array: Field): Echoes[] | undefined {
  const result = version.definitions.get(array.type)?.fields.find((field) => field.name === 'items');
  if (!result) return undefined;
  const given: Record<string, unknown> = { ...params };
  for (const param of version.definitions.get(operation.input)?.fields ?? []) {
    const asked = version.definitions.get(param.type)?.fields.find((field) => field.name === 'items');
    if (!asked || given[param.name] === undefined) continue;
    const items = itemsOf(given[param.name]);
    const key = `${asked.type} ${singular(param.name)}`;
    if (hasField(version, result.type, key)) return items.map((item) => new Map(isSimple(item) ? [[key, item]] : []));
    const isOneForEach = array.name === 'successDetailArray' || (result.type.startsWith('xsd:') && !param.optional);
    if (isOneForEach) return items.map((item) => (typeof item === 'object' && item !== null ? echoesOf(version, asked.type, item) : new Map()));
  }
  return undefined;
}

/** How many things a batch is about: the number of items in the first array of its parameters. */
export function batchSize(version: ApiVersion, operation: Operation, params: object): number {
  const given: Record<string, unknown> = { ...params };
  const first = version.definitions
    .get(operation.input)
    ?.fields.find(({ name, type }) => given[name] !== undefined && version.definitions.get(type)?.fields.some((field) => field.name === 'items'));
  return first ? itemsOf(given[first.name]).length : 0;
}

/** The name of one item of an array: `assetHandle` for `assetHandleArray`. */
export function singular(arrayName: string): string {
  return arrayName.replace(/Array$/, '');
}

function hasField(version: ApiVersion, definitionName: string, key: string): boolean {
  return version.definitions.get(definitionName)?.fields.some((field) => `${field.type} ${field.name}` === key) ?? false;
}

function isSimple(value: unknown): value is SimpleValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
}
