/** Where a value stands, and its text. */
type Entry = readonly [path: string, text: string];

/**
 * An answer for people: its values by their paths, and lists of things as a table, or, where that would be too wide, one thing below the other.
 *
 * @param width how many characters a line of a table has at most
 */
export function asTable(answer: object, width: number): string {
  const entries: Entry[] = [];
  const lists: string[] = [];
  for (const [path, value] of listsAndValues(answer, '')) {
    if (typeof value === 'string') entries.push([path, value]);
    else lists.push(`${path.replace(/\.items$/, '')} (${value.length})${value.length === 0 ? '' : `\n${listOf(value, width)}`}`);
  }
  const parts = [...(entries.length === 0 ? [] : [aligned(entries)]), ...lists];
  return parts.length === 0 ? 'done' : parts.join('\n\n');
}

/** Values as texts, and lists of objects as they are. */
function listsAndValues(value: unknown, path: string): (readonly [string, string | readonly object[]])[] {
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'object' && !(each instanceof Date))) return [[path, value]];
    return [[path.replace(/\.items$/, ''), value.map(textOf).join(', ')]];
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return [[path, textOf(value)]];
  return Object.entries(value).flatMap(([name, each]) => listsAndValues(each, path === '' ? name : `${path}.${name}`));
}

function listOf(items: readonly object[], width: number): string {
  const rows = items.map((item) => flattened(item, ''));
  const columns = [...new Set(rows.flatMap((row) => row.map(([path]) => path)))];
  const cells = rows.map((row) => {
    const texts = new Map(row);
    return columns.map((column) => texts.get(column) ?? '');
  });
  const widths = columns.map((column, index) => Math.max(column.length, ...cells.map((row) => row[index]?.length ?? 0)));
  const isNarrow = widths.reduce((sum, each) => sum + each + 2, -2) <= width;
  if (!isNarrow) return rows.map(aligned).join('\n\n');
  return [columns, ...cells]
    .map((row) =>
      row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** All values of an object, by paths that `ips-mock call` takes. */
function flattened(value: unknown, path: string): Entry[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => flattened(each, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [[path, textOf(value)]];
  return Object.entries(value).flatMap(([name, each]) => flattened(each, path === '' ? name : `${path}.${name}`));
}

function aligned(entries: readonly Entry[]): string {
  const width = Math.max(...entries.map(([path]) => path.length));
  return entries.map(([path, text]) => `${path.padEnd(width)}  ${text}`.trimEnd()).join('\n');
}

/** On one line; an answer could hold what a terminal obeys. */
function textOf(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
