import type Database from 'better-sqlite3';

/** A mail that the real service would have sent; its text is derived from the job. */
export interface Mail {
  readonly id: number;
  readonly jobId: number;
  /** E-mail address. */
  readonly recipient: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** The prepared statements on mails. */
export type MailStore = ReturnType<typeof createMailStore>;

/**
 * Prepares the statements on mails. A comment behind each query names the index it uses.
 *
 * @param keep how many of the latest mails are kept
 */
export function createMailStore(db: Database.Database, keep: number) {
  const insert = db.prepare<[number, string, number]>('INSERT INTO mail (jobId, recipient, sentAt) VALUES (?, ?, ?)');
  const removeUpTo = db.prepare<[number]>('DELETE FROM mail WHERE id <= ?'); // primary key
  const list = db.prepare<[], Mail>('SELECT * FROM mail ORDER BY id'); // all of them: tests ask for it, no endpoint does
  const ofJob = db.prepare<[number], Mail>('SELECT * FROM mail WHERE jobId = ? ORDER BY id'); // mailByJob

  return {
    add(jobId: number, recipient: string, sentAt: number): void {
      const { lastInsertRowid } = insert.run(jobId, recipient, sentAt);
      if (keep !== Number.POSITIVE_INFINITY) removeUpTo.run(Number(lastInsertRowid) - keep);
    },
    /** All mails, or those about a job, oldest first. */
    list: (jobId?: number): Mail[] => (jobId === undefined ? list.all() : ofJob.all(jobId)),
  };
}
