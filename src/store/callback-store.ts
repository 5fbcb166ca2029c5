import type Database from 'better-sqlite3';

/** One try to reach a completion URL. */
export interface CallbackAttempt {
  /** When it was due by the mock's clock, milliseconds since 1970. */
  readonly at: number;
  /** HTTP status of the answer; null where there was none. */
  readonly status: number | null;
  /** Why it failed; null where it did not. */
  readonly error: string | null;
}

/** A call of a completion URL. */
export interface Callback {
  readonly id: number;
  readonly jobId: number;
  /** As it is requested: the job's handle, name and outcome in its query. */
  readonly url: string;
  /** `Refused`: the mock may not call that host, or it is no URL. */
  readonly state: 'Pending' | 'Delivered' | 'Failed' | 'Refused';
  /** When the next try is due by the mock's clock. */
  readonly dueAt: number | null;
  readonly attempts: readonly CallbackAttempt[];
}

interface CallbackRow extends Omit<Callback, 'attempts'> {
  readonly attempts: string;
}

/** The statements on completion calls, ready to run. */
export type CallbackStore = ReturnType<typeof createCallbackStore>;

/** The statements on completion calls. Behind each query: the index it rides. */
export function createCallbackStore(db: Database.Database) {
  const insert = db.prepare<[number, string, number]>(`INSERT INTO callback (jobId, url, state, dueAt, attempts) VALUES (?, ?, 'Pending', ?, '[]')`);
  // The URL as well: a call that is under way while the store is emptied must not be taken for another that got its number.
  const update = db.prepare<[string, number | null, string, number, string]>(
    'UPDATE callback SET state = ?, dueAt = ?, attempts = ? WHERE id = ? AND url = ?', // primary key
  );
  const due = db.prepare<[number, number], CallbackRow>('SELECT * FROM callback WHERE dueAt <= ? ORDER BY dueAt, id LIMIT ?'); // callbackDue
  const nextDueAt = db.prepare<[number], number>('SELECT dueAt FROM callback WHERE dueAt > ? ORDER BY dueAt, id LIMIT 1').pluck(); // callbackDue
  /** Whether calls were stored or changed since somebody last looked: most jobs ask for none. */
  let isChanged = true;
  const list = db.prepare<[], CallbackRow>('SELECT * FROM callback ORDER BY id'); // all of them: tests ask for it, no endpoint does
  const ofJob = db.prepare<[number], CallbackRow>('SELECT * FROM callback WHERE jobId = ? ORDER BY id'); // callbackByJob

  return {
    /** Stores a call that is to be made at a moment. */
    add(jobId: number, url: string, dueAt: number): void {
      insert.run(jobId, url, dueAt);
      isChanged = true;
    },
    /** Stores what came of a call so far. */
    update({ id, url, state, dueAt, attempts }: Callback): void {
      update.run(state, dueAt, JSON.stringify(attempts), id, url);
      isChanged = true;
    },
    /** Whether calls were stored or changed since this was last asked. */
    takeChanged(): boolean {
      const was = isChanged;
      isChanged = false;
      return was;
    },
    /** The first calls that are due by a moment. */
    due: (at: number, limit: number): Callback[] => due.all(at, limit).map(read),
    /** The first moment after `at` at which a call is due. */
    nextDueAt: (at: number): number | undefined => nextDueAt.get(at),
    /** All calls, or those of a job, in the order in which they came up. */
    list: (jobId?: number): Callback[] => (jobId === undefined ? list.all() : ofJob.all(jobId)).map(read),
  };
}

function read(row: CallbackRow): Callback {
  return { ...row, attempts: JSON.parse(row.attempts) };
}
