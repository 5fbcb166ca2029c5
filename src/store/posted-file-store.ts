import type Database from 'better-sqlite3';

/** A file that was posted to an upload job, as far as it is kept. */
export interface PostedFile {
  /** Where it is to go: folders and file name. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Null for one that was too large to be kept. */
  readonly content: Uint8Array | null;
}

/** The statements on posted files, ready to run. */
export type PostedFileStore = ReturnType<typeof createPostedFileStore>;

/** The statements on the files that were posted to upload jobs. Behind each query: the index it rides. */
export function createPostedFileStore(db: Database.Database) {
  const insert = db.prepare<[number, string, number, string, Uint8Array | null]>(
    'INSERT INTO postedFile (jobId, path, bytes, sha256, content) VALUES (?, ?, ?, ?, ?)',
  );
  const ofJob = db.prepare<[number], Omit<PostedFile, 'content'>>('SELECT path, bytes, sha256 FROM postedFile WHERE jobId = ? ORDER BY id'); // postedFileByJob
  const withContent = db.prepare<[number], PostedFile>('SELECT path, bytes, sha256, content FROM postedFile WHERE jobId = ? ORDER BY id'); // postedFileByJob

  return {
    /** Adds files behind those that a job has. */
    add(jobId: number, files: readonly PostedFile[]): void {
      for (const { path, bytes, sha256, content } of files) insert.run(jobId, path, bytes, sha256, content);
    },
    /** A job's files without their contents, in the order in which they were posted. */
    ofJob: (jobId: number): Omit<PostedFile, 'content'>[] => ofJob.all(jobId),
    /** The same with their contents, as far as those were kept. */
    withContent: (jobId: number): PostedFile[] => withContent.all(jobId),
  };
}
