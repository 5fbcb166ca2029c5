import type Database from 'better-sqlite3';
import type { Job, JobLogDetail, Submission } from '../jobs/job.js';
import type { JobState } from '../jobs/states.js';
import { cachedRow } from './cached-row.js';

/** Columns that change in a job's life. */
const CHANGING = [
  'state',
  'outcome',
  'paused',
  'listed',
  'dueAt',
  'queuedAt',
  'triggeredAt',
  'startedAt',
  'endedAt',
  'planInput',
  'itemCount',
  'totalTime',
  'waitLeft',
  'ranFor',
  'runningSince',
  'progress',
  'progressAt',
  'loggedItems',
  'successCount',
  'errorCount',
  'warningCount',
  'duplicateCount',
  'updateCount',
  'existing',
  'timedOut',
  'runLimit',
  'ending',
  'endMessage',
] as const satisfies readonly (keyof Job)[];

const SUBMITTED = [
  'companyId',
  'userId',
  'name',
  'originalName',
  'scheduleName',
  'scheduleId',
  'kind',
  'detail',
  'sources',
  'description',
  'locale',
  'client',
  'clientLocale',
  'initiatorName',
  'ordinal',
  'execSchedule',
  'execTime',
  'submittedAt',
] as const satisfies readonly (keyof Submission)[];

/** A job that has fired and is not done. SQLite takes a partial index only for its own words. */
const UNFINISHED = 'triggeredAt IS NOT NULL AND endedAt IS NULL';

/** Which job logs are asked for, by the start of the job. */
export interface JobLogFilter {
  readonly companyId: number;
  readonly userId: number | null;
  /** Milliseconds since 1970, both included. */
  readonly from: number;
  readonly to: number;
  readonly descending: boolean;
  /** At most so many. */
  readonly limit: number;
}

/** Which jobs are asked for; null fits any. */
export interface JobFilter {
  readonly companyId: number | null;
  readonly originalName: string | null;
  readonly state: JobState | null;
}

/** All columns, in the order in which they are read. */
const COLUMNS = ['id', ...SUBMITTED, ...CHANGING] as const satisfies readonly (keyof Job)[];

/** Has every column from the start, so that all jobs share one hidden class, which the engine is fast with. */
const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, null]));

/** A stored row of a log, and the job it belongs to. */
export interface StoredLogDetail extends JobLogDetail {
  readonly jobId: number;
  readonly n: number;
}

/** One change of state. */
export interface Transition {
  readonly at: number;
  readonly state: JobState;
}

interface LogDetailRow extends Omit<StoredLogDetail, 'arguments' | 'aux'> {
  readonly arguments: string | null;
  readonly aux: string | null;
}

/**
 * The statements on jobs, their transitions and their logs. Behind each query: the index it rides.
 * INDEXED BY stands where SQLite, which knows nothing of how few jobs are active, would take a wider index.
 */
export function createJobStore(db: Database.Database) {
  const insert = db.prepare<unknown[]>(
    `INSERT INTO job (${[...SUBMITTED, ...CHANGING].join(', ')}) VALUES (${[...SUBMITTED, ...CHANGING].map(() => '?').join(', ')})`,
  );
  const updates = new Map<string, Database.Statement<unknown[]>>();
  /** A statement for each set of columns that change together: SQLite writes anew every index of a column that is set, changed or not. */
  const updateOf = (columns: readonly (keyof Job)[]) => {
    const key = columns.join(' ');
    let update = updates.get(key);
    if (!update) {
      update = db.prepare(`UPDATE job SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`); // primary key
      updates.set(key, update);
    }
    return update;
  };
  const remove = db.prepare<[number]>('DELETE FROM job WHERE id = ?'); // primary key
  /** A query for jobs. They are read as arrays: as objects, so many columns took three times as long. */
  const jobQuery = <Parameters extends unknown[] | object>(clauses: string) => {
    const statement = db.prepare<Parameters, unknown[]>(`SELECT ${COLUMNS.join(', ')} FROM job ${clauses}`).raw();
    type Bound = Parameters extends unknown[] ? Parameters : [Parameters];
    return {
      get: (...parameters: Bound): Job | undefined => {
        const row = statement.get(...parameters);
        return row && readJob(row);
      },
      all: (...parameters: Bound): Job[] => statement.all(...parameters).map(readJob),
    };
  };
  const byId = jobQuery<[number]>(`WHERE id = ?`); // primary key
  const byName = jobQuery<[number, string]>(`WHERE companyId = ? AND name = ?`); // unique (companyId, name)
  const nameTaken = db.prepare<[number, string], number>('SELECT 1 FROM job WHERE companyId = ? AND name = ?').pluck(); // unique (companyId, name)
  const due = jobQuery<[number, number]>(`WHERE dueAt <= ? ORDER BY dueAt, id LIMIT ?`); // jobDue
  const nextDueAt = db.prepare<[], number>('SELECT dueAt FROM job WHERE dueAt IS NOT NULL ORDER BY dueAt, id LIMIT 1').pluck(); // jobDue
  const nextQueued = jobQuery<[]>(`WHERE queuedAt IS NOT NULL ORDER BY queuedAt, id LIMIT 1`); // jobQueued
  const occupied = db
    .prepare<[], number>(`SELECT count(*) FROM job INDEXED BY jobActive WHERE ${UNFINISHED} AND state IN ('Running', 'Stopping')`) // jobActive
    .pluck();
  const unfinished = jobQuery<[]>(`INDEXED BY jobActive WHERE ${UNFINISHED} ORDER BY state, companyId, id`); // jobActive
  const anyUnfinished = db.prepare<[], number>(`SELECT 1 FROM job INDEXED BY jobActive WHERE ${UNFINISHED} LIMIT 1`).pluck(); // jobActive
  const listed = jobQuery<[number]>(`INDEXED BY jobListed WHERE listed = 1 AND companyId = ? ORDER BY id`); // jobListed
  const listedByOriginalName = jobQuery<[number, string]>(
    `INDEXED BY jobListed WHERE listed = 1 AND companyId = ? AND originalName = ? ORDER BY id`, // jobListed
  );
  const scheduled = jobQuery<[number]>(`INDEXED BY jobScheduled WHERE state = 'Scheduled' AND companyId = ? ORDER BY id`); // jobScheduled
  const scheduledByOriginalName = jobQuery<[number, string]>(
    `INDEXED BY jobScheduled WHERE state = 'Scheduled' AND companyId = ? AND originalName = ? ORDER BY id`, // jobScheduled
  );
  const runsOf = jobQuery<[number]>(`WHERE scheduleId = ? ORDER BY id`); // jobBySchedule
  const running = jobQuery<[number]>(
    `INDEXED BY jobActive WHERE ${UNFINISHED} AND state = 'Running' AND companyId = ? ORDER BY id`, // jobActive
  );
  const [logsAscending, logsDescending] = ['ASC', 'DESC'].map((order) =>
    jobQuery<Omit<JobLogFilter, 'descending'>>(
      `WHERE companyId = @companyId AND startedAt BETWEEN @from AND @to AND userId = ifnull(@userId, userId)
       ORDER BY startedAt ${order}, id ${order} LIMIT @limit`, // jobLogByStart
    ),
  );
  const logsByOriginalName = jobQuery<[number, string]>(
    `WHERE companyId = ? AND originalName = ? AND startedAt IS NOT NULL ORDER BY startedAt, id`, // jobLogByOriginalName
  );
  const insertTransition = db.prepare<[number, number, string]>('INSERT INTO transition (jobId, at, state) VALUES (?, ?, ?)');
  const transitions = db.prepare<[number], Transition>('SELECT at, state FROM transition WHERE jobId = ? ORDER BY id'); // transitionByJob
  const lastTransition = db.prepare<[], number>('SELECT at FROM transition WHERE id = (SELECT max(id) FROM transition)').pluck(); // primary key
  const insertDetail = db.prepare<unknown[]>(
    'INSERT INTO jobLogDetail (jobId, n, dateCreated, logType, message, arguments, assetName, assetType, assetId, aux) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const setAssetOfDetail = db.prepare<[string, number, number, number]>(
    'UPDATE jobLogDetail SET assetName = ?, assetId = ? WHERE jobId = ? AND n = ?', // primary key
  );
  const details = db.prepare<[number], LogDetailRow>('SELECT * FROM jobLogDetail WHERE jobId = ? ORDER BY n'); // primary key
  const detailsOfAsset = db.prepare<[number, number], LogDetailRow>(
    'SELECT jobLogDetail.* FROM jobLogDetail JOIN job ON job.id = jobId WHERE assetId = ? AND companyId = ? ORDER BY jobId, n', // jobLogDetailByAsset
  );
  const list = jobQuery<JobFilter>(
    `WHERE companyId = ifnull(@companyId, companyId) AND originalName = ifnull(@originalName, originalName)
       AND state = ifnull(@state, state) ORDER BY id`, // all of them: tests ask for it, no endpoint does
  );
  const counts = db.prepare<[], { scheduled: number; active: number }>(
    `SELECT (SELECT count(*) FROM job WHERE state = 'Scheduled') AS scheduled,
      (SELECT count(*) FROM job INDEXED BY jobActive WHERE ${UNFINISHED}) AS active`, // jobScheduled, jobActive
  );

  const changing = (job: Job): unknown[] => CHANGING.map((column) => job[column]);
  /** Who polls asks for one job again and again, which changes much less often. */
  const kept = new Map<number, Job>();

  return {
    /** Forgets what was kept at hand: to be called when a transaction was rolled back, and when rows were changed as a whole. */
    invalidate: (): void => kept.clear(),
    /** Stores a new job; its `id` is given here. */
    insert(job: Job): Job {
      const { lastInsertRowid } = insert.run(...SUBMITTED.map((column) => job[column]), ...changing(job));
      return { ...job, id: Number(lastInsertRowid) };
    },
    /** Stores where a job stands now; `from` is what is stored. */
    update(from: Job, to: Job): void {
      const columns = CHANGING.filter((column) => from[column] !== to[column]);
      kept.delete(to.id);
      if (columns.length > 0) updateOf(columns).run(...columns.map((column) => to[column]), to.id);
    },
    /** Removes a job with its log. */
    remove(id: number): void {
      // The runs of a recurring job lose their number of it.
      kept.clear();
      remove.run(id);
    },
    byId: (id: number): Job | undefined => cachedRow(kept, id, () => byId.get(id), isSmall),
    byName: (companyId: number, name: string): Job | undefined => byName.get(companyId, name),
    isNameTaken: (companyId: number, name: string): boolean => nameTaken.get(companyId, name) === 1,
    /** The first jobs that are due by `at`, in the order in which they fall due. */
    due: (at: number, limit: number): Job[] => due.all(at, limit),
    /** The earliest due moment of all. */
    nextDueAt: (): number | undefined => nextDueAt.get(),
    /** The job that has waited longest for a place. */
    nextQueued: (): Job | undefined => nextQueued.get(),
    /** How many places are taken by running and stopping jobs. */
    occupiedPlaces: (): number => occupied.get() ?? 0,
    /** Jobs that have fired and are not done. */
    unfinished: (): Job[] => unfinished.all(),
    isAnyUnfinished: (): boolean => anyUnfinished.get() === 1,
    /** Jobs that getActiveJobs lists. */
    listed: (companyId: number, originalName?: string): Job[] =>
      originalName === undefined ? listed.all(companyId) : listedByOriginalName.all(companyId, originalName),
    /** Jobs that getScheduledJobs lists. */
    scheduled: (companyId: number, originalName?: string): Job[] =>
      originalName === undefined ? scheduled.all(companyId) : scheduledByOriginalName.all(companyId, originalName),
    /** Runs of a recurring job, oldest first. */
    runsOf: (scheduleId: number): Job[] => runsOf.all(scheduleId),
    running: (companyId: number): Job[] => running.all(companyId),
    /** Jobs of a company that have a log, by the start of the job. */
    logs: ({ descending, ...filter }: JobLogFilter): Job[] => (descending ? logsDescending : logsAscending)?.all(filter) ?? [],
    logsByOriginalName: (companyId: number, originalName: string): Job[] => logsByOriginalName.all(companyId, originalName),
    /** Adds a transition behind those that the job has. */
    addTransition(jobId: number, at: number, state: JobState): void {
      insertTransition.run(jobId, at, state);
    },
    transitions: (jobId: number): Transition[] => transitions.all(jobId),
    /** When the last transition of all was: time stood there at least. */
    lastTransitionAt: (): number | undefined => lastTransition.get(),
    /** Adds the rows of items to a job's log, behind the `from` that it has. */
    addDetails(jobId: number, from: number, rows: readonly JobLogDetail[]): void {
      let n = from;
      for (const row of rows) {
        insertDetail.run(
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
    },
    /** The row of an item names another asset than it did. @param n place of the item */
    setAssetOfDetail(jobId: number, n: number, { id, name }: { readonly id: number; readonly name: string }): void {
      setAssetOfDetail.run(name, id, jobId, n);
    },
    /** The rows of a job's items, in the order of the items. */
    details: (jobId: number): StoredLogDetail[] => details.all(jobId).map(readDetail),
    /** What the logs of a company say of an asset. */
    detailsOfAsset: (companyId: number, assetId: number): StoredLogDetail[] => detailsOfAsset.all(assetId, companyId).map(readDetail),
    /** All jobs that fit, by number. */
    list: (filter: JobFilter): Job[] => list.all(filter),
    counts: (): { scheduled: number; active: number } => counts.get() ?? { scheduled: 0, active: 0 },
  };
}

/** The statements on jobs, ready to run. */
export type JobStore = ReturnType<typeof createJobStore>;

/** A job that names more than so much to work on is read each time, characters. */
const LARGEST_KEPT = 8192;

function isSmall({ detail, sources, planInput, existing }: Job): boolean {
  return [detail, sources, planInput, existing].reduce((sum, text) => sum + (text?.length ?? 0), 0) <= LARGEST_KEPT;
}

function readJob(values: readonly unknown[]): Job {
  const job: Record<string, unknown> = { ...EMPTY };
  for (const [index, column] of COLUMNS.entries()) job[column] = values[index];
  // The columns are those of the table, whose checks keep their values to what Job allows.
  return job as unknown as Job;
}

function readDetail(row: LogDetailRow): StoredLogDetail {
  return { ...row, arguments: row.arguments === null ? null : JSON.parse(row.arguments), aux: row.aux === null ? null : JSON.parse(row.aux) };
}
