import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Where results are kept, by section: those of before a change, and the latest. */
const FILES = { before: 'bench/results/before.json', after: 'bench/results/after.json' };

/** The kept results: for each section where and when it was measured, of which commit, its table and its values. */
export function results(which) {
  return existsSync(FILES[which]) ? JSON.parse(readFileSync(FILES[which], 'utf8')) : {};
}

/** Keeps the result of a section. */
export function keepResult(which, name, result) {
  mkdirSync('bench/results', { recursive: true });
  const sections = { ...results(which), [name]: result };
  const sorted = Object.fromEntries(
    Object.keys(sections)
      .sort()
      .map((each) => [each, sections[each]]),
  );
  writeFileSync(FILES[which], `${JSON.stringify(sorted, null, 2)}\n`);
}

/** A table whose cells show what was measured before as well, where that differs. */
export function withBefore({ head, rows }, before) {
  if (before === undefined) return { head, rows };
  const earlier = new Map(before.rows.map((row) => [rowName(row), row]));
  const columns = head.map((name) => before.head.indexOf(name));
  return {
    head,
    rows: rows.map((row) =>
      row.map((cell, column) => {
        const was = earlier.get(rowName(row))?.[columns[column]];
        return was === undefined || was === '' || was === cell ? cell : `${was} → ${cell}`;
      }),
    ),
  };
}

/** The cells at the beginning of a row that hold no figures: they say what it is about. */
function rowName(row) {
  return row.slice(0, isFigure(row[1]) ? 1 : 2).join(' ');
}

function isFigure(cell) {
  return cell === undefined || /^[\d.,]+( |$)/.test(cell);
}
