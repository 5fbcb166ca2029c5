import { setImmediate } from 'node:timers';
import type Database from 'better-sqlite3';

/** What SQLite calls a database that gives back free pages when it is told to. */
const INCREMENTAL = 2;

/** How many free pages are left for what comes next: a megabyte. */
const SPARE_PAGES = 256;

/** How many pages are given back in one step: some 20 ms. */
const PAGES_AT_ONCE = 500;

/** How many pages a file may hold to be written anew as a whole: 32 MB, some 200 ms. */
const MOST_REWRITTEN = 8192;

/** Free pages, and how they are given back. */
export type FreeSpace = ReturnType<typeof createFreeSpace>;

/** Gives back what a database does not need any more: pages of deleted rows, and the write-ahead log. */
export function createFreeSpace(db: Database.Database) {
  const mode = db.prepare<[], number>('PRAGMA auto_vacuum').pluck();
  const free = db.prepare<[], number>('PRAGMA freelist_count').pluck();
  const all = db.prepare<[], number>('PRAGMA page_count').pluck();
  const pages = (): { free: number; used: number } => {
    const count = free.get() ?? 0;
    return { free: count, used: (all.get() ?? 0) - count };
  };
  /** @returns whether there is more to give back */
  const giveBackSome = (): boolean => {
    const before = pages();
    if (before.free <= SPARE_PAGES) return false;
    if (mode.get() === INCREMENTAL) db.exec(`PRAGMA incremental_vacuum(${Math.min(PAGES_AT_ONCE, before.free - SPARE_PAGES)})`);
    else if (before.used <= MOST_REWRITTEN) rewrite(db);
    // The file itself is cut when the log is written back to it, step by step as well.
    if (!db.memory) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const after = pages();
    return after.free > SPARE_PAGES && after.free < before.free;
  };
  return {
    /** Gives it back step by step: others are answered in between. What cannot be given back now, on a full disk for example, stays. */
    async giveBack(): Promise<void> {
      try {
        // Node's own function: a test that fakes the global timers leaves it alone.
        while (db.open && giveBackSome()) await new Promise<void>((turn) => setImmediate(turn));
      } catch {
        // The pages are used for what comes next.
      }
    },
  };
}

/** Makes a file give back free pages that an older version made, if that is cheap. One that cannot be written anew is used as it is. */
export function convertSmallFile(db: Database.Database): void {
  const number = (name: string): number => Number(db.prepare(`PRAGMA ${name}`).pluck().get());
  if (number('auto_vacuum') === INCREMENTAL || number('page_count') > MOST_REWRITTEN) return;
  try {
    rewrite(db);
  } catch {
    // There may be no room for a second copy: an optional step keeps nobody from starting.
  }
}

/** Writes a database anew: from then on it gives back free pages. */
function rewrite(db: Database.Database): void {
  db.exec(`PRAGMA auto_vacuum = ${INCREMENTAL}; VACUUM`);
}
