import type Database from 'better-sqlite3';
import { stored } from './row.js';

/** The kinds of overrides: rules for jobs, injected faults, stubs of answers. */
export type OverrideKind = 'rule' | 'fault' | 'stub';

/** What a test overrides. */
export interface Override {
  readonly id: number;
  readonly kind: OverrideKind;
  /** The company that it is limited to; null: it holds in all of them. */
  readonly companyId: number | null;
  /** JSON of the rule, fault or stub. */
  readonly definition: string;
  /** How many jobs or calls it matched. */
  readonly seen: number;
  /** To how many of those it was applied. */
  readonly hits: number;
}

/** The prepared statements on overrides. */
export type OverrideStore = ReturnType<typeof createOverrideStore>;

/** Prepares the statements on overrides. A comment behind each query names the index it uses. */
export function createOverrideStore(db: Database.Database) {
  const insert = db.prepare<[OverrideKind, number | null, string], Override>(
    'INSERT INTO override (kind, companyId, definition) VALUES (?, ?, ?) RETURNING *',
  );
  const all = db.prepare<[], Override>('SELECT * FROM override ORDER BY id'); // all of them: there are few, and they are cached
  const count = db.prepare<[number, number, number]>('UPDATE override SET seen = seen + ?, hits = hits + ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM override WHERE id = ?'); // primary key

  /** Read by every call and every job. */
  let cached: readonly Override[] | undefined;
  const list = (): readonly Override[] => {
    cached ??= all.all();
    return cached;
  };

  return {
    /** Empties the caches: for after a rollback, and after changes of whole tables. */
    invalidate: (): void => {
      cached = undefined;
    },
    add(kind: OverrideKind, companyId: number | null, definition: object): Override {
      cached = undefined;
      return stored(insert.get(kind, companyId, JSON.stringify(definition)));
    },
    /** The overrides of a kind, oldest first. */
    list: (kind: OverrideKind): Override[] => list().filter((each) => each.kind === kind),
    /** Whether there are overrides of a kind. */
    has: (kind: OverrideKind): boolean => list().some((each) => each.kind === kind),
    /** Counts a match. @param isHit whether the override was applied */
    count(id: number, isHit: boolean): void {
      cached = undefined;
      count.run(1, isHit ? 1 : 0, id);
    },
    remove(id: number): void {
      cached = undefined;
      remove.run(id);
    },
  };
}
