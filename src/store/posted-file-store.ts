import type Database from 'better-sqlite3';

/** A file that was posted to an upload job, as far as it is kept. */
export interface PostedFile {
  /** Where it is to go: folders and file name. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Of an image, pixels; null where they could not be read. */
  readonly width: number | null;
  readonly height: number | null;
  /** Null for one that was too large to be kept. */
  readonly content: Uint8Array | null;
}

/** A file as it is stored, without its content. */
export interface StoredFile extends Omit<PostedFile, 'content'> {
  readonly id: number;
}

/** The statements on posted files, ready to run. */
export type PostedFileStore = ReturnType<typeof createPostedFileStore>;

/** The statements on the files that were posted to upload jobs. Behind each query: the index it rides. */
export function createPostedFileStore(db: Database.Database) {
  const insert = db.prepare<[number, string, number, string, number | null, number | null, Uint8Array | null]>(
    'INSERT INTO postedFile (jobId, path, bytes, sha256, width, height, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const ofJob = db.prepare<[number], StoredFile>('SELECT id, path, bytes, sha256, width, height FROM postedFile WHERE jobId = ? ORDER BY id'); // postedFileByJob
  const withContent = db.prepare<[number], PostedFile>(
    'SELECT path, bytes, sha256, width, height, content FROM postedFile WHERE jobId = ? ORDER BY id', // postedFileByJob
  );
  const isKept = db.prepare<[number], number>('SELECT content IS NOT NULL FROM postedFile WHERE id = ?').pluck(); // primary key
  const contentOf = db.prepare<[number], Uint8Array | null>('SELECT content FROM postedFile WHERE id = ?').pluck(); // primary key

  return {
    /** Adds files behind those that a job has. */
    add(jobId: number, files: readonly PostedFile[]): void {
      for (const { path, bytes, sha256, width, height, content } of files) insert.run(jobId, path, bytes, sha256, width, height, content);
    },
    /** A job's files without their contents, in the order in which they were posted. */
    ofJob: (jobId: number): StoredFile[] => ofJob.all(jobId),
    /** The same with their contents, as far as those were kept. */
    withContent: (jobId: number): PostedFile[] => withContent.all(jobId),
    isKept: (id: number): boolean => isKept.get(id) === 1,
    /** The content of a file; undefined where it was not kept. */
    contentOf: (id: number): Uint8Array | undefined => contentOf.get(id) ?? undefined,
  };
}
