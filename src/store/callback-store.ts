import type Database from 'better-sqlite3';

/** One attempt to call a completion URL. */
export interface CallbackAttempt {
  /** When it was due by the mock's clock, milliseconds since 1970. */
  readonly at: number;
  /** HTTP status of the response; null without one. */
  readonly status: number | null;
  /** Why it failed; null if it did not. */
  readonly error: string | null;
}

/** How far a call of a completion URL is. `Refused`: the mock may not call that host, or the text is no URL. */
export type CallbackState = 'Pending' | 'Delivered' | 'Failed' | 'Refused';

/** A call of a completion URL. */
export interface Callback {
  readonly id: number;
  readonly jobId: number;
  /** As it is requested, with the job's handle, name and outcome in its query. */
  readonly url: string;
  readonly state: CallbackState;
  /** When the next attempt is due by the mock's clock, milliseconds since 1970; null for none. */
  readonly dueAt: number | null;
  readonly attempts: readonly CallbackAttempt[];
}

interface CallbackRow extends Omit<Callback, 'attempts'> {
  readonly attempts: string;
}

/** The prepared statements on completion calls. */
export type CallbackStore = ReturnType<typeof createCallbackStore>;

/** Prepares the statements on completion calls. A comment behind each query names the index it uses. */
export function createCallbackStore(db: Database.Database) {
  const insert = db.prepare<[number, string, number]>(`INSERT INTO callback (jobId, url, state, dueAt, attempts) VALUES (?, ?, 'Pending', ?, '[]')`);
  // Matches the URL too: the store may be emptied during a call, and another call then gets its id.
  const update = db.prepare<[string, number | null, string, number, string]>(
    'UPDATE callback SET state = ?, dueAt = ?, attempts = ? WHERE id = ? AND url = ?', // primary key
  );
  const due = db.prepare<[number, number], CallbackRow>('SELECT * FROM callback WHERE dueAt <= ? ORDER BY dueAt, id LIMIT ?'); // callbackDue
  const nextDueAt = db.prepare<[number], number>('SELECT dueAt FROM callback WHERE dueAt > ? ORDER BY dueAt, id LIMIT 1').pluck(); // callbackDue
  /** Whether calls were stored or changed since `takeChanged` was last called: most jobs ask for none. */
  let isChanged = true;
  const list = db.prepare<[], CallbackRow>('SELECT * FROM callback ORDER BY id'); // all of them: tests ask for it, no endpoint does
  const ofJob = db.prepare<[number], CallbackRow>('SELECT * FROM callback WHERE jobId = ? ORDER BY id'); // callbackByJob

  return {
    /** Stores a call. @param dueAt when it is to be made, milliseconds since 1970 */
    add(jobId: number, url: string, dueAt: number): void {
      insert.run(jobId, url, dueAt);
      isChanged = true;
    },
    /** Stores the state and the attempts of a call. */
    update({ id, url, state, dueAt, attempts }: Callback): void {
      update.run(state, dueAt, JSON.stringify(attempts), id, url);
      isChanged = true;
    },
    /** Whether calls were stored or changed since this was last called. */
    takeChanged(): boolean {
      const was = isChanged;
      isChanged = false;
      return was;
    },
    /** The first calls that are due by a moment. */
    due: (at: number, limit: number): Callback[] => due.all(at, limit).map(read),
    /** The first moment after `at` at which a call is due. */
    nextDueAt: (at: number): number | undefined => nextDueAt.get(at),
    /** All calls, or those of a job, oldest first. */
    list: (jobId?: number): Callback[] => (jobId === undefined ? list.all() : ofJob.all(jobId)).map(read),
  };
}

function read(row: CallbackRow): Callback {
  return { ...row, attempts: JSON.parse(row.attempts) };
}
