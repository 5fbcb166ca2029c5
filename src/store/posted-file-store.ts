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
  /** Null if it was too large to be stored, or is not kept any more. */
  readonly content: Uint8Array | null;
}

/** A posted file without its content. */
export interface StoredFile extends Omit<PostedFile, 'content'> {
  readonly id: number;
  /** Number of its content; null if that is not stored. */
  readonly contentId: number | null;
}

/** The prepared statements on posted files. */
export type PostedFileStore = ReturnType<typeof createPostedFileStore>;

/**
 * Prepares the statements on posted files and their contents. A comment behind each query names the index it uses.
 *
 * Equal contents are stored once, found by their hash. One is used while an asset has it, or a job that is not done. `unusedUpTo` of one that is
 * not used says how many bytes of contents had come out of use by then, its own included: those at the end of that line are kept.
 *
 * @param keepUnused how many bytes of contents are kept that nothing uses any more
 */
export function createPostedFileStore(db: Database.Database, keepUnused: number) {
  const insert = db.prepare<[number, string, number, string, number | null, number | null, number | null]>(
    'INSERT INTO postedFile (jobId, path, bytes, sha256, width, height, contentId, isOpen) VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
  );
  const insertContent = db
    .prepare<[string, number, Uint8Array], number>(
      `INSERT INTO postedContent (sha256, bytes, content) VALUES (?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET unusedUpTo = NULL RETURNING id`, // unique (sha256)
    )
    .pluck();
  const ofJob = db.prepare<[number], StoredFile>(
    'SELECT id, path, bytes, sha256, width, height, contentId FROM postedFile WHERE jobId = ? ORDER BY id', // postedFileByJob
  );
  const withContent = db.prepare<[number], PostedFile>(
    `SELECT path, postedFile.bytes, postedFile.sha256, width, height, content
     FROM postedFile LEFT JOIN postedContent ON postedContent.id = contentId WHERE jobId = ? ORDER BY postedFile.id`, // postedFileByJob
  );
  const contentsOfJob = db
    .prepare<[number], number>('SELECT contentId FROM postedFile WHERE jobId = ? AND contentId IS NOT NULL ORDER BY id') // postedFileByJob
    .pluck();
  const contentOf = db.prepare<[number], Uint8Array>('SELECT content FROM postedContent WHERE id = ?').pluck(); // primary key
  const hashOf = db.prepare<[number], string>('SELECT sha256 FROM postedContent WHERE id = ?').pluck(); // primary key
  const closeFiles = db.prepare<[number]>('UPDATE postedFile SET isOpen = 0 WHERE jobId = ?'); // postedFileByJob
  const isUsed = db
    .prepare<{ id: number }, number>(
      `SELECT EXISTS (SELECT 1 FROM asset WHERE contentId = @id)
       OR EXISTS (SELECT 1 FROM postedFile WHERE contentId = @id AND isOpen = 1)`, // assetByContent, postedFileOpen
    )
    .pluck();
  const isPosted = db.prepare<[number], number>('SELECT 1 FROM postedFile WHERE contentId = ? LIMIT 1').pluck(); // postedFileByContent
  const remove = db.prepare<[number]>('DELETE FROM postedContent WHERE id = ?'); // primary key
  const END_OF_LINE = '(SELECT unusedUpTo FROM postedContent WHERE unusedUpTo IS NOT NULL ORDER BY unusedUpTo DESC, id DESC LIMIT 1)'; // postedContentUnused
  const setUnused = db.prepare<[number]>(
    `UPDATE postedContent SET unusedUpTo = ifnull(${END_OF_LINE}, 0) + bytes WHERE id = ? AND unusedUpTo IS NULL`, // primary key
  );
  const removeUnused = db.prepare<[number]>(
    `DELETE FROM postedContent WHERE unusedUpTo IS NOT NULL AND unusedUpTo <= ${END_OF_LINE} - ?`, // postedContentUnused
  );
  const removeUnposted = db.prepare<[]>(
    `DELETE FROM postedContent WHERE NOT EXISTS (SELECT 1 FROM asset WHERE contentId = postedContent.id)
       AND NOT EXISTS (SELECT 1 FROM postedFile WHERE contentId = postedContent.id)`, // all of them: asked for when a company is emptied
  );

  /** To be called when an asset or a job has let go of a content. */
  const release = (id: number): void => {
    if (isUsed.get({ id }) === 1) return;
    if (isPosted.get(id) === undefined) {
      remove.run(id);
      return;
    }
    setUnused.run(id);
    removeUnused.run(keepUnused);
  };

  return {
    /** Adds files to a job. */
    add(jobId: number, files: readonly PostedFile[]): void {
      for (const { path, bytes, sha256, width, height, content } of files) {
        const contentId = content === null ? null : (insertContent.get(sha256, content.length, content) ?? null);
        insert.run(jobId, path, bytes, sha256, width, height, contentId);
      }
    },
    /** A job's files without their contents, in the order in which they were posted. */
    ofJob: (jobId: number): StoredFile[] => ofJob.all(jobId),
    /** A job's files with their contents, where those are stored, in the order in which they were posted. */
    withContent: (jobId: number): PostedFile[] => withContent.all(jobId),
    /** A content by its number; undefined if it is not stored. */
    contentOf: (id: number): Uint8Array | undefined => contentOf.get(id),
    /** The SHA-256 of a content, in hexadecimal; undefined if it is not stored. */
    hashOf: (id: number): string | undefined => hashOf.get(id),
    /** To be called when a job is done: what of its files became no asset is not used any more. */
    close(jobId: number): void {
      closeFiles.run(jobId);
      for (const id of contentsOfJob.all(jobId)) release(id);
    },
    release,
    /** Runs work that removes a job, and lets go of the contents of its files. */
    removing<Result>(jobId: number, work: () => Result): Result {
      const contents = contentsOfJob.all(jobId);
      const result = work();
      for (const id of contents) release(id);
      return result;
    },
    /** Removes the contents that no asset and no job has: many of those that had them were removed at once. */
    removeUnposted(): void {
      removeUnposted.run();
    },
  };
}
