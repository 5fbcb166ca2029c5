import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { escapeAttribute, escapeText } from '../../src/contract/xml-text.js';
import { xmlTexts } from './arbitraries.js';

function parse(xml: string): { content: string; attribute: string | undefined } {
  const document = XmlDocument.fromString(xml);
  try {
    return { content: document.root.content, attribute: document.root.attr('a')?.value };
  } finally {
    document.dispose();
  }
}

test('escaped text is read back as it was', () => {
  fc.assert(
    fc.property(xmlTexts, (text) => {
      expect(parse(`<r>${escapeText(text)}</r>`).content).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('an escaped attribute is read back as it was', () => {
  fc.assert(
    fc.property(xmlTexts, (text) => {
      expect(parse(`<r a="${escapeAttribute(text)}"/>`).attribute).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('what XML cannot hold is written as U+FFFD, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.nat(0x20)), { maxLength: 20 }),
      (codes) => {
        const text = String.fromCharCode(...codes).replace(/^\ufeff+/, '');
        const { content } = parse(`<r>${escapeText(text)}</r>`);
        expect(content).toHaveLength(text.length);
        for (const character of content) expect(character === '\ufffd' || text.includes(character)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
  expect(escapeText('a\0b\ud800c\udc00d\uffffe\u001ff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf');
  expect(escapeText('\ud83d\ude00')).toBe('\ud83d\ude00');
});
