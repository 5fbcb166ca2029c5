import { caseless } from './asset.js';
import type { MetadataFieldType } from './metadata-field.js';

/** A value of an asset's field; a field with tags has one for each. */
export interface MetadataValue {
  readonly assetId: number;
  readonly fieldId: number;
  readonly n: number;
  readonly value: string;
  /** What comparisons that ignore case look at. */
  readonly valueKey: string;
  /** The value of a number, a moment (milliseconds since 1970) or a truth (0 or 1); null for any other. */
  readonly number: number | null;
}

/** A value as the store takes it. */
export function storedValue(fieldType: MetadataFieldType, value: string): Pick<MetadataValue, 'value' | 'valueKey' | 'number'> {
  return { value, valueKey: caseless(value), number: numberOfValue(fieldType, value) };
}

/** A day, or a moment of one. */
const ISO_MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
/** The other form in which the metadata search writes moments: `Fri Jul 25 2014 22:13:45 GMT-0500 (CDT)` (d). */
const WORDY_MOMENT = /^[a-z]{3} [a-z]{3} \d\d? \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}(?: \([^()]*\))?$/i;

/** Without a zone, a moment is in UTC (c), as everywhere. */
function readMoment(text: string): number {
  return Date.parse(text.includes('T') && !/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? `${text}Z` : text);
}

/** The number that a field of a type compares by: 0 or 1 for a truth, milliseconds since 1970 for a moment; null if the text is none. */
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

/** What is wrong with a text as a value of a type of field; undefined if it fits (c for colours, dimensions and file names). */
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
