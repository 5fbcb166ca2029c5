import { allVersions, apiVersion } from './api-version.js';
import { checkConstants } from './check-constants.js';

/** What a field is in some version. */
interface Shape {
  readonly type: string;
  readonly isArray: boolean;
}

const NUMBERS = new Set(['xsd:int', 'xsd:long', 'xsd:float', 'xsd:double']);

const shapes = new Map<string, ReadonlyMap<string, readonly Shape[]>>();

/** The fields of a definition in all versions: what was stored may have come in by any of them. */
function fieldsOf(definition: string): ReadonlyMap<string, readonly Shape[]> {
  const known = shapes.get(definition);
  if (known) return known;
  const fields = new Map<string, Shape[]>();
  allVersions().forEach((_, index) => {
    for (const { name, type, max } of apiVersion(index).definitions.get(definition)?.fields ?? []) {
      const shape = { type, isArray: max !== 1 };
      const others = fields.get(name) ?? [];
      if (!others.some((each) => each.type === type && each.isArray === shape.isArray)) fields.set(name, [...others, shape]);
    }
  });
  shapes.set(definition, fields);
  return fields;
}

/**
 * Why a value read from JSON is none that a request of any version could have given, by the shape of its fields; undefined if it may be one.
 * Required fields are not looked for: the versions differ in them.
 *
 * @param definition the element's type, such as `UploadUrlsJob`
 * @param path where the value is, for the reason
 */
export function misfitOfStored(definition: string, value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${path} is no object`;
  const fields = fieldsOf(definition);
  for (const [name, inner] of Object.entries(value)) {
    const place = `${path}.${name}`;
    const shapesOfField = fields.get(name);
    if (!shapesOfField) return `${place} is no field of ${definition} in any version`;
    const misfits = shapesOfField.map((shape) => misfitOfShape(shape, inner, place));
    if (misfits.every((each) => each !== undefined)) return misfits[0];
  }
  try {
    checkConstants(apiVersion(allVersions().length - 1), definition, value, path);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

function misfitOfShape({ type, isArray }: Shape, value: unknown, path: string): string | undefined {
  if (!isArray) return misfitOfType(type, value, path);
  if (!Array.isArray(value)) return `${path} is no list`;
  for (const [index, each] of value.entries()) {
    const misfit = misfitOfType(type, each, `${path}[${index}]`);
    if (misfit !== undefined) return misfit;
  }
  return undefined;
}

function misfitOfType(type: string, value: unknown, path: string): string | undefined {
  if (!type.startsWith('xsd:')) return misfitOfStored(type, value, path);
  if (type === 'xsd:boolean') return typeof value === 'boolean' ? undefined : `${path} is neither true nor false`;
  if (NUMBERS.has(type)) {
    const isNumber = type === 'xsd:int' ? Number.isInteger(value) && Math.abs(Number(value)) <= 2 ** 31 : typeof value === 'number';
    // JSON has no numbers for these.
    return isNumber || ['NaN', 'INF', '-INF'].includes(String(value)) || (type === 'xsd:long' && /^[+-]?\d{1,19}$/.test(String(value)))
      ? undefined
      : `${path} is no number that fits ${type}`;
  }
  if (typeof value !== 'string') return `${path} is no text`;
  return type === 'xsd:dateTime' && Number.isNaN(Date.parse(value)) ? `${path} is no moment` : undefined;
}
