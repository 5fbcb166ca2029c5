import { LRUCache } from 'lru-cache';

/** How many rows of a kind are cached. */
const MAX_ROWS = 1000;

/** A cache of rows by key; the least recently used go first. */
export type RowCache<Key extends string | number, Row extends NonNullable<unknown>> = LRUCache<Key, Row>;

/** Creates a cache of rows. */
export function rowCache<Key extends string | number, Row extends NonNullable<unknown>>(): RowCache<Key, Row> {
  return new LRUCache({ max: MAX_ROWS });
}

/**
 * A row from the cache, or read and cached. Code that changes rows removes them, and those that SQLite changes along with them, before
 * anything else can read; a rollback removes all.
 */
export function cachedRow<Key extends string | number, Row extends NonNullable<unknown>>(
  cache: RowCache<Key, Row>,
  key: Key,
  read: () => Row | undefined,
): Row | undefined {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const row = read();
  if (row !== undefined) cache.set(key, row);
  return row;
}
