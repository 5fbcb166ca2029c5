/*
 * Secrets never get into what the mock keeps or says: they are masked in texts and in parameters before these are kept. Which names stand
 * for secrets is said here; a test holds them against the contract.
 */

/** What stands in the place of a secret. */
const MASK = '***';

/** How names of secrets end, in small letters. */
const ENDINGS = 'password|passwd|passphrase|pwd|secret|token|samlresponse|assertion|api[_-]?key|nonce|signature|authorization';

/** Names that end so, and hold no secret: what holds one stands within them. */
const NO_SECRETS = new Set(['usernametoken']);

/** Fields whose names say that they hold a secret, such as `password` and `wsse:Password`. */
const FIELD = new RegExp(`(?:${ENDINGS})$`, 'i');

/** What the mock's own messages say in the place of a token. */
const PLACEHOLDER = 'Bearer TOKEN';

/** Where a text may hold a secret: what stands around it is looked at only there. */
const HINT = new RegExp(ENDINGS, 'gi');

/** What is a secret in the query of a URL, and may be anything elsewhere. */
const QUERY = /([?&;](?:key|sig|auth|pass|code)=)[^\s&<>"';#]+/gi;

/** Credentials in a URL: what stands in front of the last @ of its authority. */
const USER_INFO = /(:\\?\/\\?\/)[^\s/?#"'<>\\]*@/g;

/** Whether a field holds a secret, by its name. */
export function isSecretField(name: string): boolean {
  return FIELD.test(name) && !NO_SECRETS.has(name.toLowerCase());
}

/**
 * A text with its secrets masked, whether it is well-formed or not: contents and attributes of elements by their names, values behind a name
 * and `=`, or `:` and a quote, credentials in URLs, entities of a DTD. What is open to the end is masked to the end. Takes time by the length of the text.
 */
export function maskedText(text: string): string {
  return withoutUserInfo(withoutEntities(withoutNamedSecrets(text))).replace(QUERY, `$1${MASK}`);
}

function withoutUserInfo(text: string): string {
  return text.includes('@') ? text.replace(USER_INFO, `$1${MASK}@`) : text;
}

/** DTDs are refused: nobody needs to read what their entities stand for. */
function withoutEntities(text: string): string {
  const start = text.indexOf('<!DOCTYPE');
  const subset = start < 0 ? -1 : text.indexOf('[', start);
  if (subset < 0) return text;
  const end = text.indexOf(']>', subset);
  return `${text.slice(0, subset + 1)}${MASK}${end < 0 ? '' : text.slice(end)}`;
}

/** A part of a text, from one index to another, and what to write in its place. */
interface Masked {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function withoutNamedSecrets(text: string): string {
  HINT.lastIndex = 0;
  let result = '';
  let written = 0;
  for (let hint = HINT.exec(text); hint; hint = HINT.exec(text)) {
    const end = hint.index + hint[0].length;
    if (isNameCharacter(text.charCodeAt(end))) continue;
    for (const { from, to, text: mask } of secretsAfterName(text, hint.index, end)) {
      result += text.slice(written, from) + mask;
      written = to;
    }
    HINT.lastIndex = Math.max(end, written);
  }
  return written === 0 ? text : result + text.slice(written);
}

/** What a name of a secret stands in front of. @param index where its ending starts @param end where it ends */
function secretsAfterName(text: string, index: number, end: number): readonly Masked[] {
  const start = startOfName(text, index);
  const localName = text.slice(start, end).toLowerCase();
  const before = start > 0 && text[start - 1] === ':' ? startOfName(text, start - 1) : start;
  if (text[before - 1] === '<') return NO_SECRETS.has(localName) ? [] : elementSecrets(text, end, localName);
  if (text.startsWith('&lt;', before - 4)) return NO_SECRETS.has(localName) ? [] : escapedSecrets(text, end);
  const encoded = percentEncodedContent(text, end);
  if (encoded) return NO_SECRETS.has(localName) ? [] : [{ ...encoded, text: MASK }];
  const value = valueAfter(text, end, localName);
  return value ? [{ ...value, text: MASK }] : [];
}

/** Where the name starts that goes on at an index; a name longer than any of these is cut. */
function startOfName(text: string, index: number): number {
  let start = index;
  while (start > 0 && index - start < 100 && isNameCharacter(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Letters, digits, _, - and full stops. */
function isNameCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 45 || code === 46 || code > 127
  );
}

const ATTRIBUTE = /(\s+([\w:.-]+)\s*=\s*)("[^"<]*"|'[^'<]*')/y;
const MARKUP = /<!\[CDATA\[|<!--|<\/?[^\s<>/!]*/g;

/** The attributes and the content of an element whose name ends at an index. */
function elementSecrets(text: string, end: number, localName: string): readonly Masked[] {
  const found: Masked[] = [];
  let at = end;
  ATTRIBUTE.lastIndex = at;
  for (let attribute = ATTRIBUTE.exec(text); attribute; attribute = ATTRIBUTE.exec(text)) {
    const [whole, head = '', name = ''] = attribute;
    at += whole.length;
    // What they say of the element, rather than in it.
    if (!/^xmlns|^xsi:|^(?:Type|EncodingType)$/.test(name)) found.push({ from: attribute.index + head.length, to: at, text: `"${MASK}"` });
    ATTRIBUTE.lastIndex = at;
  }
  const tagEnd = endOfTag(text, at);
  if (tagEnd < 0) return [...found, { from: at, to: text.length, text: ` ${MASK}` }];
  const isEmpty = text[tagEnd - 1] === '/';
  const rest = text.slice(at, isEmpty ? tagEnd - 1 : tagEnd);
  // Something in the tag that is no attribute.
  if (rest.trim() !== '') found.push({ from: at, to: tagEnd, text: ` ${MASK}${isEmpty ? '/' : ''}` });
  if (isEmpty) return found;
  const content = { from: tagEnd + 1, to: endOfContent(text, tagEnd + 1, localName) };
  return text.startsWith('</', content.from) && content.from === content.to && found.length > 0 ? found : [...found, { ...content, text: MASK }];
}

/** The > that ends a tag, outside of quotes; negative if there is none. */
function endOfTag(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '>') return at;
    if (character === '"' || character === "'") {
      const closing = text.indexOf(character, at + 1);
      if (closing < 0) return -1;
      at = closing;
    }
    at++;
  }
  return -1;
}

/** Where the end tag of an element stands whose content starts at an index: tags in CDATA and comments do not count. The end of the text if nowhere. */
function endOfContent(text: string, from: number, localName: string): number {
  let depth = 1;
  MARKUP.lastIndex = from;
  for (let markup = MARKUP.exec(text); markup; markup = MARKUP.exec(text)) {
    const [found] = markup;
    const closing = found === '<![CDATA[' ? ']]>' : found === '<!--' ? '-->' : undefined;
    if (closing !== undefined) {
      const end = text.indexOf(closing, MARKUP.lastIndex);
      if (end < 0) return text.length;
      MARKUP.lastIndex = end + closing.length;
    } else if (found.toLowerCase().endsWith(localName) && localNameOf(found) === localName) {
      if (found.startsWith('</')) depth--;
      else {
        const end = endOfTag(text, MARKUP.lastIndex);
        if (end < 0) return text.length;
        if (text[end - 1] !== '/') depth++;
        MARKUP.lastIndex = end + 1;
      }
      if (depth === 0) return markup.index;
    }
  }
  return text.length;
}

function localNameOf(tag: string): string {
  return tag.slice(Math.max(tag.lastIndexOf(':'), tag.lastIndexOf('/'), 0) + 1).toLowerCase();
}

/** The content of an element that is written with entities, as XML within XML is. */
function escapedSecrets(text: string, end: number): readonly Masked[] {
  const opened = text.indexOf('&gt;', end);
  if (opened < 0) return [{ from: end, to: text.length, text: MASK }];
  const closed = text.indexOf('&lt;/', opened);
  return [{ from: end, to: closed < 0 ? text.length : closed, text: `&gt;${MASK}` }];
}

/** The end of a percent-encoded start tag, and what stands in it up to the next tag. */
const ENCODED_TAG_END = /(?:(?:%20|%09|%0[AD]|%25|\+)(?:(?!%3E)[^\s"'<>&]){0,500})?%3E/iy;
const ENCODED_CONTENT = /(?:(?!%3C(?:%2F|\/))[^\s"'<>&])*/iy;

/** The content of an element that is percent-encoded, as in the query of a URL. */
function percentEncodedContent(text: string, end: number): { readonly from: number; readonly to: number } | undefined {
  const next = text[end];
  if (next !== '%' && next !== '+') return undefined;
  ENCODED_TAG_END.lastIndex = end;
  if (!ENCODED_TAG_END.test(text)) return undefined;
  const from = ENCODED_TAG_END.lastIndex;
  ENCODED_CONTENT.lastIndex = from;
  ENCODED_CONTENT.exec(text);
  const to = Math.max(from, ENCODED_CONTENT.lastIndex);
  return to > from ? { from, to } : undefined;
}

/** What may stand between a name and its value: quotes around the name, and what says that a value follows. */
const ASSIGNMENT = /\s{0,20}(?:\\?["']|&quot;|&apos;)?\s{0,20}(?:[:=]|%3[AD])\s{0,20}(\\?["']|&quot;|&apos;)?/iy;
const UNQUOTED = /(?:(?!%26)[^\s&<>"',;)}\]])*/iy;
const LINE = /[^\r\n"<&]*/y;

/** The value behind a name, as in `password=…`, `"password": "…"` and `?token=…`; undefined if there is none. */
function valueAfter(text: string, end: number, localName: string): { readonly from: number; readonly to: number } | undefined {
  ASSIGNMENT.lastIndex = end;
  const assignment = ASSIGNMENT.exec(text);
  if (!assignment) return undefined;
  const from = ASSIGNMENT.lastIndex;
  const quote = assignment[1];
  // As in "password: is missing".
  if (quote === undefined && assignment[0].includes(':') && !localName.endsWith('authorization')) return undefined;
  const to = quote === undefined ? endOfUnquoted(text, from, localName) : endOfQuoted(text, from, quote);
  return to > from && text.slice(from, Math.min(to, from + 20)) !== PLACEHOLDER ? { from, to } : undefined;
}

function endOfUnquoted(text: string, from: number, localName: string): number {
  // A header's value has spaces, such as Basic and what follows.
  const value = localName.endsWith('authorization') ? LINE : UNQUOTED;
  value.lastIndex = from;
  value.exec(text);
  return Math.max(from, value.lastIndex);
}

function endOfQuoted(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  // A quote behind a backslash belongs to the value.
  while (at > 0 && quote.length === 1 && isEscaped(text, at, from)) at = text.indexOf(quote, at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let backslashes = 0;
  while (at - backslashes > from && text[at - backslashes - 1] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/**
 * A plain object with its secrets masked: itself where it has none, so that what is shared stays shared.
 *
 * @param mask what texts are masked by
 */
export function maskedValue<Value>(value: Value, mask: (text: string) => string = maskedText): Value {
  if (typeof value === 'string') {
    // A text masked is a text. Most have nothing that stands around secrets.
    return (/[=:<&%]/.test(value) ? mask(value) : value) as Value & string;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date || ArrayBuffer.isView(value)) return value;
  let copy: Record<string, unknown> | undefined;
  for (const name in value) {
    const own: unknown = value[name];
    const masked = typeof own === 'string' && isSecretField(name) ? MASK : maskedValue(own, mask);
    if (masked === own) continue;
    // A copy with the same fields; of an array, with the same items.
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[name] = masked;
  }
  // The same fields.
  return copy === undefined ? value : (copy as Value);
}

/** A stored object without the values of its secret fields; other texts stay what they are. */
export function withoutSecretFields<Value>(value: Value): Value {
  return maskedValue(value, (text) => text);
}
