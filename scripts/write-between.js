import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts a text between the marks of a page: `<!-- NAME: begin -->` and `<!-- NAME: end -->`.
 *
 * @throws Error where the page has no such marks
 */
export function writeBetween(file, name, text) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no ${begin} … ${end}`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n${text}\n\n${page.slice(to)}`);
}
