import { type Asset, caseless } from '../assets/asset.js';

/** The columns of an asset that are searched as text, in the order of the full-text index. */
export const TEXT_COLUMNS = [
  'name',
  'fileName',
  'createdWith',
  'keywords',
  'description',
  'comments',
  'userData',
] as const satisfies readonly (keyof Asset)[];

/** Mark the start and the end of each text in the full-text index, so that it can find both. Private-use characters, which no text has. */
const BEGIN = '\u{E000}';
const END = '\u{E001}';

/** The code points of the two marks, for SQL. */
export const MARKS = { begin: 0xe000, end: 0xe001 } as const;

/** A text as it is indexed: folded to one case, since the index itself is case-sensitive. */
export function indexedText(text: string | null): string | null {
  return text === null || text === '' ? null : `${BEGIN}${caseless(text)}${END}`;
}

/**
 * The query of the full-text index for the texts of a column that contain a text, start or end with it, or equal it, whatever their case.
 *
 * @returns undefined for what the index cannot find: fewer than three characters, marks included
 */
export function textQuery(column: string, op: 'Equals' | 'Contains' | 'StartsWith' | 'EndsWith', value: string): string | undefined {
  if (value === '') return undefined;
  const begin = op === 'Equals' || op === 'StartsWith' ? BEGIN : '';
  const end = op === 'Equals' || op === 'EndsWith' ? END : '';
  const phrase = `${begin}${caseless(value)}${end}`;
  return [...phrase].length < 3 ? undefined : `{${column}} : "${phrase.replaceAll('"', '""')}"`;
}
