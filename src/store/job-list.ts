import type Database from 'better-sqlite3';
import type { Job } from '../jobs/job.js';
import type { PlanInput } from '../jobs/plan-input.js';
import type { JobState } from '../jobs/states.js';
import type { JobCounts } from './job-counts.js';
import { stored } from './row.js';

/** Which jobs are listed; null matches any. */
export interface ListFilter {
  readonly companyId: number | null;
  readonly originalName: string | null;
  readonly state: JobState | null;
  /** The kinds that are listed. */
  readonly kinds: readonly string[];
  /** Only jobs with these numbers. */
  readonly ids: readonly number[] | null;
}

/** What further conditions look at. */
export type NamedJob = Pick<Job, 'id' | 'companyId' | 'userId' | 'name' | 'originalName' | 'scheduleName' | 'triggeredAt'>;

/** The columns of a job that a list tells of. */
const TOLD = [
  'id',
  'companyId',
  'userId',
  'name',
  'originalName',
  'scheduleName',
  'kind',
  'description',
  'submittedAt',
  'state',
  'outcome',
  'paused',
  'dueAt',
  'triggeredAt',
  'startedAt',
  'endedAt',
  'itemCount',
  'totalTime',
  'ranFor',
  'runningSince',
  'progress',
  'progressAt',
  'successCount',
  'errorCount',
  'warningCount',
  'duplicateCount',
  'updateCount',
  'runLimit',
  'ending',
] as const satisfies readonly (keyof Job)[];

/** What a list tells of a job: what is large of it is not read. */
export type ListedJobRow = Pick<Job, (typeof TOLD)[number]> & { readonly planInput: Pick<PlanInput, 'scriptedBy'> | null };

/** Which part of a list is read, and in which order. */
export interface ListPart {
  readonly order: 'oldest' | 'newest';
  /** Only those behind the job with this number, in this order. */
  readonly after: number | undefined;
  /** How many at most. */
  readonly limit: number;
}

/** Numbers of the jobs of a page, and how many match in all. */
export interface ListedNumbers {
  readonly ids: readonly number[];
  readonly total: number;
  /** Whether more follow. */
  readonly hasMore: boolean;
}

/** What statements are given. */
interface Bound {
  readonly companyId: number | null;
  readonly companyIds: string;
  readonly originalName: string | null;
  readonly state: string | null;
  readonly kinds: string;
  readonly ids: string | null;
  readonly after: number;
  readonly limit: number;
}

/** Where the rows of a list come from: the narrowest index that has all of them. Each reads in the order of numbers, or sorts the few it has. */
const SOURCES = {
  /** By the primary key: few. */
  numbered: 'job WHERE id IN (SELECT value FROM json_each(@ids))',
  /** By jobActive, which has few jobs. */
  active: 'job INDEXED BY jobActive WHERE triggeredAt IS NOT NULL AND endedAt IS NULL',
  /** By jobScheduled, which has few jobs. */
  scheduled: "job INDEXED BY jobScheduled WHERE state = 'Scheduled'",
  /** By jobByOriginalName. */
  named: 'job INDEXED BY jobByOriginalName WHERE originalName = @originalName AND companyId IN (SELECT value FROM json_each(@companyIds))',
  /** By the primary key, from its end if the newest come first, and only as far as the page goes. */
  all: 'job WHERE true',
} as const;

const CONDITIONS = `(@companyId IS NULL OR companyId = @companyId) AND (@originalName IS NULL OR originalName = @originalName)
  AND (@state IS NULL OR state = @state) AND kind IN (SELECT value FROM json_each(@kinds))`;

/** The orders of a list, and what is behind a job in each. */
const ORDERS = { oldest: { behind: '>', by: 'ASC' }, newest: { behind: '<', by: 'DESC' } } as const;

/** The jobs a page at a time. */
export type JobList = ReturnType<typeof createJobList>;

/** Lists the jobs a page at a time. Only the admin API asks for it: its statements are prepared when they are first needed. */
export function createJobList(db: Database.Database, counts: JobCounts) {
  const statements = new Map<string, Database.Statement<[Bound], unknown>>();
  const prepared = <Row>(sql: string): Database.Statement<[Bound], Row> => {
    const statement = statements.get(sql) ?? db.prepare<[Bound], unknown>(sql);
    statements.set(sql, statement);
    // A text always has the same columns.
    return statement as Database.Statement<[Bound], Row>;
  };
  const told = db.prepare<[string], Omit<ListedJobRow, 'paused' | 'planInput'> & { paused: 0 | 1; scriptedBy: PlanInput['scriptedBy'] }>(
    `SELECT ${TOLD.join(', ')}, planInput ->> '$.scriptedBy' AS scriptedBy FROM job WHERE id IN (SELECT value FROM json_each(?))`, // primary key
  );
  const companies = db.prepare<[], number>('SELECT id FROM company ORDER BY id').pluck(); // all of them
  /** How many rows were read so far. */
  let read = 0;

  return {
    /**
     * A page of the jobs that match.
     *
     * @param fits a further condition: with one, the names of all other matches are read, without it just the page
     */
    page(filter: ListFilter, { order, after, limit }: ListPart, fits?: (job: NamedJob) => boolean): ListedNumbers {
      const { companyId, originalName, state } = filter;
      const source = SOURCES[sourceFor(filter)];
      const { behind, by } = ORDERS[order];
      const from = after ?? (order === 'newest' ? Number.MAX_SAFE_INTEGER : 0);
      const bound = {
        companyId,
        companyIds: JSON.stringify(originalName === null ? [] : companyId === null ? companies.all() : [companyId]),
        originalName,
        state,
        kinds: JSON.stringify(filter.kinds),
        ids: filter.ids && JSON.stringify(filter.ids),
        after: from,
        // One more shows whether more follow. SQLite has no infinity.
        limit: Number.isFinite(limit) ? limit + 1 : -1,
      };
      if (fits) {
        const all: number[] = [];
        const rows = prepared<NamedJob>(
          `SELECT id, companyId, userId, name, originalName, scheduleName, triggeredAt FROM ${source} AND ${CONDITIONS} ORDER BY id ${by}`,
        );
        for (const job of rows.iterate(bound)) {
          read++;
          if (fits(job)) all.push(job.id);
        }
        const rest = all.filter((id) => (order === 'newest' ? id < from : id > from));
        return { ids: rest.slice(0, limit), total: all.length, hasMore: rest.length > limit };
      }
      const ids = prepared<number>(`SELECT id FROM ${source} AND ${CONDITIONS} AND id ${behind} @after ORDER BY id ${by} LIMIT @limit`)
        .pluck()
        .all(bound);
      read += ids.length;
      const total =
        originalName === null && filter.ids === null
          ? counts.count(filter)
          : stored(prepared<number>(`SELECT count(*) FROM ${source} AND ${CONDITIONS}`).pluck().get(bound));
      return { ids: ids.slice(0, limit), total, hasMore: ids.length > limit };
    },
    /** What is told of jobs, in the order of their numbers in the list. */
    rows(ids: readonly number[]): ListedJobRow[] {
      const rows = told.all(JSON.stringify(ids));
      const byId = new Map(
        rows.map(({ paused, scriptedBy, ...row }) => [
          row.id,
          { ...row, paused: paused === 1, planInput: scriptedBy === null ? null : { scriptedBy } },
        ]),
      );
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    /** How many rows lists have read so far, without those that were counted. */
    rowsRead: () => read,
    /** How often all jobs were counted so far, instead of counted along. */
    countings: counts.readings,
  };
}

/** The narrowest source that has all jobs of a filter. */
function sourceFor({ ids, originalName, state }: ListFilter): keyof typeof SOURCES {
  if (ids !== null) return 'numbered';
  if (originalName !== null) return 'named';
  if (state === 'Scheduled') return 'scheduled';
  return state === null || state === 'Done' || state === 'Expired' ? 'all' : 'active';
}
