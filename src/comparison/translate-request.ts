import { escapeText } from '../contract/xml-text.js';
import type { HandleMap } from './handle-map.js';

/** What stands in recordings in the place of a secret. */
const MASK = '***';
/** The password of every user of the mock, in the place of all that recordings have masked: one that may be set. */
export const PASSWORD = 'Recorded-passw0rd';

/** An element with a text in it and no element: its prefix, its name, what else is in its tag, and the text. */
const LEAF = /<([\w.-]+:)?([\w.-]+)([^<>]*)>(?:([^<]+)|<!\[CDATA\[([\s\S]*?)\]\]>)(?=<\/)/g;

/**
 * A recorded message for another service: with the handles that this one made up, with user and password in place of a token, and with a
 * password in place of what is masked.
 *
 * @param caller the user that the request named
 */
export function translatedXml(xml: string, handles: HandleMap, caller: string | null): string {
  const own = withPassword(xml, caller).replaceAll(`>${MASK}<`, `>${PASSWORD}<`);
  if (handles.isTrivial) return own;
  return own.replace(
    LEAF,
    (whole, prefix = '', name: string, attributes: string, text: string | undefined, cdata: string | undefined, at: number) => {
      const value = (cdata ?? decoded(text ?? '')).trim();
      const translated = handles.translated(name === 'items' ? arrayAround(own, at) : name, value);
      return translated === value ? whole : `<${prefix}${name}${attributes}>${escapeText(translated)}`;
    },
  );
}

/** A message that names its user by a token, with user and password instead: the mask says nothing of the token's user. */
function withPassword(xml: string, caller: string | null): string {
  if (caller === null || !xml.includes('accessToken')) return xml;
  return xml.replace(
    /<([\w.-]+:)?accessToken((?:\s[^<>]*)?)>[^<]*<\/([\w.-]+:)?accessToken\s*>/g,
    (_, prefix: string = '', attributes: string = '') =>
      `<${prefix}user${attributes}>${escapeText(caller)}</${prefix}user><${prefix}password${attributes}>${PASSWORD}</${prefix}password>`,
  );
}

/** A path as the other service has it: with the file names that it made up. */
export function translatedPath(path: string, handles: HandleMap): string {
  if (handles.isTrivial) return path;
  const end = path.indexOf('?');
  const own = end < 0 ? path : path.slice(0, end);
  return handles.textOf(own) + (end < 0 ? '' : path.slice(end));
}

/** The name of the element in which an element stands. */
function arrayAround(xml: string, at: number): string {
  const start = xml.lastIndexOf('Array', at);
  if (start < 0) return 'items';
  const tag = xml.slice(xml.lastIndexOf('<', start) + 1, at);
  return /^(?:[\w.-]+:)?(\w+)/.exec(tag)?.[1] ?? 'items';
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:(\w+)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
