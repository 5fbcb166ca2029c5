import type { XmlElement } from 'libxml2-wasm';
import type { ApiVersion } from './api-version.js';
import { childElements } from './child-elements.js';
import { IpsApiFault } from './faults.js';
import { readSimple, type SimpleValue } from './simple-types.js';

/** An element with children, as a plain object. */
export interface DecodedObject {
  [field: string]: DecodedValue;
}
/** The content of an element; an array where the schema lets the element repeat. */
export type DecodedValue = SimpleValue | DecodedObject | DecodedValue[];

/**
 * Decodes a valid element into a plain object, typed by the schema: dates as `Date`, numbers as numbers, repeatable elements as arrays.
 *
 * @param definitionName the element's definition in this version
 * @throws IpsApiFault 30003 for a date that no `Date` can hold
 */
export function decodeElement(version: ApiVersion, definitionName: string, element: XmlElement): DecodedObject {
  const fields = version.definitions.get(definitionName)?.fields ?? [];
  const object: DecodedObject = {};
  for (const child of childElements(element)) {
    const { name } = child;
    const field = fields.find((each) => each.name === name);
    if (!field) continue;
    const value = field.type.startsWith('xsd:') ? decodeSimple(field.type, name, child.content) : decodeElement(version, field.type, child);
    if (field.max === 1) {
      object[name] = value;
    } else {
      const values = object[name];
      if (Array.isArray(values)) values.push(value);
      else object[name] = [value];
    }
  }
  return object;
}

function decodeSimple(type: string, name: string, text: string): SimpleValue {
  const value = readSimple(type, text);
  if (value instanceof Date && !(value.getUTCFullYear() >= 1 && value.getUTCFullYear() <= 9999)) {
    throw new IpsApiFault('invalidXml', `${name}: "${text.trim()}" is out of range: years from 0001 to 9999 in UTC can be served`);
  }
  return value;
}
