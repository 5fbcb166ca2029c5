import { escapeAttribute, escapeText } from '../contract/xml-text.js';

/** A text in an XML document: the content of an element without children, a value of an attribute, or what stands anywhere else. */
export interface XmlLeaf {
  /** Local name of the element or attribute; undefined for a comment and for text between elements. */
  readonly name: string | undefined;
  /** Local names of the innermost elements that it stands in, outermost first. */
  readonly path: readonly string[];
  /** The decoded text, without white space around it. */
  readonly text: string;
  /** Texts of the other elements without children in the same element, as far as they come as one. */
  readonly siblings: ReadonlyMap<string, string>;
}

/** A leaf, and where it stands in the document. */
export interface PlacedLeaf extends XmlLeaf {
  readonly from: number;
  readonly to: number;
  readonly escape: (text: string) => string;
  /** Whether it is written anew whatever becomes of its text: there is a comment in it, or it is a processing instruction. */
  readonly isRewritten: boolean;
}

/** An element that is open. */
interface OpenElement {
  readonly tag: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly contentFrom: number;
  readonly texts: Map<string, string>;
  /** Where text stands in it, apart from white space. */
  readonly parts: { readonly from: number; readonly to: number }[];
  hasChildren: boolean;
}

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE[^<>[]*(?:\[[^\]]*\])?[^<>]*>|<\/?[^\s<>/!?][^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*>|[^<]+|</g;
const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/g;

/** The XML declaration, and that of an HTML page. */
const HARMLESS = /^<\?xml\s|^<!doctype\s+html\s*>$/i;

/** Attributes that say of an element what it is. */
const TELLING =
  /^(?:xmlns(?::.*)?|xml:.*|xsi:.*|(?:.*:)?(?:mustUnderstand|actor|role|encodingStyle|relay|schemaLocation|Type|EncodingType|ValueType))$/;

/**
 * A document with its texts replaced, whether it is well-formed or not; everything else stays byte for byte.
 *
 * @param leaves of the document
 * @param replace gives what is to be written; a text that it gives back stays as it was written
 */
export function withLeaves(xml: string, leaves: readonly PlacedLeaf[], replace: (leaf: XmlLeaf) => string): string {
  let result = '';
  let written = 0;
  for (const leaf of leaves) {
    const replaced = replace(leaf);
    if (replaced === leaf.text && !leaf.isRewritten) continue;
    result += xml.slice(written, leaf.from) + leaf.escape(replaced);
    written = leaf.to;
  }
  return written === 0 ? xml : result + xml.slice(written);
}

/** All leaves of a document, in its order. */
export function leavesOf(xml: string): PlacedLeaf[] {
  const leaves: PlacedLeaf[] = [];
  const root: OpenElement = { tag: '', name: '', path: [], contentFrom: 0, texts: new Map(), parts: [], hasChildren: true };
  const open: OpenElement[] = [];
  const current = (): OpenElement => open.at(-1) ?? root;
  /** How many elements with a tag are open: most end tags of a broken document end none. */
  const depths = new Map<string, number>();
  const close = (to: number): void => {
    const element = open.pop();
    if (element === undefined) return;
    depths.set(element.tag, (depths.get(element.tag) ?? 1) - 1);
    const parent = current();
    if (element.hasChildren) for (const part of element.parts) leaves.push(placed(xml, undefined, element.path, part, element.texts));
    else if (element.parts.length > 0) {
      const leaf = placed(xml, element.name, parent.path, { from: element.contentFrom, to }, parent.texts);
      parent.texts.set(element.name, leaf.text);
      leaves.push(leaf);
    }
  };
  for (const match of xml.matchAll(TOKEN)) {
    const [token] = match;
    const from = match.index;
    const to = from + token.length;
    if (!token.startsWith('<') || token === '<' || token.startsWith('<![CDATA[')) {
      if (token.trim() !== '') current().parts.push({ from, to });
    } else if (token.startsWith('<!--')) {
      // In an element without children it goes with the text.
      current().parts.push({ from, to });
    } else if (token.startsWith('<!') || token.startsWith('<?')) {
      // Nobody needs to read an instruction, or what entities stand for.
      if (!HARMLESS.test(token)) leaves.push({ ...placed(xml, undefined, [], { from, to }, NONE), escape: () => '', isRewritten: true });
    } else if (token.startsWith('</')) {
      const tag = token.slice(2, -1).trim();
      const isOpen = (depths.get(tag) ?? 0) > 0;
      for (let closed = ''; isOpen && closed !== tag; close(from)) closed = current().tag;
    } else {
      const parent = current();
      parent.hasChildren = true;
      const tag = /^[^\s>/]+/.exec(token.slice(1))?.[0] ?? '';
      const name = localName(tag);
      const path = [...parent.path.slice(1 - DEPTH), name];
      if (token.includes('=')) leaves.push(...attributesOf(xml, token, from, path));
      if (token.endsWith('/>')) continue;
      depths.set(tag, (depths.get(tag) ?? 0) + 1);
      open.push({ tag, name, path, contentFrom: to, texts: new Map(), parts: [], hasChildren: false });
    }
  }
  while (open.length > 0) close(xml.length);
  for (const part of root.parts) leaves.push(placed(xml, undefined, [], part, NONE));
  return leaves.sort((one, other) => one.from - other.from);
}

/** How many names of elements around a text are told. */
const DEPTH = 4;

const NONE: ReadonlyMap<string, string> = new Map();

function attributesOf(xml: string, token: string, from: number, path: readonly string[]): PlacedLeaf[] {
  return [...token.matchAll(ATTRIBUTE)].flatMap((match): PlacedLeaf[] => {
    const [whole, name = '', value = ''] = match;
    if (TELLING.test(name)) return [];
    const start = from + match.index + whole.length - value.length + 1;
    const place = { from: start, to: start + value.length - 2 };
    return [{ ...placed(xml, localName(name), path, place, NONE), escape: (text) => escapeAttribute(text).replaceAll("'", '&apos;') }];
  });
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/** A leaf whose white space at both ends is left out, and CDATA and entities read; comments in it are dropped where it is replaced. */
function placed(
  xml: string,
  name: string | undefined,
  path: readonly string[],
  place: { readonly from: number; readonly to: number },
  siblings: ReadonlyMap<string, string>,
): PlacedLeaf {
  const raw = xml.slice(place.from, place.to);
  const core = raw.trim();
  const from = place.from + raw.indexOf(core);
  const to = from + core.length;
  const isComment = name === undefined && core.startsWith('<!--');
  const text = isComment ? core.slice(4).replace(/-->$/, '') : core.includes('<') ? textOfParts(core) : decodedText(core);
  const escaped = isComment ? (replaced: string) => `<!--${replaced.replaceAll('--', '- -')}-->` : escapeText;
  // What a comment within a text says is not looked at: it goes.
  return { name, path, text, siblings, from, to, escape: escaped, isRewritten: !isComment && core.includes('<!--') };
}

function textOfParts(raw: string): string {
  let text = '';
  for (const [token] of raw.matchAll(TOKEN)) {
    if (token.startsWith('<![CDATA[')) text += token.slice(9).replace(/\]\]>$/, '');
    else if (!token.startsWith('<!--') && !token.startsWith('<?')) text += decodedText(token);
  }
  return text.trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodedText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (entity, hex?: string, decimal?: string, name = '') => {
    const code = hex === undefined ? (decimal === undefined ? undefined : Number(decimal)) : Number.parseInt(hex, 16);
    if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    return ENTITIES[name] ?? entity;
  });
}
