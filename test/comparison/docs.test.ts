import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MISFIT_KINDS } from '../../src/comparison/check-element.js';
import { DIFFERENCE_KINDS } from '../../src/comparison/findings.js';
import { KNOWN_DIFFERENCES } from '../../src/comparison/known-differences.js';

const PAGE = readFileSync('docs/reference/comparing.md', 'utf8');

/** The rows of the table behind a heading row. */
function rowsBehind(head: string): string[][] {
  const [, behind = ''] = PAGE.split(`${head}\n`);
  const [table = ''] = behind.split('\n\n');
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test('the page lists all known differences, as the code has them', () => {
  const rows = rowsBehind('| name | where | what is compared instead | reason |');
  expect(rows).toEqual(KNOWN_DIFFERENCES.map(({ name, where, compared, reason }) => [name, where, compared, reason]));
});

test('and all kinds of differences and of findings', () => {
  const tables = PAGE.split('| kind | what it means |\n').slice(1);
  const kinds = tables.map((text) =>
    [...(text.split('\n\n')[0] ?? '').matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, kind, meaning]) => [kind, meaning]),
  );
  expect(kinds).toEqual([Object.entries(DIFFERENCE_KINDS), Object.entries(MISFIT_KINDS)]);
});
