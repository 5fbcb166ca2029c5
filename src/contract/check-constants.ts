import type { ApiVersion } from './api-version.js';
import { FIELD_CONSTANTS } from './constants.js';
import { IpsApiFault } from './faults.js';

/**
 * Checks the string constants in decoded parameters: the schemas say `xsd:string` where the reference lists values.
 *
 * @param definitionName the definition that `value` was decoded by
 * @throws IpsApiFault 30001 that names the field and lists its values
 */
export function checkConstants(version: ApiVersion, definitionName: string, value: object, path = definitionName): void {
  const values: Record<string, unknown> = { ...value };
  for (const field of version.definitions.get(definitionName)?.fields ?? []) {
    const found = values[field.name];
    if (found === undefined) continue;
    const place = `${path}/${field.name}`;
    const allowed = FIELD_CONSTANTS[`${definitionName}/${field.name}`] ?? FIELD_CONSTANTS[`*/${field.name}`];
    if (allowed) {
      for (const each of textsIn(found)) {
        if (!allowed.includes(each)) {
          throw new IpsApiFault('invalidParameter', `${place}: "${each}" is not one of its values: ${allowed.join(', ')}`);
        }
      }
    } else if (!field.type.startsWith('xsd:')) {
      for (const each of Array.isArray(found) ? found : [found]) checkConstants(version, field.type, each, place);
    }
  }
}

/** A constant stands alone or in a StringArray. */
function textsIn(found: unknown): string[] {
  if (typeof found === 'string') return [found];
  if (typeof found !== 'object' || found === null || !('items' in found) || !Array.isArray(found.items)) return [];
  return found.items.filter((each) => typeof each === 'string');
}
