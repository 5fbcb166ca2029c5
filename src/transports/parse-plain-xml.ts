import { isAscii, isUtf8 } from 'node:buffer';
import { PlainElement } from '../contract/plain-element.js';

/** The largest message that is read here, bytes: libxml2 has limits of its own, which only larger ones can reach. */
const LARGEST = 4 * 1024 * 1024;
/** The greatest number of elements in each other; libxml2 takes 256. */
const DEEPEST = 60;

const DECLARATION = /^<\?xml version=(["'])1\.0\1(?:[ \t\n]+encoding=(["'])[Uu][Tt][Ff]-8\2)?(?:[ \t\n]+standalone=(["'])(?:yes|no)\3)?[ \t\n]*\?>/;
const TAG = /<([A-Za-z_][\w.-]{0,200})(?::([A-Za-z_][\w.-]{0,200}))?/y;
const ATTRIBUTE = /[ \t\n]+([A-Za-z_][\w.-]{0,200})(?::([A-Za-z_][\w.-]{0,200}))?[ \t\n]*=[ \t\n]*(?:"([^"<&\t\n]*)"|'([^'<&\t\n]*)')/y;
const TAG_END = /[ \t\n]*(\/?)>/y;
const END_TAG_END = /[ \t\n]*>/y;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/g;
/** No XML 1.0, or what libxml2 has a way of its own with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\ufeff\ufffe\uffff]|\]\]>/;
const BLANK = /^[ \t\n]*$/;
/** What is no doubt a URI, and none that XML reserves. */
const NAMESPACE = /^(?:http:\/\/(?!www\.w3\.org\/(?:XML|2000\/xmlns))[\w-]+(?:\.[\w-]+)*(?:\/[\w./-]*)?|urn:[a-z][\w-]*(?::[\w-]+)*)$/;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Namespaces by their prefixes; that of names without one stands under the empty text. */
type Scope = ReadonlyMap<string, string>;

const NO_SCOPE: Scope = new Map([['', '']]);

/** An element that is not closed yet. */
interface OpenElement {
  readonly qualifiedName: string;
  readonly name: string;
  readonly namespaceUri: string;
  readonly hasAttributes: boolean;
  readonly children: PlainElement[];
  readonly scope: Scope;
  text: string;
}

/**
 * Reads XML as programs write it: elements, namespaces, texts and attributes, in UTF-8. A message that is read so takes a quarter of the time
 * that it takes libxml2, whose every element is an object across the border of a WebAssembly module (docs/contributing/decisions/fast-calls.md).
 *
 * @returns the root; undefined for whatever is not so plain, or might not be well-formed: comments, CDATA, doctypes, other encodings
 */
export function parsePlainXml(body: Uint8Array): PlainElement | undefined {
  const text = plainText(body);
  return text === undefined ? undefined : parse(text);
}

function plainText(body: Uint8Array): string | undefined {
  if (body.length > LARGEST) return undefined;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const encoding = isAscii(bytes) ? 'latin1' : isUtf8(bytes) ? 'utf8' : undefined;
  if (encoding === undefined) return undefined;
  const text = bytes.toString(encoding);
  return ODD.test(text) ? undefined : text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function parse(text: string): PlainElement | undefined {
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  const open: OpenElement[] = [];
  let parent: OpenElement | undefined;
  let root: PlainElement | undefined;
  for (;;) {
    const tag = text.indexOf('<', at);
    const before = text.slice(at, tag < 0 ? text.length : tag);
    if (parent === undefined || parent.children.length > 0) {
      if (!BLANK.test(before)) return undefined;
    } else if (before !== '') {
      const decoded = decodeReferences(before);
      if (decoded === undefined) return undefined;
      parent.text = decoded;
    }
    if (tag < 0) return parent === undefined ? root : undefined;
    if (text.charCodeAt(tag + 1) === SLASH) {
      if (parent === undefined || !text.startsWith(parent.qualifiedName, tag + 2)) return undefined;
      END_TAG_END.lastIndex = tag + 2 + parent.qualifiedName.length;
      if (!END_TAG_END.test(text)) return undefined;
      at = END_TAG_END.lastIndex;
    } else {
      // A second root, or an element beside text.
      if ((parent === undefined && root !== undefined) || (parent !== undefined && !BLANK.test(parent.text))) return undefined;
      if (parent !== undefined) parent.text = '';
      const opened = startTag(text, tag, parent?.scope ?? NO_SCOPE);
      if (opened === undefined || open.length > DEEPEST) return undefined;
      at = opened.end;
      if (parent !== undefined) open.push(parent);
      parent = opened.element;
      if (!opened.isEmpty) continue;
    }
    const closed = new PlainElement(parent.name, parent.namespaceUri, parent.hasAttributes, parent.children, parent.text);
    parent = open.pop();
    if (parent === undefined) root = closed;
    else parent.children.push(closed);
  }
}

const SLASH = 0x2f;

/** A tag that opens an element, and where it ends. */
interface StartTag {
  readonly element: OpenElement;
  readonly isEmpty: boolean;
  readonly end: number;
}

function startTag(text: string, from: number, outer: Scope): StartTag | undefined {
  TAG.lastIndex = from;
  const tag = TAG.exec(text);
  if (!tag) return undefined;
  let end = TAG.lastIndex;
  let isEmpty = false;
  let attributes: Attributes | undefined = { scope: outer, hasOthers: false, end };
  if (text[end] === '>') end++;
  else {
    attributes = readAttributes(text, end, outer);
    if (attributes === undefined) return undefined;
    TAG_END.lastIndex = attributes.end;
    const tagEnd = TAG_END.exec(text);
    if (!tagEnd) return undefined;
    isEmpty = tagEnd[1] === '/';
    end = TAG_END.lastIndex;
  }
  const [, first = '', second] = tag;
  const { scope, hasOthers } = attributes;
  const namespaceUri = scope.get(second === undefined ? '' : first);
  if (namespaceUri === undefined) return undefined;
  const qualifiedName = second === undefined ? first : `${first}:${second}`;
  const element = { qualifiedName, name: second ?? first, namespaceUri, hasAttributes: hasOthers, children: [], scope, text: '' };
  return { element, isEmpty, end };
}

/** The attributes of a tag. */
interface Attributes {
  readonly scope: Scope;
  /** Whether there are others than declarations of namespaces. */
  readonly hasOthers: boolean;
  readonly end: number;
}

function readAttributes(text: string, from: number, outer: Scope): Attributes | undefined {
  let end = from;
  let declared: Map<string, string> | undefined;
  const names = new Set<string>();
  const prefixes: string[] = [];
  let hasOthers = false;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const attribute = ATTRIBUTE.exec(text);
    if (!attribute) break;
    end = ATTRIBUTE.lastIndex;
    const [, first = '', second, quoted, single = ''] = attribute;
    const isDeclaration = first === 'xmlns';
    // Two others with one local name may be the same one by two prefixes.
    const name = isDeclaration ? `xmlns:${second ?? ''}` : (second ?? first);
    if (names.has(name)) return undefined;
    names.add(name);
    if (isDeclaration) {
      const uri = quoted ?? single;
      const isRemoved = second === undefined && uri === '';
      if ((!isRemoved && !NAMESPACE.test(uri)) || second === 'xml' || second === 'xmlns') return undefined;
      declared ??= new Map(outer);
      declared.set(second ?? '', uri);
    } else {
      hasOthers = true;
      if (second !== undefined) prefixes.push(first);
    }
  }
  const scope = declared ?? outer;
  return prefixes.every((prefix) => scope.has(prefix)) ? { scope, hasOthers, end } : undefined;
}

/** A text with its references replaced; undefined where one is none, or stands for what is no character. */
function decodeReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isPlain = true;
  const decoded = text.replace(REFERENCE, (_, name: string | undefined, decimal: string | undefined, hexadecimal: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (!isCharacter(code)) isPlain = false;
    return isPlain ? String.fromCodePoint(code) : '';
  });
  return isPlain && text.replace(REFERENCE, '').indexOf('&') < 0 ? decoded : undefined;
}

/** Whether XML 1.0 has a character, and libxml2 no way of its own with it. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff && code !== 0xfeff;
}
