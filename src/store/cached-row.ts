/** How many rows of a kind are kept at hand. */
const ROWS_KEPT = 1000;

/**
 * A row from those at hand, or read and kept. Whoever changes rows takes out those that change, and those that SQLite changes along with
 * them, before anybody is told; a transaction that is rolled back takes out all.
 *
 * @param isSmall whether a row may be kept: all may, unless said
 */
export function cachedRow<Key, Row>(
  kept: Map<Key, Row>,
  key: Key,
  read: () => Row | undefined,
  isSmall: (row: Row) => boolean = () => true,
): Row | undefined {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const row = read();
  if (kept.size >= ROWS_KEPT) kept.clear();
  if (row !== undefined && isSmall(row)) kept.set(key, row);
  return row;
}
