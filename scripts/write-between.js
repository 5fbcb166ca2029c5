import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Replaces the text between two marks in a file: `<!-- NAME: begin -->` and `<!-- NAME: end -->`.
 *
 * @throws Error if the file does not have the marks
 */
export function writeBetween(file, name, text) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no ${begin} … ${end}`);
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n${text}\n\n${page.slice(to)}`);
}
