import type { ApiVersion } from './api-version.js';
import { FIELD_CONSTANTS } from './constants.js';
import { IpsApiFault } from './faults.js';
import type { Definition } from './model.js';

/**
 * Checks the string constants in decoded parameters: the schemas say `xsd:string` where the reference lists values (d).
 *
 * @param definitionName the definition that `value` was decoded with
 * @param path where `value` is, for the fault's reason
 * @throws IpsApiFault 30001 that names the field and lists its values
 */
export function checkConstants(version: ApiVersion, definitionName: string, value: object, path = definitionName): void {
  const definition = version.definitions.get(definitionName);
  if (!definition) return;
  // `object` has no index signature; decoded values are plain objects.
  const values = value as Readonly<Record<string, unknown>>;
  for (const { name, type, allowed } of checkedFieldsOf(definition)) {
    const found = values[name];
    if (found === undefined) continue;
    const place = `${path}/${name}`;
    if (allowed) {
      for (const each of textsIn(found)) {
        if (!allowed.includes(each)) {
          throw new IpsApiFault('invalidParameter', `${place}: "${each}" is not one of its values: ${allowed.join(', ')}`);
        }
      }
    } else {
      for (const each of Array.isArray(found) ? found : [found]) checkConstants(version, type, each, place);
    }
  }
}

/** A field to check: it holds constants, or an object with fields of its own. */
interface CheckedField {
  readonly name: string;
  readonly type: string;
  /** The constants it may hold; undefined for an object. */
  readonly allowed: readonly string[] | undefined;
}

const checkedFields = new WeakMap<Definition, readonly CheckedField[]>();

/** The fields of a definition to check, collected once per definition: most have none. */
function checkedFieldsOf(definition: Definition): readonly CheckedField[] {
  let fields = checkedFields.get(definition);
  if (!fields) {
    fields = definition.fields
      .map(({ name, type }) => ({ name, type, allowed: FIELD_CONSTANTS[`${definition.name}/${name}`] ?? FIELD_CONSTANTS[`*/${name}`] }))
      .filter(({ type, allowed }) => allowed || !type.startsWith('xsd:'));
    checkedFields.set(definition, fields);
  }
  return fields;
}

/** The texts of a field that holds a string or a StringArray. */
function textsIn(found: unknown): string[] {
  if (typeof found === 'string') return [found];
  if (typeof found !== 'object' || found === null || !('items' in found) || !Array.isArray(found.items)) return [];
  return found.items.filter((each) => typeof each === 'string');
}
