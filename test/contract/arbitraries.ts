import fc from 'fast-check';
import type { ApiVersion } from '../../src/contract/api-version.js';
import type { Field } from '../../src/contract/model.js';

const character = fc
  .oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\r', '\n', '\r\n', '\t', ' ', '{x}', '\u0085', '\u2028', '|') },
  )
  .filter((text) => [...text].every(isWritable));

/**
 * Texts that XML 1.0 can hold. None begins with U+FEFF: libxml2-wasm takes that for a byte order mark
 * and drops it from texts longer than 16 bytes.
 */
export const xmlTexts: fc.Arbitrary<string> = fc.array(character, { maxLength: 30 }).map((characters) => characters.join('').replace(/^\ufeff+/, ''));

/** Whether XML 1.0 has a way to write a character. */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Values of the XML Schema types, as an operation sees them. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'xsd:string': xmlTexts,
  'xsd:boolean': fc.boolean(),
  'xsd:int': fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  'xsd:long': fc.maxSafeInteger(),
  'xsd:float': fc.float({ noNaN: true }).map((value) => value + 0),
  'xsd:double': fc.double({ noNaN: true }).map((value) => value + 0),
  'xsd:dateTime': fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
  'xsd:base64Binary': fc.base64String(),
};

/** Plain objects that are valid by a definition; optional fields come and go, and are left out below a certain depth. */
export function objectsOf(version: ApiVersion, definitionName: string, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const definition = version.definitions.get(definitionName);
  if (!definition) throw new Error(`version ${version.id} has no ${definitionName}`);
  const wanted = definition.fields.filter((field) => !field.optional || depth < 5);
  const fields = Object.fromEntries(wanted.map((field) => [field.name, valuesOf(version, field, depth + 1)]));
  return fc.record(fields, { requiredKeys: wanted.filter((field) => !field.optional).map((field) => field.name), noNullPrototype: true });
}

function valuesOf(version: ApiVersion, field: Field, depth: number): fc.Arbitrary<unknown> {
  const one = VALUES[field.type] ?? objectsOf(version, field.type, depth);
  if (field.max === 1) return one;
  return fc.array(one, { minLength: 1, maxLength: field.max === 'unbounded' ? 3 : Math.min(3, field.max) });
}
