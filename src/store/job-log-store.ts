import type Database from 'better-sqlite3';
import type { Job, JobLogDetail } from '../jobs/job.js';
import type { LoggedJob, OutcomeCounts } from '../jobs/job-log.js';

/**
 * How many rows of a log lie between two tallies, of which the first stands behind as many rows: a log that is no longer, as most are, has none.
 * The files that there are have this step.
 */
export const TALLY_STEP = 128;

/** A stored row of a log, and the job it belongs to. */
export interface StoredLogDetail extends JobLogDetail {
  readonly jobId: number;
  readonly n: number;
}

/** What is known of a job by its log, without what it works on. */
export type LogHead = LoggedJob & Pick<Job, 'id' | 'companyId' | 'userId' | 'name' | 'state'>;

/** Selects logs by the start of the job. */
export interface LogHeadFilter {
  readonly companyId: number;
  readonly userId: number | null;
  /** Milliseconds since 1970, both included. */
  readonly from: number;
  readonly to: number;
  readonly descending: boolean;
}

interface LogDetailRow extends Omit<StoredLogDetail, 'arguments' | 'aux'> {
  readonly arguments: string | null;
  readonly aux: string | null;
}

interface LogHeadRow extends Omit<LogHead, 'timedOut'> {
  readonly timedOut: 0 | 1;
}

const HEAD = [
  'id',
  'companyId',
  'userId',
  'name',
  'kind',
  'state',
  'outcome',
  'startedAt',
  'endedAt',
  'initiatorName',
  'loggedItems',
  'successCount',
  'errorCount',
  'warningCount',
  'duplicateCount',
  'updateCount',
  'timedOut',
  'endMessage',
] as const satisfies readonly (keyof LogHead)[];

/** How many heads are read at once, at first and at most. */
const HEADS_AT_ONCE = { first: 32, most: 1024 };

/** Prepares the statements on the logs of jobs. */
export function createJobLogStore(db: Database.Database) {
  const insert = db.prepare<unknown[]>(
    'INSERT INTO jobLogDetail (jobId, n, dateCreated, logType, message, arguments, assetName, assetType, assetId, aux) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertTally = db.prepare<[number, number, number, number, number, number, number]>(
    'INSERT INTO jobLogTally (jobId, n, successCount, warningCount, errorCount, duplicateCount, updateCount) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const setAsset = db.prepare<[string, number, number, number]>(
    'UPDATE jobLogDetail SET assetName = ?, assetId = ? WHERE jobId = ? AND n = ?', // primary key
  );
  const range = db.prepare<[number, number, number], LogDetailRow>('SELECT * FROM jobLogDetail WHERE jobId = ? AND n >= ? AND n < ? ORDER BY n'); // primary key
  const ofTypes = db.prepare<[number, number, number, string, number, number], LogDetailRow>(
    `SELECT * FROM jobLogDetail WHERE jobId = ? AND n >= ? AND n < ? AND logType IN (SELECT value FROM json_each(?))
     ORDER BY n LIMIT ? OFFSET ?`, // primary key
  );
  const tally = db.prepare<[number, number], OutcomeCounts>(
    'SELECT n AS loggedItems, successCount, warningCount, errorCount, duplicateCount, updateCount FROM jobLogTally WHERE jobId = ? AND n = ?', // primary key
  );
  const ofAsset = db.prepare<[number, number], LogDetailRow>(
    'SELECT jobLogDetail.* FROM jobLogDetail JOIN job ON job.id = jobId WHERE assetId = ? AND companyId = ? ORDER BY jobId, n', // jobLogDetailByAsset
  );
  const newestOfAsset = db.prepare<[number, number, number], LogDetailRow>(
    `SELECT jobLogDetail.* FROM jobLogDetail JOIN job ON job.id = jobId WHERE assetId = ? AND companyId = ?
     ORDER BY dateCreated DESC, jobId DESC, n LIMIT ?`, // jobLogDetailByAsset
  );
  const countOfAsset = db
    .prepare<[number, number], number>('SELECT count(*) FROM jobLogDetail JOIN job ON job.id = jobId WHERE assetId = ? AND companyId = ?') // jobLogDetailByAsset
    .pluck();
  const [ascending, descending] = (
    [
      ['>', '@to', '<=', 'ASC'],
      ['<', '@from', '>=', 'DESC'],
    ] as const
  ).map(([behind, end, within, order]) =>
    db.prepare<[object], LogHeadRow>(
      `SELECT ${HEAD.join(', ')} FROM job
       WHERE companyId = @companyId AND (startedAt, id) ${behind} (@startedAt, @id) AND startedAt ${within} ${end} AND userId = ifnull(@userId, userId)
       ORDER BY startedAt ${order}, id ${order} LIMIT @limit`, // jobLogByStart
    ),
  );

  return {
    tallyStep: TALLY_STEP,
    /**
     * Appends the rows of items to a job's log.
     *
     * @param from how many rows it has
     * @param tallies the counts before those of the rows that have a tally
     */
    add(jobId: number, from: number, rows: readonly JobLogDetail[], tallies: readonly OutcomeCounts[]): void {
      let n = from;
      for (const row of rows) {
        insert.run(
          jobId,
          n++,
          row.dateCreated,
          row.logType,
          row.message,
          row.arguments === null ? null : JSON.stringify(row.arguments),
          row.assetName,
          row.assetType,
          row.assetId,
          row.aux === null ? null : JSON.stringify(row.aux),
        );
      }
      for (const { loggedItems, successCount, warningCount, errorCount, duplicateCount, updateCount } of tallies)
        insertTally.run(jobId, loggedItems, successCount, warningCount, errorCount, duplicateCount, updateCount);
    },
    /** Changes the asset that the row of an item names. @param n index of the item */
    setAsset(jobId: number, n: number, { id, name }: { readonly id: number; readonly name: string }): void {
      setAsset.run(name, id, jobId, n);
    },
    /** The rows of a job's items from one up to another, which is not among them, in the order of the items. */
    range: (jobId: number, from: number, to: number): StoredLogDetail[] => range.all(jobId, from, to).map(readDetail),
    /** Rows of some types among those. @param limit how many at most @param offset how many are passed over */
    ofTypes: (jobId: number, from: number, to: number, types: readonly string[], limit: number, offset: number): StoredLogDetail[] =>
      ofTypes.all(jobId, from, to, JSON.stringify(types), limit, offset).map(readDetail),
    /** The counts of a log before a row that has a tally. @param n index of the row */
    tally: (jobId: number, n: number): OutcomeCounts | undefined => tally.get(jobId, n),
    /** The rows about an asset in all logs of a company. */
    ofAsset: (companyId: number, assetId: number): StoredLogDetail[] => ofAsset.all(assetId, companyId).map(readDetail),
    /** The newest rows about an asset, the newest first; those of one moment by their jobs, the newest first. */
    newestOfAsset: (companyId: number, assetId: number, limit: number): StoredLogDetail[] =>
      newestOfAsset.all(assetId, companyId, limit).map(readDetail),
    countOfAsset: (companyId: number, assetId: number): number => countOfAsset.get(assetId, companyId) ?? 0,
    /** The logs of a company, by the start of the job, as far as they are asked for. Whoever asks may change jobs meanwhile, but for their start. */
    *heads({ companyId, userId, from, to, descending: isDescending }: LogHeadFilter): Generator<LogHead> {
      const statement = isDescending ? descending : ascending;
      // Numbers of jobs begin with 1.
      let last = isDescending ? { startedAt: to, id: Number.MAX_SAFE_INTEGER } : { startedAt: from, id: 0 };
      for (let limit = HEADS_AT_ONCE.first; statement; limit = Math.min(HEADS_AT_ONCE.most, limit * 2)) {
        const rows = statement.all({ companyId, userId, from, to, ...last, limit });
        for (const { timedOut, ...row } of rows) yield { ...row, timedOut: timedOut === 1 };
        const end = rows.length < limit ? undefined : rows.at(-1);
        if (!end) return;
        last = { startedAt: end.startedAt ?? 0, id: end.id };
      }
    },
  };
}

/** The store of the logs of jobs. */
export type JobLogStore = ReturnType<typeof createJobLogStore>;

function readDetail(row: LogDetailRow): StoredLogDetail {
  return { ...row, arguments: parsed(row.arguments), aux: parsed(row.aux) };
}

/** What a column of JSON holds, by the type that is expected: only JSON that was made from it is stored. */
function parsed<Value>(text: string | null): Value | null {
  return text === null ? null : JSON.parse(text);
}
