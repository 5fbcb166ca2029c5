import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aimsTable } from '../bench/aims.js';
import { inShortTable } from '../bench/in-short.js';
import { AIMS_PAGE, PAGE, pageOf } from '../bench/pages.js';
import { SECTIONS } from '../bench/sections.js';
import { markdown } from '../bench/table.js';

/** What the benchmark has written into a page. */
function written(page: string, name: string): string | undefined {
  return new RegExp(`<!-- bench ${name}: begin -->\\n([\\s\\S]*?)\\n\\n<!-- bench ${name}: end -->`).exec(readFileSync(page, 'utf8'))?.[1];
}

test.each(Object.keys(SECTIONS))('the pages on performance have what the benchmark wrote of %s', (name) => {
  expect(written(pageOf(name), name)).toMatch(/^Measured on \d{4}-\d\d-\d\d with Node\.js v\d+\.\d+\.\d+ on \d+ cores of [^\n]+\n\n\|/);
});

test('they have the tables that follow from the kept results', () => {
  expect(written(PAGE, 'in short')).toBe(markdown(inShortTable()));
  expect(written(AIMS_PAGE, 'aims')).toBe(markdown(aimsTable()));
});

test('they have no table that the benchmark does not write', () => {
  const names = [PAGE, AIMS_PAGE, 'docs/performance/growth.md'].flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/<!-- bench (.*): begin -->/g)].map(([, name]) => name),
  );
  expect(names.sort()).toEqual([...Object.keys(SECTIONS), 'aims', 'in short'].sort());
});
