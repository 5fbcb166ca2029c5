import type { ApiVersion } from './api-version.js';
import { FIELD_CHOICES, FIELD_CONSTANTS, FIELD_RANGES, FIELD_SIZES, type NumberRange } from './constants.js';
import { IpsApiFault } from './faults.js';
import type { Definition } from './model.js';

/**
 * Checks what the reference says of values in decoded parameters, and the schemas do not: which texts a field takes, the range of its number,
 * how many items an array has, which fields exclude each other (d).
 *
 * @param definitionName the definition that `value` was decoded with
 * @param path where `value` is, for the fault's reason
 * @throws IpsApiFault 30001 that names the field and says what is allowed; 30002 without any of several fields
 */
export function checkConstants(version: ApiVersion, definitionName: string, value: object, path = definitionName): void {
  const definition = version.definitions.get(definitionName);
  if (!definition) return;
  // `object` has no index signature; decoded values are plain objects.
  const values = value as Readonly<Record<string, unknown>>;
  checkChoice(definitionName, values, path);
  for (const { name, type, constants, range, size } of checkedFieldsOf(definition)) {
    const found = values[name];
    if (found === undefined) continue;
    const place = `${path}/${name}`;
    if (constants) checkTexts(found, constants, place);
    if (range && !isWithin(Number(found), range)) throw refusal(place, String(found), range);
    if (size && !isWithin(itemsIn(found).length, size)) throw refusal(place, `${itemsIn(found).length} items`, size);
    if (type.startsWith('xsd:') || constants) continue;
    for (const each of Array.isArray(found) ? found : [found]) checkConstants(version, type, each, place);
  }
}

function checkChoice(definitionName: string, values: Readonly<Record<string, unknown>>, path: string): void {
  const choice = FIELD_CHOICES[definitionName];
  if (!choice) return;
  const given = choice.fields.filter((name) => values[name] !== undefined);
  const expected = `expected one of ${choice.fields.join(', ')}`;
  if (given.length > 1) throw new IpsApiFault('invalidParameter', `${path} has ${given.join(' and ')}: ${expected}`);
  if (given.length === 0 && choice.isRequired) throw new IpsApiFault('missingParameter', `${path} has too little: ${expected}`);
}

function checkTexts(found: unknown, constants: readonly string[], place: string): void {
  for (const each of typeof found === 'string' ? [found] : itemsIn(found)) {
    if (typeof each === 'string' && !constants.includes(each)) {
      throw new IpsApiFault('invalidParameter', `${place}: "${each}" is not one of its values: ${constants.join(', ')}`);
    }
  }
}

/** Not a number is in no range. */
function isWithin(number: number, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: NumberRange): boolean {
  return number >= min && number <= max;
}

function refusal(place: string, found: string, { min, max }: NumberRange): IpsApiFault {
  const expected = max === undefined ? `${min} or more` : min === undefined ? `${max} at most` : `${min} to ${max}`;
  return new IpsApiFault('invalidParameter', `${place}: ${found} is out of range: expected ${expected}`);
}

/** A field to check: it holds constants, a number in a range, an array of some size, or an object with fields of its own. */
interface CheckedField {
  readonly name: string;
  readonly type: string;
  readonly constants: readonly string[] | undefined;
  readonly range: NumberRange | undefined;
  readonly size: NumberRange | undefined;
}

const checkedFields = new WeakMap<Definition, readonly CheckedField[]>();

/** The fields of a definition to check, collected once per definition: most have none. */
function checkedFieldsOf(definition: Definition): readonly CheckedField[] {
  let fields = checkedFields.get(definition);
  if (!fields) {
    fields = definition.fields
      .map(({ name, type }) => {
        const key = `${definition.name}/${name}`;
        return { name, type, constants: FIELD_CONSTANTS[key] ?? FIELD_CONSTANTS[`*/${name}`], range: FIELD_RANGES[key], size: FIELD_SIZES[key] };
      })
      .filter(({ type, constants, range, size }) => constants || range || size || !type.startsWith('xsd:'));
    checkedFields.set(definition, fields);
  }
  return fields;
}

/** The items of an array, which may be absent. */
function itemsIn(found: unknown): readonly unknown[] {
  return typeof found === 'object' && found !== null && 'items' in found && Array.isArray(found.items) ? found.items : [];
}
