import fc from 'fast-check';
import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { indentedXml } from '../../src/contract/indent-xml.js';
import { escapeAttribute, escapeText } from '../../src/contract/xml-text.js';

/** An element with a text, or with others inside. */
type Tree = { readonly name: string; readonly attribute: string | undefined; readonly content: string | readonly Tree[] };

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '<', '>', '/', '&', '"', "'", '=', ']', '?', '!', '-', 'é'), maxLength: 12 });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom('a', 'b', 'name', 'x:y'),
    attribute: fc.option(text, { nil: undefined }),
    content: fc.oneof({ maxDepth: 4 }, text, fc.array(tie('tree'), { minLength: 1, maxLength: 3 })),
  }),
}));

function xmlOf({ name, attribute, content }: Tree): string {
  const inner = typeof content === 'string' ? escapeText(content) : content.map(xmlOf).join('');
  return `<${name}${attribute === undefined ? '' : ` t="${escapeAttribute(attribute)}"`}>${inner}</${name}>`;
}

/** What a parser reads, without white space between elements. */
function readBack(element: XmlElement): Tree {
  const children: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) children.push(node);
    else expect(node).toBeInstanceOf(XmlText);
  }
  return {
    name: element.prefix === '' ? element.name : `${element.prefix}:${element.name}`,
    attribute: element.attr('t')?.value,
    content: children.length > 0 ? children.map(readBack) : element.content,
  };
}

test('what is indented says the same: texts, attributes and empty elements are as they were', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const wrapped = indentedXml(`<root xmlns:x="urn:x">${xmlOf(root)}</root>`);
      const document = XmlDocument.fromString(wrapped);
      try {
        expect(readBack(document.root)).toEqual({ name: 'root', attribute: undefined, content: [root] });
      } finally {
        document.dispose();
      }
    }),
  );
});

test('elements stand on lines of their own, two spaces deeper each', () => {
  expect(indentedXml('<a><b>x</b><c><d></d><e/></c></a>')).toBe('<a>\n  <b>x</b>\n  <c>\n    <d></d>\n    <e/>\n  </c>\n</a>');
});
