import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { field, uploadXml } from '../asset-company.js';
import { ask } from '../conversation.js';
import { type RowsRead, rowsRead } from '../store/rows-read.js';
import { databaseFile } from './url-uploads.js';

/*
 * What clients ask for most costs the same, however large jobs are and however many there have been. What is counted is what SQLite hands over:
 * that it does not pass over more is what query-plans.test.ts is for.
 */

/** A job waits 10 s, and each of its items takes 10 s. */
const ITEM_TIME = 10_000;
const SETTINGS: IpsMockOptions = {
  port: 0,
  fixtures: 'none',
  clock: 'manual@2027-01-31T08:00:00Z',
  waitTime: '10s',
  itemTime: ITEM_TIME,
};

const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock(SETTINGS);
  // Users are created on first use.
  await ask(mock.url, 'getActiveJobs', '');
});
afterAll(() => mock.stop());

/** A company with nothing in it, as a parameter. */
async function company(of = mock): Promise<string> {
  return field('companyHandle', `c|${(await of.companies.create({})).id}`);
}

/** The files of an upload, the videos first. */
function upload(count: number, videos = 0): string {
  const paths = Array.from({ length: count }, (_, n) => (n < videos ? `new/clip ${n}.mp4` : `new/picture ${n}.jpg`));
  return uploadXml(paths, { overwrite: false });
}

/** A publish job of so many items. */
function publishOf(items: number): string {
  return field('description', `#mock items=${items} duration=1000s`);
}

/** Submits a job named "Job". @returns the handle that submitJob answers */
async function submit(owner: string, detail: string, { more = '', of = mock, name = 'Job' } = {}): Promise<string> {
  const { jobHandle }: { jobHandle: string } = await ask(of.url, 'submitJob', owner + field('jobName', name) + more + detail);
  return jobHandle;
}

/** A job as a poll answers it. */
interface PolledJob {
  readonly jobHandle: string;
  readonly state: string;
  readonly progress: number;
}

async function poll(params: string, of = mock): Promise<readonly PolledJob[]> {
  return (await ask(of.url, 'getActiveJobs', params)).jobArray.items ?? [];
}

/** What a poll read, and its answer. */
async function countedPoll(params: string, of = mock): Promise<RowsRead & { readonly jobs: readonly PolledJob[] }> {
  let jobs: readonly PolledJob[] = [];
  const read = await rowsRead(async () => {
    jobs = await poll(params, of);
  });
  return { ...read, jobs };
}

/** Comes to the end of all jobs, and past the time for which they are listed. */
async function finish(): Promise<void> {
  await mock.settle();
  mock.clock.advance('1h');
}

/** What says why a bound is broken. */
function listed({ statements }: RowsRead): string {
  return statements.map(({ calls, rows, bytes, sql }) => `${calls} calls, ${rows} rows, ${bytes} bytes: ${sql.replace(/\s+/g, ' ')}`).join('\n');
}

/** How many statements were run, of those that fit. */
function callsIn({ statements }: RowsRead, fits: (sql: string) => boolean = () => true): number {
  return statements.reduce((sum, { calls, sql }) => sum + (fits(sql) ? calls : 0), 0);
}

/** Checks that no more was read than may be: bytes by eight for each row, which is one number. */
function expectAtMost(read: RowsRead, { rows, statements, bytes = 8 * rows }: { rows: number; statements: number; bytes?: number }): void {
  const why = listed(read);
  expect(read.rows, why).toBeLessThanOrEqual(rows);
  expect(read.bytes, why).toBeLessThanOrEqual(bytes);
  expect(callsIn(read), why).toBeLessThanOrEqual(statements);
  expect(read.written, why).toBe(0);
}

describe.each([
  { count: 10, videos: 0 },
  { count: 10, videos: 3 },
  { count: 10_000, videos: 0 },
  { count: 10_000, videos: 3 },
])('a poll of a running upload of $count files, $videos of them videos', ({ count, videos }) => {
  const questions: Record<string, string> = {};
  let owner: string;
  /** The first poll of the job after it began to run. */
  let first: Awaited<ReturnType<typeof countedPoll>>;
  beforeAll(async () => {
    owner = await company();
    const submitted = await submit(owner, upload(count, videos));
    const [job] = await poll(owner);
    questions['its handle'] = owner + field('jobHandle', job?.jobHandle ?? '');
    questions["submitJob's handle"] = owner + field('jobHandle', submitted);
    questions['its original name'] = owner + field('originalName', 'Job');
    questions['its company'] = owner;
    mock.clock.advance('11s');
    first = await countedPoll(owner);
  });
  afterAll(() => mock.reset({ company: owner.replace(/<[^>]*>/g, ''), clock: false }));

  test('reads nothing of its files when it has begun to run', () => {
    expect(first.jobs).toMatchObject([{ state: 'Running' }]);
    expectAtMost(first, { rows: 1, statements: 4 });
  });

  test.each(['its handle', "submitJob's handle", 'its original name', 'its company'])(
    'by %s reads one number, while its progress rises',
    async (by) => {
      const params = questions[by] ?? '';
      const [before] = await poll(params);
      mock.clock.advance((count * ITEM_TIME) / 50);
      const read = await countedPoll(params);
      const [after] = read.jobs;
      expect(after?.state).toBe('Running');
      expect(after?.progress).toBeGreaterThan(before?.progress ?? 100);
      expectAtMost(read, { rows: 1, statements: 4 });
    },
  );

  test('reads one row more once something was done to it', async () => {
    const order = owner + field('jobHandle', (await poll(owner))[0]?.jobHandle ?? '');
    await ask(mock.url, 'pauseJob', order);
    expectAtMost(await countedPoll(owner), { rows: 2, bytes: 1000, statements: 5 });
    await ask(mock.url, 'resumeJob', order);
    // Catches up with the clock: the job goes on.
    await poll(owner);
    expectAtMost(await countedPoll(owner), { rows: 1, statements: 4 });
  });
});

test('a poll of an upload that replaces assets reads its files once, when they are known', async () => {
  const owner = await company();
  const replacing = upload(1000, 3).replace('<overwrite>false', '<overwrite>true');
  await submit(owner, replacing);
  await finish();
  await submit(owner, replacing);
  await poll(owner);
  mock.clock.advance('11s');
  const first = await countedPoll(owner);
  expect(first.jobs).toMatchObject([{ state: 'Running' }]);
  expectAtMost(first, { rows: 3, bytes: 200 * 1000, statements: 6 });
  expectAtMost(await countedPoll(owner), { rows: 1, statements: 4 });
  await finish();
});

test.each([10, 25_000])('a poll of a job with %i rows in its log reads one number, and a page of that log its rows', async (rows) => {
  const owner = await company();
  await submit(owner, PUBLISH, { more: publishOf(rows + 10) });
  mock.clock.advance('1009s');
  const page = `${owner}<recordsPerPage>10</recordsPerPage>`;
  const written = await rowsRead(() => ask(mock.url, 'getJobLogDetails', page));
  expect(written.written).toBeGreaterThan(rows);
  const read = await countedPoll(owner);
  expect(read.jobs).toMatchObject([{ state: 'Running' }]);
  expectAtMost(read, { rows: 1, statements: 4 });
  expectAtMost(await rowsRead(() => ask(mock.url, 'getJobLogDetails', page)), { rows: 11, bytes: 2500, statements: 5 });
  await finish();
});

describe.each([1, 1000])('with %i finished jobs in the company', (count) => {
  let owner: string;
  beforeAll(async () => {
    owner = await company();
    const schedule = await submit(owner, PUBLISH, { name: 'Old', more: '<execSchedule>0/20 * * * * ?</execSchedule>' });
    mock.clock.advance(count * 20_000);
    await ask(mock.url, 'deleteJob', owner + field('jobHandle', schedule));
    await finish();
  });

  test('submitJob reads and runs the same', async () => {
    const before = mock.jobs.list({ state: 'Done' }).length;
    expect(before).toBeGreaterThanOrEqual(count);
    await submit(owner, PUBLISH, { name: 'Warm' });
    await finish();
    const read = await rowsRead(() => submit(owner, PUBLISH));
    expect({ rows: read.rows, written: read.written, statements: callsIn(read) }, listed(read)).toEqual({ rows: 2, written: 2, statements: 9 });
    expect(read.bytes, listed(read)).toBeLessThanOrEqual(16);
  });

  test('a poll by the company reads those that are active', async () => {
    mock.clock.advance('11s');
    await poll(owner);
    const read = await countedPoll(owner);
    expect(read.jobs).toMatchObject([{ state: 'Running' }]);
    expectAtMost(read, { rows: 1, statements: 4 });
    await finish();
  });
});

test.each([1, 10, 100])('a poll of a company with %i active uploads reads a number for each', async (count) => {
  const owner = await company();
  const detail = upload(10, 2);
  for (let n = 0; n < count; n++) await submit(owner, detail, { name: `Job ${n}` });
  mock.clock.advance('11s');
  const first = await countedPoll(owner);
  expect(first.jobs).toHaveLength(count);
  // Its jobs were read by the scheduler.
  expectAtMost(first, { rows: count, statements: 4 });
  mock.clock.advance('25s');
  const again = await countedPoll(owner);
  expect(again.jobs.map(({ progress }) => progress)).not.toEqual(first.jobs.map(({ progress }) => progress));
  expectAtMost(again, { rows: count, statements: 4 });
  await finish();
});

test.each([10, 10_000])('the first poll after a restart reads an upload of %i files once, and the next one nothing of it', async (count) => {
  const db = databaseFile();
  const before = await startIpsMock({ ...SETTINGS, db });
  const owner = await company(before);
  await submit(owner, upload(count, 3), { of: before });
  before.clock.advance('11s');
  await before.stop();
  const after = await startIpsMock({ ...SETTINGS, db, clock: 'manual' });
  try {
    const first = await countedPoll(owner, after);
    expect(first.jobs).toMatchObject([{ state: 'Running' }]);
    // Caller, company, the job and its number; its URLs, in which videos are looked for, and which assets they replace.
    expectAtMost(first, { rows: 6, bytes: 1000 + 90 * count, statements: 10 });
    expectAtMost(await countedPoll(owner, after), { rows: 1, statements: 4 });
  } finally {
    await after.stop();
  }
});

describe('from its submission until it is no longer listed', () => {
  /** Other statements for a job; how many there are depends a little on how much the scheduler does in one slice of time. */
  const MOST_OF_JOB = 80;
  const MOST_ROWS_OF_JOB = 40;
  /** Statements that there are for each item: its row in the log, its asset, and the folder of that. */
  const ofItems = (sql: string): boolean => /\b(?:jobLogDetail|jobLogTally|asset|assetText|folder)\b/.test(sql);

  /** All that is run for a job. */
  async function lifeOf(detail: string, more = ''): Promise<RowsRead> {
    const owner = await company();
    return rowsRead(async () => {
      await submit(owner, detail, { more });
      await finish();
    });
  }

  test('a publish job runs the same, besides its items', async () => {
    const [small, large] = [await lifeOf(PUBLISH, publishOf(10)), await lifeOf(PUBLISH, publishOf(1000))];
    for (const read of [small, large])
      expect(
        callsIn(read, (sql) => !ofItems(sql)),
        listed(read),
      ).toBeLessThanOrEqual(MOST_OF_JOB);
    // Of an item: its row in the log, the asset that it is about, and now and then a tally.
    expect(callsIn(large, ofItems), listed(large)).toBeLessThanOrEqual(2.1 * 1000);
    expect(large.rows, listed(large)).toBeLessThanOrEqual(MOST_ROWS_OF_JOB);
    expect(large.bytes, listed(large)).toBeLessThanOrEqual(2000);
  });

  test('an upload runs the same, besides its files', async () => {
    const [small, large] = [await lifeOf(upload(10)), await lifeOf(upload(1000))];
    for (const read of [small, large])
      expect(
        callsIn(read, (sql) => !ofItems(sql)),
        listed(read),
      ).toBeLessThanOrEqual(MOST_OF_JOB);
    expect(callsIn(large, ofItems), listed(large)).toBeLessThanOrEqual(12 * 1000);
    // The URLs once, and the folder of each file.
    expect(large.rows, listed(large)).toBeLessThanOrEqual(1000 + MOST_ROWS_OF_JOB);
    expect(large.bytes, listed(large)).toBeLessThanOrEqual(150 * 1000);
  });

  test('the start of an upload reads its URLs once, and looks up the asset of each', async () => {
    const owner = await company();
    await submit(owner, upload(1000));
    const read = await rowsRead(() => mock.clock.advance('11s'));
    expect(await poll(owner)).toMatchObject([{ state: 'Running' }]);
    // Its name under two conditions, and its number.
    expect(callsIn(read, ofItems), listed(read)).toBeLessThanOrEqual(3 * 1000);
    expect(
      callsIn(read, (sql) => !ofItems(sql)),
      listed(read),
    ).toBeLessThanOrEqual(MOST_OF_JOB);
    expect(read.rows, listed(read)).toBeLessThanOrEqual(MOST_ROWS_OF_JOB);
    expect(read.bytes, listed(read)).toBeLessThanOrEqual(80 * 1000);
    expect(read.written, listed(read)).toBeLessThanOrEqual(10);
    await finish();
  });
});
