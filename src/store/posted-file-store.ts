import type Database from 'better-sqlite3';

/** A file that was posted to an upload job. */
export interface PostedFile {
  /** Its destination: folders and file name. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Pixels of an image; null if they could not be read. */
  readonly width: number | null;
  readonly height: number | null;
  /** Null if it was too large to be stored. */
  readonly content: Uint8Array | null;
}

/** A posted file without its content. */
export interface StoredFile extends Omit<PostedFile, 'content'> {
  readonly id: number;
}

/** The prepared statements on posted files. */
export type PostedFileStore = ReturnType<typeof createPostedFileStore>;

/** Prepares the statements on posted files. A comment behind each query names the index it uses. */
export function createPostedFileStore(db: Database.Database) {
  const insert = db.prepare<[number, string, number, string, number | null, number | null, Uint8Array | null]>(
    'INSERT INTO postedFile (jobId, path, bytes, sha256, width, height, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const ofJob = db.prepare<[number], StoredFile>('SELECT id, path, bytes, sha256, width, height FROM postedFile WHERE jobId = ? ORDER BY id'); // postedFileByJob
  const withContent = db.prepare<[number], PostedFile>(
    'SELECT path, bytes, sha256, width, height, content FROM postedFile WHERE jobId = ? ORDER BY id', // postedFileByJob
  );
  const hasContent = db.prepare<[number], number>('SELECT content IS NOT NULL FROM postedFile WHERE id = ?').pluck(); // primary key
  const contentOf = db.prepare<[number], Uint8Array | null>('SELECT content FROM postedFile WHERE id = ?').pluck(); // primary key

  return {
    /** Adds files to a job. */
    add(jobId: number, files: readonly PostedFile[]): void {
      for (const { path, bytes, sha256, width, height, content } of files) insert.run(jobId, path, bytes, sha256, width, height, content);
    },
    /** A job's files without their contents, in the order in which they were posted. */
    ofJob: (jobId: number): StoredFile[] => ofJob.all(jobId),
    /** A job's files with their contents, where those are stored, in the order in which they were posted. */
    withContent: (jobId: number): PostedFile[] => withContent.all(jobId),
    /** Whether the content of a file is stored. */
    hasContent: (id: number): boolean => hasContent.get(id) === 1,
    /** The content of a file; undefined if it is not stored. */
    contentOf: (id: number): Uint8Array | undefined => contentOf.get(id) ?? undefined,
  };
}
