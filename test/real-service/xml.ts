/*
 * A little XML, written by hand: the stand-in of the real service shares no code with the mock, so that the same mistake is not made twice.
 */

/** An element as the stand-in reads it. */
export interface Element {
  /** Without a prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Of an element without children. */
  readonly text: string;
  readonly children: readonly Element[];
}

/** An element while its end has not come. */
interface OpenElement {
  readonly name: string;
  readonly namespace: string;
  readonly prefixes: ReadonlyMap<string, string>;
  text: string;
  readonly children: Element[];
}

const TOKEN = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/** Reads a document. @throws Error for what is no XML */
export function readXml(text: string): Element {
  const root: OpenElement = { name: '', namespace: '', prefixes: new Map(), text: '', children: [] };
  const open: OpenElement[] = [root];
  const content = text.replace(/^\ufeff/, '');
  let end = 0;
  for (const token of content.matchAll(TOKEN)) {
    const [whole, slash, prefix = '', name, attributes = '', isEmpty, characters] = token;
    if (token.index !== end) throw new Error(`no XML: ${content.slice(end, token.index)}`);
    end += whole.length;
    const parent = open.at(-1);
    if (!parent) throw new Error('no XML: something is closed that is not open');
    if (characters !== undefined) parent.text += unescaped(characters);
    else if (slash) close(open);
    else if (name !== undefined) {
      const prefixes = new Map(parent.prefixes);
      for (const [, declared = '', double, single] of attributes.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
        prefixes.set(declared, double ?? single ?? '');
      }
      open.push({ name, namespace: prefixes.get(prefix.replace(':', '')) ?? '', prefixes, text: '', children: [] });
      if (isEmpty) close(open);
    }
  }
  const [document] = root.children;
  if (open.length !== 1 || !document) throw new Error('no XML: something is not closed');
  return document;
}

function close(open: OpenElement[]): void {
  const closed = open.pop();
  if (closed) open.at(-1)?.children.push({ ...closed, text: closed.children.length > 0 ? '' : closed.text });
}

/** The first child with a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

/** The text of the first child with a name; undefined where there is none, or an empty one. */
export function textOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.text.trim() || undefined;
}

/** The texts of the items of an array. */
export function items(element: Element | undefined, array: string): string[] {
  return child(element, array)?.children.map(({ text }) => text.trim()) ?? [];
}

/** A text as it stands between tags. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (named[name] ?? whole),
  );
}

/** An element with a text, a number or a flag in it. */
export function leaf(name: string, value: string | number | boolean): string {
  return `<${name}>${escaped(String(value))}</${name}>`;
}

/** An element with elements in it; without any, an empty one as the stand-in writes it. */
export function tree(name: string, ...children: readonly string[]): string {
  const content = children.join('');
  return content === '' ? `<${name} />` : `<${name}>${content}</${name}>`;
}
