import { expectedNames } from '../collections/nearest-names.js';
import type { ApiVersion } from '../contract/api-version.js';
import { loadContract } from '../contract/load-contract.js';
import type { Definition, Field } from '../contract/model.js';
import { SIMPLE_TYPES, writeSimple } from '../contract/simple-types.js';
import { escapeAttribute, escapeText } from '../contract/xml-text.js';
import { IpsClientError } from './errors.js';

/** Whether a value is an object with fields. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/**
 * The element of an operation's parameters, with its fields in the order of the schema. A required field that is missing stays missing: the
 * service says so in a fault.
 *
 * @throws IpsClientError for a field that the version does not have, and for a value that its type does not hold
 */
export function writeParams(version: ApiVersion, element: string, params: unknown): string {
  const definition = version.definitions.get(element);
  if (!definition) throw new IpsClientError('unknown-operation', `version ${version.id} has no ${element}`);
  return `<${element} xmlns="${escapeAttribute(version.namespace)}">${fieldsOf(version, definition, params, element)}</${element}>`;
}

/** The content of an authHeader. */
export function writeAuthHeader(version: ApiVersion, header: object): string {
  // A version that has none of its own uses that of the base namespace.
  const definition = version.definitions.get('authHeader') ?? version.baseDefinitions.get('authHeader');
  if (!definition) throw new IpsClientError('invalid-option', `version ${version.id} has no authHeader`);
  const fields = fieldsOf(version, definition, header, 'authHeader');
  return `<authHeader xmlns="${escapeAttribute(version.headerNamespace)}">${fields}</authHeader>`;
}

function fieldsOf(version: ApiVersion, definition: Definition, object: unknown, path: string): string {
  if (!isObject(object)) throw wrong(path, object, 'an object');
  const { fields } = definition;
  for (const [name, value] of Object.entries(object)) {
    if (value !== undefined && value !== null && !fields.some((field) => field.name === name)) throw unknownField(version, definition, name, path);
  }
  return fields.map((field) => fieldOf(version, field, object[field.name], `${path}/${field.name}`)).join('');
}

function fieldOf(version: ApiVersion, field: Field, value: unknown, path: string): string {
  if (value === undefined || value === null) return '';
  if (field.max === 1) return elementOf(version, field, value, path);
  if (!Array.isArray(value)) throw wrong(path, value, 'an array');
  return value.map((each, index) => elementOf(version, field, each, `${path}[${index}]`)).join('');
}

function elementOf(version: ApiVersion, { name, type }: Field, value: unknown, path: string): string {
  if (type.startsWith('xsd:')) return `<${name}>${escapeText(textOf(type, value, path))}</${name}>`;
  const definition = version.definitions.get(type);
  if (!definition) throw new IpsClientError('unknown-field', `version ${version.id} has no ${type}, of which ${path} is`);
  return `<${name}>${fieldsOf(version, definition, value, path)}</${name}>`;
}

/** The text of a value. Numbers that are too large for a number, and moments, may be texts as they stand in XML. */
function textOf(type: string, value: unknown, path: string): string {
  // Only these types are in the contract.
  const { lexical, expected } = SIMPLE_TYPES[type as keyof typeof SIMPLE_TYPES];
  const isText = typeof value === 'string';
  const fits =
    type === 'xsd:boolean'
      ? typeof value === 'boolean'
      : type === 'xsd:dateTime'
        ? isText || (value instanceof Date && !Number.isNaN(value.getTime()))
        : type === 'xsd:int' || type === 'xsd:long'
          ? Number.isInteger(value) || (type === 'xsd:long' && (isText || typeof value === 'bigint'))
          : type === 'xsd:float' || type === 'xsd:double'
            ? typeof value === 'number'
            : isText;
  if (!fits) throw wrong(path, value, isText || typeof value === 'object' ? expected : `a value of the type ${type.slice(4)}`);
  const text = typeof value === 'bigint' ? String(value) : writeSimple(type, value);
  if (!lexical.test(text) || (type === 'xsd:dateTime' && Number.isNaN(Date.parse(text)))) throw wrong(path, value, expected);
  if (text !== '\ufffd' && escapeText(text).includes('\ufffd') && !text.includes('\ufffd')) throw wrong(path, value, 'characters that XML can hold');
  return text;
}

/** A value may be a secret: it is not shown, but what kind of value it is. */
function wrong(path: string, value: unknown, expected: string): IpsClientError {
  const found = Array.isArray(value)
    ? 'an array'
    : value instanceof Date
      ? `${Number.isNaN(value.getTime()) ? 'an invalid' : 'a'} Date`
      : value === null
        ? 'null'
        : `${article(typeof value)} ${typeof value}`;
  return new IpsClientError('invalid-value', `${path}: expected ${expected}, found ${found}`);
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

function unknownField(version: ApiVersion, definition: Definition, name: string, path: string): IpsClientError {
  const { definitions, versions } = loadContract();
  const elsewhere = definitions[definition.name]?.fields.find((field) => field.name === name);
  const hint = elsewhere
    ? `it exists in ${versions[elsewhere.since]?.id} to ${versions[elsewhere.until]?.id}, this client speaks ${version.id}`
    : definition.fields.length === 0
      ? 'there are no fields here'
      : expectedNames(
          name,
          definition.fields.map((field) => field.name),
        );
  return new IpsClientError('unknown-field', `${path} has no field ${name}: ${hint}`);
}
