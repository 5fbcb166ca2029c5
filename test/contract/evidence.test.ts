import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const evidence = [...read('wsdl/IpsApi.wsdl').matchAll(/ v:evidence="([^"]*)"/g)].map(([, word]) => word);

test('every field of a reconstructed version says what it rests on', () => {
  expect(new Set(evidence)).toEqual(new Set(['change log', 'sample', 'trace', 'inferred', 'assumed']));
});

test('README tells how many rest on nothing', () => {
  const assumed = evidence.filter((word) => word === 'assumed').length;
  expect(read('README.md')).toContain(`${assumed} of ${evidence.length.toLocaleString('en')} dated fields rest on nothing`);
});
