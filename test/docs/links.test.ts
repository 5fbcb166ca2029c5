import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, type Link, linksOf, pagesOfRepository, undefinedReferencesOf } from './markdown.js';

/** What is there only where the project was built. */
const UNTRACKED = /^(?:dist|node_modules|coverage)(?:\/|$)/;

/** What is wrong with a link to another site, as far as that can be seen without a network. */
function mistakeOfAddress(target: string): string | undefined {
  if (!URL.canParse(target)) return 'is no address';
  const { protocol, hostname } = new URL(target);
  if (protocol === 'mailto:') return undefined;
  if (protocol !== 'https:' && protocol !== 'http:') return `has the scheme ${protocol}`;
  return hostname.includes('.') || hostname === 'localhost' ? undefined : `has the host ${hostname}`;
}

/** What is wrong with a link of a page; undefined if it leads somewhere. */
function mistakeOf(page: string, { target }: Link): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target)) return mistakeOfAddress(target);
  const [, path = '', anchor] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(target) ?? [];
  if (path.startsWith('/')) return 'begins at the root, which is another one on every site';
  const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (file.startsWith('..')) return 'leaves the repository';
  if (UNTRACKED.test(file) || !existsSync(file)) return `leads to ${file}, which is not there`;
  if (anchor === undefined) return undefined;
  if (!file.endsWith('.md')) return /^L\d+(?:-L\d+)?$/.test(anchor) ? undefined : `has an anchor, but ${file} is no page`;
  return anchorsOfFile(file).has(decodeURIComponent(anchor)) ? undefined : `leads to a heading that ${file} does not have`;
}

const known = new Map<string, ReadonlySet<string>>();

/** Many links lead to the same page: it is parsed once. */
function anchorsOfFile(file: string): ReadonlySet<string> {
  const anchors = known.get(file) ?? anchorsOf(readFileSync(file, 'utf8'));
  known.set(file, anchors);
  return anchors;
}

test.each(pagesOfRepository())('links of %s lead somewhere', (page) => {
  const text = readFileSync(page, 'utf8');
  const mistakes = linksOf(text).flatMap((link) => {
    const mistake = mistakeOf(page, link);
    return mistake === undefined ? [] : [`${page}:${link.line}: ${link.target} ${mistake}`];
  });
  const undefinedOnes = undefinedReferencesOf(text).map(({ target, line }) => `${page}:${line}: [${target}] is defined nowhere`);
  expect([...mistakes, ...undefinedOnes]).toEqual([]);
});

describe('dead links are found', () => {
  test.each([
    ['[a](nowhere.md)', 'leads to docs/nowhere.md, which is not there'],
    ['[a](../README.md "with a title")', undefined],
    ['[a](../../elsewhere/README.md)', 'leaves the repository'],
    ['[a](/README.md)', 'begins at the root, which is another one on every site'],
    ['[a](../dist/cli.js)', 'leads to dist/cli.js, which is not there'],
    ['[a][b]\n\n[b]: nowhere.md', 'leads to docs/nowhere.md, which is not there'],
    ['![a](nowhere.svg)', 'leads to docs/nowhere.svg, which is not there'],
    ['<picture>\n<source srcset="nowhere.webp 2x">\n</picture>', 'leads to docs/nowhere.webp, which is not there'],
    ["<img alt='a' src='nowhere.webp'>", 'leads to docs/nowhere.webp, which is not there'],
    ['in a line <a href="nowhere.md">a</a>', 'leads to docs/nowhere.md, which is not there'],
    ['[a](#nothing)', 'leads to a heading that docs/page.md does not have'],
    ['[a](../package.json#name)', 'has an anchor, but package.json is no page'],
    ['[a](../package.json#L3)', undefined],
    ['<https://>', 'is no address'],
    ['[a](ftp://example.com/)', 'has the scheme ftp:'],
    ['[a](https://example/)', 'has the host example'],
    ['[a](https://example.com/#part)', undefined],
    ['[a](mailto:a@example.com)', undefined],
  ])('%j', (text, mistake) => {
    const [link] = linksOf(text);
    if (link === undefined) throw new Error('no link was found');
    expect(mistakeOf('docs/page.md', link)).toBe(mistake);
  });

  test('and what is not followed is no link', () => {
    expect(linksOf('`[a](b)`\n\n```md\n[a](b)\n```\n\n<!-- <a href="b"> -->')).toEqual([]);
  });

  test('and references without a definition', () => {
    expect(undefinedReferencesOf('see [a][b]')).toEqual([{ target: 'b', line: 1 }]);
    expect(undefinedReferencesOf('see [a][b]\n\n[b]: https://example.com')).toEqual([]);
  });

  test('a line says where, in HTML, too', () => {
    expect(linksOf('# A\n\n<picture>\n<img src="x">\n</picture>\n\n[a](b)')).toEqual([
      { target: 'b', line: 7 },
      { target: 'x', line: 4 },
    ]);
  });
});

test('anchors are those that GitHub makes', () => {
  const text = [
    '# One *more* `--flag`',
    '## Twice',
    '## Twice',
    '## Straße & Größe!',
    'Underlined',
    '---',
    '<a id="by-hand"></a>',
    '```sh\n# no heading\n```',
  ].join('\n\n');
  expect([...anchorsOf(text.replace('Underlined\n\n', 'Underlined\n'))]).toEqual([
    'one-more---flag',
    'twice',
    'twice-1',
    'straße--größe',
    'underlined',
    'by-hand',
  ]);
});
