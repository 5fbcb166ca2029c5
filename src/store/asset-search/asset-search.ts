import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { AssetSearch, AssetsFound } from '../../assets/search.js';
import { type Filter, filtersOf, scopeOf, sourceOf, whereOf } from './filters.js';
import { sortingOf } from './sort-sql.js';
import { join, type Sql, sql } from './sql.js';

/** Up to this many assets, a set of ids is looked up one by one; beyond it, walking an index is faster. */
const FEW = 5000;
/** Up to this many hits are sorted; of more, the page is read in the order of an index. */
const SORTED = 2000;
/** How many statements and totals are cached: clients page through the same few searches. */
const MAX_CACHED = 200;

/**
 * Searches of assets. Their SQL is put together from what is asked, with all values bound.
 * SQLite does not know how values are distributed, so the index is named here: for a single filter its own; for several, that of a filter
 * that few assets pass; else `assetByName`, which covers every filter but those of texts and metadata.
 */
export function createAssetSearch(db: Database.Database) {
  const statements = new LRUCache<string, Database.Statement<unknown[], number>>({ max: MAX_CACHED });
  const totals = new LRUCache<string, number>({ max: MAX_CACHED });
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck(); // no table
  let changesSeen = 0;

  const numbers = ({ text, values }: Sql): number[] => {
    let statement = statements.get(text);
    if (!statement) {
      statement = db.prepare<unknown[], number>(text).pluck();
      statements.set(text, statement);
    }
    return statement.all(...values);
  };

  /** Counts once what clients page through, until anything in the store changes. */
  const totalOf = (query: Sql): number => {
    const now = changes.get() ?? 0;
    if (now !== changesSeen) totals.clear();
    changesSeen = now;
    const key = JSON.stringify(query);
    let total = totals.get(key);
    if (total === undefined) {
      total = numbers(query)[0] ?? 0;
      totals.set(key, total);
    }
    return total;
  };

  const isFew = (set: Sql): boolean => totalOf(join`SELECT count(*) FROM (${set} LIMIT ${FEW + 1})`) <= FEW;

  const countOf = (search: AssetSearch, filters: readonly Filter[], few: Filter | undefined): number => {
    const [only, ...others] = filters;
    const bySet = only && others.length === 0 && !few && !only.prefersRow ? only.set : undefined;
    if (!bySet)
      return totalOf(join`SELECT count(*) FROM asset ${sql(sourceOf(filters, few))} WHERE ${whereOf(search, filters, few ? 'few' : 'set', few)}`);
    const scope = scopeOf(search, []);
    const having = totalOf(join`SELECT count(*) FROM asset INDEXED BY assetScope WHERE asset.id IN (${bySet}) AND ${scope}`);
    return only?.isNegated ? totalOf(join`SELECT count(*) FROM asset INDEXED BY assetByName WHERE ${scope}`) - having : having;
  };

  const find = (search: AssetSearch): AssetsFound => {
    const filters = filtersOf(search);
    const few = filters.find(({ set, isNegated }) => set && !isNegated && isFew(set));
    const total = countOf(search, filters, few);
    if (total <= search.offset) return { total, ids: [] };
    // Of many hits, the first in the order of an index are found quickly.
    const isMany = total > SORTED;
    const { key, index } = sortingOf(search.sortBy);
    const source = isMany ? `INDEXED BY ${index}` : sourceOf(filters, few);
    const where = whereOf(search, filters, isMany ? 'row' : few ? 'few' : 'set', few);
    const direction = sql(search.descending ? 'DESC' : 'ASC');
    const ids = numbers(
      join`SELECT asset.id FROM asset ${sql(source)} WHERE ${where} ORDER BY ${key} ${direction}, asset.id ${direction} LIMIT ${search.limit} OFFSET ${search.offset}`,
    );
    return { total, ids };
  };

  return {
    search: find,
    /** Drops the totals: for after a rollback, and after changes of whole tables. */
    invalidate: (): void => totals.clear(),
  };
}
