import type Database from 'better-sqlite3';
import { stored } from './row.js';

/** What a test sets up: rules for jobs, faults on the wire, stubs of answers. */
export type OverrideKind = 'rule' | 'fault' | 'stub';

/** One thing that a test has set up. */
export interface Override {
  readonly id: number;
  readonly kind: OverrideKind;
  /** The company that it is for; null for all. */
  readonly companyId: number | null;
  /** JSON of what it is. */
  readonly definition: string;
  /** How many fitted it, and for how many of them it held. */
  readonly seen: number;
  readonly hits: number;
}

/** The statements on what tests set up, ready to run. */
export type OverrideStore = ReturnType<typeof createOverrideStore>;

/** The statements on what tests set up. Behind each query: the index it rides. */
export function createOverrideStore(db: Database.Database) {
  const insert = db.prepare<[OverrideKind, number | null, string], Override>(
    'INSERT INTO override (kind, companyId, definition) VALUES (?, ?, ?) RETURNING *',
  );
  const all = db.prepare<[], Override>('SELECT * FROM override ORDER BY id'); // all of them: tests set up a few, and they are kept at hand
  const count = db.prepare<[number, number, number]>('UPDATE override SET seen = seen + ?, hits = hits + ? WHERE id = ?'); // primary key
  const remove = db.prepare<[number]>('DELETE FROM override WHERE id = ?'); // primary key

  /** Asked for at every call and every job. */
  let kept: readonly Override[] | undefined;
  const list = (): readonly Override[] => {
    kept ??= all.all();
    return kept;
  };

  return {
    /** Empties the caches: for after a rollback, and after changes of whole tables. */
    invalidate: (): void => {
      kept = undefined;
    },
    add(kind: OverrideKind, companyId: number | null, definition: object): Override {
      kept = undefined;
      return stored(insert.get(kind, companyId, JSON.stringify(definition)));
    },
    /** Those of a kind, in the order in which they were set up. */
    list: (kind: OverrideKind): Override[] => list().filter((each) => each.kind === kind),
    /** Whether there is anything of a kind. */
    has: (kind: OverrideKind): boolean => list().some((each) => each.kind === kind),
    /** Counts one more that fitted, and whether it held. */
    count(id: number, isHit: boolean): void {
      kept = undefined;
      count.run(1, isHit ? 1 : 0, id);
    },
    remove(id: number): void {
      kept = undefined;
      remove.run(id);
    },
  };
}
