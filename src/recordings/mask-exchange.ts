import { isSecretField, maskedText } from '../contract/secrets.js';
import type { Exchange, RecordedFile } from './exchange.js';

/*
 * No secret gets into a recording: an exchange is masked before its line is written. What is a secret is told by names, as everywhere
 * (contract/secrets.ts); what is told here is where an exchange has names.
 */

/** What stands in the place of a secret. */
const MASK = '***';

/** Headers that hold secrets, besides those whose name says so. */
const SECRET_HEADER = /(?:cookie2?|credentials?|session(?:[-_]?id)?|(?:^|[-_])(?:key|auth|pass|pw|sid))$/;

/** How a header says what kind of credentials it has: that is kept. */
const SCHEME = /^(?:Basic|Bearer|Digest|Negotiate|NTLM|AWS4-HMAC-SHA256)(?=\s)/i;

/** What is a secret in a query or a form, besides what its name says. */
const SECRET_QUERY = /^(?:key|sig|auth|pass|pw|code|sid|j?session_?id|phpsessid)$/i;

/** Headers whose value is a URL. */
const URL_HEADERS = new Set(['location', 'content-location', 'referer', 'origin', 'x-original-url', 'x-rewrite-url']);

/** What a text without any of these has no secret in: a name in front of a value, or credentials in a URL. */
const SIGN = /[=:<&%@]/;

/** What the text of a message is replaced by that was read in the wrong encoding: its secrets would not be found. */
const WRONG_ENCODING = '(a text in UTF-16 without a byte order mark)';

/**
 * An exchange without its secrets. Bodies stay well-formed, and what is no secret stays byte for byte; a file whose text has a secret loses
 * its content. Takes time by the length of its texts.
 */
export function maskedExchange(exchange: Exchange): Exchange {
  const { path, caller, params, request, answer, fault, trouble } = exchange;
  const { documents, files } = request;
  return {
    ...exchange,
    path: maskedUrl(path),
    caller: caller === null ? null : maskedWhereSigned(caller),
    // What an object is masked to has the same fields.
    params: maskedDeep(params) as Exchange['params'],
    request: {
      ...request,
      headers: maskedHeaders(request.headers),
      body: maskedBody(request.body, request.headers),
      ...(documents === undefined ? {} : { documents: maskedDocuments(documents) }),
      ...(files === undefined ? {} : { files: files.map(maskedFile) }),
    },
    answer: answer && { ...answer, headers: maskedHeaders(answer.headers), body: maskedBody(answer.body, answer.headers) },
    fault: fault && { ...fault, reason: maskedWhereSigned(fault.reason) },
    trouble: trouble === null ? null : maskedWhereSigned(trouble),
  };
}

function maskedWhereSigned(text: string): string {
  return SIGN.test(text) ? maskedText(text) : text;
}

type Headers = Readonly<Record<string, string>>;

function maskedHeaders(headers: Headers): Record<string, string> {
  const masked: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name] ?? '';
    const key = name.toLowerCase();
    if (isSecretField(key) || SECRET_HEADER.test(key)) masked[name] = maskedCredentials(value);
    else masked[name] = URL_HEADERS.has(key) ? maskedUrl(value) : maskedWhereSigned(value);
  }
  return masked;
}

function maskedCredentials(value: string): string {
  const scheme = SCHEME.exec(value)?.[0];
  return scheme === undefined ? MASK : `${scheme} ${MASK}`;
}

/** A session in a path. */
const PATH_SESSION = /(;j?sessionid=)[^;?#/]+/gi;

/** A path or a URL, with values of its query that are secrets masked however they are written. */
function maskedUrl(url: string): string {
  const start = url.indexOf('?');
  const path = maskedWhereSigned(start < 0 ? url : url.slice(0, start)).replace(PATH_SESSION, `$1${MASK}`);
  return start < 0 ? path : `${path}?${maskedPairs(url.slice(start + 1))}`;
}

/** Pairs of a query or a form. */
function maskedPairs(text: string): string {
  return text
    .split(/([&;#])/)
    .map((pair) => (SIGN.test(pair) && pair.length > 1 ? maskedPair(pair) : pair))
    .join('');
}

function maskedPair(pair: string): string {
  const equals = pair.indexOf('=');
  if (equals < 0) return maskedEncoded(pair);
  const name = decoded(pair.slice(0, equals)).trim();
  const value = pair.slice(equals + 1);
  if (value === '') return pair;
  if (isSecretField(name) || SECRET_QUERY.test(name)) return `${pair.slice(0, equals)}=${MASK}`;
  return `${maskedEncoded(pair.slice(0, equals))}=${maskedEncoded(value)}`;
}

/** A percent-encoded text: itself where its meaning has no secret. */
function maskedEncoded(text: string): string {
  if (!text.includes('%')) return maskedWhereSigned(text);
  const meaning = decoded(text);
  // A value may be a URL with a query of its own, as a completion URL is.
  const masked = meaning.includes('?') && !meaning.includes('<') ? maskedUrl(maskedText(meaning)) : maskedText(meaning);
  return masked === meaning ? maskedText(text) : encodeURIComponent(masked).replaceAll('*', '%2A').replaceAll('%2A%2A%2A', MASK);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** A text that looks like a form, whatever it was declared as. */
const FORM = /^[^\s=<>]+=[^\s<>]*$/;

function maskedBody(body: string, headers: Headers): string {
  if (body === '') return body;
  if (body.includes('\0')) return WRONG_ENCODING;
  const type = headers['content-type'] ?? '';
  const first = firstCharacter(body);
  if (first === '<') return maskedText(withoutNamedValues(body));
  if (first === '{' || first === '[') return maskedJson(body);
  if (first === '-' || type.startsWith('multipart/')) return maskedParts(body);
  if (type.startsWith('application/x-www-form-urlencoded') || FORM.test(body)) return maskedPairs(body);
  return maskedText(body);
}

/** Whether a text may have the name of a secret where elements and attributes have values. */
const NAME_AS_VALUE = /(?:pass(?:word|wd|phrase)|pwd|secret|token|samlresponse|assertion|key|nonce|signature|authorization)\s*["'<]/i;
/** A tag with attributes, and the text behind it. */
const TAG_AND_TEXT = /(<[\w:.-]+\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>)([^<]*)/g;
/** What says in a tag of what its value or its content is. */
const NAME_ATTRIBUTE = /\s(?:name|key|id)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/i;
const VALUE_ATTRIBUTE = /(\svalue\s*=\s*)(?:"[^"<]*"|'[^'<]*')/gi;
/** An element with a name, and one with its value. */
const NAME_AND_VALUE = /(<((?:[\w.-]+:)?(?:name|key))>([^<]*)<\/\2>\s*<((?:[\w.-]+:)?value)>)([\s\S]*?)(?=<\/\4>|$)/gi;

/** XML in which secrets stand beside their names, as in properties: `<name>apiToken</name><value>…</value>`, `<param name="token">…</param>`. */
function withoutNamedValues(text: string): string {
  if (!NAME_AS_VALUE.test(text)) return text;
  return text
    .replace(TAG_AND_TEXT, (whole, tag: string, content: string) => {
      const [, quoted, single = ''] = NAME_ATTRIBUTE.exec(tag) ?? [];
      if (!isSecretField((quoted ?? single).trim())) return whole;
      return tag.replace(VALUE_ATTRIBUTE, `$1"${MASK}"`) + (content.trim() === '' ? content : MASK);
    })
    .replace(NAME_AND_VALUE, (whole, head: string, _tag: string, name: string, _value: string, content: string) =>
      isSecretField(name.trim()) && content !== '' ? `${head}${MASK}` : whole,
    );
}

/** The first character that is neither a space nor a byte order mark. */
function firstCharacter(text: string): string {
  return /[^\s\ufeff]/.exec(text)?.[0] ?? '';
}

/** JSON, in which a secret may be more than a text; as it is where it has none. */
function maskedJson(text: string): string {
  try {
    const value = JSON.parse(text);
    const masked = maskedDeep(value);
    return masked === value ? text : JSON.stringify(masked);
  } catch {
    // Not well-formed, or too deep for anybody.
    return maskedText(text);
  }
}

/** A plain value: of a field for a secret, nothing is left, whatever it holds. The value itself where it has no secret. */
function maskedDeep(value: unknown): unknown {
  if (typeof value === 'string') return maskedWhereSigned(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  let copy: Record<string, unknown> | undefined;
  const named = nameIn(value);
  for (const [name, own] of Object.entries(value)) {
    const isSecret = typeof own !== 'boolean' && own !== null && own !== undefined && (isSecretField(name) || (name === 'value' && named));
    const masked = isSecret ? MASK : maskedDeep(own);
    if (masked === own) continue;
    // A copy with the same fields; of an array, with the same items.
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[name] = masked;
  }
  return copy ?? value;
}

/** Whether an object names what its `value` is, and that is a secret: a property, for example. */
function nameIn(value: object): boolean {
  const name = 'value' in value ? ('name' in value ? value.name : 'key' in value ? value.key : undefined) : undefined;
  return typeof name === 'string' && isSecretField(name);
}

/** A multipart text: the contents of parts whose names say that they are secrets, and what the other parts say. */
function maskedParts(text: string): string {
  const parts = text.replace(
    /^(content-disposition:[^\r\n]{0,200}?[\s;]name="?([^"\r\n;]{0,200})"?[^\r\n]{0,500}(?:\r?\n[^\r\n]{1,1000}){0,20}\r?\n\r?\n)([\s\S]*?)(?=\r?\n--|(?![\s\S]))/gim,
    (part, head: string, name: string) => (isSecretField(name) || SECRET_QUERY.test(name) ? `${head}${MASK}` : part),
  );
  return maskedText(parts);
}

/** Documents of an upload, by the names of their parts; `auth` is one that says in XML who uploads. */
function maskedDocuments(documents: Headers): Record<string, string> {
  const masked: Record<string, string> = {};
  for (const name in documents) masked[name] = isSecretField(name) ? MASK : maskedBody(documents[name] ?? '', {});
  return masked;
}

/** A file of an upload: without its content, where that is a text with a secret. */
function maskedFile(file: RecordedFile): RecordedFile {
  const { content, ...rest } = file;
  const named = { ...rest, part: maskedWhereSigned(file.part), fileName: file.fileName === null ? null : maskedWhereSigned(file.fileName) };
  return content === undefined || hasSecret(Buffer.from(content, 'base64')) ? named : { ...named, content };
}

/** Whether bytes hold a text with a secret, in UTF-8 or UTF-16. */
function hasSecret(bytes: Buffer): boolean {
  const text = bytes.toString('latin1').replaceAll('\0', '');
  return maskedBody(text, {}) !== text;
}
