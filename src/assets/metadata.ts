import { groupBy } from '../collections/group-by.js';
import { IpsApiFault } from '../contract/faults.js';
import type { Metadata } from '../contract/generated-types.js';
import { ALL_TYPES, type MetadataField, type MetadataFieldType, type MetadataValue } from '../store/metadata-store.js';
import type { Store } from '../store/store.js';
import { caseless } from './asset.js';

/** Fields that hold tags from a dictionary. */
const TAGS: ReadonlySet<MetadataFieldType> = new Set(['BooleanTag', 'MultiFixedTag', 'MultiTag', 'SingleFixedTag', 'SingleTag']);
const MULTI: ReadonlySet<MetadataFieldType> = new Set(['MultiFixedTag', 'MultiTag']);
const FIXED: ReadonlySet<MetadataFieldType> = new Set(['BooleanTag', 'MultiFixedTag', 'SingleFixedTag']);

/** Whether a field holds tags; whether several; whether only those of its dictionary (d). */
export function tagKind({ fieldType }: Pick<MetadataField, 'fieldType'>): { isTag: boolean; isMulti: boolean; isFixed: boolean } {
  return { isTag: TAGS.has(fieldType), isMulti: MULTI.has(fieldType), isFixed: FIXED.has(fieldType) };
}

/** The dictionary that a BooleanTag has for ever (d). */
export const BOOLEAN_TAGS: readonly string[] = ['True', 'False'];

/** A company's metadata fields, oldest first. */
export function metadataFieldsOf(store: Store, companyId: number): MetadataField[] {
  return store.metadata.fields(companyId);
}

/** Whether assets of a type have a field. */
export function isFieldOf({ assetType }: Pick<MetadataField, 'assetType'>, type: string): boolean {
  return assetType === ALL_TYPES || assetType === type;
}

/**
 * Handle of a field: `m|21|IMAGE|Colour`, with `ASSET` where assets of all types have it; before 4.0 without `m|`, and `ALL` (d).
 */
export function formatFieldHandle(
  { companyId, assetType, name }: Pick<MetadataField, 'companyId' | 'assetType' | 'name'>,
  versioned: boolean,
): string {
  const type = assetType === ALL_TYPES && !versioned ? 'ALL' : assetType.toUpperCase();
  return `${versioned ? 'm|' : ''}${companyId}|${type}|${name}`;
}

/** The parts of a field's handle of either form, or undefined. */
export function parseFieldHandle(handle: string): { companyId: number; type: string; name: string } | undefined {
  const match = /^(?:m\|)?(\d{1,15})\|([A-Za-z]+)\|(.+)$/.exec(handle.trim());
  const [, companyId, type, name] = match ?? [];
  return companyId === undefined || type === undefined || name === undefined ? undefined : { companyId: Number(companyId), type, name };
}

/**
 * The field that a handle names.
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 naming the handle
 */
export function fieldOfHandle(store: Store, companyId: number, handle: string, field: string): MetadataField {
  const parts = parseFieldHandle(handle);
  if (!parts) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no handle of a metadata field: expected m|47|ASSET|Colour`);
  const isAll = /^(?:all|asset)$/i.test(parts.type);
  const found =
    parts.companyId === companyId
      ? store.metadata
          .fields(companyId)
          .find(({ assetType, name }) => name === parts.name && (isAll ? assetType === ALL_TYPES : caseless(assetType) === caseless(parts.type)))
      : undefined;
  if (!found) throw new IpsApiFault('invalidParameter', `${field}: there is no metadata field with the handle "${handle}"`);
  return found;
}

/** An asset's metadata as the API answers it: its values, and the defaults of fields that it has none for (d). */
export function metadataOf(type: string, fields: readonly MetadataField[], values: readonly MetadataValue[]): Metadata[] {
  const byField = groupBy(values, ({ fieldId }) => fieldId);
  return fields.flatMap((field): Metadata[] => {
    if (!isFieldOf(field, type)) return [];
    const own = byField.get(field.id)?.map(({ value }) => value) ?? (field.defaultValue === '' ? undefined : [field.defaultValue]);
    if (!own) return [];
    const [first = ''] = own;
    const { isTag } = tagKind(field);
    return [{ name: field.name, value: own.join(','), ...typedValue(field.fieldType, first), valueArray: isTag ? { items: own } : undefined }];
  });
}

function typedValue(fieldType: MetadataFieldType, value: string): Partial<Metadata> {
  const number = numberOfValue(fieldType, value);
  if (number === null) return {};
  switch (fieldType) {
    case 'Boolean':
      return { boolVal: number === 1 };
    case 'Int':
      return { longVal: number };
    case 'Float':
      return { doubleVal: number };
    case 'Date':
      return { dateVal: new Date(number) };
    default:
      return {};
  }
}

/** A day, or a moment of it. */
const ISO_MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
/** The other form in which the metadata search writes moments: `Fri Jul 25 2014 22:13:45 GMT-0500 (CDT)` (d). */
const WORDY_MOMENT = /^[a-z]{3} [a-z]{3} \d\d? \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}(?: \([^()]*\))?$/i;

/** Without a zone it is taken in UTC (c), as everywhere. */
function readMoment(text: string): number {
  return Date.parse(text.includes('T') && !/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? `${text}Z` : text);
}

/** A text as the number that a field of a type compares by: a truth is 0 or 1, a moment milliseconds since 1970; null for what is none. */
export function numberOfValue(fieldType: MetadataFieldType, value: string): number | null {
  const text = value.trim();
  switch (fieldType) {
    case 'Boolean':
      return /^(?:true|1)$/i.test(text) ? 1 : /^(?:false|0)$/i.test(text) ? 0 : null;
    case 'Int':
      return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : null;
    case 'Float':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
    case 'Date': {
      const moment = ISO_MOMENT.test(text) ? readMoment(text) : WORDY_MOMENT.test(text) ? Date.parse(text) : Number.NaN;
      return Number.isNaN(moment) ? null : moment;
    }
    default:
      return null;
  }
}

const EXPECTED: Partial<Record<MetadataFieldType, string>> = {
  Boolean: 'true or false',
  Int: 'a whole number',
  Float: 'a number',
  Date: 'a moment such as 2027-01-31T08:00:00Z',
  Color: 'a colour such as #ff8800',
  Dimension: 'a number, with a unit or without, such as 12.5cm',
  FileName: 'a file name without slashes',
};

/** What is wrong with a text as a value of a type of field; undefined where it fits (c for colours, dimensions and file names). */
export function misfitOf(fieldType: MetadataFieldType, value: string): string | undefined {
  const expected = EXPECTED[fieldType];
  if (expected === undefined) return undefined;
  const fits =
    fieldType === 'Color'
      ? /^(?:#|0x)?[0-9a-f]{6}(?:[0-9a-f]{2})?$/i.test(value.trim())
      : fieldType === 'Dimension'
        ? /^[+-]?\d+(?:\.\d+)?\s*[a-z%"]*$/i.test(value.trim())
        : fieldType === 'FileName'
          ? /^[^/\\]+$/.test(value)
          : numberOfValue(fieldType, value) !== null;
  return fits ? undefined : `expected ${expected}`;
}

/** A value as it is stored. */
export function storedValue(fieldType: MetadataFieldType, value: string): Pick<MetadataValue, 'value' | 'valueKey' | 'number'> {
  return { value, valueKey: caseless(value), number: numberOfValue(fieldType, value) };
}
