import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanInput } from '../../src/jobs/plan-input.js';
import type { JobState } from '../../src/jobs/states.js';
import type { JobList } from '../../src/store/job-list.js';
import { openStore, type Store } from '../../src/store/store.js';
import { companyRow, jobRow, userRow } from './rows.js';

/** Statements that may read a whole table, and why. */
const SCANS: readonly { readonly statement: RegExp; readonly why: string }[] = [
  { statement: /^SELECT id, companyId.* FROM job WHERE companyId = ifnull\(@companyId/, why: 'list: seeding asks for any jobs, no endpoint does' },
  { statement: /^SELECT id, companyId.* FROM job WHERE true AND .* ASC$/, why: 'jobList: a text is looked for in the names of all of them' },
  { statement: /^SELECT id, companyId.* FROM job WHERE true AND .* DESC$/, why: 'jobList: the same, the newest first' },
  { statement: /^SELECT companyId, kind, state, count/, why: 'jobCounts: counted once, and counted along from then on' },
  { statement: /^SELECT id FROM company ORDER BY id$/, why: 'jobList: the companies, each of which is then searched by the name of the job' },
  { statement: /^SELECT \* FROM user ORDER BY id LIMIT 1$/, why: 'the first user: one row' },
  { statement: /^SELECT \* FROM user ORDER BY id$/, why: 'all users are asked for: those that fit are picked from them' },
  { statement: /^SELECT \* FROM membership ORDER BY userId, companyId$/, why: 'the same of their memberships' },
  { statement: /^SELECT \* FROM override ORDER BY id$/, why: 'rules, faults and stubs: read once, and kept in memory' },
  { statement: /^SELECT \* FROM callback ORDER BY id$/, why: 'list: a test asks for all of them, no endpoint does' },
  { statement: /^SELECT \* FROM mail ORDER BY id$/, why: 'list: a test asks for all of them, no endpoint does' },
  { statement: /^DELETE FROM postedContent WHERE NOT EXISTS/, why: 'contents that nothing has: asked for when a test empties a company' },
  { statement: /^SELECT \* FROM company ORDER BY id$/, why: 'all companies are asked for: those of a caller are picked from them' },
  { statement: /^SELECT \(SELECT count\(\*\) FROM company\)/, why: 'counts of companies and users: asked for by GET /__admin/health alone' },
];

/** Statements whose rows must come in order from the index, unsorted: the scheduler runs them for every job, a handle for every call. */
const UNSORTED = [
  /WHERE dueAt /,
  /WHERE queuedAt /,
  /WHERE companyId = \? AND name = \?/,
  /WHERE id = \?/,
  /startedAt BETWEEN/,
  /\(startedAt, id\) [<>]/,
  /FROM (transition|jobLogDetail|callback|mail|postedFile) WHERE jobId = \?/,
  /INDEXED BY jobFinished WHERE .* ORDER BY/,
];

const JOBS = 4000;
const PLAN_INPUT: PlanInput = { company: 'Company', seed: 1, waitTime: 0, itemTime: 0, items: { min: 3, max: 5 } };
const STATES: readonly JobState[] = ['Scheduled', 'Expired', 'New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping', 'Done'];

let db: Database.Database;
let store: Store;
let statements: readonly string[] = [];

/**
 * Opens a store. @returns its database, and the texts of all statements that it is given, whether or not they are ever prepared: the store has
 * others stand for them until they are first used
 */
function openWatched(): { readonly opened: Store; readonly database: Database.Database; readonly texts: readonly string[] } {
  const { prepare } = Database.prototype;
  const own = new Map<Database.Database, Database.Database['prepare']>();
  const texts: string[] = [];
  const watched = (by: Database.Database['prepare']) =>
    function (this: Database.Database, sql: string) {
      texts.push(sql);
      return by.call(this, sql);
    } as Database.Database['prepare'];
  Object.defineProperty(Database.prototype, 'prepare', {
    configurable: true,
    get(this: Database.Database) {
      return own.get(this) ?? prepare;
    },
    set(this: Database.Database, value: Database.Database['prepare']) {
      own.set(this, watched(value));
    },
  });
  const opened = openStore(':memory:');
  // Some of its parts are made on first use.
  Object.values(opened);
  fill(opened);
  const [database, by] = [...own].at(-1) ?? [];
  Object.defineProperty(Database.prototype, 'prepare', { configurable: true, writable: true, value: prepare });
  if (!database || !by) throw new Error('no database was opened');
  database.prepare = by;
  return { opened, database, texts };
}

beforeAll(() => {
  const { opened, database, texts } = openWatched();
  store = opened;
  db = database;
  statements = [...new Set(texts.map((sql) => sql.trim().replace(/\s+/g, ' ')))].filter(
    // What the first database of a process is asked for its schema is no query of the store's.
    (sql) => /^(SELECT|UPDATE|DELETE)/.test(sql) && !sql.includes('sqlite_schema'),
  );
});
afterAll(() => store.close());

/** Some thousand jobs of some companies in all states, each with a log; each of the ways in which a job changes. */
function fill({ accounts, jobs, jobList, jobLogs, transaction }: Store): void {
  transaction(() => {
    for (let id = 1; id <= 20; id++) {
      accounts.addCompany(companyRow({ id, name: `Company ${id}` }));
      accounts.addUser(userRow({ id, email: `user${id}@example.com`, accessTokenHash: `token ${id}` }));
      accounts.addMembership({ userId: id, companyId: id, role: 'IpsUser', isActive: true });
      accounts.takeOrdinal(id);
    }
    for (let n = 1; n <= JOBS; n++) {
      const state = STATES[n % STATES.length] ?? 'New';
      const job = jobs.insert(
        jobRow({
          ...(state === 'Scheduled' || state === 'Expired' ? {} : { startedAt: n, listed: true, planInput: PLAN_INPUT }),
          name: `job ${n}`,
          originalName: `job ${n % 100}`,
          companyId: 1 + (n % 20),
          userId: 1 + (n % 7),
          scheduleId: n > 100 && n % 3 === 0 ? n % 100 || 1 : null,
          state,
          dueAt: n % 2 ? n : null,
          queuedAt: n % 5 ? null : n,
          runningSince: state === 'Running' ? n : null,
          endedAt: state === 'Done' ? n : null,
        }),
      );
      jobs.addTransition(job.id, n, state);
      const row = {
        dateCreated: n,
        logType: 'FileEnd' as const,
        message: 'm',
        arguments: null,
        assetName: 'a',
        assetType: 'Image',
        assetId: n % 500,
        aux: null,
      };
      jobLogs.add(job.id, 0, [row, row], []);
    }
    const [job] = jobs.due(JOBS, 1);
    if (!job) throw new Error('no job is due');
    jobs.update(job, { ...job, dueAt: null });
    jobs.update(job, { ...job, dueAt: null, queuedAt: 1, progress: 5, progressAt: 1 });
  });
  list(jobList);
  for (const descending of [true, false]) [...jobLogs.heads({ companyId: 1, userId: null, from: 0, to: JOBS, descending })];
}

/** Each way in which jobs are listed. */
function list(jobList: JobList): void {
  const every = { companyId: null, originalName: null, state: null, kinds: ['imageServingPublishJob'], ids: null };
  for (const filter of [every, { ...every, ids: [1, 2] }, { ...every, originalName: 'job 1' }, ...STATES.map((state) => ({ ...every, state }))]) {
    for (const order of ['oldest', 'newest'] as const) {
      jobList.page(filter, { order, after: undefined, limit: 10 });
      jobList.page(filter, { order, after: undefined, limit: 10 }, () => true);
    }
  }
}

/** What SQLite says of how it will run a statement. */
function planOf(sql: string): string[] {
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, 1]);
  const values = names.length > 0 ? [Object.fromEntries(names)] : Array.from(sql.matchAll(/\?/g), () => 1);
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => detail);
}

/** Reading a table from end to end, or an index that has a row for every row of its table. Lists of JSON are tables of their own, read whole. */
function scansOf(sql: string): string[] {
  return planOf(sql).filter((step) => {
    const [, table, index] = /^SCAN (\w+)(?: .*USING (?:COVERING )?INDEX (\w+))?/.exec(step) ?? [];
    return table !== undefined && table !== 'CONSTANT' && !step.includes('VIRTUAL TABLE') && !(index !== undefined && isPartial(index));
  });
}

/** Whether an index has rows for some rows of its table alone, such as the jobs that are due. */
function isPartial(index: string): boolean {
  const sql = db.prepare<[string], string | null>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(index);
  return sql?.includes(' WHERE ') ?? false;
}

function isExempt(sql: string): boolean {
  return SCANS.some(({ statement }) => statement.test(sql));
}

describe('the statements of the store', () => {
  test('are all there, and the database is filled and not analyzed', () => {
    expect(statements.length).toBeGreaterThan(30);
    expect(statements.filter((sql) => sql.startsWith('UPDATE')).length).toBeGreaterThanOrEqual(3);
    expect(statements.filter((sql) => sql.startsWith('DELETE')).length).toBeGreaterThan(10);
    expect(db.prepare('SELECT count(*) FROM job').pluck().get()).toBe(JOBS);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'").pluck().get()).toBe(0);
  });

  test('ride an index each, with few exceptions', () => {
    const scans = statements.filter((sql) => !isExempt(sql)).map((sql) => [sql, scansOf(sql)] as const);
    expect(scans.filter(([, steps]) => steps.length > 0)).toEqual([]);
  });

  test('need every exception that is made', () => {
    for (const { statement, why } of SCANS) {
      const [sql, ...others] = statements.filter((each) => statement.test(each));
      expect(others, why).toEqual([]);
      expect(sql && scansOf(sql).length, why).toBeGreaterThan(0);
    }
  });

  test('sort nothing where the scheduler or a handle looks for jobs', () => {
    for (const pattern of UNSORTED) {
      const found = statements.filter((sql) => pattern.test(sql));
      expect(found.length, `statements like ${pattern}`).toBeGreaterThan(0);
      for (const sql of found)
        expect(
          planOf(sql).filter((step) => step.includes('TEMP B-TREE')),
          sql,
        ).toEqual([]);
    }
  });

  test.each([
    ['what is due', /FROM job WHERE dueAt <=/, 'jobDue'],
    ['when something is due', /SELECT dueAt FROM job /, 'jobDue'],
    ['which completion calls are due', /FROM callback WHERE dueAt <=/, 'callbackDue'],
    ['when a completion call is due', /SELECT dueAt FROM callback /, 'callbackDue'],
    ['the completion calls of a job', /FROM callback WHERE jobId = \? ORDER/, 'callbackByJob'],
    ['the mails about a job', /FROM mail WHERE jobId/, 'mailByJob'],
    ['the files posted to a job', /SELECT id, path, .* contentId FROM postedFile WHERE jobId/, 'postedFileByJob'],
    ['the files posted to a job, with their contents', /FROM postedFile LEFT JOIN postedContent/, 'postedFileByJob'],
    ['whether a posted content is used', /^SELECT EXISTS \(SELECT 1 FROM asset WHERE contentId/, 'postedFileOpen'],
    ["whether a posted content is an asset's", /^SELECT EXISTS \(SELECT 1 FROM asset WHERE contentId/, 'assetByContent'],
    ['the contents that are not kept', /^DELETE FROM postedContent WHERE unusedUpTo/, 'postedContentUnused'],
    ['the oldest finished jobs', /ORDER BY coalesce\(endedAt, submittedAt\), id LIMIT/, 'jobFinished'],
    ['how many jobs are finished', /SELECT count\(\*\) FROM job INDEXED BY jobFinished/, 'jobFinished'],
    ['what a job published that was published since', /^DELETE FROM publishHistory WHERE jobId/, 'publishHistoryByJob'],
    ['who waits', /WHERE queuedAt/, 'jobQueued'],
    ['how many run', /^SELECT (?!.*'Scheduled').*count\(\*\).*'Stopping'/, 'jobActive'],
    ['who is not done', /endedAt IS NULL ORDER BY state/, 'jobActive'],
    ['the list of active jobs', /WHERE listed = 1 AND companyId = \? ORDER/, 'jobListed'],
    ['the active jobs of a name', /WHERE listed = 1 AND companyId = \? AND originalName/, 'jobListed'],
    ['the list of scheduled jobs', /WHERE state = 'Scheduled' AND companyId = \? ORDER/, 'jobScheduled'],
    ['the runs of a schedule', /WHERE scheduleId = \? ORDER BY id$/, 'jobBySchedule'],
    ['the last runs of a schedule', /WHERE scheduleId = \? ORDER BY id DESC/, 'jobBySchedule'],
    ['the jobs that followed a job', /AND initiatorName = \? ORDER BY id/, 'jobByOriginalName'],
    ['a page of the jobs of a name', /SELECT id FROM .* WHERE originalName = @originalName .* id > @after/, 'jobByOriginalName'],
    ['a page of the active jobs', /SELECT id FROM .* INDEXED BY jobActive .* id < @after/, 'jobActive'],
    ['the running jobs of a company', /state = 'Running' AND companyId/, 'jobActive'],
    ['the logs of a time', /startedAt BETWEEN .* ASC/, 'jobLogByStart'],
    ['the logs of a time, backwards', /startedAt BETWEEN .* DESC/, 'jobLogByStart'],
    ['the logs of a name', /originalName = \? AND startedAt IS NOT NULL/, 'jobByOriginalName'],
    ['the jobs at work of a name', /AND endedAt IS NULL AND companyId = @companyId/, 'jobListed'],
    ['the newest job of a name', /planInput IS NOT NULL OR triggeredAt IS NULL\) ORDER BY id DESC LIMIT 1/, 'jobByOriginalName'],
    ['the logs of an asset', /^SELECT jobLogDetail.*assetId = \? .*ORDER BY jobId/, 'jobLogDetailByAsset'],
    ['the newest logs of an asset', /^SELECT jobLogDetail.*assetId = \? .*ORDER BY dateCreated/, 'jobLogDetailByAsset'],
    ['how many logs an asset has', /^SELECT count.*FROM jobLogDetail/, 'jobLogDetailByAsset'],
    ['the logs of a company', /\(startedAt, id\) > /, 'jobLogByStart'],
    ['the logs of a company, backwards', /\(startedAt, id\) < /, 'jobLogByStart'],
    ['the jobs that work on an asset', /FROM jobTarget JOIN job/, 'jobTargetByAsset'],
    ['the publications of an asset', /FROM publishHistory WHERE assetId/, 'publishHistoryByAsset'],
    ['whether an asset was published', /FROM publishHistory WHERE context = \? AND assetId/, 'publishHistoryByAsset'],
    ['the sets of an asset', /SELECT DISTINCT setId/, 'imageSetMemberByAsset'],
    ['the projects of assets', /SELECT assetId, name FROM json_each/, 'projectAssetByAsset'],
    ['assets of names', /SELECT asset\.id FROM json_each/, 'assetByName'],
    ['an asset by its name', /WHERE companyId = \? AND nameSpace = \? AND name = \?/, 'assetNameInUse'],
    ['assets by the names of their files', /AND fileNameKey >= \?/, 'assetByFileName'],
    ['what is not optimized', /AND optimized = 0/, 'assetNotOptimized'],
    ['how many assets of each type there are', /GROUP BY type/, 'assetByType'],
    ['the values of a field', /SELECT value, count\(\*\) AS count FROM assetMetadata/, 'assetMetadataByValue'],
    ['the life of a job', /FROM transition WHERE jobId/, 'transitionByJob'],
  ])('find %s by its own index', (_name, pattern, index) => {
    const [sql, ...others] = statements.filter((each) => pattern.test(each));
    expect(others).toEqual([]);
    expect(sql && planOf(sql).join('\n')).toContain(`INDEX ${index}`);
  });

  test('check no foreign key by reading a table', () => {
    const keys = db
      .prepare<[], { child: string; parent: string; column: string }>(
        `SELECT child.name AS child, key."table" AS parent, key."from" AS "column"
         FROM pragma_table_list AS child JOIN pragma_foreign_key_list(child.name) AS key WHERE child.schema = 'main'`,
      )
      .all();
    expect(keys.length).toBeGreaterThan(5);
    for (const { child, parent, column } of keys) {
      expect(scansOf(`SELECT 1 FROM ${child} WHERE ${column} = ?`), `${child}.${column}, which names a ${parent}`).toEqual([]);
    }
  });
});
