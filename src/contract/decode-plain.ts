import type { ApiVersion } from './api-version.js';
import type { DecodedObject } from './decode.js';
import type { Definition, Field } from './model.js';
import { type PlainElement, UNUSUAL } from './plain-element.js';
import { readSimple, type SimpleValue } from './simple-types.js';

/**
 * Lexical forms that are surely valid, each narrower than its type's. What has another form may be valid, too: libxml2 knows.
 * Years have four digits, and no February has 29 days.
 */
const USUAL: Readonly<Record<string, RegExp>> = {
  'xsd:boolean': /^(?:true|false|1|0)$/,
  'xsd:int': /^-?\d{1,9}$/,
  'xsd:long': /^-?\d{1,15}$/,
  'xsd:float': /^-?\d{1,9}(?:\.\d{1,9})?$/,
  'xsd:double': /^-?\d{1,15}(?:\.\d{1,15})?$/,
  'xsd:dateTime':
    /^[1-8]\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?$/,
};

/**
 * Validates and decodes an element in one go, to the same object as `validateElement` and `decodeElement` do.
 *
 * @param definitionName the element's definition in this version
 * @throws UNUSUAL unless it is surely valid
 */
export function decodePlain(version: ApiVersion, definitionName: string, element: PlainElement): DecodedObject {
  const definition = version.definitions.get(definitionName);
  // Elements of the base namespace have a schema of their own.
  if (!definition || version.baseDefinitions.has(definitionName)) throw UNUSUAL;
  return decodeFields(version, definition, element);
}

function decodeFields(version: ApiVersion, { group, fields }: Definition, { hasAttributes, children, text }: PlainElement): DecodedObject {
  if (hasAttributes || group !== 'sequence' || !isBlank(text)) throw UNUSUAL;
  const object: DecodedObject = {};
  let at = 0;
  for (const field of fields) {
    const from = at;
    while (isOf(children[at], field, version.namespace)) at++;
    if (at === from) {
      if (!field.optional) throw UNUSUAL;
    } else if (field.max === 1) {
      if (at - from > 1) throw UNUSUAL;
      object[field.name] = decodeField(version, field, children[from]);
    } else {
      if (field.max !== 'unbounded' && at - from > field.max) throw UNUSUAL;
      object[field.name] = children.slice(from, at).map((child) => decodeField(version, field, child));
    }
  }
  if (at < children.length) throw UNUSUAL;
  return object;
}

function isOf(child: PlainElement | undefined, { name }: Field, namespace: string): boolean {
  return child !== undefined && child.name === name && child.namespaceUri === namespace;
}

function decodeField(version: ApiVersion, { type }: Field, child: PlainElement | undefined): SimpleValue | DecodedObject {
  if (child === undefined) throw UNUSUAL;
  if (type === 'xsd:string' && !child.hasAttributes) return child.content;
  if (!type.startsWith('xsd:')) {
    const definition = version.definitions.get(type);
    if (!definition) throw UNUSUAL;
    return decodeFields(version, definition, child);
  }
  if (child.hasAttributes || !USUAL[type]?.test(child.content)) throw UNUSUAL;
  return readSimple(type, child.content);
}

const BLANK = /^[ \t\n]*$/;

function isBlank(text: string): boolean {
  return text === '' || BLANK.test(text);
}
