import type Database from 'better-sqlite3';
import type { Job } from '../jobs/job.js';
import type { JobState } from '../jobs/states.js';

/** How many jobs there are of each company, kind and state. */
export type JobCounts = ReturnType<typeof createJobCounts>;

/** What a job is counted by. */
type Counted = Pick<Job, 'companyId' | 'kind' | 'state'>;

/** Which jobs are counted; null matches any. */
export interface CountFilter {
  readonly companyId: number | null;
  readonly state: JobState | null;
  readonly kinds: readonly string[];
}

interface CountRow extends Counted {
  readonly jobs: number;
}

/**
 * Counts jobs, once somebody asks, and counts along from then on: a page of a list says how many there are in all, and SQLite would read all of
 * them for that.
 */
export function createJobCounts(db: Database.Database) {
  let counts: Map<string, CountRow> | undefined;
  let isUncommitted = false;
  let readings = 0;

  const add = (counted: Counted, by: number): void => {
    if (!counts) return;
    const { companyId, kind, state } = counted;
    const key = keyOf(counted);
    const jobs = (counts.get(key)?.jobs ?? 0) + by;
    if (jobs === 0) counts.delete(key);
    else counts.set(key, { companyId, kind, state, jobs });
  };
  const read = (): Map<string, CountRow> => {
    readings++;
    const rows = db
      .prepare<[], CountRow>('SELECT companyId, kind, state, count(*) AS jobs FROM job GROUP BY companyId, kind, state') // all of them
      .all();
    return new Map(rows.map((row) => [keyOf(row), row]));
  };

  return {
    /** A job was stored, changed or removed. @param from undefined for a new one @param to undefined for a removed one */
    changed(from: Counted | undefined, to: Counted | undefined): void {
      if (!counts || from?.state === to?.state) return;
      isUncommitted = db.inTransaction;
      if (from) add(from, -1);
      if (to) add(to, 1);
    },
    /** To be called when a transaction was committed. */
    committed(): void {
      isUncommitted = false;
    },
    /** To be called when a transaction was rolled back. */
    rolledBack(): void {
      if (isUncommitted) counts = undefined;
      isUncommitted = false;
    },
    /** To be called when rows were changed as a whole. */
    recount(): void {
      counts = undefined;
    },
    /** How many jobs there are. */
    count({ companyId, state, kinds }: CountFilter): number {
      counts ??= read();
      let sum = 0;
      for (const row of counts.values()) {
        if ((companyId === null || row.companyId === companyId) && (state === null || row.state === state) && kinds.includes(row.kind))
          sum += row.jobs;
      }
      return sum;
    },
    /** How often all jobs were read. */
    readings: () => readings,
  };
}

function keyOf({ companyId, kind, state }: Counted): string {
  return `${companyId} ${kind} ${state}`;
}
