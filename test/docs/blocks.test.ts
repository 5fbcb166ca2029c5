import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { type CodeBlock, codeBlocksOf, pagesOfRepository } from './markdown.js';
import { BLOCK_RUNNERS, NOT_RUN } from './run-blocks.js';

/** Languages of blocks that can be run, and so have to be. */
const PROGRAMS = new Set(
  'ts js mjs cjs sh bash console powershell batch python java kotlin groovy csharp php perl ruby go rust c cpp sql dockerfile makefile'.split(' '),
);

/** Languages of blocks that only show something. */
const SHOWN = new Set('text mermaid http diff html css ini toml properties'.split(' '));

/** How data is read, by the language of its block. */
const DATA: Readonly<Record<string, (code: string) => void>> = {
  json: (code) => JSON.parse(code),
  jsonl: (code) => {
    for (const line of code.split('\n')) JSON.parse(line);
  },
  yaml: (code) => {
    for (const { errors } of parseAllDocuments(code)) if (errors[0] !== undefined) throw errors[0];
  },
  xml: (code) => XmlDocument.fromString(code).dispose(),
};

/** Comments that are meant as marks. */
const LOOKS_LIKE_MARK = /^(?:example|try|run|file|not run)\b/;

const PAGES = pagesOfRepository().filter((page) => page !== 'CHANGELOG.md');

function runnersOf(page: string, mark: string): typeof BLOCK_RUNNERS {
  return BLOCK_RUNNERS.filter(({ pages, marks }) => pages.test(page) && marks.test(mark));
}

/** What is wrong with a block; undefined if it is run, read, or says why not. */
function mistakeOf(page: string, { language, mark, code }: CodeBlock): string | undefined {
  if (language === '') return 'has no language; what is only shown is text';
  const [, reason] = NOT_RUN.exec(mark ?? '') ?? [];
  if (reason !== undefined) return reason.trim().split(/\s+/).length < 3 ? 'is not run, and does not say why' : undefined;
  const read = DATA[language];
  if (read !== undefined) {
    try {
      read(code);
      return undefined;
    } catch (error) {
      return `is no ${language}: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
    }
  }
  if (SHOWN.has(language)) return code.startsWith('$ ') ? 'shows commands: its language is console' : undefined;
  if (!PROGRAMS.has(language)) return `is in ${language}, which this test does not know`;
  if (mark === undefined || !LOOKS_LIKE_MARK.test(mark)) return 'can be run: a mark before it says which test does, or why none does';
  return runnersOf(page, mark).length === 0 ? `has the mark "${mark}", which no test of run-blocks.ts runs` : undefined;
}

function mistakesOf(page: string, text: string): string[] {
  const blocks = codeBlocksOf(text);
  const seen = new Set<string>();
  const mistakes = blocks.flatMap((block) => {
    const { line, mark = '' } = block;
    const runners = runnersOf(page, mark);
    const isSecond = runners.length > 0 && runners.every(({ runsEach }) => runsEach !== true) && seen.has(mark);
    seen.add(mark);
    const mistake = isSecond ? `has the mark "${mark}" of another block: only the first is run` : mistakeOf(page, block);
    return mistake === undefined ? [] : [`${page}:${line}: the block ${mistake}`];
  });
  const comments = [...text.matchAll(/^[ \t]*<!--\s*([\s\S]*?)\s*-->/gm)].map(([, comment = '']) => comment);
  const marks = comments.filter((comment) => LOOKS_LIKE_MARK.test(comment));
  const used = blocks.filter(({ mark }) => mark !== undefined && LOOKS_LIKE_MARK.test(mark));
  if (marks.length !== used.length) mistakes.push(`${page}: ${marks.length} comments look like marks of blocks, ${used.length} stand before one`);
  return mistakes;
}

test.each(PAGES)('every block of %s is run or read, or says why not', (page) => {
  expect(mistakesOf(page, readFileSync(page, 'utf8'))).toEqual([]);
});

describe.each(BLOCK_RUNNERS)('what $test says that it runs, $marks of $pages,', ({ test: file, pages, marks }) => {
  const marked = PAGES.filter((page) => pages.test(page) && codeBlocksOf(readFileSync(page, 'utf8')).some(({ mark }) => marks.test(mark ?? '')));

  test('is there', () => expect(marked).not.toEqual([]));

  test('is on pages that it names, or whose folder it names', () => {
    const code = existsSync(file) ? readFileSync(file, 'utf8') : '';
    for (const page of marked) {
      const names = [`'${page}'`, ...(dirname(page).includes('/') ? [`${dirname(page)}/`] : [])];
      expect(
        names.some((name) => code.includes(name)),
        `${file} reads ${page}`,
      ).toBe(true);
    }
  });
});

describe('of blocks it is found', () => {
  const block = (language: string, code: string, mark?: string): string =>
    `${mark === undefined ? '' : `<!-- ${mark} -->\n`}\`\`\`${language}\n${code}\n\`\`\`\n`;
  const HINT = 'docs/testing/x.md:1: the block ';

  test.each([
    ['that there is no language', block('', 'x'), `${HINT}has no language; what is only shown is text`],
    ['that the language is not known', block('wat', 'x'), `${HINT}is in wat, which this test does not know`],
    ['that nobody runs them', block('sh', 'ls'), `${HINT}can be run: a mark before it says which test does, or why none does`],
    ['that the mark is of nobody', block('sh', 'ls', 'try: this'), `${HINT}has the mark "try: this", which no test of run-blocks.ts runs`],
    ['that text is commands', block('text', '$ ls'), `${HINT}shows commands: its language is console`],
    ['that there is no reason', block('sh', 'ls', 'not run: because'), `${HINT}is not run, and does not say why`],
    ['that JSON is none', block('json', '{,}'), `${HINT}is no json: `],
    ['that a line of JSON is none', block('jsonl', '{}\n{'), `${HINT}is no jsonl: `],
    ['that YAML is none', block('yaml', 'a: [1'), `${HINT}is no yaml: `],
    ['that XML is not well-formed', block('xml', '<a>'), `${HINT}is no xml: `],
    [
      'that only the first is run',
      `${block('sh', 'a', 'run')}\n${block('sh', 'b', 'run')}`,
      `${HINT}has the mark "run" of another block: only the first is run`,
    ],
    ['that a mark stands before none', '<!-- run -->\n\nText.\n', 'docs/testing/x.md: 1 comments look like marks of blocks, 0 stand before one'],
  ])('%s', (_name, text, expected) => {
    const mistakes = mistakesOf('docs/testing/x.md', text).map((each) => each.replace(/:\d+:/, ':1:'));
    expect(mistakes).toEqual([expect.stringContaining(expected)]);
  });

  test('nothing, where all is well', () => {
    const text = [
      block('sh', 'ls', 'run'),
      block('sh', 'ls', 'not run: it needs a network'),
      `- in a list:\n\n  ${block('json', '{"a": 1}').replaceAll('\n', '\n  ')}`,
      block('json', '{ // as it is', 'not run: JSON with a comment'),
      block('yaml', 'a: 1\n---\nb: 2'),
      block('xml', '<a/>'),
      block('text', 'a'),
    ].join('\n');
    expect(mistakesOf('docs/testing/x.md', text)).toEqual([]);
  });
});
