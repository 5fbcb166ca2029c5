import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Job, JobLogDetail } from '../../src/jobs/job.js';
import { countItemOutcomes, logTypeOf } from '../../src/jobs/job-log.js';
import type { ItemOutcome } from '../../src/jobs/job-script.js';
import { logLength, logRows } from '../../src/jobs/log-page.js';
import { logTallies } from '../../src/jobs/log-tally.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { openStore, type Store } from '../../src/store/store.js';
import { tablesOfDump } from '../../src/store/whole-store.js';
import { openSqlite } from '../store/open-sqlite.js';
import { companyRow, jobRow, userRow } from '../store/rows.js';
import { rowsRead } from '../store/rows-read.js';
import { logOf } from './whole-log.js';

const OUTCOMES = ['success', 'warning', 'error', 'duplicate', 'update'] as const satisfies readonly ItemOutcome[];
/** With a type for warnings, and without one; with the zip of an export. */
const KINDS = ['uploadUrlsJob', 'metadataPublishJob', 'exportJob'] as const;
const TYPES = ['UploadSuccess', 'UploadWarning', 'UploadError', 'DuplicateSkipped', 'FileUpdated', 'ReturnSuccess', 'GetFailure'];
const FIXED_TYPES = ['BeginUploadUrls', 'JobType', 'EndUploadUrls', 'FatalError', 'MetadataSuccess', 'EndGet'];

/** What a file gets whose logs have no tallies. */
const MAKE_TALLIES = MIGRATIONS.find((step) => step.includes('CREATE TABLE jobLogTally'));

let names = 0;

function filled(file = ':memory:'): Store {
  const store = openStore(file);
  if (store.accounts.companyById(1)) return store;
  store.accounts.addCompany(companyRow({ id: 1 }));
  store.accounts.addUser(userRow({ id: 1 }));
  return store;
}

/** Outcomes that lie as they do in logs: mostly runs of the same. */
const outcomes = fc
  .array(fc.tuple(fc.constantFrom(...OUTCOMES), fc.integer({ min: 1, max: 150 })), { maxLength: 9 })
  .map((runs) => runs.flatMap(([outcome, length]) => Array.from({ length }, () => ({ outcome }))));

const logged = fc.record({
  kind: fc.constantFrom(...KINDS),
  items: outcomes,
  /** How many rows are written at once. */
  piece: fc.integer({ min: 1, max: 300 }),
  end: fc.constantFrom('Completed' as const, 'Stopped' as const, 'Fatal' as const, null),
  initiatorName: fc.constantFrom(null, 'Upload 1'),
});

/** Stores a job with its log, as the scheduler would, a piece at a time. */
function write(
  { jobs, jobLogs }: Store,
  { kind, items, piece, end, initiatorName }: typeof logged extends fc.Arbitrary<infer Log> ? Log : never,
): Job {
  const state = end === null ? ('Running' as const) : ('Done' as const);
  const times = { triggeredAt: 1, startedAt: 5, runningSince: end === null ? 5 : null, endedAt: end === null ? null : 9_000_000, outcome: end };
  let job = jobs.insert(jobRow({ kind, name: `job ${++names}`, state, ...times, initiatorName, itemCount: items.length }));
  for (let upTo = 0; upTo < items.length; ) {
    upTo = Math.min(items.length, upTo + piece);
    const rows = items.slice(job.loggedItems, upTo).map(({ outcome }, index) => rowOf(job, outcome, job.loggedItems + index));
    jobLogs.add(job.id, job.loggedItems, rows, logTallies(job, items, upTo, jobLogs.tallyStep));
    const counted = countItemOutcomes(job, items, upTo);
    jobs.update(job, counted);
    job = counted;
  }
  return job;
}

function rowOf(job: Job, outcome: ItemOutcome, n: number): JobLogDetail {
  const texts = { message: 'uploaded', arguments: { n }, assetName: `asset ${n}`, assetType: 'Image', assetId: n + 1 };
  return { dateCreated: 10 + n, logType: logTypeOf(job, outcome), ...texts, aux: outcome === 'warning' ? [{ message: 'w', arguments: {} }] : null };
}

const question = fc.record({
  types: fc.oneof(fc.subarray(TYPES), fc.subarray([...TYPES, ...FIXED_TYPES])),
  byType: fc.boolean(),
  descending: fc.boolean(),
});

/** Compares some pages with the log as a whole. */
function comparePages(
  store: Store,
  job: Job,
  asks: readonly [typeof question extends fc.Arbitrary<infer Ask> ? Ask : never, number, number][],
): void {
  const items = store.jobLogs.range(job.id, 0, Number.MAX_SAFE_INTEGER);
  expect(items).toHaveLength(job.loggedItems);
  for (const [ask, share, size] of asks) {
    const all = logOf(job, items, ask);
    const types = ask.types.length === 0 ? undefined : new Set(ask.types);
    expect(logLength(job, types)).toBe(all.length);
    const from = Math.floor((all.length + 5) * share);
    expect(logRows(job, { ...ask, types }, from, from + size, store.jobLogs)).toEqual(all.slice(from, from + size));
  }
}

const asks = fc.array(fc.tuple(question, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 400 })), {
  minLength: 3,
  maxLength: 6,
});

test('a page of a log is that part of the whole log, whatever is filtered and in whatever order', () => {
  const store = filled();
  onTestFinished(() => store.close());
  fc.assert(
    fc.property(logged, asks, (log, asked) => {
      store.transaction(() => comparePages(store, write(store, log), asked));
    }),
    { numRuns: 60 },
  );
});

test('so is one of a log that was written by an older version, or loaded from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'jobs.db');
  const within = <Result>(work: (store: Store) => Result): Result => {
    const store = filled(file);
    try {
      return work(store);
    } finally {
      store.close();
    }
  };
  fc.assert(
    fc.property(fc.array(logged, { minLength: 1, maxLength: 4 }), asks, (logs, asked) => {
      const jobs = within((store) => store.transaction(() => logs.map((log) => write(store, log))));
      const db = openSqlite(file);
      db.exec(`DROP TABLE jobLogTally; ${MAKE_TALLIES}`);
      db.close();
      within((store) => {
        for (const job of jobs) comparePages(store, job, asked);
        const tables = tablesOfDump(store.whole.dump());
        const load = (): void =>
          store.whole.load(
            tables,
            () => undefined,
            () => tables,
          );
        store.wholeTransaction(load);
        for (const job of jobs) comparePages(store, job, asked);
      });
    }),
    { numRuns: 15 },
  );
});

test('what a page reads does not depend on how long the log is, or where in it the page is', async () => {
  const store = filled();
  onTestFinished(() => store.close());
  // One in ten fails; warnings are as rare as can be.
  const outcome = (n: number): ItemOutcome => (n % 10 === 3 ? 'error' : n % 5000 === 4999 ? 'warning' : 'success');
  const bounds: Record<string, number> = {};
  for (const length of [1000, 10_000, 100_000]) {
    const items = Array.from({ length }, (_, n) => ({ outcome: outcome(n) }));
    const job = store.transaction(() => write(store, { kind: 'uploadUrlsJob', items, piece: 5000, end: 'Completed', initiatorName: null }));
    for (const types of [
      undefined,
      new Set(['UploadError']),
      new Set(['UploadSuccess']),
      new Set(['UploadError', 'UploadSuccess', 'EndUploadUrls']),
    ]) {
      const total = logLength(job, types);
      for (const byType of [false, true])
        for (const descending of [false, true])
          for (const share of [0, 0.5, 1]) {
            const from = Math.floor((total - 10) * share);
            const read = await rowsRead(() => expect(logRows(job, { types, byType, descending }, from, from + 10, store.jobLogs)).toHaveLength(10));
            const rows = read.statements.filter(({ sql }) => sql.includes('FROM jobLogDetail')).reduce((sum, statement) => sum + statement.rows, 0);
            expect(rows).toBeLessThanOrEqual(10);
            // Each row may need a search of its own, which takes a step more for each doubling of the log.
            expect(read.rows - rows, JSON.stringify(read.statements)).toBeLessThanOrEqual(10 * Math.log2(length / 64));
            bounds[length] = Math.max(bounds[length] ?? 0, read.bytes);
          }
    }
  }
  expect(Math.max(...Object.values(bounds))).toBeLessThan(10_000);
});
