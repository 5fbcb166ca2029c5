import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';

/** How many characters of a message are laid out; a longer one is shown as it is. */
const LONGEST = 500_000;

/** An XML message, indented and coloured; as it is if it is no XML. */
export function Xml({ text }: { readonly text: string }) {
  const lines = useMemo(() => laidOut(text), [text]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of a page that scrolls must be reachable by the keyboard
    <pre class="xml" tabIndex={0}>
      {lines ?? text}
    </pre>
  );
}

/** A message laid out for reading; undefined for what is no XML. */
function laidOut(text: string): ComponentChildren[] | undefined {
  if (text.length > LONGEST || !text.includes('<')) return undefined;
  const parsed = new DOMParser().parseFromString(text.trim(), 'text/xml');
  if (parsed.querySelector('parsererror') || !parsed.documentElement) return undefined;
  return element(parsed.documentElement, 0);
}

function element(of: Element, depth: number): ComponentChildren[] {
  const indent = '  '.repeat(depth);
  const attributes = [...of.attributes].map(({ name, value }) => (
    <span key={name}>
      {' '}
      <span class="attribute">{name}</span>="<span class="string">{value}</span>"
    </span>
  ));
  const name = <span class="tag">{of.nodeName}</span>;
  const children = [...of.childNodes];
  const text = of.children.length === 0 ? (of.textContent ?? '') : '';
  if (of.children.length === 0) {
    if (text === '') return [indent, '<', name, ...attributes, '/>\n'];
    return [indent, '<', name, ...attributes, '>', <b class="text">{text}</b>, '</', name, '>\n'];
  }
  return [
    indent,
    '<',
    name,
    ...attributes,
    '>\n',
    ...children.flatMap((child) => {
      if (child instanceof Element) return element(child, depth + 1);
      const own = child.textContent?.trim() ?? '';
      return own === '' ? [] : [`${indent}  `, <b class="text">{own}</b>, '\n'];
    }),
    indent,
    '</',
    name,
    '>\n',
  ];
}
