import type Database from 'better-sqlite3';
import { type Occasion, OverrideIndex, type OverrideScope } from './override-index.js';
import { stored } from './row.js';

/** The kinds of overrides: rules for jobs, injected faults, stubs of answers. */
export type OverrideKind = 'rule' | 'fault' | 'stub';

/** What a test overrides. */
export interface Override {
  readonly id: number;
  readonly kind: OverrideKind;
  /** The company that it is limited to; null: it holds in all of them. */
  readonly companyId: number | null;
  /** The rule, fault or stub, as JSON holds it. */
  readonly definition: object;
  /** How many jobs or calls it matched. */
  readonly seen: number;
  /** To how many of those it was applied. */
  readonly hits: number;
}

/** An override in memory: what is counted changes, the rest does not. */
interface Entry extends Override {
  seen: number;
  hits: number;
}

type OverrideRow = Omit<Override, 'definition'> & { readonly definition: string };

/** The overrides of a kind; indexed once something is looked up. */
interface OfKind {
  readonly entries: Map<number, Entry>;
  index: OverrideIndex<Entry> | undefined;
}

/** The prepared statements on overrides. */
export type OverrideStore = ReturnType<typeof createOverrideStore>;

/** Prepares the statements on overrides. A comment behind each query names the index it uses. @param onChange told of each that is added, replaced or removed */
export function createOverrideStore(db: Database.Database, onChange: (kind: OverrideKind) => void = () => {}) {
  const insert = db.prepare<[OverrideKind, number | null, string], OverrideRow>(
    'INSERT INTO override (kind, companyId, definition) VALUES (?, ?, ?) RETURNING *',
  );
  const all = db.prepare<[], OverrideRow>('SELECT * FROM override ORDER BY id'); // all of them: read once, and kept in memory
  const count = db.prepare<[number, number, number]>('UPDATE override SET seen = seen + ?, hits = hits + ? WHERE id = ?'); // primary key
  const counts = db.prepare<[number], Pick<Override, 'seen' | 'hits'>>('SELECT seen, hits FROM override WHERE id = ?'); // primary key
  const replace = db.prepare<[number | null, string, number]>(
    'UPDATE override SET companyId = ?, definition = ?, seen = 0, hits = 0 WHERE id = ?', // primary key
  );
  const remove = db.prepare<[number]>('DELETE FROM override WHERE id = ?'); // primary key

  /** Read by every call and every job: kept in step with the table, and read from it again only after changes of whole tables. */
  let cached: Readonly<Record<OverrideKind, OfKind>> | undefined;
  /** What transactions have changed: which counts, and whether more than that, which is all read again if one is rolled back. */
  const counted = new Set<Entry>();
  let isMoreChanged = false;

  const read = (): Readonly<Record<OverrideKind, OfKind>> => {
    const kinds: Record<OverrideKind, OfKind> = { rule: noneOfKind(), fault: noneOfKind(), stub: noneOfKind() };
    for (const row of all.all()) kinds[row.kind].entries.set(row.id, entryOf(row));
    return kinds;
  };
  const ofKind = (kind: OverrideKind): OfKind => {
    cached ??= read();
    return cached[kind];
  };
  const changed = (kind: OverrideKind): void => {
    if (db.inTransaction) isMoreChanged = true;
    onChange(kind);
  };
  const invalidate = (): void => {
    cached = undefined;
    counted.clear();
    // Within a transaction, what is read from now on may be rolled back.
    isMoreChanged = db.inTransaction;
  };
  /** The index of a kind. @param scopeOf what overrides of the kind are looked up by: always the same for a kind */
  const indexOf = (kind: OverrideKind, scopeOf: (override: Override) => OverrideScope): OverrideIndex<Entry> => {
    const own = ofKind(kind);
    own.index ??= new OverrideIndex(own.entries.values(), scopeOf);
    return own.index;
  };

  return {
    /** Empties the caches: for after changes of whole tables. */
    invalidate,
    /** To be called after a rollback: what was counted meanwhile is read again, or everything if more had changed. */
    rolledBack(): void {
      for (const entry of isMoreChanged ? [] : counted) {
        const before = counts.get(entry.id);
        // It may have been used up, and no longer be in the index.
        if (before?.hits !== entry.hits) isMoreChanged = true;
        else entry.seen = before.seen;
      }
      counted.clear();
      if (isMoreChanged) invalidate();
    },
    add(kind: OverrideKind, companyId: number | null, definition: object): Override {
      const own = ofKind(kind);
      const entry = entryOf(stored(insert.get(kind, companyId, JSON.stringify(definition))));
      own.entries.set(entry.id, entry);
      own.index?.add(entry);
      changed(kind);
      return entry;
    },
    /** The overrides of a kind, oldest first. */
    list: (kind: OverrideKind): Override[] => [...ofKind(kind).entries.values()],
    /** The override of a kind with a number. */
    byId: (kind: OverrideKind, id: number): Override | undefined => ofKind(kind).entries.get(id),
    /** Whether there are overrides of a kind. */
    has: (kind: OverrideKind): boolean => ofKind(kind).entries.size > 0,
    /** All of a kind that are for a company, used up or not, oldest first. */
    inOrder: (kind: OverrideKind, scopeOf: (override: Override) => OverrideScope, companyId: number): Iterable<Override> =>
      indexOf(kind, scopeOf).inOrder(companyId),
    /** How many of these have a number below this one. */
    countBelow: (kind: OverrideKind, scopeOf: (override: Override) => OverrideScope, companyId: number, id: number): number =>
      indexOf(kind, scopeOf).countBelow(companyId, id),
    /** The overrides of a kind that may hold on an occasion and are not used up, oldest first. */
    candidates: (kind: OverrideKind, scopeOf: (override: Override) => OverrideScope, occasion: Occasion): Iterable<Override> =>
      indexOf(kind, scopeOf).candidates(occasion),
    /** Counts a match. @param isHit whether the override was applied */
    count({ kind, id }: Override, isHit: boolean): void {
      count.run(1, isHit ? 1 : 0, id);
      const own = ofKind(kind);
      const entry = own.entries.get(id);
      if (!entry) return;
      if (db.inTransaction) counted.add(entry);
      entry.seen++;
      if (!isHit) return;
      entry.hits++;
      own.index?.used(entry);
    },
    /** Puts another definition in the place of one; what is counted starts anew. */
    replace({ kind, id }: Override, companyId: number | null, definition: object): Override {
      const text = JSON.stringify(definition);
      replace.run(companyId, text, id);
      const own = ofKind(kind);
      const entry = entryOf({ id, kind, companyId, definition: text, seen: 0, hits: 0 });
      own.entries.set(id, entry);
      // It adds only at its end.
      own.index = undefined;
      changed(kind);
      return entry;
    },
    remove({ kind, id }: Override): void {
      remove.run(id);
      const own = ofKind(kind);
      const entry = own.entries.get(id);
      if (!entry) return;
      own.entries.delete(id);
      own.index?.remove(entry);
      changed(kind);
    },
  };
}

function noneOfKind(): OfKind {
  return { entries: new Map(), index: undefined };
}

function entryOf({ definition, ...row }: OverrideRow): Entry {
  return { ...row, definition: JSON.parse(definition) };
}
