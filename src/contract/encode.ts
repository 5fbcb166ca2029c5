import type { ApiVersion } from './api-version.js';
import type { Definition } from './model.js';
import { type MomentWriter, utcMoment } from './moments.js';
import { writeSimple } from './simple-types.js';
import { escapeAttribute, escapeText } from './xml-text.js';

/**
 * Encodes a plain object as XML: the fields that this version has, in schema order.
 * The root declares the version's namespace as the default; no element has a prefix (o).
 *
 * @param elementName a root element of this version
 * @param writeMoment how moments are written; in UTC unless told otherwise
 * @throws Error if the version has no such element, or a required field is missing
 */
export function encodeElement(version: ApiVersion, elementName: string, value: object, writeMoment: MomentWriter = utcMoment): string {
  const definition = version.definitions.get(elementName);
  if (!definition) throw new Error(`Version ${version.id} has no element ${elementName}`);
  const content = encodeFields(version, definition, value, elementName, writeMoment);
  const start = `<${elementName} xmlns="${escapeAttribute(version.namespace)}"`;
  return content === '' ? `${start}/>` : `${start}>${content}</${elementName}>`;
}

function encodeFields(version: ApiVersion, definition: Definition, object: object, path: string, writeMoment: MomentWriter): string {
  // `object` has no index signature; answers are plain objects.
  const values = object as Readonly<Record<string, unknown>>;
  let xml = '';
  for (const field of definition.fields) {
    const value = values[field.name];
    if (value === undefined || value === null) {
      if (!field.optional) throw new Error(`${path}/${field.name} is required in version ${version.id} and has no value`);
    } else if (Array.isArray(value)) {
      for (const each of value) xml += encodeField(version, field.name, field.type, each, path, writeMoment);
    } else {
      xml += encodeField(version, field.name, field.type, value, path, writeMoment);
    }
  }
  return xml;
}

function encodeField(version: ApiVersion, name: string, type: string, value: unknown, path: string, writeMoment: MomentWriter): string {
  if (type.startsWith('xsd:')) return `<${name}>${escapeText(writeSimple(type, value, writeMoment))}</${name}>`;
  const definition = version.definitions.get(type);
  if (!definition || typeof value !== 'object' || value === null) throw new Error(`${path}/${name} takes an object of type ${type}`);
  const content = encodeFields(version, definition, value, `${path}/${name}`, writeMoment);
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}
