import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { NOW, order, submit } from '../admin/serve.js';
import { ask } from '../conversation.js';
import { asked, type LogQuestion } from '../jobs/whole-log.js';
import { rowsRead } from '../store/rows-read.js';

/** An element of an answer, as far as these tests look at it. */
interface Log {
  readonly jobName: string;
  readonly originalJobName: string;
  readonly jobHandle: string;
  readonly detailTotalRows: number;
  readonly detailArray: { readonly items: readonly { readonly logType: string }[] };
}

const COMPANY = '<companyHandle>1</companyHandle>';
const OUTCOMES = ['success', 'success', 'success', 'warning', 'error', 'duplicate', 'update'] as const;

let mock: IpsMock;
/** The logs of the company, each whole, by the start of the job. */
let whole: readonly Log[];

/** Done, stopped, fatal, paused and running jobs, some of which started at the same moment; three names are those of several. */
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, fixtures: 'none', clock: { kind: 'manual', start: NOW }, waitTime: '0s', itemTime: '10ms', items: 7 });
  const items = Array.from({ length: 300 }, (_, n) => ({ name: `asset ${n}`, outcome: OUTCOMES[(n * n) % OUTCOMES.length] }));
  await mock.rules.add({ match: { name: 'Mixed *' }, script: { items } });
  await mock.rules.add({ match: { name: 'Fatal' }, script: { outcome: 'fatal', message: 'No disk' } });
  for (let day = 0; day < 3; day++) {
    for (const name of ['Mixed 1', 'Fatal', 'Plain', `Mixed ${day}`]) await submit(mock, name);
    await mock.clock.advance('10s');
  }
  for (const name of ['Mixed 1', 'Plain', 'Mixed running', 'Mixed paused']) await submit(mock, name);
  await mock.clock.advance('1500ms');
  for (const { jobHandle } of mock.jobs.list({ originalName: 'Mixed paused' })) await order(mock, 'pauseJob', jobHandle);
  const { jobLogArray } = await ask(mock.url, 'getJobLogs', COMPANY);
  const handles: { jobHandle: string }[] = jobLogArray.items;
  whole = await Promise.all(handles.map(async ({ jobHandle }) => (await details(`<jobHandle>${jobHandle}</jobHandle>`))[0] as Log));
  return () => mock.stop();
});

async function details(params: string): Promise<Log[]> {
  const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', `${COMPANY}${params}`);
  return jobLogArray.items ?? [];
}

/** The answer as it follows from the whole logs: pages run through the details of all of them. */
function expected(logs: readonly Log[], isNamed: boolean, question: LogQuestion, size: number, page: number): Log[] {
  const [offset, end] = [(page - 1) * size, page * size];
  let position = 0;
  return (question.descending ? [...logs].reverse() : logs).flatMap((log) => {
    const rows = asked(log.detailArray.items, question);
    const items = rows.slice(Math.max(0, offset - position), Math.max(0, end - position));
    position += rows.length;
    return items.length > 0 || isNamed ? [{ ...log, detailTotalRows: rows.length, detailArray: { items } }] : [];
  });
}

const questions = fc.record({
  types: fc.oneof(
    fc.constant<string[]>([]),
    fc.subarray(['ImageServingPublishSuccess', 'ImageServingPublishWarning', 'ImageServingPublishError', 'DuplicateSkipped', 'FileUpdated']),
    fc.subarray(['BeginImageServingPublish', 'EndImageServingPublish', 'FatalError', 'ImageServingPublishSuccess', 'JobType', 'UploadError']),
  ),
  byType: fc.boolean(),
  descending: fc.boolean(),
});

const wheres = fc.oneof(
  fc.constant({ of: 'company' as const }),
  fc.record({ of: fc.constant('name' as const), name: fc.constantFrom('Mixed 1', 'Plain', 'Mixed 2', 'Mixed running', 'Nobody') }),
  fc.record({ of: fc.constant('handle' as const), index: fc.nat({ max: 15 }) }),
);

test('a page of details is that part of all of them, of a job, of a name and of a company, whatever is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      wheres,
      questions,
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (where, question, size, share) => {
        const { types, byType, descending } = question;
        const log = where.of === 'handle' ? whole[where.index] : undefined;
        const logs = whole.filter((each) => (where.of === 'name' ? each.originalJobName === where.name : log === undefined || each === log));
        const rows = logs.reduce((sum, each) => sum + asked(each.detailArray.items, question).length, 0);
        const page = 1 + Math.floor((rows / size + 1) * share);
        const filter = types.length === 0 ? '' : `<logTypeArray>${types.map((type) => `<items>${type}</items>`).join('')}</logTypeArray>`;
        const order = `${byType ? '<sortBy>LogType</sortBy>' : ''}${descending ? '<sortDirection>Descending</sortDirection>' : ''}`;
        const named =
          where.of === 'name' ? `<originalName>${where.name}</originalName>` : log === undefined ? '' : `<jobHandle>${log.jobHandle}</jobHandle>`;
        const answer = await details(`${named}${filter}<recordsPerPage>${size}</recordsPerPage><resultsPage>${page}</resultsPage>${order}`);
        expect(withItems(answer)).toEqual(expected(logs, named !== '', question, size, page));
      },
    ),
    { numRuns: 150 },
  );
});

/** An empty list has no elements. */
function withItems(logs: readonly Log[]): Log[] {
  return logs.map((log) => ({ ...log, detailArray: { items: log.detailArray.items ?? [] } }));
}

test('there are logs of every kind: done, ended by an error, paused and running ones', () => {
  expect(whole.length).toBe(16);
  expect(new Set(whole.map(({ detailTotalRows }) => detailTotalRows))).toEqual(new Set([10, 13, 155, 306]));
});

test.each(['JobName', 'LogType', 'CompanyName', 'UserId', 'Email', 'FileErrorCount', 'FileWarningCount', 'FileSuccessCount', 'StartDate'])(
  'the first logs by %s are those of all logs by it',
  async (sortBy) => {
    for (const order of ['', '<sortDirection>Descending</sortDirection>']) {
      const logs = async (rows: string): Promise<unknown[]> =>
        (await ask(mock.url, 'getJobLogs', `${COMPANY}<sortBy>${sortBy}</sortBy>${order}${rows}`)).jobLogArray.items;
      expect(await logs('<numRows>5</numRows>')).toEqual((await logs('')).slice(0, 5));
    }
  },
);

describe('what is read for a page', () => {
  const LENGTHS = [100, 1000, 10_000];
  let handles: string[];
  let many: IpsMock;

  beforeAll(async () => {
    many = await startIpsMock({ port: 0, fixtures: 'none', clock: { kind: 'manual', start: NOW }, waitTime: '0s', itemTime: '10ms', items: 2 });
    // One item in ten fails.
    const script = (items: number) => ({ items, outcome: 'errors' as const, count: items / 10 });
    for (const items of LENGTHS) await many.rules.add({ match: { name: `${items} items` }, script: script(items) });
    for (let n = 0; n < 300; n++) await submit(many, `Short ${n % 3}`);
    await many.clock.advance('1m');
    handles = [];
    for (const items of LENGTHS) {
      const handle = await submit(many, `${items} items`);
      handles.push(handle);
      await many.clock.advance('10m');
    }
    return () => many.stop();
  });

  const page = (of: string, more: string): Promise<unknown> =>
    ask(many.url, 'getJobLogDetails', `${COMPANY}${of}<recordsPerPage>10</recordsPerPage>${more}`);

  test.each([
    ['the first page', '', () => ''],
    ['the last page', '', (items: number) => `<resultsPage>${Math.ceil((items + 6) / 10)}</resultsPage>`],
    ['backwards', '', () => '<sortDirection>Descending</sortDirection>'],
    ['by type', '', () => '<sortBy>LogType</sortBy>'],
    [
      'of a type',
      '<logTypeArray><items>ImageServingPublishError</items></logTypeArray>',
      (items: number) => `<resultsPage>${items / 100}</resultsPage>`,
    ],
  ])('of a long log is as much as of a short one: %s', async (_which, filter, params) => {
    const reads: number[] = [];
    const bytes: number[] = [];
    for (const [index, items] of LENGTHS.entries()) {
      const read = await rowsRead(() => page(`<jobHandle>${handles[index]}</jobHandle>${filter}`, params(items)));
      reads.push(read.rows);
      bytes.push(read.bytes);
    }
    // A search for rows of a type takes one step more for each doubling.
    expect(Math.max(...reads)).toBeLessThanOrEqual(40);
    expect(Math.max(...bytes)).toBeLessThan(8000);
  });

  test('of the logs of a company is what the page has, and a few counts of jobs', async () => {
    const read = await rowsRead(() => page('', ''));
    const jobs = read.statements.filter(({ sql }) => / FROM job /.test(sql));
    expect(
      jobs.reduce((sum, { rows }) => sum + rows, 0),
      JSON.stringify(read.statements),
    ).toBeLessThan(50);
    expect(read.rows).toBeLessThan(70);
    expect(read.bytes).toBeLessThan(15_000);
  });

  test('of a page far behind is no job that is not on it: the others are counted', async () => {
    const read = await rowsRead(() => page('', '<resultsPage>200</resultsPage>'));
    const details = read.statements.filter(({ sql }) => /detail.*FROM job /.test(sql));
    expect(details.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(5);
    expect(read.bytes).toBeLessThan(303 * 250);
  });

  test('a log that is asked for while its job runs is written on from where it was', async () => {
    await many.rules.add({ match: { name: 'Running' }, script: { items: 10_000 } });
    const handle = await submit(many, 'Running');
    await many.clock.advance('50s');
    const ofJob = [`<jobHandle>${handle}</jobHandle>`, '<sortDirection>Descending</sortDirection>'] as const;
    await page(...ofJob);
    await many.clock.advance('100ms');
    const read = await rowsRead(() => page(...ofJob));
    // Ten items, and the job.
    expect(read.written).toBe(11);
    expect(read.rows).toBeLessThan(40);
  });
});
