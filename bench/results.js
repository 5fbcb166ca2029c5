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
  const earlier = new Map(before.rows.map((row) => [nameIn(before.rows, row), row]));
  const columns = head.map((name) => before.head.indexOf(name));
  const withEarlier = (row) => {
    const was = earlier.get(nameIn(rows, row)) ?? [];
    return row.map((cell, column) =>
      (was[columns[column]] ?? '') === '' || was[columns[column]] === cell ? cell : `${was[columns[column]]} → ${cell}`,
    );
  };
  return { head, rows: rows.map(withEarlier) };
}

/** What a row of a table is about: its first cell, and its second if there are several with the same first. */
function nameIn(rows, row) {
  return rows.filter(([first]) => first === row[0]).length === 1 ? row[0] : row.slice(0, 2).join(' ');
}
