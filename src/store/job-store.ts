import type Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { withoutSecretFields } from '../contract/secrets.js';
import type { Job, JobProgress, Submission } from '../jobs/job.js';
import type { UploadSource } from '../jobs/job-detail.js';
import type { ResolvedOverwrite } from '../jobs/resolved-overwrite.js';
import type { JobState } from '../jobs/states.js';
import type { FinishedJobs } from './finished-jobs.js';
import type { JobCounts } from './job-counts.js';
import type { PostedFileStore } from './posted-file-store.js';
import { stored } from './row.js';
import { rowMaker } from './rows-by-array.js';

/** Columns that change during a job's life. */
const CHANGING = [
  'name',
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
  'timedOut',
  'runLimit',
  'ending',
  'endMessage',
] as const satisfies readonly (keyof JobProgress)[];

/** Columns that are written once. */
const SUBMITTED = [
  'companyId',
  'userId',
  'originalName',
  'scheduleName',
  'scheduleId',
  'kind',
  'detail',
  'description',
  'locale',
  'client',
  'clientLocale',
  'initiatorName',
  'ordinal',
  'execSchedule',
  'execTime',
  'submittedAt',
] as const satisfies readonly (keyof Submission | 'kind' | 'detail')[];

/** A job that has fired and is not done. SQLite uses a partial index only for a condition worded like the index's own. */
const UNFINISHED = 'triggeredAt IS NOT NULL AND endedAt IS NULL';

/** Selects job logs by the start of the job. */
export interface JobLogFilter {
  readonly companyId: number;
  readonly userId: number | null;
  /** Milliseconds since 1970, both included. */
  readonly from: number;
  readonly to: number;
  readonly descending: boolean;
  /** The greatest number of them; -1 for all. */
  readonly limit: number;
}

/** How many jobs have fired and are not done, and how many of these do not go on by themselves. */
export interface UnfinishedCounts {
  readonly all: number;
  readonly paused: number;
  /** Running, not paused, and never to end. */
  readonly endless: number;
  /** Runs of recurring jobs that fired after a certain job was stored. */
  readonly laterRuns: number;
}

/** Selects jobs; null matches any. */
export interface JobFilter {
  readonly companyId: number | null;
  readonly originalName: string | null;
  readonly state: JobState | null;
}

/** The columns of a new job, in the order in which they are written. */
const WRITTEN = [...SUBMITTED, ...CHANGING] as const;

/** The columns of a job, in the order in which they are read. */
const COLUMNS = ['id', ...WRITTEN] as const satisfies readonly (keyof Job)[];

const makeRow = rowMaker(COLUMNS);

/** One change of state. */
export interface Transition {
  readonly at: number;
  readonly state: JobState;
}

/** What of a removed job is still asked for. */
interface RemovedJob extends Pick<Job, 'companyId' | 'kind' | 'state' | 'execSchedule'> {
  readonly listed: 0 | 1;
}

/** A job as it is stored, and the size of its JSON, characters. */
interface CachedJob {
  readonly job: Job;
  readonly size: number;
}

/** How many jobs are cached: a poll of a company asks for all of its active jobs. */
const MOST_CACHED = 4000;

/** How many characters of JSON the cached jobs have together, and what a job takes besides, in characters. */
const MOST_CACHED_TEXT = 16 * 1024 * 1024;
const OVERHEAD = 500;

/**
 * Prepares the statements on jobs and their transitions. A comment behind each query names the index it uses;
 * INDEXED BY makes SQLite, which does not know how few jobs are active, take the narrow one.
 *
 * @param postedFiles told of removed jobs @param finishedJobs told of all changes @param counts told of all changes
 */
export function createJobStore(db: Database.Database, postedFiles: PostedFileStore, finishedJobs: FinishedJobs, counts: JobCounts) {
  const insert = db.prepare<unknown[]>(`INSERT INTO job (sources, ${WRITTEN.join(', ')}) VALUES (?, ${WRITTEN.map(() => '?').join(', ')})`);
  const updates = new Map<string, Database.Statement<unknown[]>>();
  /** A statement for each set of columns that change together: SQLite rewrites every index of a column that is set, changed or not. */
  const updateOf = (columns: readonly (keyof JobProgress)[]) => {
    const key = columns.join(' ');
    let update = updates.get(key);
    if (!update) {
      update = db.prepare(`UPDATE job SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`); // primary key
      updates.set(key, update);
    }
    return update;
  };
  const remove = db.prepare<[number], RemovedJob>('DELETE FROM job WHERE id = ? RETURNING companyId, kind, state, listed, execSchedule'); // primary key
  /** A query for jobs, which are read as arrays. */
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
  const byId = db.prepare<[number], unknown[]>(`SELECT ${COLUMNS.join(', ')} FROM job WHERE id = ?`).raw(); // primary key
  const sources = db.prepare<[number], string | null>('SELECT sources FROM job WHERE id = ?').pluck(); // primary key
  const resolvedOverwrites = db.prepare<[number], string | null>('SELECT resolvedOverwrites FROM job WHERE id = ?').pluck(); // primary key
  const setResolvedOverwrites = db.prepare<[string, number]>('UPDATE job SET resolvedOverwrites = ? WHERE id = ?'); // primary key
  const byName = jobQuery<[number, string]>(`WHERE companyId = ? AND name = ?`); // unique (companyId, name)
  const nameTaken = db.prepare<[number, string], number>('SELECT 1 FROM job WHERE companyId = ? AND name = ?').pluck(); // unique (companyId, name)
  const nextDueAt = db.prepare<[], number>('SELECT dueAt FROM job WHERE dueAt IS NOT NULL ORDER BY dueAt, id LIMIT 1').pluck(); // jobDue
  const nextQueued = jobQuery<[]>(`WHERE queuedAt IS NOT NULL ORDER BY queuedAt, id LIMIT 1`); // jobQueued
  const occupied = db
    .prepare<[], number>(`SELECT count(*) FROM job INDEXED BY jobActive WHERE ${UNFINISHED} AND state IN ('Running', 'Stopping')`) // jobActive
    .pluck();
  const unfinished = jobQuery<[number]>(`INDEXED BY jobActive WHERE ${UNFINISHED} ORDER BY state, companyId, id LIMIT ?`); // jobActive
  const unfinishedCounts = db.prepare<[number], UnfinishedCounts>(
    `SELECT count(*) AS "all", total(paused) AS paused, total(NOT paused AND state = 'Running' AND ending IS 'Never') AS endless,
       total(scheduleId IS NOT NULL AND id > ?) AS laterRuns
     FROM job INDEXED BY jobActive WHERE ${UNFINISHED}`, // jobActive
  );
  const lastId = db.prepare<[], number | null>('SELECT max(id) FROM job').pluck(); // primary key
  const nextSchedules = jobQuery<[number]>(
    `INDEXED BY jobDue WHERE dueAt IS NOT NULL AND state = 'Scheduled' AND execSchedule IS NOT NULL ORDER BY dueAt, id LIMIT ?`, // jobDue
  );
  /** A query for the numbers of jobs that are asked for again and again: most are cached. */
  const idQuery = <Parameters extends unknown[]>(clauses: string) => {
    const statement = db.prepare<Parameters, number>(`SELECT id FROM job ${clauses}`).pluck();
    return (...parameters: Parameters): Job[] => statement.all(...parameters).flatMap((id) => jobById(id) ?? []);
  };
  const due = idQuery<[number, number]>(`WHERE dueAt <= ? ORDER BY dueAt, id LIMIT ?`); // jobDue
  const listed = idQuery<[number]>(`INDEXED BY jobListed WHERE listed = 1 AND companyId = ? ORDER BY id`); // jobListed
  const listedByOriginalName = idQuery<[number, string]>(
    `INDEXED BY jobListed WHERE listed = 1 AND companyId = ? AND originalName = ? ORDER BY id`, // jobListed
  );
  const scheduled = idQuery<[number]>(`INDEXED BY jobScheduled WHERE state = 'Scheduled' AND companyId = ? ORDER BY id`); // jobScheduled
  const scheduledByOriginalName = idQuery<[number, string]>(
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
    `INDEXED BY jobByOriginalName WHERE companyId = ? AND originalName = ? AND startedAt IS NOT NULL ORDER BY startedAt, id`, // jobByOriginalName
  );
  const ASKED_FOR = 'companyId = @companyId AND originalName = @originalName AND scheduleId IS NULL AND initiatorName IS NULL';
  const atWork = db
    .prepare<{ companyId: number; originalName: string }, number>(
      `SELECT id FROM job INDEXED BY jobScheduled WHERE state = 'Scheduled' AND ${ASKED_FOR}
       UNION ALL SELECT id FROM job INDEXED BY jobListed WHERE listed = 1 AND endedAt IS NULL AND ${ASKED_FOR} ORDER BY id DESC`, // jobScheduled, jobListed
    )
    .pluck();
  const newest = db
    .prepare<{ companyId: number; originalName: string }, number>(
      `SELECT id FROM job INDEXED BY jobByOriginalName WHERE ${ASKED_FOR} AND (planInput IS NOT NULL OR triggeredAt IS NULL)
       ORDER BY id DESC LIMIT 1`, // jobByOriginalName
    )
    .pluck();
  const insertTransition = db.prepare<[number, number, string]>('INSERT INTO transition (jobId, at, state) VALUES (?, ?, ?)');
  const transitions = db.prepare<[number], Transition>('SELECT at, state FROM transition WHERE jobId = ? ORDER BY id'); // transitionByJob
  const lastTransition = db.prepare<[], number>('SELECT at FROM transition WHERE id = (SELECT max(id) FROM transition)').pluck(); // primary key
  const list = jobQuery<JobFilter>(
    `WHERE companyId = ifnull(@companyId, companyId) AND originalName = ifnull(@originalName, originalName)
       AND state = ifnull(@state, state) ORDER BY id`, // all of them
  );
  const followOns = jobQuery<[number, string, string]>(
    `INDEXED BY jobByOriginalName WHERE companyId = ? AND originalName = ? AND initiatorName = ? ORDER BY id`, // jobByOriginalName
  );
  const newestRuns = jobQuery<[number, number]>(`WHERE scheduleId = ? ORDER BY id DESC LIMIT ?`); // jobBySchedule
  const fewCounts = db.prepare<[], { scheduled: number; active: number }>(
    `SELECT (SELECT count(*) FROM job WHERE state = 'Scheduled') AS scheduled,
      (SELECT count(*) FROM job INDEXED BY jobActive WHERE ${UNFINISHED}) AS active`, // jobScheduled, jobActive
  );

  /** A client that polls asks for one job again and again, which changes much less often. */
  const cached = new LRUCache<number, CachedJob>({ max: MOST_CACHED, maxSize: MOST_CACHED_TEXT, sizeCalculation: ({ size }) => size });

  const jobById = (id: number): Job | undefined => {
    const known = cached.get(id);
    if (known) return known.job;
    const row = byId.get(id);
    if (!row) return undefined;
    const job = readJob(row);
    // One that is larger than all may be together is not cached.
    cached.set(id, { job, size: OVERHEAD + sizeOf(row) });
    return job;
  };

  /** Number of the job that was stored last, since that was last forgotten. */
  let lastInserted: number | undefined;

  /** By company and original name; cleared with every change of a job, which polls by submitJob's handle are much more frequent than. */
  const atWorkCached = new Map<string, readonly number[]>();

  return {
    /** Clears the caches: to be called when a transaction was rolled back, and when rows were changed as a whole. */
    invalidate(): void {
      cached.clear();
      atWorkCached.clear();
    },
    /**
     * Stores a new job.
     *
     * @param sources the URLs of an upload of URLs; null for every other kind
     * @returns the job with the number that it was given
     */
    insert(job: Job, sources: readonly UploadSource[] | null = null): Job {
      atWorkCached.clear();
      // The mock needs no token of another service that a detail holds.
      const kept = withoutSecretFields(job.detail) === job.detail ? job : withoutSecretFields(job);
      const { lastInsertRowid } = insert.run(
        sources === null ? null : JSON.stringify(sources),
        ...WRITTEN.map((column) => columnValue(kept[column])),
      );
      finishedJobs.changed(undefined, job);
      counts.changed(undefined, job);
      lastInserted = Number(lastInsertRowid);
      return { ...kept, id: lastInserted };
    },
    /** Number of the job that was stored last; undefined where none was since `forgetInserted`. */
    lastInserted: (): number | undefined => lastInserted,
    forgetInserted(): void {
      lastInserted = undefined;
    },
    /** Stores a job's changes. @param from the job as it is stored */
    update(from: Job, to: Job): void {
      const columns = CHANGING.filter((column) => from[column] !== to[column]);
      // A job that is due goes from one state to the next: it need not be read again. What becomes JSON is cached as it is read.
      const known = cached.peek(to.id);
      if (known?.job === from && from.detail === to.detail && from.planInput === to.planInput) cached.set(to.id, { job: to, size: known.size });
      else cached.delete(to.id);
      atWorkCached.clear();
      if (columns.length === 0) return;
      updateOf(columns).run(...columns.map((column) => columnValue(to[column])), to.id);
      finishedJobs.changed(from, to);
      counts.changed(from, to);
    },
    /** Removes a job with its log. */
    remove(id: number): void {
      atWorkCached.clear();
      const removed = postedFiles.removing(id, () => remove.get(id));
      if (!removed) return;
      finishedJobs.changed({ state: removed.state, listed: removed.listed === 1 }, undefined);
      counts.changed(removed, undefined);
      // The runs of a recurring job lose their reference to it.
      if (removed.execSchedule === null && removed.state === 'Done') cached.delete(id);
      else cached.clear();
    },
    byId: jobById,
    /** The URLs of an upload of URLs; undefined for every other kind. */
    sourcesOf: (id: number): UploadSource[] | undefined => parsed(sources.get(id)),
    /** The assets that the files of an upload become, once it has begun to run; undefined where all simply become new ones. */
    resolvedOverwritesOf: (id: number): ResolvedOverwrite[] | undefined => parsed(resolvedOverwrites.get(id)),
    setResolvedOverwrites(id: number, overwrites: readonly ResolvedOverwrite[]): void {
      setResolvedOverwrites.run(JSON.stringify(overwrites), id);
    },
    byName: (companyId: number, name: string): Job | undefined => byName.get(companyId, name),
    isNameTaken: (companyId: number, name: string): boolean => nameTaken.get(companyId, name) === 1,
    /** The first jobs that are due by a moment, in the order in which they fall due. */
    due: (at: number, limit: number): Job[] => due(at, limit),
    /** The earliest due moment of all jobs. */
    nextDueAt: (): number | undefined => nextDueAt.get(),
    /** The job that has been queued for longest. */
    nextQueued: (): Job | undefined => nextQueued.get(),
    /** How many places running and stopping jobs take. */
    occupiedPlaces: (): number => occupied.get() ?? 0,
    /** The first jobs that have fired and are not done. */
    unfinished: (limit: number): Job[] => unfinished.all(limit),
    /** Counts jobs that have fired and are not done. @param after number of a job: runs that were stored later are counted */
    unfinishedCounts: (after: number): UnfinishedCounts => stored(unfinishedCounts.get(after)),
    /** The largest number of a job; 0 if there is none. */
    lastId: (): number => lastId.get() ?? 0,
    /** The recurring jobs that fire next, in the order in which they do. */
    nextSchedules: (limit: number): Job[] => nextSchedules.all(limit),
    /** Jobs that getActiveJobs lists. */
    listed: (companyId: number, originalName?: string): Job[] =>
      originalName === undefined ? listed(companyId) : listedByOriginalName(companyId, originalName),
    /** Jobs that getScheduledJobs lists. */
    scheduled: (companyId: number, originalName?: string): Job[] =>
      originalName === undefined ? scheduled(companyId) : scheduledByOriginalName(companyId, originalName),
    /** Runs of a recurring job, oldest first. */
    runsOf: (scheduleId: number): Job[] => runsOf.all(scheduleId),
    /** The last runs of a recurring job, newest first. */
    newestRuns: (scheduleId: number, limit: number): Job[] => newestRuns.all(scheduleId, limit),
    /** The jobs that a job started when it was done. They have its original name. */
    followOns: ({ companyId, originalName, name }: Pick<Job, 'companyId' | 'originalName' | 'name'>): Job[] =>
      followOns.all(companyId, originalName, name),
    running: (companyId: number): Job[] => running.all(companyId),
    /** Jobs of a company that have a log, by the start of the job. */
    logs: ({ descending, ...filter }: JobLogFilter): Job[] => (descending ? logsDescending : logsAscending)?.all(filter) ?? [],
    logsByOriginalName: (companyId: number, originalName: string): Job[] => logsByOriginalName.all(companyId, originalName),
    /** Numbers of the jobs with an original name that are scheduled or not done, the newest first. Runs of schedules and follow-on jobs do not count. */
    atWork(companyId: number, originalName: string): readonly number[] {
      const key = `${companyId} ${originalName}`;
      let ids = atWorkCached.get(key);
      if (!ids) {
        if (atWorkCached.size >= MOST_CACHED) atWorkCached.clear();
        ids = atWork.all({ companyId, originalName });
        atWorkCached.set(key, ids);
      }
      return ids;
    },
    /** Number of the newest job with an original name, done or not. Runs of schedules, follow-on jobs and jobs that calls left do not count. */
    newest: (companyId: number, originalName: string): number | undefined => newest.get({ companyId, originalName }),
    /** Adds a job's newest transition. */
    addTransition(jobId: number, at: number, state: JobState): void {
      insertTransition.run(jobId, at, state);
    },
    transitions: (jobId: number): Transition[] => transitions.all(jobId),
    /** When the newest transition of all jobs was: the clock had come at least that far. */
    lastTransitionAt: (): number | undefined => lastTransition.get(),
    /** All matching jobs, by number. */
    list: (filter: JobFilter): Job[] => list.all(filter),
    counts: (): { scheduled: number; active: number } => fewCounts.get() ?? { scheduled: 0, active: 0 },
  };
}

/** The store of jobs. */
export type JobStore = ReturnType<typeof createJobStore>;

function readJob(values: readonly unknown[]): Job {
  const job = makeRow(values);
  job.detail = parsed(job.detail);
  job.planInput = parsed(job.planInput) ?? null;
  job.paused = job.paused === 1;
  job.listed = job.listed === 1;
  job.timedOut = job.timedOut === 1;
  // The columns are those of the table, whose checks allow what Job allows; only JSON that was made from these types is stored.
  return job as unknown as Job;
}

const [DETAIL, PLAN_INPUT] = [COLUMNS.indexOf('detail'), COLUMNS.indexOf('planInput')];

/** Characters of a row's JSON. */
function sizeOf(row: readonly unknown[]): number {
  return [row[DETAIL], row[PLAN_INPUT]].reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
}

/** A field of a job as SQLite stores it: booleans as 0 or 1, objects as JSON. */
function columnValue(value: Job[keyof Job]): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** What a column of JSON holds, by the type that is expected: only JSON that was made from it is stored. */
function parsed<Value>(text: unknown): Value | undefined {
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}
