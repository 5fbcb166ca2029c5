import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SnapshotFile } from '../../src/admin/state-file.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { AssetCompany, field } from '../asset-company.js';
import { call, healthOf } from '../conversation.js';
import { furnished } from '../store/furnished-company.js';

let mock: IpsMock;
let rich: SnapshotFile;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, fixtures: 'none', clock: 'manual@2027-01-31T08:00:00Z', logLevel: 'silent' });
  const company = await AssetCompany.in(mock, 'Acme');
  await furnished(company);
  await mock.rules.add({ match: { name: 'X*' }, script: { items: [{ name: 'one' }], duration: '5s' }, expires: { in: '1h' } });
  await mock.faults.add({ effect: { status: 503 }, match: { operation: 'getProperty' }, times: 1 });
  await mock.stubs.add({ operation: 'getProperty', answer: { json: { value: 'x' } } });
  await company.ask(
    'submitJob',
    `<jobName>Nightly</jobName><execSchedule>0 0 3 * *</execSchedule><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`,
  );
  const done = `<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting><httpCompletionUrl>http://localhost:9/done</httpCompletionUrl></imageServingPublishJob>`;
  await company.run(done, 'X1');
  await company.submit(done, 'On its way');
  mock.clock.advance('1s');
  rich = JSON.parse(JSON.stringify(await mock.state.export()));
  const empty = Object.entries(rich.store.tables).filter(([, { rows }]) => rows.length === 0);
  expect(empty.map(([name]) => name)).toEqual(['postedFile', 'postedContent', 'groupMember']);
});
afterAll(() => mock.stop());
beforeEach(async () => {
  await mock.state.import(rich);
});

/** Imports a file over HTTP. */
async function put(
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<{ status: number; detail: string; field: string | undefined }> {
  const response = await fetch(`${mock.url}/__admin/state`, { method: 'PUT', headers, body: typeof body === 'string' ? body : Buffer.from(body) });
  const text = await response.text();
  const problem: { detail?: string; errors?: { field: string }[] } = text === '' ? {} : JSON.parse(text);
  return { status: response.status, detail: problem.detail ?? '', field: problem.errors?.[0]?.field };
}

/** A copy of the rich state that may be changed. */
// biome-ignore lint/suspicious/noExplicitAny: a test writes what does not belong there
const changeable = (): any => JSON.parse(JSON.stringify(rich));

/** The rich state with another value in a cell. */
function withCell(table: string, row: number, column: string, value: unknown): string {
  const file = changeable();
  const { columns, rows } = file.store.tables[table];
  expect(columns, `${table}.${column}`).toContain(column);
  rows[row][columns.indexOf(column)] = value;
  return JSON.stringify(file);
}

const now = async (): Promise<string> => JSON.stringify(await mock.state.export());

describe('a state with', () => {
  test.each<[string, number, string, unknown, string]>([
    ['job', 1, 'kind', 'cookLunchJob', 'expected one of imageServingPublishJob'],
    ['job', 1, 'kind', 'constructor', 'expected one of imageServingPublishJob'],
    ['job', 1, 'dueAt', 1.5, 'expected a whole number'],
    ['job', 1, 'submittedAt', -1, 'expected milliseconds since 1970'],
    ['job', 1, 'submittedAt', 253402300800000, 'up to the end of year 9999'],
    ['job', 1, 'submittedAt', '2027-01-31', 'expected a whole number'],
    ['job', 1, 'state', 'Sleeping', 'CHECK constraint failed'],
    ['job', 1, 'userId', 999, 'whose user is not there'],
    ['job', 1, 'companyId', 77, 'whose company is not there'],
    ['job', 1, 'name', 'a|b', 'holds "|"'],
    ['job', 1, 'detail', '[]', 'is no object'],
    ['job', 1, 'detail', '{"urlArray":7}', 'urlArray'],
    ['job', 0, 'detail', '{"overwrite":"perhaps"}', 'overwrite is neither true nor false'],
    ['job', 1, 'planInput', '{"company":"x"}', 'holds at seed'],
    ['job', 1, 'itemCount', 2_000_000_000, 'expected 0 to 1000000'],
    ['job', 1, 'execSchedule', 'now and then', 'now and then'],
    ['transition', 0, 'state', 'Gone', 'expected one of Scheduled'],
    ['jobLogDetail', 0, 'logType', 'Nonsense', 'expected one of'],
    ['jobLogDetail', 0, 'arguments', '{"a":[]}', 'holds at a'],
    ['asset', 0, 'name', '..', 'dots alone'],
    ['asset', 0, 'name', 'x'.repeat(70_000), '70000 characters'],
    ['asset', 0, 'fileName', 'a/b', 'holds "/"'],
    ['asset', 0, 'type', 'Sofa', 'expected one of'],
    ['asset', 0, 'width', 1e12, 'expected 1 to 2147483647'],
    ['asset', 0, 'folderId', 999, 'whose folder is not there'],
    ['asset', 0, 'description', 'a\ufffe', 'U+FFFE'],
    ['folder', 0, 'path', 'Acme/../x/', 'is no path'],
    ['company', 0, 'name', '. .', 'is no name of a company'],
    ['company', 0, 'settings', '{"overwriteMode":"Never"}', 'overwriteMode'],
    ['user', 0, 'defaultRole', 'King', 'expected one of IpsAdmin'],
    ['user', 0, 'email', 'a\u0000b', 'U+0000'],
    ['override', 0, 'definition', '{}', 'holds at'],
    ['callback', 0, 'attempts', '[{"at":-5}]', 'holds at'],
    ['propertySet', 0, 'properties', '[1]', 'holds at'],
    ['sqlite_sequence', 0, 'seq', 9e15, 'expected 0 to'],
  ])('%s row %i whose %s is %j is refused with path and reason, and changes nothing', async (table, row, column, value, reason) => {
    const before = await now();
    const answer = await put(withCell(table, row, column, value));
    expect(answer.status, answer.detail).toBe(400);
    expect(answer.field).toMatch(new RegExp(`^store\\.tables\\.${table}\\.rows\\[${row}\\](?:\\.${column})?$`));
    expect(answer.detail).toContain(reason);
    expect(await now()).toBe(before);
  });

  test.each<[string, string, (file: ReturnType<typeof changeable>) => void]>([
    [
      'store.tables.job.columns',
      '"dueAt" is missing',
      ({ store }) => {
        const at = store.tables.job.columns.indexOf('dueAt');
        store.tables.job.columns.splice(at, 1);
        for (const row of store.tables.job.rows) row.splice(at, 1);
      },
    ],
    ['store.tables.job.columns[0]', 'there is no column "hat"', ({ store }) => store.tables.job.columns.unshift('hat')],
    ['store.tables.job.columns[1]', 'stands twice', ({ store }) => store.tables.job.columns.splice(1, 0, store.tables.job.columns[0])],
    ['store.tables.hat', 'there is no such table', ({ store }) => (store.tables.hat = { columns: [], rows: [] })],
    ['store.tables.job.rows', 'is no list', ({ store }) => (store.tables.job.rows = 5)],
    ['store.tables.job.rows[2]', 'is no list of', ({ store }) => store.tables.job.rows[2].pop()],
    ['store.tables.job.rows[1]', 'UNIQUE constraint failed', ({ store }) => store.tables.job.rows.splice(1, 0, store.tables.job.rows[0])],
    ['store.schema', 'The snapshot is of schema 1', ({ store }) => (store.schema = 1)],
    ['now', 'expected milliseconds since 1970', (file) => (file.now = -1)],
    ['now', 'expected milliseconds since 1970', (file) => (file.now = 1e15)],
    ['now', 'expected milliseconds since 1970', (file) => (file.now = 5.5)],
    ['format', 'expected "ips-mock snapshot"', (file) => (file.format = 'another')],
  ])('what does not fit at %s is refused: %s', async (path, reason, change) => {
    const before = await now();
    const file = changeable();
    change(file);
    const answer = await put(JSON.stringify(file));
    expect(answer).toMatchObject({ status: 400, field: path, detail: expect.stringContaining(reason) });
    expect(await now()).toBe(before);
    await expect(mock.state.import(file)).rejects.toThrow();
    expect(await now()).toBe(before);
  });

  test('what is no JSON is refused, wherever it breaks off', async () => {
    const before = await now();
    const text = JSON.stringify(rich);
    for (const body of [
      '',
      'null',
      '[]',
      '{',
      text.slice(0, -1),
      text.slice(0, text.length / 2),
      `${text}x`,
      text.replace('"rows":', '"rows"'),
      text.replace(',', ',,'),
    ]) {
      const { status, detail } = await put(body);
      expect(status, detail).toBe(400);
    }
    expect(await now()).toBe(before);
  });

  test('compressed, it comes in as well, unless it cannot be decompressed', async () => {
    const before = await now();
    expect(await put(gzipSync(JSON.stringify(rich)), { 'Content-Encoding': 'gzip' })).toMatchObject({ status: 204 });
    expect(await now()).toBe(before);
    expect(await put('{}', { 'Content-Encoding': 'gzip' })).toMatchObject({ status: 400, detail: expect.stringContaining('cannot be read') });
    expect(await put('{}', { 'Content-Encoding': 'zstd' })).toMatchObject({ status: 415 });
  });
});

/** What is put into a cell: extremes of every type, other texts of the state, or a piece of JSON changed. */
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    1,
    -1,
    2,
    1.5,
    2 ** 31,
    2 ** 53,
    1e15,
    1e300,
    253402300800000,
    '',
    '0',
    'x',
    '..',
    'a|b',
    '\ud800',
    '[]',
    '{}',
    '{"items":[]}',
    '[null]',
    '{"a":null}',
    'null',
    {},
    [],
    { base64: '!' },
    { base64: 'AA==' },
  ),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

/** Asks for much of what the mock holds. */
async function battery(companyId: number): Promise<void> {
  const company = field('companyHandle', `c|${companyId}`);
  const asked: readonly [string, string][] = [
    ['getActiveJobs', company],
    ['getScheduledJobs', company],
    ['getJobLogs', company],
    ['getJobLogDetails', company],
    ['searchAssets', `${company}<includeSubfolders>true</includeSubfolders>`],
    ['searchAssets', `${company}<includeSubfolders>true</includeSubfolders><trashState>Any</trashState>`],
    ['getFolderTree', `${company}<depth>-1</depth>`],
    ['getMetadataFields', company],
    ['getProjects', company],
    ['getGroups', company],
    ['getPropertySetTypes', company],
    ['getCompanyMembers', company],
    ['getImageFormats', company],
    ['getVignettePublishFormats', company],
    ['getCompanySettings', company],
    ['getAllCompanies', ''],
  ];
  for (const [operation, params] of asked) {
    const { fault } = await call(mock.url, operation, params);
    // A company that a change has hidden, or a user that it has made invalid, is no mistake.
    if (fault && ![20000, 20002, 20003, 10001, 10002, 30001, 30002, 30003].includes(fault.code)) expect(fault, operation).toBeUndefined();
  }
  for (const path of ['jobs', 'rules', 'faults', 'stubs', 'mails', 'callbacks', 'companies', 'clock', 'health']) {
    expect((await fetch(`${mock.url}/__admin/${path}`)).status, path).toBe(200);
  }
  for (const { id } of mock.jobs.list().slice(0, 12)) expect(mock.jobs.find(id)?.id).toBe(id);
}

test('a state of which one cell is changed is refused with its path, or it works', async () => {
  const cells = Object.entries(rich.store.tables).flatMap(([table, { columns, rows }]) =>
    rows.length === 0 ? [] : columns.map((column) => ({ table, column, rows: rows.length })),
  );
  const companyId = Number(rich.store.tables.company?.rows.at(-1)?.[0]);
  const outcomes = { refused: 0, taken: 0 };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...cells), fc.nat(), values, async ({ table, column, rows }, place, value) => {
      const row = place % rows;
      const before = await now();
      const { status, detail, field: path } = await put(withCell(table, row, column, value));
      if (status === 400) {
        outcomes.refused++;
        expect(path, detail).toMatch(/^store\.tables\.\w+\.rows\[\d+\]/);
        expect(await now()).toBe(before);
        return;
      }
      outcomes.taken++;
      expect(status, detail).toBe(204);
      const taken = await now();
      expect(await put(taken), 'what it is exported as').toMatchObject({ status: 204 });
      await battery(companyId);
      // Jobs that cannot end are no mistake; others would be.
      await mock.settle({ limit: '1h' }).catch((error: unknown) => expect(String(error)).toMatch(/still|never|end/));
      await battery(companyId);
      expect(await put(await now()), 'what it is exported as later').toMatchObject({ status: 204 });
      await mock.state.import(rich);
    }),
    { numRuns: Number(process.env.IMPORT_RUNS ?? 120), endOnFailure: true },
  );
  expect(outcomes.refused).toBeGreaterThan(10);
  expect(outcomes.taken).toBeGreaterThan(5);
  expect((await healthOf(mock.url)).status).toBe('ok');
}, 120_000);
