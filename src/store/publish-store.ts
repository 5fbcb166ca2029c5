import type Database from 'better-sqlite3';
import { contextBit, type PublishContext, publishingBit } from '../assets/publish-context.js';

/** One publication of an asset. */
export interface Publication {
  readonly context: string;
  readonly publishFormat: string | null;
  /** Milliseconds since 1970. */
  readonly lastPublished: number;
}

/** The last publication of an asset to a context. */
export interface LastPublication extends Publication {
  readonly assetId: number;
  /** The job that published it; null once that was removed. */
  readonly jobId: number | null;
}

/** The prepared statements on publications. */
export type PublishStore = ReturnType<typeof createPublishStore>;

/** Prepares the statements on publications. A comment behind each query names the index it uses. */
export function createPublishStore(db: Database.Database) {
  const insert = db.prepare<[number, number, string, string | null, number]>(
    'INSERT INTO publishHistory (assetId, jobId, context, publishFormat, lastPublished) VALUES (?, ?, ?, ?, ?)',
  );
  const begin = db.prepare<[number, number]>('UPDATE asset SET pending = pending | ? WHERE id = ?'); // primary key
  const seen = db.prepare<{ assetId: number; bit: number; publishing: number }>(
    'UPDATE asset SET pending = pending & ~(@bit | @publishing) WHERE id = @assetId AND pending & @publishing', // primary key
  );
  const history = db.prepare<[number], Publication>(
    'SELECT context, publishFormat, lastPublished FROM publishHistory WHERE assetId = ? ORDER BY lastPublished, id', // publishHistoryByAsset
  );
  const isPublished = db
    .prepare<[string, number], number>('SELECT EXISTS (SELECT 1 FROM publishHistory WHERE context = ? AND assetId = ?)') // publishHistoryByAsset
    .pluck();
  const last = db.prepare<[string], LastPublication>(
    // Of a group, SQLite takes the other columns from the row with the maximum.
    `SELECT assetId, context, publishFormat, jobId, max(lastPublished) AS lastPublished
     FROM json_each(?) AS wanted CROSS JOIN publishHistory ON assetId = wanted.value GROUP BY assetId, context`, // publishHistoryByAsset
  );
  const removeSuperseded = db.prepare<[number]>(
    `DELETE FROM publishHistory WHERE jobId = ? AND EXISTS (
       SELECT 1 FROM publishHistory AS later
       WHERE later.assetId = publishHistory.assetId AND later.context = publishHistory.context AND later.id > publishHistory.id)`, // publishHistoryByJob
  );
  const removeForgotten = db.prepare<[number]>(
    `DELETE FROM publishHistory WHERE id IN (
       SELECT earlier.id FROM publishHistory AS last JOIN publishHistory AS earlier
         ON earlier.assetId = last.assetId AND earlier.context = last.context AND earlier.id < last.id AND earlier.jobId IS NULL
       WHERE last.jobId = ?)`, // publishHistoryByJob, publishHistoryByAsset
  );
  return {
    /** Notes that a job is going to publish assets as they are now. */
    begin(assetIds: readonly number[], context: PublishContext): void {
      for (const id of assetIds) begin.run(publishingBit(context), id);
    },
    /** Stores that a job published an asset: the context has seen it, unless the asset changed since the job began. */
    add(assetId: number, jobId: number, context: PublishContext, publishFormat: string | null, at: number): void {
      insert.run(assetId, jobId, context, publishFormat, at);
      seen.run({ assetId, bit: contextBit(context), publishing: publishingBit(context) });
    },
    /** To be called before a job is erased: of its publications, those that are an asset's last to a context stay, in place of earlier ones that stayed. */
    forget(jobId: number): void {
      removeSuperseded.run(jobId);
      removeForgotten.run(jobId);
    },
    /** An asset's publications, oldest first. */
    history: (assetId: number): Publication[] => history.all(assetId),
    /** Whether an asset was ever published to a context. */
    isPublished: (assetId: number, context: PublishContext): boolean => isPublished.get(context, assetId) === 1,
    /** The last publication of each of some assets to each context. */
    last: (assetIds: readonly number[]): LastPublication[] => last.all(JSON.stringify(assetIds)),
  };
}
