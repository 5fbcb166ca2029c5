import type { ApiVersion } from './api-version.js';
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
  const fields = fieldsOf(version, elementName);
  if (!fields) throw new Error(`Version ${version.id} has no element ${elementName}`);
  let content: string;
  try {
    content = encodeFields(fields, value, writeMoment);
  } catch (error) {
    throw error instanceof Misfit ? new Error(error.messageIn(elementName, version)) : error;
  }
  const start = `<${elementName} xmlns="${escapeAttribute(version.namespace)}"`;
  return content === '' ? `${start}/>` : `${start}>${content}</${elementName}>`;
}

/** A field of a definition, as far as that can be prepared. */
interface FieldWriter {
  readonly name: string;
  readonly optional: boolean;
  readonly start: string;
  readonly end: string;
  readonly empty: string;
  /** A simple type, or undefined. */
  readonly simple: string | undefined;
  /** The name of a definition where it is of no simple type. */
  readonly type: string;
  /** Its fields, once they were asked for: definitions refer to each other in circles. */
  fields: readonly FieldWriter[] | undefined;
  readonly version: ApiVersion;
}

/** Prepared once for each version: the text of an answer is put together without looking anything up. */
const writers = new WeakMap<ApiVersion, Map<string, readonly FieldWriter[]>>();

function fieldsOf(version: ApiVersion, definitionName: string): readonly FieldWriter[] | undefined {
  let ofVersion = writers.get(version);
  if (!ofVersion) {
    ofVersion = new Map();
    writers.set(version, ofVersion);
  }
  const known = ofVersion.get(definitionName);
  if (known) return known;
  const made = version.definitions.get(definitionName)?.fields.map(({ name, type, optional }): FieldWriter => {
    const simple = type.startsWith('xsd:') ? type : undefined;
    return { name, optional, start: `<${name}>`, end: `</${name}>`, empty: `<${name}/>`, simple, type, fields: undefined, version };
  });
  if (made) ofVersion.set(definitionName, made);
  return made;
}

function encodeFields(fields: readonly FieldWriter[], object: object, writeMoment: MomentWriter): string {
  // `object` has no index signature; answers are plain objects.
  const values = object as Readonly<Record<string, unknown>>;
  let xml = '';
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined || value === null) {
      if (!field.optional) throw new Misfit(field.name, 'missing');
    } else if (Array.isArray(value)) {
      for (const each of value) xml += encodeField(field, each, writeMoment);
    } else {
      xml += encodeField(field, value, writeMoment);
    }
  }
  return xml;
}

function encodeField(field: FieldWriter, value: unknown, writeMoment: MomentWriter): string {
  if (field.simple !== undefined) return field.start + escapeText(writeSimple(field.simple, value, writeMoment)) + field.end;
  if (typeof value !== 'object' || value === null) throw new Misfit(field.name, field);
  field.fields ??= fieldsOf(field.version, field.type);
  if (!field.fields) throw new Misfit(field.name, field);
  try {
    const content = encodeFields(field.fields, value, writeMoment);
    return content === '' ? field.empty : field.start + content + field.end;
  } catch (error) {
    throw error instanceof Misfit ? error.within(field.name) : error;
  }
}

/** A value that does not fit its field. */
class Misfit extends Error {
  readonly #path: string[];
  readonly #why: 'missing' | Pick<FieldWriter, 'type'>;

  constructor(name: string, why: 'missing' | Pick<FieldWriter, 'type'>) {
    super();
    this.#path = [name];
    this.#why = why;
  }

  within(name: string): this {
    this.#path.unshift(name);
    return this;
  }

  messageIn(elementName: string, { id }: ApiVersion): string {
    const path = [elementName, ...this.#path].join('/');
    if (this.#why === 'missing') return `${path} is required in version ${id} and has no value`;
    return `${path} takes an object of type ${this.#why.type}`;
  }
}
