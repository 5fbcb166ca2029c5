import type Database from 'better-sqlite3';

/** A mail that the real service would have sent; its text follows from the job. */
export interface Mail {
  readonly id: number;
  readonly jobId: number;
  /** E-mail address. */
  readonly recipient: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** The statements on mails, ready to run. */
export type MailStore = ReturnType<typeof createMailStore>;

/** The statements on mails. Behind each query: the index it rides. */
export function createMailStore(db: Database.Database) {
  const insert = db.prepare<[number, string, number]>('INSERT INTO mail (jobId, recipient, sentAt) VALUES (?, ?, ?)');
  const list = db.prepare<[], Mail>('SELECT * FROM mail ORDER BY id'); // all of them: tests ask for it, no endpoint does
  const ofJob = db.prepare<[number], Mail>('SELECT * FROM mail WHERE jobId = ? ORDER BY id'); // mailByJob

  return {
    add(jobId: number, recipient: string, sentAt: number): void {
      insert.run(jobId, recipient, sentAt);
    },
    /** All mails, or those about a job, oldest first. */
    list: (jobId?: number): Mail[] => (jobId === undefined ? list.all() : ofJob.all(jobId)),
  };
}
