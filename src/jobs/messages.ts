import type { MessageArguments } from './job.js';
import { CATALOGUES, type Language } from './languages.js';

/** Key of a text in the catalogues. */
export type MessageKey = keyof (typeof CATALOGUES)['en'];

/**
 * The text of a message.
 *
 * @param key its key in the catalogues; any other text stands for itself
 * @param values values for its `{gaps}`; `bytes` is written as a size
 */
export function messageText(language: Language, key: string, values: MessageArguments = {}): string {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES[language];
  const template = Object.hasOwn(catalogue, key) ? (catalogue[key] ?? key) : key;
  return template.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return gap;
    return name === 'bytes' && typeof value === 'number' ? sizeText(language, value) : String(value);
  });
}

/** A size, with the unit and decimal sign of the language. */
function sizeText(language: Language, bytes: number): string {
  if (bytes < 1000) return sizeFormat(language, 'byte', 'long', 0).format(bytes);
  if (bytes < 1_000_000) return sizeFormat(language, 'kilobyte', 'short', 0).format(bytes / 1000);
  return sizeFormat(language, 'megabyte', 'short', 1).format(bytes / 1_000_000);
}

/** By language and unit: at most 21. Making a format takes much longer than using one. */
const formats = new Map<string, Intl.NumberFormat>();

function sizeFormat(language: Language, unit: string, unitDisplay: 'long' | 'short', digits: number): Intl.NumberFormat {
  const key = `${language} ${unit}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}
