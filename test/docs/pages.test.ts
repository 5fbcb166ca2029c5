import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { linksOf, pagesOfRepository, picturesOf } from './markdown.js';

const MOST_LINES = 400;
const MOST_CLICKS = 2;
const MOST_BYTES = 60_000;

const PAGES = pagesOfRepository();
const textOf = (page: string): string => readFileSync(page, 'utf8');

/** The pages that a page links to. */
function nextOf(page: string): string[] {
  return linksOf(textOf(page))
    .filter(({ target }) => !/^(?:[a-z][a-z\d+.-]*:|#)/i.test(target))
    .map(({ target }) => join(dirname(page), target.replace(/#.*/, '')))
    .filter((file) => file.endsWith('.md') && existsSync(file));
}

/** All pages that are no more than some clicks away from one. */
function pagesWithin(clicks: number, start: string): Set<string> {
  const reached = new Set([start]);
  for (let click = 0; click < clicks; click++) for (const page of [...reached]) for (const next of nextOf(page)) reached.add(next);
  return reached;
}

test('every page of docs is two clicks from README, at most', () => {
  const reached = pagesWithin(MOST_CLICKS, 'README.md');
  expect(PAGES.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
});

/** Whether a page says near its top that it is generated, and by which command. */
const isGenerated = (text: string): boolean => /\bgenerated\b.*\bnpm run \w+/i.test(text.split('\n').slice(0, 6).join('\n'));

const lines = (page: string): number => textOf(page).trimEnd().split('\n').length;

test('no page is longer than 400 lines, but what is generated and says so', () => {
  const long = PAGES.filter((page) => page !== 'CHANGELOG.md' && lines(page) > MOST_LINES && !isGenerated(textOf(page)));
  expect(long).toEqual([]);
});

const PICTURES = PAGES.flatMap((page) =>
  picturesOf(textOf(page)).map((picture) => ({ page, ...picture, file: join(dirname(page), picture.target) })),
);

test('every picture has an alternative text that says what is to be seen', () => {
  expect(PICTURES.length).toBeGreaterThan(5);
  const poor = PICTURES.filter(({ alternative }) => !saysSomething(alternative)).map(({ page, line }) => `${page}:${line}`);
  expect(poor).toEqual([]);
  expect(
    ['', 'screenshot', 'Picture of the page', 'The log on a terminal', 'jobs-light.webp shows the jobs of a mock'].filter(saysSomething),
  ).toEqual([]);
});

/** Whether an alternative text is more than a title, and no file name. */
function saysSomething(alternative: string): boolean {
  const words = alternative.match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words.length >= 6 && !/\.(?:svg|webp|png)\b/.test(alternative);
}

test('every picture is small', () => {
  const files = new Set([...PICTURES.map(({ file }) => file), ...PAGES.flatMap(sourcesOf)]);
  expect(files.size).toBeGreaterThan(5);
  expect([...files].filter((file) => statSync(file).size > MOST_BYTES)).toEqual([]);
});

/** What a page links to that is a picture, for dark screens, too. */
function sourcesOf(page: string): string[] {
  return linksOf(textOf(page))
    .map(({ target }) => target)
    .filter((target) => /^(?![a-z]+:).*\.(?:svg|webp|png)$/.test(target))
    .map((target) => join(dirname(page), target));
}
