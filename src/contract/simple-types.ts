import { type MomentWriter, utcMoment } from './moments.js';

/** The simple types of XML Schema that the contract uses: their lexical form, and how an error describes it. */
export const SIMPLE_TYPES = {
  'xsd:string': { lexical: /^[\s\S]*$/, expected: 'text' },
  'xsd:boolean': { lexical: /^(?:true|false|1|0)$/, expected: 'true, false, 1 or 0' },
  'xsd:int': { lexical: /^[+-]?\d{1,10}$/, expected: 'a whole number from -2147483648 to 2147483647' },
  'xsd:long': { lexical: /^[+-]?\d{1,19}$/, expected: 'a whole number' },
  'xsd:float': { lexical: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/, expected: 'a number' },
  'xsd:double': { lexical: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/, expected: 'a number' },
  'xsd:dateTime': {
    lexical: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/,
    expected: 'a date and time such as 2027-01-31T08:00:00Z',
  },
  'xsd:base64Binary': { lexical: /^[A-Za-z0-9+/=\s]*$/, expected: 'Base64' },
} as const;

/** A decoded value: `Date` for xsd:dateTime; a string for xsd:base64Binary and for an xsd:long that is not a safe integer. */
export type SimpleValue = string | number | boolean | Date;

/** The value of an element's text, which must be valid for `type`. A dateTime out of the range of `Date` gives an invalid `Date`. */
export function readSimple(type: string, text: string): SimpleValue {
  switch (type) {
    case 'xsd:boolean': {
      const value = text.trim();
      return value === 'true' || value === '1';
    }
    case 'xsd:int':
      return Number(text.trim());
    case 'xsd:long': {
      const value = Number(text.trim());
      return Number.isSafeInteger(value) ? value : text.trim();
    }
    case 'xsd:float':
    case 'xsd:double': {
      const value = text.trim();
      return value === 'INF' ? Number.POSITIVE_INFINITY : value === '-INF' ? Number.NEGATIVE_INFINITY : Number(value);
    }
    case 'xsd:dateTime':
      return readDateTime(text.trim());
    default:
      return text;
  }
}

/**
 * The text of a value in a document, not yet escaped. A double always has a decimal point: `72.0` (t).
 *
 * @param writeMoment how an xsd:dateTime is written
 */
export function writeSimple(type: string, value: unknown, writeMoment: MomentWriter = utcMoment): string {
  if (value instanceof Date) return writeMoment(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'INF' : '-INF';
  if (typeof value !== 'number') return String(value);
  if (WHOLE.has(type)) return String(Math.trunc(value));
  return FRACTIONAL.has(type) && Number.isInteger(value) ? value.toFixed(1) : String(value);
}

const WHOLE = new Set(['xsd:int', 'xsd:long']);
const FRACTIONAL = new Set(['xsd:float', 'xsd:double']);

/** A dateTime without a zone is in UTC (c). */
function readDateTime(text: string): Date {
  return new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
}
