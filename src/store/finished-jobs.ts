import type Database from 'better-sqlite3';
import type { Job } from '../jobs/job.js';

/** The jobs to which nothing happens any more: they can be erased. */
export type FinishedJobs = ReturnType<typeof createFinishedJobs>;

/** SQLite uses a partial index only for a condition worded like the index's own. */
const FINISHED = "state IN ('Done', 'Expired') AND listed = 0";

/** How many more there have to be before jobs are looked at again that could not be erased. */
const PATIENCE = 100;

/** Whether nothing happens to a job any more: it is done and getActiveJobs no longer lists it, or it is a schedule that has expired. */
function isFinished({ state, listed }: Pick<Job, 'state' | 'listed'>): boolean {
  return (state === 'Done' || state === 'Expired') && !listed;
}

/**
 * Counts finished jobs, and finds the oldest. A comment behind each query names the index it uses.
 * They are counted along, as SQLite would count by reading all of them.
 */
export function createFinishedJobs(db: Database.Database) {
  const countAll = db.prepare<[], number>(`SELECT count(*) FROM job INDEXED BY jobFinished WHERE ${FINISHED}`).pluck(); // jobFinished
  const oldest = db
    .prepare<[number], number>(
      `SELECT id FROM job INDEXED BY jobFinished WHERE ${FINISHED}
         AND NOT EXISTS (SELECT 1 FROM callback WHERE jobId = job.id AND dueAt IS NOT NULL)
       ORDER BY coalesce(endedAt, submittedAt), id LIMIT ?`, // jobFinished, callbackByJob
    )
    .pluck();
  let count: number | undefined;
  /** By how much it changed since a transaction was last known to be committed. */
  let uncommitted = 0;
  /** How many of the oldest had a completion call to be made at the last look. */
  let held = 0;
  const add = (by: number): void => {
    if (by === 0) return;
    if (count !== undefined) count += by;
    uncommitted += by;
  };

  return {
    /** A job was stored, changed or removed. @param from undefined for a new one @param to undefined for a removed one */
    changed(from: Pick<Job, 'state' | 'listed'> | undefined, to: Pick<Job, 'state' | 'listed'> | undefined): void {
      add((to !== undefined && isFinished(to) ? 1 : 0) - (from !== undefined && isFinished(from) ? 1 : 0));
    },
    /** To be called when a transaction was rolled back. */
    rolledBack(): void {
      if (uncommitted !== 0) count = undefined;
      uncommitted = 0;
    },
    /** What was counted holds, unless a transaction is still open. */
    committed(): void {
      if (!db.inTransaction) uncommitted = 0;
    },
    /** To be called when rows were changed as a whole. */
    recount(): void {
      count = undefined;
      held = 0;
    },
    /** Numbers of those beyond the newest `keep`, the oldest first, without those that have a completion call to be made. */
    beyond(keep: number): number[] {
      if (keep === Number.POSITIVE_INFINITY) return [];
      count ??= countAll.get() ?? 0;
      const excess = count - keep;
      // Those that are held back would be read again and again.
      if (excess <= 0 || (held > 0 && excess < held + PATIENCE)) return [];
      const ids = oldest.all(excess);
      held = excess - ids.length;
      return ids;
    },
  };
}
