import { type Asset, caseless } from '../assets/asset.js';

/** Columns of an asset that are searched as texts, in the order of the full-text index. */
export const TEXT_COLUMNS = [
  'name',
  'fileName',
  'createdWith',
  'keywords',
  'description',
  'comments',
  'userData',
] as const satisfies readonly (keyof Asset)[];

/** Stand at the beginning and the end of each text in the full-text index, so that it can tell where texts begin and end. For private use, so no text has them. */
const BEGIN = '\u{E000}';
const END = '\u{E001}';

/** The codes of the two, for SQL. */
export const MARKS = { begin: 0xe000, end: 0xe001 } as const;

/** A text as the full-text index has it: as it is compared where case does not matter, which the index itself minds. */
export function indexedText(text: string | null): string | null {
  return text === null || text === '' ? null : `${BEGIN}${caseless(text)}${END}`;
}

/**
 * What the full-text index is asked for those texts of a column that hold a text, begin or end with it, or are it. Case does not matter.
 *
 * @returns undefined for what the index cannot find: it knows nothing shorter than three characters
 */
export function textQuery(column: string, op: 'Equals' | 'Contains' | 'StartsWith' | 'EndsWith', value: string): string | undefined {
  if (value === '') return undefined;
  const begin = op === 'Equals' || op === 'StartsWith' ? BEGIN : '';
  const end = op === 'Equals' || op === 'EndsWith' ? END : '';
  const phrase = `${begin}${caseless(value)}${end}`;
  return [...phrase].length < 3 ? undefined : `{${column}} : "${phrase.replaceAll('"', '""')}"`;
}
