/** The XML Schema types that the contract uses for values. */
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

/** A value as an operation sees it; `Date` for xsd:dateTime, text for xsd:base64Binary and for an xsd:long that a number cannot hold. */
export type SimpleValue = string | number | boolean | Date;

/** Text of a document to its value. The text is taken as valid; a moment out of the range of `Date` gives an invalid one. */
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

/** A value to the text of a document, not escaped. */
export function writeSimple(type: string, value: unknown): string {
  if (value instanceof Date) return momentText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'INF' : '-INF';
  return String(typeof value === 'number' && WHOLE.has(type) ? Math.trunc(value) : value);
}

/** How many moments are kept as text. */
const MOMENTS_KEPT = 1000;
const moments = new Map<number, string>();

/** Who polls reads the same few moments in each answer, and a moment takes as long to write as ten other fields. */
function momentText(moment: Date): string {
  let text = moments.get(moment.getTime());
  if (text === undefined) {
    text = moment.toISOString();
    if (moments.size >= MOMENTS_KEPT) moments.clear();
    moments.set(moment.getTime(), text);
  }
  return text;
}

const WHOLE = new Set(['xsd:int', 'xsd:long']);

/** A moment without a zone is taken in UTC (c). */
function readDateTime(text: string): Date {
  return new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
}
