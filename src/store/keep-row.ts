/** How many rows of a kind are kept at hand. */
const ROWS_KEPT = 1000;

/** A row from those at hand, or read and kept. Whoever changes rows takes them out. */
export function keepRow<Key, Row>(kept: Map<Key, Row>, key: Key, read: () => Row | undefined): Row | undefined {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const row = read();
  if (kept.size >= ROWS_KEPT) kept.clear();
  if (row !== undefined) kept.set(key, row);
  return row;
}
